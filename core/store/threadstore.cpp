// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threadstore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/storeerror.h"
#include "store/textindex.h"
#include "store/threadfilter.h"
#include "text/normalise.h"

#include <QCollator>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char16_t kTagSeparator = 0x1f;

const QString kThreadstoreColumns =
    u"SELECT id, uuid, title, folder, pinned, head, options, message_count, created, updated, "
    "trashed, (SELECT group_concat(tag, char(31)) FROM thread_tags WHERE thread = threads.id) "
    "FROM threads"_s;

Thread rowToThread(Statement& row)
{
    Thread thread;
    thread.id = row.id<ThreadId>(0);
    thread.uuid = row.uuid(1);
    thread.title = row.text(2);
    thread.folder = row.id<FolderId>(3);
    thread.pinned = row.boolean(4);
    thread.head = row.id<MessageId>(5);
    thread.options = row.text(6);
    thread.messageCount = row.number(7);
    thread.created = row.int64(8);
    thread.updated = row.int64(9);
    thread.trashed = row.int64(10);
    thread.tags = row.text(11).split(QChar(kTagSeparator), Qt::SkipEmptyParts);
    thread.tags.sort();
    return thread;
}

QString cleanTitle(const QString& title)
{
    return normalise(title).text.simplified();
}

} // namespace

Result<std::vector<Thread>> ThreadStore::list(const ThreadQuery& query)
{
    if (query.sort == ThreadQuery::Sort::Title)
        return byTitle(query);
    const auto filter = ThreadFilter::from(m_connection, query);
    if (!filter)
        return filter.error();
    const QString order = query.sort == ThreadQuery::Sort::Created
                              ? u" ORDER BY created DESC, id DESC LIMIT ? OFFSET ?"_s
                              : u" ORDER BY updated DESC, id DESC LIMIT ? OFFSET ?"_s;
    auto statement = m_connection.prepare(kThreadstoreColumns + filter->where() + order);
    filter->bindTo(statement);
    return statement.bind(query.limit).bind(query.offset).all(rowToThread);
}

/// SQLite knows no Vietnamese order: ids and titles are sorted here and one page of rows is fetched.
Result<std::vector<Thread>> ThreadStore::byTitle(const ThreadQuery& query)
{
    const auto filter = ThreadFilter::from(m_connection, query);
    if (!filter)
        return filter.error();
    QCollator collator{QLocale(QLocale::Vietnamese)};
    collator.setNumericMode(true);
    struct Entry {
        QCollatorSortKey key;
        ThreadId id;
    };
    auto statement = m_connection.prepare(u"SELECT id, title FROM threads"_s + filter->where());
    filter->bindTo(statement);
    auto entries = statement.all([&](Statement& row) {
        return Entry{collator.sortKey(row.text(1)), row.id<ThreadId>(0)};
    });
    if (!entries)
        return entries.error();
    std::sort(entries->begin(), entries->end(), [](const Entry& a, const Entry& b) {
        const int order = a.key.compare(b.key);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    std::vector<Thread> page;
    const auto end = std::min<size_t>(entries->size(), static_cast<size_t>(query.offset) +
                                                           static_cast<size_t>(query.limit));
    for (size_t i = static_cast<size_t>(query.offset); i < end; ++i) {
        auto thread = find((*entries)[i].id);
        if (!thread)
            return thread.error();
        page.push_back(std::move(*thread));
    }
    return page;
}

Result<int> ThreadStore::count(const ThreadQuery& query)
{
    const auto filter = ThreadFilter::from(m_connection, query);
    if (!filter)
        return filter.error();
    auto statement = m_connection.prepare(u"SELECT count(*) FROM threads"_s + filter->where());
    filter->bindTo(statement);
    const auto count = statement.scalar();
    if (!count)
        return count.error();
    return static_cast<int>(*count);
}

Result<Thread> ThreadStore::find(ThreadId id)
{
    return m_connection.prepare(kThreadstoreColumns + u" WHERE id = ?"_s).bind(id).one(rowToThread);
}

Result<ThreadId> ThreadStore::withUuid(const QUuid& uuid)
{
    const auto id =
        m_connection.prepare(u"SELECT id FROM threads WHERE uuid = ?"_s).bind(uuid).scalar();
    if (!id)
        return id.error();
    return ThreadId(*id);
}

Result<QStringList> ThreadStore::tags()
{
    auto tags = m_connection
                    .prepare(u"SELECT DISTINCT tag FROM thread_tags JOIN threads ON "
                             "threads.id = thread WHERE trashed = 0 ORDER BY tag"_s)
                    .all([](Statement& row) { return row.text(0); });
    if (!tags)
        return tags.error();
    return QStringList(tags->begin(), tags->end());
}

Result<Thread> ThreadStore::create(const QString& title, FolderId folder, qint64 now, QUuid uuid)
{
    const QString clean = cleanTitle(title);
    auto change = Change::begin(m_connection,
                                {QT_TRANSLATE_NOOP("Journal", "New conversation"), {}, {}, now});
    if (!change)
        return change.error();
    auto insert = m_connection.prepare(
        u"INSERT INTO threads (uuid, title, folder, created, updated) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(uuid.isNull() ? QUuid::createUuid() : uuid)
        .bind(clean)
        .bind(folder)
        .bind(now)
        .bind(now);
    if (auto done = insert.run(); !done)
        return done.error();
    const ThreadId id(insert.lastId());
    if (auto done = addToIndex(m_connection, TextIndex::Threads, id.value(), clean); !done)
        return done.error();
    auto thread = find(id);
    if (!thread)
        return thread;
    if (auto done = change->commit(); !done)
        return done.error();
    return thread;
}

Result<> ThreadStore::rename(ThreadId id, const QString& title, qint64 now)
{
    const auto before = find(id);
    if (!before)
        return before.error();
    const QString clean = cleanTitle(title);
    auto change = Change::begin(m_connection,
                                {QT_TRANSLATE_NOOP("Journal", "Rename to “%1”"), clean, id, now});
    if (!change)
        return change.error();
    if (auto done = removeFromIndex(m_connection, TextIndex::Threads, id.value(), before->title);
        !done)
        return done;
    auto update = m_connection.prepare(u"UPDATE threads SET title = ? WHERE id = ?"_s);
    if (auto done = update.bind(clean).bind(id).run(); !done)
        return done;
    if (auto done = addToIndex(m_connection, TextIndex::Threads, id.value(), clean); !done)
        return done;
    return change->commit();
}

Result<QString> ThreadStore::titleOf(const std::vector<ThreadId>& ids)
{
    if (ids.size() != 1)
        return QString::number(ids.size());
    const auto thread = find(ids.front());
    if (!thread)
        return thread.error();
    return thread->title;
}

template <class Bind>
Result<> ThreadStore::each(const ChangeNote& note, const QString& sql,
                           const std::vector<ThreadId>& ids, Bind bind)
{
    auto change = Change::begin(m_connection, note);
    if (!change)
        return change.error();
    for (const ThreadId id : ids) {
        auto update = m_connection.prepare(sql);
        bind(update);
        if (auto done = update.bind(id).run(); !done)
            return done;
        if (update.changed() == 0)
            return storeError(Error::Kind::NotFound);
    }
    return change->commit();
}

Result<> ThreadStore::pin(const std::vector<ThreadId>& ids, bool pinned, qint64 now)
{
    const auto title = titleOf(ids);
    if (!title)
        return title.error();
    const char* label = pinned ? QT_TRANSLATE_NOOP("Journal", "Pin “%1”")
                               : QT_TRANSLATE_NOOP("Journal", "Unpin “%1”");
    return each({label, *title, {}, now}, u"UPDATE threads SET pinned = ? WHERE id = ?"_s, ids,
                [pinned](Statement& update) { update.bind(pinned); });
}

Result<> ThreadStore::move(const std::vector<ThreadId>& ids, FolderId folder, qint64 now)
{
    const auto title = titleOf(ids);
    if (!title)
        return title.error();
    return each({QT_TRANSLATE_NOOP("Journal", "Move “%1”"), *title, {}, now},
                u"UPDATE threads SET folder = ? WHERE id = ?"_s, ids,
                [folder](Statement& update) { update.bind(folder); });
}

Result<> ThreadStore::setOptions(ThreadId id, const QString& options, qint64 now)
{
    return each({QT_TRANSLATE_NOOP("Journal", "Settings of the conversation"), {}, id, now},
                u"UPDATE threads SET options = ? WHERE id = ?"_s, {id},
                [text = normalise(options).text](Statement& update) { update.bind(text); });
}

Result<> ThreadStore::trash(const std::vector<ThreadId>& ids, qint64 now)
{
    const auto title = titleOf(ids);
    if (!title)
        return title.error();
    return each({QT_TRANSLATE_NOOP("Journal", "Move “%1” to the trash"), *title, {}, now},
                u"UPDATE threads SET trashed = ? WHERE id = ?"_s, ids,
                [now](Statement& update) { update.bind(std::max<qint64>(now, 1)); });
}

Result<> ThreadStore::restore(const std::vector<ThreadId>& ids, qint64 now)
{
    const auto title = titleOf(ids);
    if (!title)
        return title.error();
    return each({QT_TRANSLATE_NOOP("Journal", "Restore “%1”"), *title, {}, now},
                u"UPDATE threads SET trashed = 0 WHERE id = ?"_s, ids, [](Statement&) {});
}

Result<> ThreadStore::setTags(ThreadId id, const QStringList& tags, qint64 now)
{
    QStringList wanted;
    for (const QString& tag : tags)
        wanted << normalise(tag).text.simplified();
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    const auto before = find(id);
    if (!before)
        return before.error();
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Tags of “%1”"), before->title, id, now});
    if (!change)
        return change.error();
    for (const QString& tag : before->tags) {
        if (wanted.contains(tag))
            continue;
        auto erase =
            m_connection.prepare(u"DELETE FROM thread_tags WHERE thread = ? AND tag = ?"_s);
        if (auto done = erase.bind(id).bind(tag).run(); !done)
            return done;
    }
    for (const QString& tag : wanted) {
        auto insert = m_connection.prepare(
            u"INSERT INTO thread_tags (thread, tag) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
        if (auto done = insert.bind(id).bind(tag).run(); !done)
            return done;
    }
    return change->commit();
}

} // namespace motcua
