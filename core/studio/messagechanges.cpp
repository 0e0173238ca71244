// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations: changes to messages, branches and notes.

#include "store/branchstore.h"
#include "store/messagestore.h"
#include "store/notestore.h"
#include "store/threadhead.h"
#include "store/threadstore.h"
#include "store/transaction.h"
#include "studio/conversationchange.h"

namespace motcua {
namespace {

/// What a change to messages of one thread leaves behind.
template <class T>
Result<WithThreads<T>> inThread(Connection& connection, Result<T> value, MessageId message)
{
    const auto found = MessageStore(connection).find(message);
    if (!found)
        return value ? found.error() : value.error();
    return withThreads(connection, std::move(value), {found->thread});
}

/// A conversation that was begun without a title gets one from its first question.
Result<> nameAfter(Connection& connection, const Message& question, qint64 now)
{
    if (question.role != Role::User)
        return Done{};
    const auto thread = ThreadStore(connection).find(question.thread);
    if (!thread)
        return thread.error();
    if (!thread->title.isEmpty())
        return Done{};
    return ThreadStore(connection).rename(question.thread, titleFrom(question.text), now);
}

/// A message leaves the queue when it is a row, or not at all.
Result<std::vector<Message>> appendFrom(Connection& connection,
                                        const std::vector<NewMessage>& messages, QueuedId from,
                                        qint64 now)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto added = MessageWriter(connection).append(messages, now);
    if (!added)
        return added;
    for (const Message& message : *added)
        if (auto done = nameAfter(connection, message, now); !done)
            return done.error();
    if (from.isValid())
        if (auto done = QueueStore(connection).remove(from); !done)
            return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return added;
}

} // namespace

Async<Message> Conversations::append(const NewMessage& message)
{
    return andThen(appendAll({message}), this, [](std::vector<Message> added) {
        return ready(Result<Message>(std::move(added.front())));
    });
}

Async<std::vector<Message>> Conversations::appendAll(const std::vector<NewMessage>& messages,
                                                     QueuedId from)
{
    if (messages.empty())
        return ready(Result<std::vector<Message>>());
    auto answer = change(
        [messages, from](Connection& c, qint64 now) {
            return withThreads(c, appendFrom(c, messages, from, now), {messages.front().thread});
        },
        [this](const WithThreads<std::vector<Message>>& made) {
            announceAdded(made.value, made.threads);
        });
    return valueOf(std::move(answer), this);
}

Async<std::vector<Message>> Conversations::appendBeside(const NewMessage& question,
                                                        const std::vector<NewMessage>& answers)
{
    auto answer = change(
        [question, answers](Connection& c, qint64 now) {
            auto added = MessageWriter(c).appendBeside(question, answers, now);
            if (added)
                if (auto done = nameAfter(c, added->front(), now); !done)
                    return Result<WithThreads<std::vector<Message>>>(done.error());
            return withThreads(c, std::move(added), {question.thread});
        },
        [this](const WithThreads<std::vector<Message>>& made) {
            announceAdded(made.value, made.threads);
        });
    return valueOf(std::move(answer), this);
}

void Conversations::announceAdded(const std::vector<Message>& messages,
                                  const std::vector<Thread>& threads)
{
    for (const Message& message : messages)
        Q_EMIT messageAdded(message);
    announceThreads(threads);
    for (const Thread& thread : threads)
        Q_EMIT headChanged(thread.id, thread.head);
}

Async<Message> Conversations::editAsBranch(MessageId id, const QString& text)
{
    auto answer = change(
        [id, text](Connection& c, qint64 now) {
            return inThread(c, MessageWriter(c).editAsBranch(id, text, now), id);
        },
        [this](const WithThreads<Message>& made) {
            Q_EMIT messageAdded(made.value);
            announceThreads(made.threads);
            Q_EMIT headChanged(made.value.thread, made.value.id);
        });
    return valueOf(std::move(answer), this);
}

Async<Done> Conversations::checkpoint(const Message& message)
{
    auto kept = m_database.run(
        [message, now = m_clock.now()](Connection& c) -> Result<WithThreads<Message>> {
            if (auto done = MessageWriter(c).checkpoint(message, now); !done)
                return done.error();
            // Nobody hears of a growing row: it is not read back, however long it is.
            return isUnfinished(message.status)
                       ? Result<WithThreads<Message>>(WithThreads<Message>{message, {}})
                       : inThread(c, MessageStore(c).find(message.id), message.id);
        });
    return andThen(std::move(kept), this, [this](const WithThreads<Message>& made) {
        // A growing answer is shown as it comes; its row is news only when it has ended.
        if (!isUnfinished(made.value.status)) {
            Q_EMIT messageChanged(made.value);
            announceThreads(made.threads);
        }
        return ready(Result<Done>());
    });
}

Async<Done> Conversations::setHead(ThreadId id, MessageId head)
{
    auto moved = m_database.run([id, head](Connection& c) { return motcua::setHead(c, id, head); });
    return andThen(std::move(moved), this, [this, id, head](Done done) {
        Q_EMIT headChanged(id, head);
        return ready(Result<Done>(done));
    });
}

Async<Done> Conversations::trashMessages(MessageId top)
{
    auto answer =
        change([top](Connection& c,
                     qint64 now) { return inThread(c, MessageTrash(c).put(top, now), top); },
               [this](const WithThreads<Done>& made) { announceShapes(made.threads); });
    return valueOf(std::move(answer), this);
}

Async<Done> Conversations::restoreMessages(MessageId top)
{
    auto answer =
        change([top](Connection& c,
                     qint64 now) { return inThread(c, MessageTrash(c).restore(top, now), top); },
               [this](const WithThreads<Done>& made) { announceShapes(made.threads); });
    return valueOf(std::move(answer), this);
}

void Conversations::announceShapes(const std::vector<Thread>& threads)
{
    announceThreads(threads);
    for (const Thread& thread : threads) {
        Q_EMIT shapeChanged(thread.id);
        Q_EMIT headChanged(thread.id, thread.head);
    }
}

Async<Thread> Conversations::fork(ThreadId id, MessageId at, ForkKind kind, const QString& title)
{
    return change(
        [id, at, kind, title](Connection& c, qint64 now) {
            return ForkStore(c).fork(id, at, kind, title, now);
        },
        [this](const Thread& thread) { Q_EMIT threadAdded(thread); });
}

Async<Branch> Conversations::nameBranch(MessageId message, const QString& name)
{
    return change([message, name](Connection& c,
                                  qint64 now) { return BranchStore(c).name(message, name, now); },
                  [this](const Branch& branch) { Q_EMIT branchesChanged(branch.thread); });
}

Async<Note> Conversations::addNote(ThreadId thread, MessageId message, const QString& text)
{
    return change(
        [thread, message, text](Connection& c, qint64 now) {
            return NoteStore(c).add(thread, message, text, now);
        },
        [this](const Note& note) { Q_EMIT notesChanged(note.thread); });
}

Async<Done> Conversations::editNote(NoteId id, const QString& text)
{
    auto edited = change(
        [id, text](Connection& c, qint64 now) -> Result<Note> {
            if (auto done = NoteStore(c).edit(id, text, now); !done)
                return done.error();
            return NoteStore(c).find(id);
        },
        [this](const Note& note) { Q_EMIT notesChanged(note.thread); });
    return andThen(std::move(edited), this, [](const Note&) { return ready(Result<Done>()); });
}

Async<Done> Conversations::removeNote(NoteId id)
{
    auto removed = change(
        [id](Connection& c, qint64 now) -> Result<Note> {
            const auto note = NoteStore(c).find(id);
            if (!note)
                return note;
            if (auto done = NoteStore(c).remove(id, now); !done)
                return done.error();
            return note;
        },
        [this](const Note& note) { Q_EMIT notesChanged(note.thread); });
    return andThen(std::move(removed), this, [](const Note&) { return ready(Result<Done>()); });
}

} // namespace motcua
