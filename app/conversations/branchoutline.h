// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Branches panel: the open thread as a picture of its branches. A click or Return jumps; up and down walk the rows,
// left goes to the run above, right to the one below on the current path. F2 names a branch, Delete asks to delete it.
// Only visible rows are painted, so ten thousand messages are as quick as ten.
//
// It changes nothing itself: it says what is wanted, and is given the shape that came of it.
//
// Thread: GUI thread.

#include "studio/conversations.h"

#include <QListView>

namespace motcua {

class BranchModel;

class BranchOutline final : public QListView {
    Q_OBJECT
public:
    explicit BranchOutline(QWidget* parent = nullptr);
    ~BranchOutline() override;

    void setShape(const ThreadShape& shape);
    /// Another branch of the same thread is shown.
    void setHead(MessageId head);
    void clear();
    const BranchModel& branches() const { return *m_model; }

Q_SIGNALS:
    /// Show this message, and with it its branch.
    void messageActivated(motcua::MessageId message);
    /// An empty name takes it away.
    void nameWanted(motcua::MessageId message, const QString& name);
    /// Set the branch through this message beside the one that is shown.
    void comparisonWanted(motcua::MessageId message);
    /// Move this message and all below it to the trash.
    void removalWanted(motcua::MessageId top);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void activateRow(const QModelIndex& index);
    void showCurrent();
    MessageId messageAt(const QModelIndex& index) const;

    BranchModel* m_model;
};

} // namespace motcua
