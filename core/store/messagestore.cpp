// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messagestore.h"

#include "store/connection.h"
#include "store/searchwords.h"

#include <QSet>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Message rowToMessage(Statement& row)
{
    Message message;
    message.id = row.id<MessageId>(0);
    message.uuid = row.uuid(1);
    message.thread = row.id<ThreadId>(2);
    message.parent = row.id<MessageId>(3);
    message.position = row.number(4);
    message.role = roleNamed(row.text(5));
    message.status = statusNamed(row.text(6));
    message.author = row.text(7);
    message.text = row.text(8);
    message.reasoning = row.text(9);
    message.model = row.text(10);
    message.meta = row.text(11);
    message.created = row.int64(12);
    message.edited = row.int64(13);
    return message;
}

Node rowToNode(Statement& row)
{
    Node node;
    node.id = row.id<MessageId>(0);
    node.parent = row.id<MessageId>(1);
    node.position = row.number(2);
    node.role = roleNamed(row.text(3));
    node.status = statusNamed(row.text(4));
    node.length = row.number(5);
    node.created = row.int64(6);
    node.excerpt = row.text(7);
    return node;
}

} // namespace

Result<Message> MessageStore::find(MessageId id)
{
    static const QString kSql =
        u"SELECT id, uuid, thread, parent, position, role, status, author, text, reasoning, model, "
        "meta, created, edited FROM messages WHERE id = ?"_s;
    return m_connection.prepare(kSql).bind(id).one(rowToMessage);
}

Result<std::vector<Message>> MessageStore::find(const std::vector<MessageId>& ids)
{
    std::vector<Message> messages;
    messages.reserve(ids.size());
    for (const MessageId id : ids) {
        auto message = find(id);
        if (message)
            messages.push_back(std::move(*message));
        else if (message.error().kind != Error::Kind::NotFound)
            return message.error();
    }
    return messages;
}

Result<std::vector<Message>> MessageStore::pathTo(MessageId message, int count)
{
    static const QString kSql =
        u"WITH RECURSIVE path (id, parent, above) AS (SELECT id, parent, 1 FROM messages WHERE id "
        "= ? UNION ALL SELECT messages.id, messages.parent, above + 1 FROM path JOIN messages ON "
        "messages.id = path.parent WHERE above < ?) SELECT messages.id, uuid, thread, "
        "messages.parent, position, role, status, author, text, reasoning, model, meta, created, "
        "edited FROM path JOIN messages ON messages.id = path.id ORDER BY above DESC"_s;
    return m_connection.prepare(kSql).bind(message).bind(count).all(rowToMessage);
}

Result<std::vector<MessageId>> MessageStore::pathIds(MessageId message)
{
    static const QString kSql =
        u"WITH RECURSIVE path (id, parent) AS (SELECT id, parent FROM messages WHERE id = ? UNION "
        "SELECT messages.id, messages.parent FROM path JOIN messages ON messages.id = "
        "path.parent) SELECT id FROM path"_s;
    auto ids = m_connection.prepare(kSql).bind(message).all(
        [](Statement& row) { return row.id<MessageId>(0); });
    if (ids)
        std::reverse(ids->begin(), ids->end());
    return ids;
}

Result<std::vector<MessageId>> MessageStore::findInPath(MessageId head, const QString& words)
{
    const QString match = matchAllWords(words);
    if (match.isEmpty())
        return std::vector<MessageId>();
    auto path = pathIds(head);
    if (!path)
        return path;
    auto rows = m_connection.prepare(u"SELECT rowid FROM message_fts WHERE message_fts MATCH ?"_s);
    if (auto done = rows.bind(match).run(); !done)
        return done.error();
    QSet<MessageId> found;
    while (rows.next())
        found.insert(rows.id<MessageId>(0));
    if (rows.failed())
        return rows.error();
    std::erase_if(*path, [&found](MessageId id) { return !found.contains(id); });
    return path;
}

Result<std::vector<Node>> MessageStore::nodes(ThreadId thread)
{
    static const QString kSql =
        u"SELECT id, parent, position, role, status, length, created, excerpt FROM messages WHERE "
        "thread = ? AND trashed = 0"_s;
    return m_connection.prepare(kSql).bind(thread).all(rowToNode);
}

Result<std::vector<Message>> MessageStore::all(ThreadId thread)
{
    static const QString kSql =
        u"SELECT id, uuid, thread, parent, position, role, status, author, text, reasoning, model, "
        "meta, created, edited FROM messages WHERE thread = ? AND trashed = 0 ORDER BY id"_s;
    return m_connection.prepare(kSql).bind(thread).all(rowToMessage);
}

} // namespace motcua
