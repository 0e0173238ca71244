// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The left panel of the Chat room: every conversation in one tree, with a field that filters as one types. What it can
// do is in its context menu, on the keyboard (Return, F2, Delete, Alt+Up and Alt+Down for folders, typing
// filters) and by dragging.
//
// Borrows the façade, which outlives it. Thread: GUI thread.

#include "conversations/conversationfeed.h"

#include <QWidget>

class QMenu;

namespace motcua {

class ConversationDelegate;
class ConversationView;
class IconButton;
class PanelHeader;
class SearchField;

class ConversationTree final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationTree(Conversations& conversations, QWidget* parent = nullptr);
    ~ConversationTree() override;

    const ConversationModel& model() const { return *m_model; }

    /// In the folder of the current row; opened when it is on disk.
    void newThread();
    /// In the current folder; its name is edited in place at once.
    void newFolder();
    void focusFilter();
    void focusTree();

    /// The threads selected in the tree.
    std::vector<ThreadId> chosenThreads() const;

    /// Which thread the chat view shows, and where in it. Its row is marked and scrolled into sight when it changes.
    void setOpen(ThreadId id, const ThreadShape& shape);
    /// No thread is shown.
    void closeOpen();
    void setAnswering(ThreadId id, bool answering);
    /// An answer was finished: unread, unless the thread is open.
    void answered(ThreadId id);

    /// What of the view is remembered over a restart, as JSON: sorting, grouping, what is closed.
    QString viewState() const;
    void setViewState(const QString& json);

Q_SIGNALS:
    void threadActivated(motcua::ThreadId id);
    void branchActivated(motcua::ThreadId id, motcua::MessageId message);
    void failed(const motcua::Error& error);
    /// One translated sentence about something undo brings back.
    void undoHint(const QString& sentence);
    void viewStateChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void activate(const QModelIndex& index);
    void select(const QModelIndex& index, bool edit);
    void filterSoon();
    void setSorting(ThreadQuery::Sort sort, bool byDate);
    FolderId currentFolder() const;
    void moveCurrentFolder(int by);
    void deleteChosen();

    void fillSortMenu();
    void showMenu(const QModelIndex& index, const QPoint& where);
    void addThreadActions(QMenu* menu, const std::vector<ThreadId>& ids);
    void addTrashedActions(QMenu* menu, const std::vector<ThreadId>& ids);
    void addFolderMenu(QMenu* menu, const std::vector<ThreadId>& ids);
    void addFolderActions(QMenu* menu, const ShelfRow& folder);
    void editTags(ThreadId id);
    void confirmPurge(const std::vector<ThreadId>& ids);
    void emptyTrash();

    Conversations& m_conversations;
    ConversationModel* m_model;
    ConversationFeed* m_feed;
    ConversationView* m_view;
    ConversationDelegate* m_delegate;
    PanelHeader* m_header;
    SearchField* m_filter;
    IconButton* m_sort;
    IconButton* m_new;
    QMenu* m_sortMenu;
    QTimer m_filterTimer;
    ThreadId m_awaited;       ///< Made just now: selected when its row comes.
    FolderId m_awaitedFolder; ///< Made just now: named when its row comes.
    bool m_byDate = true;
};

} // namespace motcua
