// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/sanitized.h"
#include "support/wait.h"

#include "core/store/faultyvfs.h"
#include "core/store/storefixture.h"
#include "store/change.h"
#include "store/database.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/textindex.h"

#include <QDir>
#include <QFile>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMessages = 40;

/// What the program of the first schema left behind: written in plain SQL, for the code of today writes today's rows.
void writeFirstSchema(const QString& folder)
{
    auto connection = Connection::open(folder + u"/motcua.sqlite"_s, Connection::Mode::ReadWrite);
    REQUIRE(connection);
    Connection& c = **connection;
    REQUIRE(migrate(c, folder + u"/backups"_s, 1));
    REQUIRE(schemaOf(c).value_or(0) == 1);
    const auto write = [&c](const QString& sql) { REQUIRE(c.execute(sql)); };
    write(u"INSERT INTO threads (id, uuid, created, updated, title, head, message_count) VALUES "
          "(1, 'a', 1, 2, 'Hồ sơ', 40, 40)"_s);
    for (int i = 1; i <= kMessages; ++i) {
        const QString text = u"Lượt %1. "_s.arg(i).repeated(i % 5 == 0 ? 700 : 2);
        auto insert = c.prepare(
            u"INSERT INTO messages (id, uuid, thread, parent, role, status, created, length, hash, "
            "meta, text) VALUES (?, ?, 1, ?, 'user', 'complete', ?, ?, ?, ?, ?)"_s);
        insert.bind(i)
            .bind(u"m%1"_s.arg(i))
            .bind(MessageId(i - 1))
            .bind(i)
            .bind(static_cast<qint64>(text.size()))
            .bind(contentHash(text, {}))
            .bind(i == 3 ? u"{\"found\":true}"_s : QString())
            .bind(text);
        REQUIRE(insert.run());
    }
    write(u"INSERT INTO notes (thread, message, created, text) VALUES (1, 3, 5, 'ghi chú')"_s);
    write(u"INSERT INTO journal (time, thread, actor, label) VALUES (6, 1, 'you', 'New note')"_s);
    write(u"INSERT INTO journal_rows (entry, tbl, row) VALUES (1, 'notes', 1)"_s);
    write(u"INSERT INTO drafts (thread, message, kind, updated, text) VALUES (1, 40, 'reply', 7, "
          "'chưa gửi')"_s);
    REQUIRE(refreshIndexes(c));
    REQUIRE(c.markClean());
}

/// Every row of every table of the first schema, as text.
QStringList rowsOfFirstSchema(Connection& c)
{
    QStringList rows;
    for (const auto* table :
         {"folders", "threads", "thread_tags", "messages", "forks", "branches", "drafts", "notes",
          "documents", "document_text", "passages", "citations", "journal", "journal_rows"}) {
        const QString name = QString::fromLatin1(table);
        const auto columns = columnsOf(c, name);
        auto all = c.prepare(u"SELECT json_array("_s + columns->join(u", "_s) + u") FROM "_s +
                             name + u" ORDER BY 1"_s)
                       .all([](Statement& row) { return row.text(0); });
        REQUIRE(all);
        for (const QString& row : *all)
            rows << name + row;
    }
    return rows;
}

QStringList rowsIn(const QString& file)
{
    auto connection = Connection::open(file, Connection::Mode::ReadOnly);
    REQUIRE(connection);
    return rowsOfFirstSchema(**connection);
}

} // namespace

SCENARIO("A database of the first schema is brought up to date with everything in it",
         "[store][migration]")
{
    const TempFolder folder;
    writeFirstSchema(folder.path());
    const auto home = Home::at(folder.path());
    const QStringList before = rowsIn(home->database());
    REQUIRE(before.size() > kMessages);
    {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE(opening);
        CHECK(opening->migratedFrom == 1);
        const auto looked = waitFor(database.run([before](Connection& c) -> Result<bool> {
            CHECK(rowsOfFirstSchema(c) == before);
            CHECK(schemaOf(c).value_or(0) == currentSchema());
            CHECK(indexedWords(c) == expectedWords(c));
            for (const auto* table : {"profiles", "attachments", "requests", "ratings", "queued"})
                CHECK(c.prepare(u"SELECT count(*) FROM "_s + QString::fromLatin1(table))
                          .scalar(-1)
                          .value_or(-1) == 0);
            return checkAll(c)->sound;
        }));
        CHECK(looked.value_or(false));
    }
    const QString copy = home->backups() + u"/motcua-before-schema-2.sqlite"_s;
    REQUIRE(QFile::exists(copy));
    CHECK(rowsIn(copy) == before);
    THEN("the next start has nothing to do")
    {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE(opening);
        CHECK(opening->migratedFrom == -1);
    }
}

SCENARIO("The steps end at the same schema as a new database has", "[store][migration]")
{
    const auto schemaIn = [](const QString& path) {
        auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        REQUIRE(connection);
        REQUIRE(migrate(**connection, path + u".backups"_s));
        auto lines = (*connection)
                         ->prepare(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY "
                                   "name"_s)
                         .all([](Statement& row) { return row.text(0); });
        REQUIRE(lines);
        return *lines;
    };
    const TempFolder folder;
    writeFirstSchema(folder.path());
    CHECK(schemaIn(folder.path(u"motcua.sqlite"_s)) == schemaIn(folder.path(u"new.sqlite"_s)));
}

SCENARIO("A migration that is cut off at any write leaves a database that opens, with everything",
         "[store][migration][fault]")
{
    const TempFolder first;
    writeFirstSchema(first.path());
    const QStringList before = rowsIn(first.path(u"motcua.sqlite"_s));
    FaultyVfs vfs;
    const auto copyTo = [&first](const TempFolder& folder) {
        REQUIRE(QFile::copy(first.path(u"motcua.sqlite"_s), folder.path(u"motcua.sqlite"_s)));
    };
    const auto attempt = [](const TempFolder& folder) {
        auto connection =
            Connection::open(folder.path(u"motcua.sqlite"_s), Connection::Mode::ReadWrite);
        if (!connection)
            return false;
        return migrate(**connection, folder.path(u"backups"_s)).has_value();
    };
    int all = 0;
    {
        const TempFolder folder;
        copyTo(folder);
        vfs.failNever();
        REQUIRE(attempt(folder));
        all = vfs.operations();
    }
    REQUIRE(all > 20);
    int cut = 0;
    for (const auto fault : {FaultyVfs::Fault::Full, FaultyVfs::Fault::Broken})
        for (int operation = 1; operation <= all; operation += kSanitized ? 8 : 1) {
            INFO("operation " << operation << " of " << all);
            const TempFolder folder;
            copyTo(folder);
            // For good: as after a kill, nothing more is written.
            vfs.failAt(operation, fault, true);
            cut += attempt(folder) ? 0 : 1;
            vfs.failNever();
            auto connection =
                Connection::open(folder.path(u"motcua.sqlite"_s), Connection::Mode::ReadWrite);
            REQUIRE(connection);
            const int schema = schemaOf(**connection).value_or(0);
            CHECK((schema == 1 || schema == currentSchema()));
            REQUIRE(migrate(**connection, folder.path(u"backups"_s)));
            CHECK(rowsOfFirstSchema(**connection) == before);
            CHECK(isSound(**connection).value_or(false));
        }
    CHECK(cut > (kSanitized ? 5 : 10));
}

SCENARIO("A database of a schema yet to come is refused, however little newer",
         "[store][migration]")
{
    const TempFolder folder;
    writeFirstSchema(folder.path());
    auto connection =
        Connection::open(folder.path(u"motcua.sqlite"_s), Connection::Mode::ReadWrite);
    REQUIRE(connection);
    REQUIRE(
        (*connection)->execute(u"PRAGMA user_version = "_s + QString::number(currentSchema() + 1)));
    const auto refused = migrate(**connection, folder.path(u"backups"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::TooNew);
    CHECK_FALSE(QFile::exists(folder.path(u"backups"_s)));
}
