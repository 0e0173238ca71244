// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything the window and the command line can ask of threads, folders, messages, branches, drafts, notes, and of the
// journal that undoes changes to them. Each call is queued on the database thread and answers through a future; each
// change is one journal entry and is announced by signals after it is on disk.
//
// Owned by Studio. Thread: the one it was made in (GUI); receive answers with whenReady().
// Every change fails with: ReadOnly, Full, Io, NotFound, Invalid.

#include "base/id.h"
#include "base/whenready.h"
#include "store/draftstore.h"
#include "store/forkstore.h"
#include "store/journal.h"
#include "store/messagetrash.h"
#include "store/messagewriter.h"
#include "store/queuestore.h"
#include "store/threadquery.h"
#include "thread/thread.h"
#include "thread/tree.h"

#include <QObject>

#include <vector>

namespace motcua {

class Clock;
class Connection;
class Database;

/// What is shown first when a thread is opened, before its whole shape is known.
struct OpenedThread {
    Thread thread;
    std::vector<Message> tail; ///< The last messages of the path to the head, oldest first.
    int pathLength =
        0; ///< Messages on that path; 0 while it is not known because the tail is not all of it.

    bool operator==(const OpenedThread&) const = default;
};

/// Everything about the shape of one thread.
struct ThreadShape {
    Tree tree; ///< Without what is in the trash.
    MessageId head;
    QHash<MessageId, MessageId> remembered; ///< The child last chosen at a fork.
    std::vector<Branch> branches;
    Repairs repairs; ///< What was broken on disk and has been mended.
};

class Conversations : public QObject {
    Q_OBJECT
public:
    Conversations(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~Conversations() override;

    // ---- reading
    Async<std::vector<Thread>> threads(const ThreadQuery& query);
    /// How many threads each query would list; offset and limit do not count.
    Async<std::vector<int>> counts(const std::vector<ThreadQuery>& queries);
    Async<std::vector<Folder>> folders();
    Async<QStringList> tags(); ///< All in use, sorted.
    Async<Thread> thread(ThreadId id);
    Async<OpenedThread> open(ThreadId id, int tail = 40);
    Async<ThreadShape> shape(ThreadId id);
    /// In the order asked; ids that do not exist are left out.
    Async<std::vector<Message>> messages(const std::vector<MessageId>& ids);
    /// The last `count` messages of the path that ends in `message`, oldest first.
    Async<std::vector<Message>> pathTo(MessageId message, int count = 64);
    /// Path messages whose text holds all words of `words` (marks as in search), in path order.
    Async<std::vector<MessageId>> findInPath(ThreadId id, MessageId head, const QString& words);
    Async<std::vector<Branch>> branches(ThreadId id);
    Async<std::vector<Note>> notes(ThreadId id);
    Async<std::vector<TrashedMessages>> trashedMessages();

    // ---- threads and folders
    Async<Thread> createThread(const QString& title, FolderId folder = {});
    Async<Done> renameThread(ThreadId id, const QString& title);
    Async<Done> pin(const std::vector<ThreadId>& ids, bool pinned);
    Async<Done> setTags(ThreadId id, const QStringList& tags);
    Async<Done> moveToFolder(const std::vector<ThreadId>& ids, FolderId folder);
    Async<Done> setOptions(ThreadId id, const QString& options);
    Async<Done> trashThreads(const std::vector<ThreadId>& ids);
    Async<Done> restoreThreads(const std::vector<ThreadId>& ids);
    /// Gone for good from rows, index and journal. Not undoable.
    Async<Done> purgeThreads(const std::vector<ThreadId>& ids);
    Async<Folder> createFolder(const QString& name, FolderId parent = {});
    Async<Done> renameFolder(FolderId id, const QString& name);
    /// `position` among its new siblings; a folder cannot go below itself (Invalid).
    Async<Done> moveFolder(FolderId id, FolderId parent, int position);
    /// Its threads and folders move to its parent.
    Async<Done> removeFolder(FolderId id);

    // ---- messages and branches
    /// Appends as the newest child of `parent` and makes it the head.
    Async<Message> append(const NewMessage& message);
    /// Several at once, each below the one before (parent of the first as given): one change, one undo. `from`: what was
    /// waiting in the queue until now; it leaves the queue in the same transaction.
    Async<std::vector<Message>> appendAll(const std::vector<NewMessage>& messages,
                                          QueuedId from = {});
    /// A question and several answers side by side below it; the first is on the path. All rows, the question first: one
    /// change, one undo.
    Async<std::vector<Message>> appendBeside(const NewMessage& question,
                                             const std::vector<NewMessage>& answers);
    /// A sibling of `id` with another text, made the head. The old one stays.
    Async<Message> editAsBranch(MessageId id, const QString& text);
    /// Text, reasoning, status and meta of an answer under way; not a journal entry, not indexed until it is finished.
    Async<Done> checkpoint(const Message& message);
    Async<Done> setHead(ThreadId id,
                        MessageId head); ///< Not a journal entry; remembered at each fork above.
    Async<Done> trashMessages(MessageId top); ///< It and everything below it.
    Async<Done> restoreMessages(MessageId top);
    Async<Thread> fork(ThreadId id, MessageId at, ForkKind kind, const QString& title);
    Async<Branch> nameBranch(MessageId message,
                             const QString& name); ///< Empty name: takes it away.

    // ---- notes and drafts
    Async<Note> addNote(ThreadId thread, MessageId message, const QString& text);
    Async<Done> editNote(NoteId id, const QString& text);
    Async<Done> removeNote(NoteId id);
    /// What was typed at `place` and not sent, or goes with it; not a journal entry. Empty text forgets it.
    Async<Done> saveDraft(ThreadId thread, MessageId place, const QString& text,
                          DraftKind kind = DraftKind::Reply);
    Async<QString> draft(ThreadId thread, MessageId place, DraftKind kind = DraftKind::Reply);

    // ---- ratings: -1 bad, 1 good; 0 takes it away
    Async<Done> rate(MessageId message, int value);
    Async<QHash<MessageId, int>> ratings(ThreadId id);

    // ---- messages waiting to be sent, and what was sent; not journal entries
    Async<QueuedMessage> queueMessage(ThreadId thread, MessageId below, const QString& text,
                                      const std::vector<Attachment>& attachments = {});
    Async<std::vector<QueuedMessage>> queued(ThreadId thread); ///< In order.
    Async<Done> unqueue(QueuedId id);                          ///< Fails: NotFound.
    Async<std::vector<ThreadId>> threadsWithQueue();           ///< The longest waiting first.
    /// `body`: JSON without keys, in which pictures are named and not shown.
    Async<Done> keepRequest(MessageId answer, const QByteArray& body);
    Async<QByteArray> requestOf(MessageId answer); ///< Fails: NotFound (kept for the last answers).

    // ---- journal
    Async<JournalState> journalState();
    Async<JournalState> undo(); ///< Fails: NotFound when there is nothing to undo.
    Async<JournalState> redo();

Q_SIGNALS:
    void threadAdded(const motcua::Thread& thread);
    void threadChanged(
        const motcua::Thread& thread); ///< Title, folder, pin, tags, options, count, time or trash.
    void threadRemoved(motcua::ThreadId id); ///< Purged.
    void foldersChanged();
    void messageAdded(const motcua::Message& message);
    void messageChanged(const motcua::Message& message);
    void headChanged(motcua::ThreadId thread, motcua::MessageId head);
    void branchesChanged(motcua::ThreadId thread);
    void notesChanged(motcua::ThreadId thread);
    void ratingsChanged(motcua::ThreadId thread);
    void documentsChanged(); ///< An undo or redo changed the library.
    void profilesChanged(); ///< An undo or redo changed servers, personas, prompts or tool servers.
    /// The messages of this thread are not what they were (deleted, restored, undone, imported): ask for the shape.
    void shapeChanged(motcua::ThreadId thread);
    /// Anything may have changed (import, restore of a backup): ask again for everything.
    void everythingChanged();
    void journalChanged(const motcua::JournalState& state);

private:
    /// Does `work(connection, now)` on the database thread, then `announce(value)` here, then tells of the journal.
    template <class Work, class Announce>
    auto change(Work work, Announce announce)
        -> Async<typename std::invoke_result_t<Work, Connection&, qint64>::value_type>;
    /// A change to rows of `ids` that answers nothing.
    template <class Work> Async<Done> changeThreads(std::vector<ThreadId> ids, Work work);
    Async<JournalState> step(Result<Touched> (Journal::*direction)());
    void announceThreads(const std::vector<Thread>& threads);
    void announceAdded(const std::vector<Message>& messages, const std::vector<Thread>& threads);
    void announceShapes(const std::vector<Thread>& threads);

    Database& m_database;
    const Clock& m_clock;
};

} // namespace motcua
