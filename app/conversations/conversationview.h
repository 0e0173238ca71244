// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree view of the conversations: remembers what is open by key, fetches the pages whose end comes into sight, and
// says which threads are looked at. It knows nothing of the store.
//
// Thread: GUI thread.

#include "base/id.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <vector>

namespace motcua {

class ConversationModel;

class ConversationView final : public QTreeView {
    Q_OBJECT
public:
    explicit ConversationView(ConversationModel& model, QWidget* parent = nullptr);

    /// Keys of shelves the person closed; the trash and years long ago are closed at first.
    QStringList closedKeys() const;
    void setClosedKeys(const QStringList& keys);
    /// While filtering everything is open.
    void setAllOpen(bool all);

    /// Selected threads, from top to bottom; the current one when none is selected.
    std::vector<ThreadId> chosenThreads() const;
    void keyboardSearch(const QString& text) override;

Q_SIGNALS:
    void rowActivated(const QModelIndex& index);
    void threadsSeen(const std::vector<motcua::ThreadId>& ids);
    void menuWanted(const QModelIndex& index, const QPoint& globalPos);
    void deleteWanted();
    void typed(const QString& text);
    void closedKeysChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void openRows(const QModelIndex& parent, int first, int last);
    bool isOpen(const QString& key) const;
    void setClosed(const QModelIndex& index, bool closed);
    void look();

    ConversationModel& m_model;
    QSet<QString> m_closed;
    QTimer m_look;
    bool m_allOpen = false;
    bool m_restoring = false;
};

} // namespace motcua
