// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queuestore.h"

#include "store/connection.h"
#include "store/storeerror.h"
#include "store/transaction.h"
#include "text/normalise.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<QueuedMessage> QueueStore::add(ThreadId thread, MessageId below, const QString& text,
                                      const std::vector<Attachment>& attachments, qint64 now)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const auto known =
        m_connection.prepare(u"SELECT count(*) FROM threads WHERE id = ?"_s).bind(thread).scalar();
    if (!known)
        return known.error();
    if (*known == 0)
        return storeError(Error::Kind::NotFound, u"thread of a queued message"_s);
    QueuedMessage message{{}, thread, below, normalise(text).text, attachments, now};
    // The same form as in a message's meta, so that one reader finds both.
    const QString names = normalise(withAttachments({}, attachments)).text;
    auto insert = m_connection.prepare(
        u"INSERT INTO queued (thread, below, position, created, text, attachments) VALUES (?, ?, "
        "(SELECT coalesce(max(position), -1) + 1 FROM queued WHERE thread = ?), ?, ?, ?)"_s);
    insert.bind(thread).bind(below).bind(thread).bind(now).bind(message.text).bind(names);
    if (auto done = insert.run(); !done)
        return done.error();
    message.id = QueuedId(insert.lastId());
    if (auto done = transaction->commit(); !done)
        return done.error();
    return message;
}

Result<std::vector<QueuedMessage>> QueueStore::all(ThreadId thread)
{
    return m_connection
        .prepare(u"SELECT id, thread, below, text, attachments, created FROM queued WHERE thread = "
                 "? ORDER BY position, id"_s)
        .bind(thread)
        .all([](Statement& row) {
            return QueuedMessage{row.id<QueuedId>(0),        row.id<ThreadId>(1),
                                 row.id<MessageId>(2),       row.text(3),
                                 attachmentsOf(row.text(4)), row.int64(5)};
        });
}

Result<std::vector<ThreadId>> QueueStore::threads()
{
    return m_connection
        .prepare(
            u"SELECT thread FROM queued WHERE EXISTS (SELECT 1 FROM threads WHERE threads.id = "
            "queued.thread AND trashed = 0) GROUP BY thread ORDER BY min(id)"_s)
        .all([](Statement& row) { return row.id<ThreadId>(0); });
}

Result<> QueueStore::remove(QueuedId id)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto erase = m_connection.prepare(u"DELETE FROM queued WHERE id = ?"_s);
    if (auto done = erase.bind(id).run(); !done)
        return done;
    if (erase.changed() == 0)
        return storeError(Error::Kind::NotFound, u"queued message"_s);
    return transaction->commit();
}

} // namespace motcua
