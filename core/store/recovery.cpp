// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"

#include "base/log.h"
#include "store/attachmentstore.h"
#include "store/connection.h"
#include "store/messagewriter.h"
#include "store/migrations.h"
#include "store/pagescan.h"
#include "store/storeerror.h"
#include "store/textindex.h"
#include "store/transaction.h"

#include <QFile>
#include <QHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace motcua {
namespace {

/// The tables with what people wrote, parents before children. The rest (forks, citations, the full-text tables, the
/// journal of what could be undone, what was sent for answers) is remade or does without.
constexpr std::array kTables{"folders"_L1,       "threads"_L1,  "thread_tags"_L1, "messages"_L1,
                             "branches"_L1,      "notes"_L1,    "drafts"_L1,      "documents"_L1,
                             "document_text"_L1, "passages"_L1, "profiles"_L1,    "attachments"_L1,
                             "ratings"_L1,       "queued"_L1};

struct Column {
    QString name;
    QMetaType::Type type = QMetaType::QString; ///< Or LongLong, QByteArray.
    bool nullable = false;
    bool rowId = false; ///< INTEGER PRIMARY KEY: NULL in the record, the row's key in truth.
};

struct Table {
    QString name;
    bool keyed = true;
    std::vector<Column> columns;
    QString insert;
    QString select;
};

Result<Table> describe(Connection& connection, const QString& name)
{
    Table table;
    table.name = name;
    int keys = 0;
    auto columns =
        connection
            .prepare(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid"_s)
            .bind(name)
            .all([&keys](Statement& row) {
                Column column;
                column.name = row.text(0);
                const QString type = row.text(1);
                column.type = type == u"INTEGER" ? QMetaType::LongLong
                              : type == u"BLOB"  ? QMetaType::QByteArray
                                                 : QMetaType::QString;
                column.nullable = !row.boolean(2);
                column.rowId = row.boolean(3) && column.type == QMetaType::LongLong;
                keys += row.boolean(3) ? 1 : 0;
                return column;
            });
    if (!columns)
        return columns.error();
    table.columns = std::move(*columns);
    // In this schema a key of several columns is that of a table WITHOUT ROWID.
    table.keyed = keys == 1;
    QStringList names;
    QStringList places;
    for (Column& column : table.columns) {
        column.rowId = column.rowId && table.keyed;
        names << column.name;
        places << u"?"_s;
    }
    const QString list = names.join(u", "_s);
    table.insert = u"INSERT OR IGNORE INTO "_s + name + u" ("_s + list + u") VALUES ("_s +
                   places.join(u", "_s) + u")"_s;
    table.select = u"SELECT "_s + list + u" FROM "_s + name;
    return table;
}

bool fits(const Column& column, const QVariant& value)
{
    if (column.rowId)
        return !value.isValid() || value.typeId() == QMetaType::LongLong;
    if (!value.isValid())
        return column.nullable;
    return value.typeId() == column.type;
}

bool fits(const Table& table, const ScannedRow& row)
{
    if (row.keyed != table.keyed || row.values.size() != table.columns.size() ||
        (table.keyed && row.rowId <= 0))
        return false;
    for (size_t i = 0; i < row.values.size(); ++i)
        if (!fits(table.columns[i], row.values[i]))
            return false;
    return true;
}

QVariant valueOf(const Statement& rows, int at, const Column& column)
{
    if (rows.isNull(at))
        return {};
    if (column.type == QMetaType::LongLong)
        return QVariant::fromValue(rows.int64(at));
    return column.type == QMetaType::QByteArray ? QVariant::fromValue(rows.bytes(at))
                                                : QVariant::fromValue(rows.text(at));
}

class Rescue {
public:
    Rescue(Connection& target, Recovered& report) : m_target(target), m_report(report) {}

    Result<> prepare();
    Result<> fromEngine(const QString& damaged);
    Result<> fromPages(const QString& damaged);
    Result<> mend();

private:
    Result<> keep(const Table& table, const std::vector<QVariant>& values);
    bool believed(const Table& table, const std::vector<QVariant>& values) const;

    Connection& m_target;
    Recovered& m_report;
    std::vector<Table> m_tables;
};

Result<> Rescue::prepare()
{
    for (const QLatin1StringView name : kTables) {
        auto table = describe(m_target, name);
        if (!table)
            return table.error();
        m_tables.push_back(std::move(*table));
    }
    return Done{};
}

/// Messages and attachments must be what their hashes say; a finished message always has one.
bool Rescue::believed(const Table& table, const std::vector<QVariant>& values) const
{
    QHash<QString, QVariant> named;
    for (size_t i = 0; i < values.size(); ++i)
        named.insert(table.columns[i].name, values[i]);
    const QString hash = named.value(u"hash"_s).toString();
    if (table.name == u"attachments")
        return hash == AttachmentStore::hashOf(named.value(u"data"_s).toByteArray());
    if (table.name != u"messages")
        return true;
    return hash.isEmpty() || hash == contentHash(named.value(u"text"_s).toString(),
                                                 named.value(u"reasoning"_s).toString());
}

Result<> Rescue::keep(const Table& table, const std::vector<QVariant>& values)
{
    if (!believed(table, values)) {
        ++m_report.refused;
        return Done{};
    }
    Statement insert = m_target.prepare(table.insert);
    for (const QVariant& value : values)
        insert.bind(value);
    if (auto done = insert.run(); !done)
        return done;
    m_report.rows += insert.changed();
    return Done{};
}

/// What the engine can still read, table by table, each until it stumbles.
Result<> Rescue::fromEngine(const QString& damaged)
{
    auto source = Connection::open(damaged, Connection::Mode::ReadOnly);
    if (!source)
        return Done{}; // nothing to read this way: the pages are left
    for (const Table& table : m_tables) {
        Statement rows = (*source)->prepare(table.select);
        if (auto begun = rows.run(); !begun)
            continue;
        while (rows.next()) {
            std::vector<QVariant> values;
            for (size_t i = 0; i < table.columns.size(); ++i) {
                const int at = static_cast<int>(i);
                values.push_back(valueOf(rows, at, table.columns[i]));
            }
            if (auto done = keep(table, values); !done)
                return done;
        }
    }
    return Done{};
}

/// What stands in leaf pages that the engine does not reach any more.
Result<> Rescue::fromPages(const QString& damaged)
{
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const PageScan scan(bytesOf(damaged), bytesOf(damaged + u"-wal"_s));
    Result<> outcome;
    scan.rows([this, &outcome](const ScannedRow& row) {
        for (const Table& table : m_tables) {
            if (!outcome || !fits(table, row))
                continue;
            std::vector<QVariant> values = row.values;
            for (size_t i = 0; i < values.size(); ++i)
                if (table.columns[i].rowId)
                    values[i] = QVariant::fromValue(row.rowId);
            outcome = keep(table, values);
            break;
        }
    });
    return outcome;
}

/// What hangs on something that was lost is hung where it can be seen, or goes when it means nothing alone.
Result<> Rescue::mend()
{
    static constexpr std::array kSteps{
        "INSERT OR IGNORE INTO threads (id, uuid, created, updated, title) "
        "SELECT thread, 'recovered-' || thread, min(created), max(created), 'Recovered ' || thread "
        "FROM messages WHERE thread NOT IN (SELECT id FROM threads) GROUP BY thread",
        "UPDATE messages SET parent = NULL WHERE parent NOT IN (SELECT id FROM messages)",
        "UPDATE threads SET folder = NULL WHERE folder NOT IN (SELECT id FROM folders)",
        "UPDATE folders SET parent = NULL WHERE parent NOT IN (SELECT id FROM folders)",
        "DELETE FROM thread_tags WHERE thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM branches WHERE message NOT IN (SELECT id FROM messages) "
        "OR thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM ratings WHERE message NOT IN (SELECT id FROM messages)",
        "UPDATE notes SET message = NULL WHERE message NOT IN (SELECT id FROM messages)",
        "DELETE FROM notes WHERE thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM document_text WHERE document NOT IN (SELECT id FROM documents)",
        "DELETE FROM documents WHERE id NOT IN (SELECT document FROM document_text)",
        "DELETE FROM passages WHERE document NOT IN (SELECT id FROM documents)",
        "UPDATE threads SET message_count = (SELECT count(*) FROM messages "
        "WHERE messages.thread = threads.id AND messages.trashed = 0)",
        "UPDATE threads SET head = (SELECT max(id) FROM messages WHERE messages.thread = "
        "threads.id "
        "AND messages.trashed = 0) WHERE head IS NULL OR head NOT IN (SELECT id FROM messages)"};
    for (const char* step : kSteps)
        if (auto done = m_target.execute(QString::fromLatin1(step)); !done)
            return done;
    return Done{};
}

Result<> rescueInto(Connection& target, const QString& damaged, Recovered& report)
{
    // Rows come without their parents at first; mend() puts that right before the keys are checked again.
    if (auto done = target.execute(u"PRAGMA foreign_keys = 0"_s); !done)
        return done;
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return transaction.error();
    Rescue rescue(target, report);
    if (auto done = rescue.prepare(); !done)
        return done;
    if (auto done = rescue.fromEngine(damaged); !done)
        return done;
    if (auto done = rescue.fromPages(damaged); !done)
        return done;
    if (auto done = rescue.mend(); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    return rebuildIndexes(target);
}

void removeDatabase(const QString& path)
{
    for (const QString& part : QStringList{path, path + u"-wal"_s, path + u"-shm"_s})
        QFile::remove(part);
}

} // namespace

Result<Recovered> recoverDatabase(const QString& path, const QString& stamp)
{
    Recovered report;
    report.setAside = path + u".damaged-"_s + stamp;
    for (int n = 2; QFile::exists(report.setAside); ++n)
        report.setAside = path + u".damaged-"_s + stamp + u'-' + QString::number(n);
    if (!QFile::copy(path, report.setAside))
        return storeError(Error::Kind::Io, u"copying the damaged file"_s);
    if (QFile::exists(path + u"-wal"_s) &&
        !QFile::copy(path + u"-wal"_s, report.setAside + u"-wal"_s))
        return storeError(Error::Kind::Io, u"copying the log of the damaged file"_s);

    // The engine may write to what it reads (it moves the log into the file): it gets a copy of its own.
    const QString work = path + u".reading"_s;
    const QString fresh = path + u".recovered"_s;
    removeDatabase(work);
    removeDatabase(fresh);
    if (!QFile::copy(path, work))
        return storeError(Error::Kind::Io, u"copying the damaged file"_s);
    QFile::copy(path + u"-wal"_s, work + u"-wal"_s);
    Result<> outcome;
    {
        auto target = Connection::open(fresh, Connection::Mode::ReadWrite);
        if (!target)
            return target.error();
        const auto schema = migrate(**target, QString());
        outcome = schema ? rescueInto(**target, work, report) : Result<>(schema.error());
    }
    removeDatabase(work);
    if (!outcome) {
        removeDatabase(fresh);
        return outcome.error();
    }
    removeDatabase(path);
    if (!QFile::rename(fresh, path))
        return storeError(Error::Kind::Io, u"putting the recovered file in place"_s);
    qCWarning(logStore) << "recovered" << report.rows << "rows, refused" << report.refused;
    return report;
}

} // namespace motcua
