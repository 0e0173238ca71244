// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importstore.h"

#include "store/connection.h"
#include "store/folderstore.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<QHash<QUuid, MessageId>> ImportStore::known(const std::vector<QUuid>& uuids)
{
    QHash<QUuid, MessageId> known;
    for (const QUuid& uuid : uuids) {
        auto row = m_connection.prepare(u"SELECT id FROM messages WHERE uuid = ?"_s);
        auto ids = row.bind(uuid).all([](Statement& one) { return one.id<MessageId>(0); });
        if (!ids)
            return ids.error();
        if (!ids->empty())
            known.insert(uuid, ids->front());
    }
    return known;
}

Result<> ImportStore::stamp(const Thread& thread)
{
    auto update = m_connection.prepare(
        u"UPDATE threads SET pinned = ?, options = ?, created = ?, updated = ? WHERE id = ?"_s);
    return update.bind(thread.pinned)
        .bind(thread.options)
        .bind(thread.created)
        .bind(thread.updated)
        .bind(thread.id)
        .run();
}

Result<> ImportStore::stamp(NoteId note, qint64 created, qint64 edited)
{
    auto update = m_connection.prepare(u"UPDATE notes SET created = ?, edited = ? WHERE id = ?"_s);
    return update.bind(created).bind(edited).bind(note).run();
}

Result<FolderId> ImportStore::folder(const QStringList& names, qint64 now)
{
    FolderStore store(m_connection);
    FolderId at;
    for (const QString& name : names) {
        const auto same = store.named(name, at);
        if (same) {
            at = *same;
            continue;
        }
        if (same.error().kind != Error::Kind::NotFound)
            return same.error();
        const auto made = store.create(name, at, now);
        if (!made)
            return made.error();
        at = made->id;
    }
    return at;
}

} // namespace motcua
