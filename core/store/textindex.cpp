// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textindex.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/passageindex.h"
#include "store/storeerror.h"
#include "store/transaction.h"
#include "text/tokens.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Raised whenever fold.h or tokens.h give other keys than before: the next start then rebuilds the tables.
constexpr int kFoldVersion = 1;

struct TextindexTable {
    TextIndex index;
    QLatin1StringView insert;
    QLatin1StringView erase;
    QLatin1StringView clear;
    QLatin1StringView source; ///< Every row that belongs in the table: its key and its text.
    QLatin1StringView count;
    QLatin1StringView shouldBe;
    QLatin1StringView verify;
    QLatin1StringView sizes; ///< Text and word counts of every row that belongs in the table.
};

// Answers under way are left out until they are finished: they change twice a second.
constexpr std::array kTextindexTables{
    TextindexTable{
        TextIndex::Threads, "INSERT INTO thread_fts (rowid, exact, folded) VALUES (?, ?, ?)"_L1,
        "INSERT INTO thread_fts (thread_fts, rowid, exact, folded) VALUES ('delete', ?, ?, ?)"_L1,
        "INSERT INTO thread_fts (thread_fts) VALUES ('delete-all')"_L1,
        "SELECT id, title FROM threads"_L1, "SELECT count(*) FROM thread_fts_docsize"_L1,
        "SELECT count(*) FROM threads"_L1,
        "INSERT INTO thread_fts (thread_fts) VALUES ('integrity-check')"_L1,
        "SELECT threads.title, thread_fts_docsize.sz FROM threads LEFT JOIN thread_fts_docsize ON thread_fts_docsize.id = threads.id"_L1},
    TextindexTable{
        TextIndex::Messages, "INSERT INTO message_fts (rowid, exact, folded) VALUES (?, ?, ?)"_L1,
        "INSERT INTO message_fts (message_fts, rowid, exact, folded) VALUES ('delete', ?, ?, ?)"_L1,
        "INSERT INTO message_fts (message_fts) VALUES ('delete-all')"_L1,
        "SELECT id, text FROM messages WHERE status NOT IN ('pending', 'streaming')"_L1,
        "SELECT count(*) FROM message_fts_docsize"_L1,
        "SELECT count(*) FROM messages WHERE status NOT IN ('pending', 'streaming')"_L1,
        "INSERT INTO message_fts (message_fts) VALUES ('integrity-check')"_L1,
        "SELECT messages.text, message_fts_docsize.sz FROM messages LEFT JOIN message_fts_docsize ON message_fts_docsize.id = messages.id WHERE status NOT IN ('pending', 'streaming')"_L1},
    TextindexTable{
        TextIndex::Notes, "INSERT INTO note_fts (rowid, exact, folded) VALUES (?, ?, ?)"_L1,
        "INSERT INTO note_fts (note_fts, rowid, exact, folded) VALUES ('delete', ?, ?, ?)"_L1,
        "INSERT INTO note_fts (note_fts) VALUES ('delete-all')"_L1, "SELECT id, text FROM notes"_L1,
        "SELECT count(*) FROM note_fts_docsize"_L1, "SELECT count(*) FROM notes"_L1,
        "INSERT INTO note_fts (note_fts) VALUES ('integrity-check')"_L1,
        "SELECT notes.text, note_fts_docsize.sz FROM notes LEFT JOIN note_fts_docsize ON note_fts_docsize.id = notes.id"_L1},
    TextindexTable{
        TextIndex::Documents, "INSERT INTO document_fts (rowid, exact, folded) VALUES (?, ?, ?)"_L1,
        "INSERT INTO document_fts (document_fts, rowid, exact, folded) VALUES ('delete', ?, ?, "
        "?)"_L1,
        "INSERT INTO document_fts (document_fts) VALUES ('delete-all')"_L1,
        "SELECT id, title FROM documents"_L1, "SELECT count(*) FROM document_fts_docsize"_L1,
        "SELECT count(*) FROM documents"_L1,
        "INSERT INTO document_fts (document_fts) VALUES ('integrity-check')"_L1,
        "SELECT documents.title, document_fts_docsize.sz FROM documents LEFT JOIN document_fts_docsize ON document_fts_docsize.id = documents.id"_L1},
    TextindexTable{
        TextIndex::Passages, "INSERT INTO passage_fts (rowid, exact, folded) VALUES (?, ?, ?)"_L1,
        "INSERT INTO passage_fts (passage_fts, rowid, exact, folded) VALUES ('delete', ?, ?, ?)"_L1,
        "INSERT INTO passage_fts (passage_fts) VALUES ('delete-all')"_L1,
        "SELECT id, text FROM passages"_L1, "SELECT count(*) FROM passage_fts_docsize"_L1,
        "SELECT count(*) FROM passages"_L1,
        "INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')"_L1,
        "SELECT passages.text, passage_fts_docsize.sz FROM passages LEFT JOIN passage_fts_docsize ON passage_fts_docsize.id = passages.id"_L1}};

const TextindexTable& tableOf(TextIndex index)
{
    for (const TextindexTable& table : kTextindexTables)
        if (table.index == index)
            return table;
    Q_UNREACHABLE();
}

Result<> write(Connection& connection, QLatin1StringView sql, qint64 row, QStringView text)
{
    const IndexKeys keys = indexKeys(text);
    auto statement = connection.prepare(sql);
    return statement.bind(row).bind(keys.exact).bind(keys.folded).run();
}

/// The word counts of a row as the full-text table keeps them: one SQLite varint per column, big end first.
std::vector<qint64> sizesIn(const QByteArray& blob)
{
    std::vector<qint64> sizes;
    qint64 value = 0;
    for (const char c : blob) {
        const auto byte = static_cast<unsigned char>(c);
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80) {
            sizes.push_back(value);
            value = 0;
        }
    }
    return sizes;
}

Result<qint64> rowsToIndex(Connection& connection)
{
    qint64 total = 0;
    for (const TextindexTable& table : kTextindexTables) {
        const auto count = connection.prepare(table.shouldBe).scalar();
        if (!count)
            return count;
        total += *count;
    }
    return total;
}

Result<> fill(Connection& connection, const TextindexTable& table, const Progress& progress,
              qint64& done, qint64 total)
{
    if (auto cleared = connection.prepare(table.clear).run(); !cleared)
        return cleared;
    auto rows = connection.prepare(table.source);
    if (auto run = rows.run(); !run)
        return run;
    while (rows.next()) {
        if (auto added = write(connection, table.insert, rows.int64(0), rows.text(1)); !added)
            return added;
        if (++done % 256 == 0) {
            if (progress.isCancelled())
                return storeError(Error::Kind::Cancelled);
            progress.report(done, total);
        }
    }
    return rows.outcome();
}

} // namespace

IndexKeys indexKeys(QStringView text)
{
    IndexKeys keys;
    keys.exact.reserve(text.size());
    keys.folded.reserve(text.size());
    for (const Token& token : tokens(text)) {
        if (!keys.exact.isEmpty()) {
            keys.exact += u' ';
            keys.folded += u' ';
        }
        keys.exact += token.exact;
        keys.folded += token.folded;
    }
    return keys;
}

Result<> addToIndex(Connection& connection, TextIndex index, qint64 row, QStringView text)
{
    if (auto done = write(connection, tableOf(index).insert, row, text); !done)
        return done;
    return index == TextIndex::Passages ? addTerms(connection, PassageId(row), text) : Done{};
}

Result<> removeFromIndex(Connection& connection, TextIndex index, qint64 row, QStringView text)
{
    if (auto done = write(connection, tableOf(index).erase, row, text); !done)
        return done;
    return index == TextIndex::Passages ? removeTerms(connection, PassageId(row), text) : Done{};
}

Result<> rebuildIndexes(Connection& connection, const Progress& progress)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto total = rowsToIndex(connection);
    if (!total)
        return total.error();
    qint64 done = 0;
    for (const TextindexTable& table : kTextindexTables)
        if (auto filled = fill(connection, table, progress, done, *total); !filled)
            return filled;
    if (auto filled = rebuildTerms(connection, progress); !filled)
        return filled;
    auto version = connection.prepare(u"UPDATE meta SET value = ? WHERE key = 'fold'"_s);
    if (auto set = version.bind(QString::number(kFoldVersion)).run(); !set)
        return set;
    return transaction->commit();
}

Result<bool> refreshIndexes(Connection& connection)
{
    auto known =
        connection.prepare(u"SELECT value FROM meta WHERE key = 'fold'"_s).one([](Statement& row) {
            return row.number(0);
        });
    if (known && *known == kFoldVersion)
        return refreshTerms(connection);
    if (!known && known.error().kind != Error::Kind::NotFound)
        return known.error();
    if (known.value_or(0) > 0)
        qCInfo(logStore) << "rebuilding the full-text tables for fold version" << kFoldVersion;
    if (auto rebuilt = rebuildIndexes(connection); !rebuilt)
        return rebuilt.error();
    return true;
}

Result<bool> isIndexSound(Connection& connection, TextIndex index)
{
    if (connection.isReadOnly())
        return true;
    const auto done = connection.prepare(tableOf(index).verify).run();
    if (!done && done.error().kind != Error::Kind::Corrupt)
        return done.error();
    return done.has_value();
}

Result<bool> agreesWithRows(Connection& connection, TextIndex index, const Progress& progress)
{
    const TextindexTable& table = tableOf(index);
    const auto sound = isIndexSound(connection, index);
    if (!sound || !*sound)
        return sound;
    const auto indexed = connection.prepare(table.count).scalar();
    if (!indexed)
        return indexed.error();
    const auto expected = connection.prepare(table.shouldBe).scalar();
    if (!expected)
        return expected.error();
    if (*indexed != *expected)
        return false;
    auto rows = connection.prepare(table.sizes);
    if (auto done = rows.run(); !done)
        return done.error();
    while (rows.next()) {
        if (progress.isCancelled())
            return storeError(Error::Kind::Cancelled);
        const qint64 words = std::ssize(tokens(rows.text(0)));
        const auto sizes = sizesIn(rows.bytes(1));
        if (sizes.size() != 2 || sizes[0] != words || sizes[1] != words)
            return false;
    }
    if (rows.failed())
        return rows.error();
    return true;
}

} // namespace motcua
