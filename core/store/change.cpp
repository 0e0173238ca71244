// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change.h"

#include "store/connection.h"
#include "store/storeerror.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// So many entries are kept; older ones can not be undone any more.
constexpr qint64 kKept = 5000;
constexpr qint64 kTrimEvery = 64;

/// Names here come from the list of journaled tables and from the schema, never from outside.
QString triggerBody(const QString& table, const QString& key, const QString& row,
                    const QString& image, const QString& condition = {})
{
    return u" WHEN (SELECT entry FROM journal_now) > 0"_s + condition +
           u" BEGIN INSERT INTO journal_rows (entry, tbl, row, before) SELECT (SELECT entry FROM journal_now), '"_s +
           table + u"', "_s + row + u"."_s + key + u", "_s + image + u"; END"_s;
}

QString deletedImage(const QStringList& columns)
{
    QStringList parts;
    for (const QString& column : columns)
        parts << u"'"_s + column + u"', OLD."_s + column;
    return u"json_object("_s + parts.join(u", "_s) + u")"_s;
}

QString differs(const QString& column)
{
    return u"OLD."_s + column + u" IS NOT NEW."_s + column;
}

/// Only what differs: a later change to another column of the row is then not taken back with this one. Put together as
/// text, which takes SQLite a small part of the time that collecting with a subquery takes.
QString updatedImage(const QStringList& columns)
{
    QStringList parts;
    for (const QString& column : columns)
        parts << u"CASE WHEN "_s + differs(column) + u" THEN ',\""_s + column +
                     u"\":' || json_quote(OLD."_s + column + u") ELSE '' END"_s;
    return u"'{' || substr("_s + parts.join(u" || "_s) + u", 2) || '}'"_s;
}

QString anyDiffers(const QStringList& columns)
{
    QStringList parts;
    for (const QString& column : columns)
        parts << differs(column);
    return u" AND ("_s + parts.join(u" OR "_s) + u')';
}

Result<> watch(Connection& connection, const JournaledTable& journaled)
{
    const QString table = journaled.name;
    const QString key = journaled.key;
    const auto columns = columnsOf(connection, table);
    if (!columns)
        return columns.error();
    const QString head = u"CREATE TEMP TRIGGER journal_"_s + table;
    const std::array<QString, 3> triggers{
        head + u"_added AFTER INSERT ON main."_s + table +
            triggerBody(table, key, u"NEW"_s, u"NULL"_s),
        head + u"_changed AFTER UPDATE ON main."_s + table +
            triggerBody(table, key, u"OLD"_s, updatedImage(*columns), anyDiffers(*columns)),
        head + u"_removed AFTER DELETE ON main."_s + table +
            triggerBody(table, key, u"OLD"_s, deletedImage(*columns))};
    for (const QString& trigger : triggers)
        if (auto done = connection.execute(trigger); !done)
            return done;
    return Done{};
}

/// Made once per connection, before its first Change: reading alone needs none of it.
Result<> watchAll(Connection& connection)
{
    const auto known =
        connection.prepare(u"SELECT count(*) FROM sqlite_temp_schema WHERE name = 'journal_now'"_s)
            .scalar();
    if (!known)
        return known.error();
    if (*known > 0)
        return Done{};
    if (auto done = connection.execute(u"CREATE TEMP TABLE journal_now (entry INTEGER)"_s); !done)
        return done;
    if (auto done = connection.execute(u"INSERT INTO journal_now VALUES (0)"_s); !done)
        return done;
    for (const JournaledTable& table : journaledTables())
        if (auto done = watch(connection, table); !done)
            return done;
    return Done{};
}

/// A new change ends what could be redone; very old entries go.
Result<> prune(Connection& connection)
{
    auto last = connection.prepare(u"SELECT id, undone FROM journal ORDER BY id DESC LIMIT 1"_s);
    if (auto done = last.run(); !done)
        return done;
    if (!last.next())
        return last.outcome();
    const qint64 id = last.int64(0);
    if (last.boolean(1)) {
        auto erase = connection.prepare(
            u"DELETE FROM journal WHERE id > coalesce((SELECT max(id) FROM journal WHERE undone = 0), 0)"_s);
        if (auto done = erase.run(); !done)
            return done;
    }
    if (id % kTrimEvery != 0)
        return Done{};
    return connection.prepare(u"DELETE FROM journal WHERE id <= ?"_s).bind(id - kKept).run();
}

} // namespace

const std::vector<JournaledTable>& journaledTables()
{
    static const std::vector<JournaledTable> tables{
        {"folders"_L1, "id"_L1},   {"threads"_L1, "id"_L1},  {"thread_tags"_L1, "id"_L1},
        {"messages"_L1, "id"_L1},  {"branches"_L1, "id"_L1}, {"notes"_L1, "id"_L1},
        {"documents"_L1, "id"_L1}, {"passages"_L1, "id"_L1}, {"document_text"_L1, "document"_L1},
        {"profiles"_L1, "id"_L1},  {"ratings"_L1, "id"_L1}};
    return tables;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table)
{
    auto names = connection.prepare(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s)
                     .bind(table)
                     .all([](Statement& row) { return row.text(0); });
    if (!names)
        return names.error();
    return QStringList(names->begin(), names->end());
}

Result<Change> Change::begin(Connection& connection, const ChangeNote& note)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto done = watchAll(connection); !done)
        return done.error();
    const auto open = connection.prepare(u"SELECT entry FROM journal_now"_s).scalar();
    if (!open)
        return open.error();
    if (*open > 0)
        return Change(connection, std::move(*transaction), 0);
    if (auto done = prune(connection); !done)
        return done.error();
    auto insert = connection.prepare(
        u"INSERT INTO journal (time, thread, actor, label, argument) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(note.now)
        .bind(note.thread.value())
        .bind(note.actor)
        .bind(QString::fromUtf8(note.label))
        .bind(note.argument);
    if (auto done = insert.run(); !done)
        return done.error();
    const qint64 entry = insert.lastId();
    if (auto done = connection.prepare(u"UPDATE journal_now SET entry = ?"_s).bind(entry).run();
        !done)
        return done.error();
    return Change(connection, std::move(*transaction), entry);
}

Change::Change(Connection& connection, Transaction transaction, qint64 entry)
    : m_connection(&connection), m_transaction(std::move(transaction)), m_entry(entry)
{
}

Result<> Change::stopNoting()
{
    if (auto done = m_connection->prepare(u"UPDATE journal_now SET entry = 0"_s).run(); !done)
        return done;
    auto empty = m_connection->prepare(
        u"DELETE FROM journal WHERE id = ? AND NOT EXISTS (SELECT 1 FROM journal_rows WHERE entry = ?)"_s);
    return empty.bind(m_entry).bind(m_entry).run();
}

Result<> Change::commit()
{
    if (m_entry > 0)
        if (auto done = stopNoting(); !done)
            return done;
    return m_transaction.commit();
}

} // namespace motcua
