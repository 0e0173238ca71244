// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threadhead.h"

#include "store/connection.h"
#include "store/storeerror.h"
#include "store/transaction.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<> setHead(Connection& connection, ThreadId thread, MessageId head)
{
    static const QString kHead =
        u"UPDATE threads SET head = ? WHERE id = ? AND EXISTS (SELECT 1 FROM messages WHERE id = ? "
        "AND thread = ? AND trashed = 0)"_s;
    // UNION, not UNION ALL: a broken parent chain that comes back to itself still ends.
    static const QString kRemember =
        u"WITH RECURSIVE path (id, parent) AS (SELECT id, parent FROM messages WHERE id = ? UNION "
        "SELECT messages.id, messages.parent FROM path JOIN messages ON messages.id = "
        "path.parent) INSERT INTO forks (thread, parent, child) SELECT ?, coalesce(path.parent, "
        "0), path.id FROM path WHERE EXISTS (SELECT 1 FROM messages WHERE messages.parent IS "
        "path.parent AND messages.thread = ? AND messages.id <> path.id) ON CONFLICT (thread, "
        "parent) DO UPDATE SET child = excluded.child"_s;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto update = connection.prepare(kHead);
    if (auto done = update.bind(head).bind(thread).bind(head).bind(thread).run(); !done)
        return done;
    if (update.changed() == 0)
        return storeError(Error::Kind::NotFound);
    auto remember = connection.prepare(kRemember);
    if (auto done = remember.bind(head).bind(thread).bind(thread).run(); !done)
        return done;
    return transaction->commit();
}

Result<QHash<MessageId, MessageId>> rememberedForks(Connection& connection, ThreadId thread)
{
    auto rows = connection.prepare(u"SELECT parent, child FROM forks WHERE thread = ?"_s);
    if (auto done = rows.bind(thread).run(); !done)
        return done.error();
    QHash<MessageId, MessageId> remembered;
    while (rows.next())
        remembered.insert(rows.id<MessageId>(0), rows.id<MessageId>(1));
    if (rows.failed())
        return rows.error();
    return remembered;
}

Result<> mendHead(Connection& connection, ThreadId thread)
{
    static const QString kSql =
        u"UPDATE threads SET head = (SELECT max(messages.id) FROM messages WHERE messages.thread = "
        "threads.id AND messages.trashed = 0) WHERE id = ? AND NOT EXISTS (SELECT 1 FROM messages "
        "WHERE messages.id = threads.head AND messages.thread = threads.id AND messages.trashed = "
        "0)"_s;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto done = connection.prepare(kSql).bind(thread).run(); !done)
        return done;
    return transaction->commit();
}

} // namespace motcua
