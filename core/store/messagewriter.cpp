// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messagewriter.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/messageindex.h"
#include "store/messagestore.h"
#include "store/storeerror.h"
#include "text/normalise.h"
#include "thread/attachment.h"

#include <QCryptographicHash>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHashBytes = 16;

void normaliseTexts(Message& message)
{
    message.author = normalise(message.author).text;
    message.text = normalise(message.text).text;
    message.reasoning = normalise(message.reasoning).text;
    message.model = normalise(message.model).text;
    message.meta = normalise(message.meta).text;
}

} // namespace

QString contentHash(const QString& text, const QString& reasoning)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\x1f", 1));
    hash.addData(reasoning.toUtf8());
    return QString::fromLatin1(hash.result().left(kHashBytes).toHex());
}

Result<std::vector<Message>> MessageWriter::append(const std::vector<NewMessage>& messages,
                                                   qint64 now)
{
    if (messages.empty())
        return std::vector<Message>();
    const ThreadId thread = messages.front().thread;
    auto change =
        Change::begin(m_connection, {QT_TRANSLATE_NOOP("Journal", "New message"), {}, thread, now});
    if (!change)
        return change.error();
    if (auto fits = checkParent(thread, messages.front().parent); !fits)
        return fits.error();
    std::vector<Message> added;
    for (const NewMessage& wanted : messages) {
        auto row = addBelow(added.empty() ? wanted.parent : added.back().id, thread, wanted, now);
        if (!row)
            return row.error();
        added.push_back(std::move(*row));
    }
    if (auto done = settle(added.back(), static_cast<int>(added.size()), now); !done)
        return done.error();
    // An only child needs no remembering.
    if (added.front().position > 0)
        if (auto done = rememberFork(added.front()); !done)
            return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return added;
}

Result<std::vector<Message>> MessageWriter::appendBeside(const NewMessage& question,
                                                         const std::vector<NewMessage>& answers,
                                                         qint64 now)
{
    if (answers.empty())
        return storeError(Error::Kind::Invalid, u"a question without answers"_s);
    const ThreadId thread = question.thread;
    auto change =
        Change::begin(m_connection, {QT_TRANSLATE_NOOP("Journal", "New message"), {}, thread, now});
    if (!change)
        return change.error();
    if (auto fits = checkParent(thread, question.parent); !fits)
        return fits.error();
    auto asked = addBelow(question.parent, thread, question, now);
    if (!asked)
        return asked.error();
    std::vector<Message> added{std::move(*asked)};
    for (const NewMessage& answer : answers) {
        auto row = addBelow(added.front().id, thread, answer, now);
        if (!row)
            return row.error();
        added.push_back(std::move(*row));
    }
    if (auto done = settle(added[1], static_cast<int>(added.size()), now); !done)
        return done.error();
    // An only child needs no remembering.
    if (added.front().position > 0)
        if (auto done = rememberFork(added.front()); !done)
            return done.error();
    if (added.size() > 2)
        if (auto done = rememberFork(added[1]); !done)
            return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return added;
}

Result<Message> MessageWriter::editAsBranch(MessageId id, const QString& text, qint64 now)
{
    const auto old = MessageStore(m_connection).find(id);
    if (!old)
        return old;
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Edit as a new branch"), {}, old->thread, now});
    if (!change)
        return change.error();
    NewMessage edited;
    edited.thread = old->thread;
    edited.parent = old->parent;
    edited.role = old->role;
    edited.author = old->author;
    edited.text = text;
    edited.model = old->model;
    edited.meta = withAttachments({}, attachmentsOf(old->meta));
    auto added = append({edited}, now);
    if (!added)
        return added.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return added->front();
}

Result<Message> MessageWriter::put(Message message)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    if (auto fits = checkParent(message.thread, message.parent); !fits)
        return fits.error();
    const ThreadId thread = message.thread;
    auto added = insert(std::move(message));
    if (!added)
        return added;
    auto count = m_connection.prepare(
        u"UPDATE threads SET message_count = message_count + 1 WHERE id = ?"_s);
    if (auto done = count.bind(thread).run(); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return added;
}

/// As the newest child of `parent`, which was looked at before.
Result<Message> MessageWriter::addBelow(MessageId parent, ThreadId thread, const NewMessage& wanted,
                                        qint64 now)
{
    Message message;
    message.uuid = QUuid::createUuid();
    message.thread = thread;
    message.parent = parent;
    message.role = wanted.role;
    message.status = wanted.status;
    message.author = wanted.author;
    message.text = wanted.text;
    message.reasoning = wanted.reasoning;
    message.model = wanted.model;
    message.meta = wanted.meta;
    message.created = now;
    const auto position = nextPosition(message);
    if (!position)
        return position.error();
    message.position = *position;
    return insert(std::move(message));
}

Result<Message> MessageWriter::insert(Message message)
{
    static const QString kSql =
        u"INSERT INTO messages (uuid, thread, parent, position, role, status, created, edited, "
        "length, hash, excerpt, author, model, meta, reasoning, text) VALUES (?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    normaliseTexts(message);
    auto row = m_connection.prepare(kSql);
    row.bind(message.uuid)
        .bind(message.thread)
        .bind(message.parent)
        .bind(message.position)
        .bind(nameOf(message.role))
        .bind(nameOf(message.status))
        .bind(message.created)
        .bind(message.edited)
        .bind(static_cast<qint64>(message.text.size()))
        .bind(contentHash(message.text, message.reasoning))
        .bind(excerptOf(message.text))
        .bind(message.author)
        .bind(message.model)
        .bind(message.meta)
        .bind(message.reasoning)
        .bind(message.text);
    if (auto done = row.run(); !done)
        return done.error();
    message.id = MessageId(row.lastId());
    if (isUnfinished(message.status))
        return message;
    if (auto done = indexMessage(m_connection, message.id); !done)
        return done.error();
    return message;
}

Result<> MessageWriter::checkParent(ThreadId thread, MessageId parent)
{
    if (!parent.isValid()) {
        const auto known = m_connection.prepare(u"SELECT count(*) FROM threads WHERE id = ?"_s)
                               .bind(thread)
                               .scalar();
        if (!known)
            return known.error();
        return *known > 0 ? Result<>() : Result<>(storeError(Error::Kind::NotFound));
    }
    const auto of =
        m_connection.prepare(u"SELECT thread FROM messages WHERE id = ? AND trashed = 0"_s)
            .bind(parent)
            .scalar();
    if (!of)
        return of.error();
    if (*of == 0)
        return storeError(Error::Kind::NotFound, u"parent"_s);
    if (*of != thread.value())
        return storeError(Error::Kind::Invalid, u"parent of another thread"_s);
    return Done{};
}

Result<int> MessageWriter::nextPosition(const Message& message)
{
    const auto last = m_connection
                          .prepare(u"SELECT max(position) FROM messages WHERE parent IS ? AND "
                                   "thread = ?"_s)
                          .bind(message.parent)
                          .bind(message.thread)
                          .scalar(-1);
    if (!last)
        return last.error();
    return static_cast<int>(*last) + 1;
}

Result<> MessageWriter::settle(const Message& head, int added, qint64 now)
{
    auto update = m_connection.prepare(
        u"UPDATE threads SET head = ?, updated = ?, message_count = message_count + ? WHERE id "
        "= ?"_s);
    return update.bind(head.id).bind(now).bind(added).bind(head.thread).run();
}

Result<> MessageWriter::rememberFork(const Message& child)
{
    auto remember = m_connection.prepare(
        u"INSERT INTO forks (thread, parent, child) VALUES (?, ?, ?) ON CONFLICT (thread, "
        "parent) DO UPDATE SET child = excluded.child"_s);
    return remember.bind(child.thread).bind(child.parent.value()).bind(child.id).run();
}

Result<> MessageWriter::checkpoint(const Message& message, qint64 now)
{
    static const QString kSql = u"UPDATE messages SET status = ?, length = ?, hash = ?, excerpt = "
                                u"?, author = ?, model = ?, "
                                "meta = ?, reasoning = ?, text = ? WHERE id = ?"_s;
    Message kept = message;
    normaliseTexts(kept);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    if (auto done = unindexMessage(m_connection, kept.id); !done)
        return done;
    auto update = m_connection.prepare(kSql);
    update.bind(nameOf(kept.status))
        .bind(static_cast<qint64>(kept.text.size()))
        .bind(contentHash(kept.text, kept.reasoning))
        .bind(excerptOf(kept.text))
        .bind(kept.author)
        .bind(kept.model)
        .bind(kept.meta)
        .bind(kept.reasoning)
        .bind(kept.text)
        .bind(kept.id);
    if (auto done = update.run(); !done)
        return done;
    if (update.changed() == 0)
        return storeError(Error::Kind::NotFound);
    if (!isUnfinished(kept.status)) {
        if (auto done = indexMessage(m_connection, kept.id); !done)
            return done;
        auto touch = m_connection.prepare(
            u"UPDATE threads SET updated = ? WHERE id = (SELECT thread FROM messages WHERE id = "
            "?)"_s);
        if (auto done = touch.bind(now).bind(kept.id).run(); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace motcua
