// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of the branch outline for a view. A name typed in place is asked for; the row changes when the store has it.
//
// Thread: GUI thread.

#include "conversations/branchrows.h"
#include "studio/conversations.h"

#include <QAbstractListModel>

namespace motcua {

class BranchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        MessageRole = Qt::UserRole, ///< qint64: where a click goes
        NameRole,                   ///< QString: of the branch; empty when it has none
        CountRole,                  ///< int: turns
    };

    using QAbstractListModel::QAbstractListModel;

    void setShape(const ThreadShape& shape);
    void setHead(MessageId head);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const std::vector<BranchRow>& rows() const { return m_rows; }
    MessageId head() const { return m_head; }
    /// The row a message is in; -1 when it is in none.
    int rowOf(MessageId message) const;
    int lanes() const { return m_lanes; }

Q_SIGNALS:
    void nameWanted(motcua::MessageId message, const QString& name);

private:
    struct Label {
        MessageId message; ///< That the name is given to.
        QString name;
    };
    void refresh(bool otherTree);
    Label labelOf(const BranchRow& row) const;

    Tree m_tree;
    MessageId m_head;
    QHash<MessageId, QString> m_names;
    std::vector<BranchRow> m_rows;
    QHash<int, Label> m_labels; ///< By row, only those with a name.
    int m_lanes = 1;
};

} // namespace motcua
