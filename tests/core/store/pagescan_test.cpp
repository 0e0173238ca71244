// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/tempfolder.h"

#include "store/connection.h"
#include "store/pagescan.h"

#include <QFile>
#include <QMap>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPage = 4096;
constexpr int kRows = 400;

QString textOf(int row)
{
    // Some rows spill over several pages.
    return u"dòng %1 "_s.arg(row).repeated(row % 37 == 0 ? 4000 : 5);
}

struct Bytes {
    QByteArray file;
    QByteArray log;
};

/// A database of kRows rows; `checkpointed` false leaves a part of it in the log.
Bytes makeDatabase(const test::TempFolder& folder)
{
    const QString path = folder.path(u"rows.sqlite"_s);
    Bytes bytes;
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    REQUIRE(connection);
    REQUIRE((*connection)
                ->execute(u"CREATE TABLE notes (id INTEGER PRIMARY KEY, n INTEGER, t TEXT)"_s));
    for (int row = 1; row <= kRows; ++row) {
        Statement insert = (*connection)->prepare(u"INSERT INTO notes (n, t) VALUES (?, ?)"_s);
        REQUIRE(insert.bind(row * 1000000LL).bind(textOf(row)).run());
        if (row == kRows / 2)
            REQUIRE((*connection)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const auto read = [](const QString& name) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    bytes.file = read(path);
    bytes.log = read(path + u"-wal"_s);
    return bytes;
}

struct Score {
    int right = 0;
    int wrong = 0;
};

Score scan(const QByteArray& file, const QByteArray& log)
{
    QMap<qint64, bool> seen;
    PageScan(file, log).rows([&seen](const ScannedRow& row) {
        if (!row.keyed || row.values.size() != 3 || row.values[2].typeId() != QMetaType::QString)
            return;
        const bool right = row.rowId >= 1 && row.rowId <= kRows &&
                           row.values[1].toLongLong() == row.rowId * 1000000LL &&
                           row.values[2].toString() == textOf(static_cast<int>(row.rowId));
        seen[row.rowId] = seen.value(row.rowId) || right;
    });
    Score score;
    for (const bool right : seen)
        ++(right ? score.right : score.wrong);
    return score;
}

} // namespace

SCENARIO("Every row of a sound database is read page by page, the log included",
         "[store][recovery]")
{
    const test::TempFolder folder;
    const Bytes bytes = makeDatabase(folder);
    REQUIRE(!bytes.log.isEmpty());
    const Score score = scan(bytes.file, bytes.log);
    CHECK(score.right == kRows);
    CHECK(score.wrong == 0);
}

SCENARIO("Rows outlive the header and the inner pages", "[store][recovery]")
{
    const test::TempFolder folder;
    Bytes bytes = makeDatabase(folder);
    bytes.file.replace(0, kPage, QByteArray(kPage, '\0'));     // header and schema
    bytes.file.replace(kPage, kPage, QByteArray(kPage, '\0')); // the table's root
    const Score score = scan(bytes.file, QByteArray());
    // The half that was only in the log is not there; of the other nearly all must be.
    CHECK(score.right >= kRows / 2 - 2);
    CHECK(score.wrong == 0);
}

SCENARIO("A file that was cut gives the rows of the pages that are left", "[store][recovery]")
{
    const test::TempFolder folder;
    const Bytes bytes = makeDatabase(folder);
    for (const qint64 size :
         {qint64(0), qint64(1), qint64(512), kPage, bytes.file.size() / 2, bytes.file.size() - 1}) {
        const Score score = scan(bytes.file.left(size), QByteArray());
        CHECK(score.wrong == 0);
        CHECK(score.right <= kRows);
    }
    CHECK(scan(bytes.file.left(bytes.file.size() / 2), QByteArray()).right > kRows / 8);
}

SCENARIO("Garbage gives no rows that could be taken for real ones", "[store][recovery]")
{
    QByteArray garbage(64 * kPage, '\0');
    quint32 state = 20181023;
    for (char& byte : garbage) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    for (qint64 page = 0; page < 64; ++page)
        garbage[page * kPage] = 0x0D; // says it is a leaf of rows
    const Score score = scan(garbage, garbage);
    CHECK(score.right == 0);
    CHECK(score.wrong == 0);
}
