// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps a ConversationModel true to the store: asks for the shelves and the pages the view wants, turns each of the
// façade's signals into one change of the model, and carries out what is asked through the model (a name, a drop).
//
// Borrows both; they outlive it. Thread: GUI thread.

#include "conversations/conversationmodel.h"
#include "conversations/grouping.h"

#include <QTimer>

namespace motcua {

class ConversationFeed final : public QObject {
    Q_OBJECT
public:
    ConversationFeed(Conversations& conversations, ConversationModel& model,
                     QObject* parent = nullptr);

    ThreadQuery::Sort sort() const { return m_sort; }
    void setSort(ThreadQuery::Sort sort);
    void setGrouping(Grouping grouping);
    void setFilter(const QString& filter);
    const QString& filter() const { return m_filter; }

    /// Asks for the shelves and how much is in them; several calls in a row are one.
    void reload();
    /// Asks for the named branches of threads that are looked at, those not asked for before.
    void wantBranches(const std::vector<ThreadId>& threads);

    void pin(const std::vector<ThreadId>& ids, bool pinned);
    void move(const std::vector<ThreadId>& ids, const ShelfRow& shelf);
    void trash(const std::vector<ThreadId>& ids);
    void restore(const std::vector<ThreadId>& ids);
    void purge(const std::vector<ThreadId>& ids);
    void setTags(ThreadId id, const QStringList& tags);
    void createThread(const QString& title, FolderId folder);
    void createFolder(const QString& name, FolderId parent);
    void moveFolder(FolderId id, FolderId parent, int position);
    void removeFolder(FolderId id);
    void removeBranchName(MessageId message);

Q_SIGNALS:
    void loaded(); ///< The shelves are in the model.
    void failed(const motcua::Error& error);
    void threadCreated(motcua::ThreadId id);
    void folderCreated(motcua::FolderId id);
    void trashed(int threads); ///< Moved to the trash: undo would bring them back.

private:
    void connectSignals();
    void load();
    std::vector<ShelfRow> shelvesOf(const std::vector<Folder>& folders) const;
    void count(std::vector<ShelfRow> shelves, int run);
    void askPage(const QString& shelfKey, int version, int offset);
    void askBranches(ThreadId id);
    void rename(const QModelIndex& index, const QString& name);
    void waitForTomorrow();
    /// Tells of a failure; `fn` hears of success.
    template <class T, class Fn> void answer(Async<T> future, Fn fn);
    template <class T> void answer(Async<T> future);

    Conversations& m_conversations;
    ConversationModel& m_model;
    Grouping m_grouping = groupByDate;
    ThreadQuery::Sort m_sort = ThreadQuery::Sort::Updated;
    QString m_filter;
    QTimer m_soon;
    QTimer m_tomorrow;
    int m_run = 0; ///< Rises with each load: answers of an older one are not heard.
    int m_changes =
        0; ///< Rises with each change of a thread: counts asked for before may be out of date.
};

} // namespace motcua
