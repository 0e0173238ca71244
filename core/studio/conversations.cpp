// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/conversations.h"

#include "store/branchstore.h"
#include "store/folderstore.h"
#include "store/messagestore.h"
#include "store/notestore.h"
#include "store/threadhead.h"
#include "store/treerepair.h"
#include "studio/conversationchange.h"

namespace motcua {

Conversations::Conversations(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
}

Conversations::~Conversations() = default;

Async<std::vector<Thread>> Conversations::threads(const ThreadQuery& query)
{
    return m_database.run([query](Connection& c) { return ThreadStore(c).list(query); });
}

Async<std::vector<int>> Conversations::counts(const std::vector<ThreadQuery>& queries)
{
    return m_database.run([queries](Connection& c) -> Result<std::vector<int>> {
        std::vector<int> counts;
        for (const ThreadQuery& query : queries) {
            const auto count = ThreadStore(c).count(query);
            if (!count)
                return count.error();
            counts.push_back(*count);
        }
        return counts;
    });
}

Async<std::vector<Folder>> Conversations::folders()
{
    return m_database.run([](Connection& c) { return FolderStore(c).all(); });
}

Async<QStringList> Conversations::tags()
{
    return m_database.run([](Connection& c) { return ThreadStore(c).tags(); });
}

Async<Thread> Conversations::thread(ThreadId id)
{
    return m_database.run([id](Connection& c) { return ThreadStore(c).find(id); });
}

Async<OpenedThread> Conversations::open(ThreadId id, int tail)
{
    return m_database.run([id, tail](Connection& c) -> Result<OpenedThread> {
        auto thread = ThreadStore(c).find(id);
        if (!thread)
            return thread.error();
        auto messages = MessageStore(c).pathTo(thread->head, tail);
        if (!messages)
            return messages.error();
        OpenedThread opened{std::move(*thread), std::move(*messages), 0};
        if (!opened.tail.empty() && !opened.tail.front().parent.isValid())
            opened.pathLength = static_cast<int>(opened.tail.size());
        return opened;
    });
}

Async<ThreadShape> Conversations::shape(ThreadId id)
{
    return m_database.run([id](Connection& c) -> Result<ThreadShape> {
        ThreadShape shape;
        auto thread = ThreadStore(c).find(id);
        if (!thread)
            return thread.error();
        auto nodes = MessageStore(c).nodes(id);
        if (!nodes)
            return nodes.error();
        auto remembered = rememberedForks(c, id);
        if (!remembered)
            return remembered.error();
        auto branches = BranchStore(c).all(id);
        if (!branches)
            return branches.error();
        shape.tree = Tree::from(std::move(*nodes), &shape.repairs);
        if (!shape.repairs.isEmpty() && !c.isReadOnly())
            if (auto done = writeRepairs(c, shape.repairs); !done)
                return done.error();
        shape.head = thread->head;
        shape.remembered = std::move(*remembered);
        shape.branches = std::move(*branches);
        return shape;
    });
}

Async<std::vector<Message>> Conversations::messages(const std::vector<MessageId>& ids)
{
    return m_database.run([ids](Connection& c) { return MessageStore(c).find(ids); });
}

Async<std::vector<Message>> Conversations::pathTo(MessageId message, int count)
{
    return m_database.run(
        [message, count](Connection& c) { return MessageStore(c).pathTo(message, count); });
}

Async<std::vector<MessageId>> Conversations::findInPath(ThreadId, MessageId head,
                                                        const QString& words)
{
    return m_database.run(
        [head, words](Connection& c) { return MessageStore(c).findInPath(head, words); });
}

Async<std::vector<Branch>> Conversations::branches(ThreadId id)
{
    return m_database.run([id](Connection& c) { return BranchStore(c).all(id); });
}

Async<std::vector<Note>> Conversations::notes(ThreadId id)
{
    return m_database.run([id](Connection& c) { return NoteStore(c).all(id); });
}

Async<std::vector<TrashedMessages>> Conversations::trashedMessages()
{
    return m_database.run([](Connection& c) { return MessageTrash(c).all(); });
}

Async<Done> Conversations::saveDraft(ThreadId thread, MessageId place, const QString& text,
                                     DraftKind kind)
{
    return m_database.run([thread, place, text, kind, now = m_clock.now()](Connection& c) {
        return DraftStore(c).save(thread, place, text, now, kind);
    });
}

Async<QString> Conversations::draft(ThreadId thread, MessageId place, DraftKind kind)
{
    return m_database.run(
        [thread, place, kind](Connection& c) { return DraftStore(c).find(thread, place, kind); });
}

Async<JournalState> Conversations::journalState()
{
    return m_database.run([](Connection& c) { return Journal(c).state(); });
}

Async<JournalState> Conversations::undo()
{
    return step(&Journal::undo);
}

Async<JournalState> Conversations::redo()
{
    return step(&Journal::redo);
}

Async<JournalState> Conversations::step(Result<Touched> (Journal::*direction)())
{
    auto touched = change(
        [direction](Connection& c, qint64) {
            auto touched = (Journal(c).*direction)();
            std::set<ThreadId> ids;
            if (touched) {
                ids = touched->threads;
                ids.insert(touched->shapes.begin(), touched->shapes.end());
            }
            return withThreads(c, std::move(touched), {ids.begin(), ids.end()});
        },
        [this](const WithThreads<Touched>& made) {
            std::set<ThreadId> gone = made.value.threads;
            for (const Thread& thread : made.threads) {
                gone.erase(thread.id);
                if (made.value.added.contains(thread.id))
                    Q_EMIT threadAdded(thread);
                else
                    Q_EMIT threadChanged(thread);
                if (made.value.shapes.contains(thread.id))
                    Q_EMIT shapeChanged(thread.id);
                Q_EMIT headChanged(thread.id, thread.head);
            }
            for (const ThreadId id : gone)
                Q_EMIT threadRemoved(id);
            for (const ThreadId id : made.value.branches)
                Q_EMIT branchesChanged(id);
            for (const ThreadId id : made.value.notes)
                Q_EMIT notesChanged(id);
            for (const ThreadId id : made.value.ratings)
                Q_EMIT ratingsChanged(id);
            if (made.value.folders)
                Q_EMIT foldersChanged();
            if (made.value.documents)
                Q_EMIT documentsChanged();
            if (made.value.profiles)
                Q_EMIT profilesChanged();
        });
    return andThen(std::move(touched), this,
                   [this](const WithThreads<Touched>&) { return journalState(); });
}

void Conversations::announceThreads(const std::vector<Thread>& threads)
{
    for (const Thread& thread : threads)
        Q_EMIT threadChanged(thread);
}

Result<std::vector<Thread>> threadsAfter(Connection& connection, const std::vector<ThreadId>& ids)
{
    std::vector<Thread> threads;
    for (const ThreadId id : ids) {
        auto thread = ThreadStore(connection).find(id);
        if (thread)
            threads.push_back(std::move(*thread));
        else if (thread.error().kind != Error::Kind::NotFound)
            return thread.error();
    }
    return threads;
}

} // namespace motcua
