// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folderstore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/storeerror.h"
#include "text/normalise.h"

#include <QCoreApplication>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"SELECT id, parent, name, position, (SELECT count(*) FROM threads WHERE folder = folders.id "
    "AND trashed = 0) FROM folders"_s;

Folder rowToFolder(Statement& row)
{
    return {row.id<FolderId>(0), row.id<FolderId>(1), row.text(2), row.number(3), row.number(4)};
}

QString cleanName(const QString& name)
{
    return normalise(name).text.simplified();
}

} // namespace

Result<std::vector<Folder>> FolderStore::all()
{
    return m_connection.prepare(kColumns + u" ORDER BY parent, position, id"_s).all(rowToFolder);
}

Result<Folder> FolderStore::find(FolderId id)
{
    return m_connection.prepare(kColumns + u" WHERE id = ?"_s).bind(id).one(rowToFolder);
}

Result<FolderId> FolderStore::named(const QString& name, FolderId parent)
{
    return m_connection
        .prepare(u"SELECT id FROM folders WHERE parent IS ? AND name = ? ORDER BY position, id "
                 "LIMIT 1"_s)
        .bind(parent)
        .bind(cleanName(name))
        .one([](Statement& row) { return row.id<FolderId>(0); });
}

Result<std::vector<ThreadId>> FolderStore::threadsIn(FolderId id)
{
    return m_connection.prepare(u"SELECT id FROM threads WHERE folder = ? ORDER BY id"_s)
        .bind(id)
        .all([](Statement& row) { return row.id<ThreadId>(0); });
}

Result<std::vector<FolderId>> FolderStore::childrenOf(FolderId parent)
{
    return m_connection.prepare(u"SELECT id FROM folders WHERE parent IS ? ORDER BY position, id"_s)
        .bind(parent)
        .all([](Statement& row) { return row.id<FolderId>(0); });
}

Result<Folder> FolderStore::create(const QString& name, FolderId parent, qint64 now)
{
    const QString clean = cleanName(name);
    auto change = Change::begin(m_connection,
                                {QT_TRANSLATE_NOOP("Journal", "New folder “%1”"), clean, {}, now});
    if (!change)
        return change.error();
    const auto siblings = childrenOf(parent);
    if (!siblings)
        return siblings.error();
    auto insert = m_connection.prepare(
        u"INSERT INTO folders (uuid, parent, position, name) VALUES (?, ?, ?, ?)"_s);
    insert.bind(QUuid::createUuid())
        .bind(parent)
        .bind(static_cast<qint64>(siblings->size()))
        .bind(clean);
    if (auto done = insert.run(); !done)
        return done.error();
    auto folder = find(FolderId(insert.lastId()));
    if (!folder)
        return folder;
    if (auto done = change->commit(); !done)
        return done.error();
    return folder;
}

Result<> FolderStore::rename(FolderId id, const QString& name, qint64 now)
{
    const QString clean = cleanName(name);
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Rename folder to “%1”"), clean, {}, now});
    if (!change)
        return change.error();
    auto update = m_connection.prepare(u"UPDATE folders SET name = ? WHERE id = ?"_s);
    if (auto done = update.bind(clean).bind(id).run(); !done)
        return done;
    if (update.changed() == 0)
        return storeError(Error::Kind::NotFound);
    return change->commit();
}

Result<bool> FolderStore::isBelow(FolderId id, FolderId ancestor)
{
    static const QString kSql =
        u"WITH RECURSIVE above (id) AS (SELECT ? UNION SELECT folders.parent FROM above JOIN "
        "folders ON folders.id = above.id WHERE folders.parent IS NOT NULL) SELECT count(*) FROM "
        "above WHERE id = ?"_s;
    const auto found = m_connection.prepare(kSql).bind(id).bind(ancestor).scalar();
    if (!found)
        return found.error();
    return *found > 0;
}

Result<> FolderStore::arrange(FolderId parent, const std::vector<FolderId>& order)
{
    auto update =
        m_connection.prepare(u"UPDATE folders SET parent = ?, position = ? WHERE id = ?"_s);
    int position = 0;
    for (const FolderId id : order)
        if (auto done = update.bind(parent).bind(position++).bind(id).run(); !done)
            return done;
    return Done{};
}

Result<> FolderStore::move(FolderId id, FolderId parent, int position, qint64 now)
{
    const auto folder = find(id);
    if (!folder)
        return folder.error();
    if (parent.isValid()) {
        const auto below = isBelow(parent, id);
        if (!below)
            return below.error();
        if (*below)
            return Error{
                Error::Kind::Invalid,
                QCoreApplication::translate("Store", "A folder cannot be moved into itself."),
                {}};
    }
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Move folder “%1”"), folder->name, {}, now});
    if (!change)
        return change.error();
    auto order = childrenOf(parent);
    if (!order)
        return order.error();
    std::erase(*order, id);
    const auto at = std::clamp<std::ptrdiff_t>(position, 0, std::ssize(*order));
    order->insert(order->begin() + at, id);
    if (auto done = arrange(parent, *order); !done)
        return done;
    return change->commit();
}

Result<> FolderStore::remove(FolderId id, qint64 now)
{
    const auto folder = find(id);
    if (!folder)
        return folder.error();
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Remove folder “%1”"), folder->name, {}, now});
    if (!change)
        return change.error();
    auto threads = m_connection.prepare(u"UPDATE threads SET folder = ? WHERE folder = ?"_s);
    if (auto done = threads.bind(folder->parent).bind(id).run(); !done)
        return done;
    // Its folders take its place among its siblings.
    const auto inner = childrenOf(id);
    if (!inner)
        return inner.error();
    auto order = childrenOf(folder->parent);
    if (!order)
        return order.error();
    const auto place = order->erase(std::find(order->begin(), order->end(), id));
    order->insert(place, inner->begin(), inner->end());
    if (auto done = arrange(folder->parent, *order); !done)
        return done;
    auto erase = m_connection.prepare(u"DELETE FROM folders WHERE id = ?"_s);
    if (auto done = erase.bind(id).run(); !done)
        return done;
    return change->commit();
}

} // namespace motcua
