// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowimage.h"

#include "store/connection.h"
#include "store/documentstore.h"
#include "store/messageindex.h"
#include "store/storeerror.h"
#include "store/textindex.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Tables whose rows have a text in a full-text table; messages have their own rules.
struct Indexed {
    QLatin1StringView table;
    TextIndex index;
    QLatin1StringView text;
};
constexpr std::array kIndexed{
    Indexed{"threads"_L1, TextIndex::Threads, "SELECT title FROM threads WHERE id = ?"_L1},
    Indexed{"notes"_L1, TextIndex::Notes, "SELECT text FROM notes WHERE id = ?"_L1},
    Indexed{"documents"_L1, TextIndex::Documents, "SELECT title FROM documents WHERE id = ?"_L1},
    Indexed{"passages"_L1, TextIndex::Passages, "SELECT text FROM passages WHERE id = ?"_L1}};

/// Tables whose rows belong to a thread, and how it is found.
struct OfThread {
    QLatin1StringView table;
    QLatin1StringView thread;
};
constexpr std::array kOfThread{
    OfThread{"messages"_L1, "SELECT thread FROM messages WHERE id = ?"_L1},
    OfThread{"thread_tags"_L1, "SELECT thread FROM thread_tags WHERE id = ?"_L1},
    OfThread{"branches"_L1, "SELECT thread FROM branches WHERE id = ?"_L1},
    OfThread{"notes"_L1, "SELECT thread FROM notes WHERE id = ?"_L1},
    OfThread{
        "ratings"_L1,
        "SELECT messages.thread FROM ratings JOIN messages ON messages.id = ratings.message WHERE ratings.id = ?"_L1}};

QString columnOf(Image image)
{
    return image == Image::Before ? u"before"_s : u"after"_s;
}

} // namespace

Result<std::optional<JournaledTable>> RowImage::tableOf(const NotedRow& noted)
{
    for (const JournaledTable& table : journaledTables())
        if (table.name == noted.table)
            return std::optional(table);
    return storeError(Error::Kind::Invalid, u"not a journaled table"_s);
}

Result<bool> RowImage::exists(const NotedRow& noted)
{
    const auto table = tableOf(noted);
    if (!table)
        return table.error();
    const auto found = m_connection
                           .prepare(u"SELECT count(*) FROM "_s + (*table)->name + u" WHERE "_s +
                                    (*table)->key + u" = ?"_s)
                           .bind(noted.row)
                           .scalar();
    if (!found)
        return found.error();
    return *found > 0;
}

/// Asked once per table: an entry may hold a hundred thousand rows.
Result<QStringList> RowImage::columns(const QString& table)
{
    if (const auto known = m_columns.constFind(table); known != m_columns.constEnd())
        return *known;
    auto names = columnsOf(m_connection, table);
    if (names)
        m_columns.insert(table, *names);
    return names;
}

/// The columns the image holds, as far as this schema still has them.
Result<QStringList> RowImage::keysOf(const NotedRow& noted, Image image,
                                     const JournaledTable& table)
{
    const auto columns = this->columns(table.name);
    if (!columns)
        return columns;
    auto keys = m_connection
                    .prepare(u"SELECT key FROM journal_rows, json_each(journal_rows."_s +
                             columnOf(image) + u") WHERE journal_rows.id = ?"_s)
                    .bind(noted.id)
                    .all([](Statement& row) { return row.text(0); });
    if (!keys)
        return keys.error();
    QStringList known;
    for (const QString& key : *keys)
        if (columns->contains(key))
            known << key;
    return known;
}

Result<> RowImage::keepAfter(const NotedRow& noted)
{
    const auto table = tableOf(noted);
    if (!table)
        return table.error();
    const auto columns = this->columns(noted.table);
    if (!columns)
        return columns.error();
    auto keys = keysOf(noted, Image::Before, **table);
    if (!keys)
        return keys.error();
    if (keys->isEmpty())
        keys = *columns;
    QStringList parts;
    for (const QString& key : *keys)
        parts << u"'"_s + key + u"', "_s + key;
    return m_connection
        .prepare(u"UPDATE journal_rows SET after = (SELECT json_object("_s + parts.join(u", "_s) +
                 u") FROM "_s + (*table)->name + u" AS present WHERE present."_s + (*table)->key +
                 u" = ?) WHERE id = ?"_s)
        .bind(noted.row)
        .bind(noted.id)
        .run();
}

Result<> RowImage::restore(const NotedRow& noted, Image image)
{
    const auto table = tableOf(noted);
    if (!table)
        return table.error();
    const auto keys = keysOf(noted, image, **table);
    if (!keys)
        return keys.error();
    if (keys->isEmpty())
        return m_connection
            .prepare(u"DELETE FROM "_s + (*table)->name + u" WHERE "_s + (*table)->key + u" = ?"_s)
            .bind(noted.row)
            .run();
    const auto there = exists(noted);
    if (!there)
        return there.error();
    return *there ? update(noted, **table, *keys, columnOf(image))
                  : insert(noted, **table, *keys, columnOf(image));
}

Result<> RowImage::insert(const NotedRow& noted, const JournaledTable& table,
                          const QStringList& keys, const QString& column)
{
    // Without its key it is a part of a row that is gone: there is nothing to put back.
    if (!keys.contains(table.key))
        return Done{};
    if (table.name == "documents"_L1) {
        // Its file may have been added again meanwhile.
        const QString sql = u"SELECT id FROM documents WHERE source = (SELECT json_extract("_s +
                            column + u", '$.source') FROM journal_rows WHERE id = ?)"_s;
        const auto twin = m_connection.prepare(sql).bind(noted.id).scalar();
        if (!twin)
            return twin.error();
        if (*twin > 0)
            if (auto done = DocumentStore(m_connection).remove({DocumentId(*twin)}); !done)
                return done;
    }
    QStringList values;
    for (const QString& key : keys)
        values << u"json_extract("_s + column + u", '$."_s + key + u"')"_s;
    auto insert = m_connection.prepare(u"INSERT INTO "_s + table.name + u" ("_s +
                                       keys.join(u", "_s) + u") SELECT "_s + values.join(u", "_s) +
                                       u" FROM journal_rows WHERE id = ?"_s);
    if (auto done = insert.bind(noted.id).run(); !done || table.name != "messages"_L1)
        return done;
    // Nobody is writing an answer that comes back from the journal.
    return m_connection
        .prepare(u"UPDATE messages SET status = 'interrupted' WHERE id = ? AND status IN "
                 "('pending', 'streaming')"_s)
        .bind(noted.row)
        .run();
}

Result<> RowImage::update(const NotedRow& noted, const JournaledTable& table,
                          const QStringList& keys, const QString& column)
{
    QStringList values;
    for (const QString& key : keys)
        values << key + u" = json_extract(image."_s + column + u", '$."_s + key + u"')"_s;
    return m_connection
        .prepare(u"UPDATE "_s + table.name + u" SET "_s + values.join(u", "_s) +
                 u" FROM journal_rows AS image WHERE image.id = ? AND "_s + table.name + u"."_s +
                 table.key + u" = ?"_s)
        .bind(noted.id)
        .bind(noted.row)
        .run();
}

Result<> RowImage::unindex(const NotedRow& noted)
{
    if (noted.table == "messages"_L1)
        return unindexMessage(m_connection, MessageId(noted.row));
    for (const Indexed& indexed : kIndexed) {
        if (noted.table != indexed.table)
            continue;
        auto text = m_connection.prepare(indexed.text);
        if (auto done = text.bind(noted.row).run(); !done)
            return done;
        if (text.next())
            return removeFromIndex(m_connection, indexed.index, noted.row, text.text(0));
        return text.outcome();
    }
    return Done{};
}

Result<> RowImage::index(const NotedRow& noted)
{
    if (noted.table == "messages"_L1)
        return indexMessage(m_connection, MessageId(noted.row));
    for (const Indexed& indexed : kIndexed) {
        if (noted.table != indexed.table)
            continue;
        auto text = m_connection.prepare(indexed.text);
        if (auto done = text.bind(noted.row).run(); !done)
            return done;
        if (text.next())
            return addToIndex(m_connection, indexed.index, noted.row, text.text(0));
        return text.outcome();
    }
    return Done{};
}

Result<ThreadId> RowImage::threadOf(const NotedRow& noted)
{
    if (noted.table == "threads"_L1)
        return ThreadId(noted.row);
    for (const OfThread& one : kOfThread) {
        if (noted.table != one.table)
            continue;
        const auto thread = m_connection.prepare(one.thread).bind(noted.row).scalar();
        if (!thread)
            return thread.error();
        return ThreadId(*thread);
    }
    return ThreadId();
}

} // namespace motcua
