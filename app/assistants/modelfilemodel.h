// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The model files found on this computer as a table. Damaged files are in it too, with what is wrong with them in place
// of their figures.
//
// Thread: GUI.

#include "assistants/modelwords.h"

#include <QAbstractTableModel>

namespace motcua {

class ModelFileModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Size, Parameters, Quantisation, Context, Fits, Columns };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< A number or text to sort a column by.
        TroubleRole,
        FitRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `freeBytes`: of memory, for the words.
    void setModels(std::vector<FoundModel> models, qint64 freeBytes);
    const std::vector<FoundModel>& models() const { return m_models; }
    qint64 freeBytes() const { return m_free; }
    /// Null for an index of no row.
    const FoundModel* found(const QModelIndex& index) const;
    void retranslate();

private:
    QString text(const FoundModel& model, int column) const;
    static QVariant sortKey(const FoundModel& model, int column);

    std::vector<FoundModel> m_models;
    qint64 m_free = 0;
};

} // namespace motcua
