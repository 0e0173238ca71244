// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messagetrash.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/messagestore.h"
#include "store/storeerror.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<TrashedMessages>> MessageTrash::all()
{
    static const QString kSql =
        u"SELECT top.id, top.thread, threads.title, top.excerpt, (SELECT count(*) FROM messages "
        "AS gone WHERE gone.trash_root = top.id AND gone.trash_root > 0), top.trashed FROM "
        "messages "
        "AS top JOIN threads ON threads.id = top.thread WHERE top.trash_root > 0 AND "
        "top.trash_root "
        "= top.id AND threads.trashed = 0 ORDER BY top.trashed DESC, top.id DESC"_s;
    return m_connection.prepare(kSql).all([](Statement& row) {
        return TrashedMessages{row.id<MessageId>(0), row.id<ThreadId>(1), row.text(2),
                               row.text(3),          row.number(4),       row.int64(5)};
    });
}

/// From the whole shape, read while the subtree is still in it.
Result<MessageId> MessageTrash::headWithout(MessageId top, ThreadId thread, MessageId head)
{
    auto nodes = MessageStore(m_connection).nodes(thread);
    if (!nodes)
        return nodes.error();
    const Tree tree = Tree::from(std::move(*nodes));
    if (head != top && !tree.isAncestor(top, head))
        return head;
    const auto remembered = rememberedForks(m_connection, thread);
    if (!remembered)
        return remembered.error();
    return tree.headAfterRemoving(top, head, *remembered);
}

Result<> MessageTrash::count(ThreadId thread)
{
    auto update = m_connection.prepare(
        u"UPDATE threads SET message_count = (SELECT count(*) FROM messages WHERE thread = "
        "threads.id AND trashed = 0) WHERE id = ?"_s);
    return update.bind(thread).run();
}

Result<> MessageTrash::put(MessageId top, qint64 now)
{
    static const QString kSql =
        u"WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT messages.id FROM below JOIN messages "
        "ON messages.parent = below.id) UPDATE messages SET trashed = ?, trash_root = ? WHERE id "
        "IN "
        "below AND trashed = 0"_s;
    const auto message = MessageStore(m_connection).find(top);
    if (!message)
        return message.error();
    const auto thread = ThreadStore(m_connection).find(message->thread);
    if (!thread)
        return thread.error();
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Delete messages"), {}, thread->id, now});
    if (!change)
        return change.error();
    const auto head = headWithout(top, thread->id, thread->head);
    if (!head)
        return head.error();
    auto update = m_connection.prepare(kSql);
    if (auto done = update.bind(top).bind(std::max<qint64>(now, 1)).bind(top).run(); !done)
        return done;
    auto move = m_connection.prepare(u"UPDATE threads SET head = ? WHERE id = ?"_s);
    if (auto done = move.bind(*head).bind(thread->id).run(); !done)
        return done;
    if (auto done = count(thread->id); !done)
        return done;
    return change->commit();
}

Result<> MessageTrash::restore(MessageId top, qint64 now)
{
    static const QString kAbove =
        u"WITH RECURSIVE above (id, parent) AS (SELECT id, parent FROM messages WHERE id = ? UNION "
        "SELECT messages.id, messages.parent FROM above JOIN messages ON messages.id = "
        "above.parent) UPDATE messages SET trashed = 0, trash_root = 0 WHERE id IN (SELECT id FROM "
        "above) AND trashed > 0"_s;
    // What stays in the trash below something that came back gets its own line there.
    static const QString kLeft =
        u"WITH RECURSIVE left_over (id, root) AS (SELECT messages.id, messages.id FROM messages "
        "JOIN messages AS parent ON parent.id = messages.parent WHERE messages.thread = ? AND "
        "messages.trashed > 0 AND parent.trashed = 0 AND messages.trash_root <> messages.id UNION "
        "SELECT messages.id, left_over.root FROM left_over JOIN messages ON messages.parent = "
        "left_over.id WHERE messages.trashed > 0 AND messages.trash_root <> messages.id) UPDATE "
        "messages SET trash_root = (SELECT root FROM left_over WHERE left_over.id = messages.id) "
        "WHERE id IN (SELECT id FROM left_over)"_s;
    const auto message = MessageStore(m_connection).find(top);
    if (!message)
        return message.error();
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Restore messages"), {}, message->thread, now});
    if (!change)
        return change.error();
    auto update = m_connection.prepare(
        u"UPDATE messages SET trashed = 0, trash_root = 0 WHERE trash_root = ? AND trash_root > 0"_s);
    if (auto done = update.bind(top).run(); !done)
        return done;
    if (update.changed() == 0)
        return storeError(Error::Kind::NotFound);
    if (auto done = m_connection.prepare(kAbove).bind(top).run(); !done)
        return done;
    if (auto done = m_connection.prepare(kLeft).bind(message->thread).run(); !done)
        return done;
    if (auto done = mendHead(m_connection, message->thread); !done)
        return done;
    if (auto done = count(message->thread); !done)
        return done;
    return change->commit();
}

} // namespace motcua
