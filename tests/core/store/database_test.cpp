// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "store/database.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray wholeFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<qint64> count(Connection& c, const QString& sql)
{
    return c.prepare(sql).scalar(-1);
}

} // namespace

SCENARIO("A new home gets a database that is closed to others", "[store][database]")
{
    keepFilesPrivate();
    const TempFolder folder;
    const auto home = Home::at(folder.path(u"home"_s));
    REQUIRE(home);
    {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE(opening);
        CHECK(opening->created);
        CHECK_FALSE(opening->uncleanEnd);
        const auto threads = waitFor(database.run(
            [](Connection& c) { return count(c, u"SELECT count(*) FROM threads"_s); }));
        REQUIRE(threads);
        CHECK(*threads == 0);
        for (const QFileInfo& file : QDir(home->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
            INFO(file.fileName().toStdString());
            CHECK_FALSE(file.permission(QFile::ReadGroup));
            CHECK_FALSE(file.permission(QFile::ReadOther));
        }
    }
    THEN("a second start finds it as it was")
    {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE(opening);
        CHECK(*opening == Opening{});
    }
}

SCENARIO("What a transaction did not commit never happened", "[store][database]")
{
    const TempFolder folder;
    Database database(*Home::at(folder.path()));
    REQUIRE(waitFor(database.open()));
    const auto insert = [](Connection& c, const QString& key) {
        return c.prepare(u"INSERT INTO meta (key, value) VALUES (?, 'x')"_s).bind(key).run();
    };
    const auto left = waitFor(database.run([insert](Connection& c) -> Result<qint64> {
        {
            auto outer = Transaction::begin(c);
            REQUIRE(insert(c, u"a"_s));
            {
                auto inner = Transaction::begin(c);
                REQUIRE(insert(c, u"b"_s));
            }
            CHECK_FALSE(outer->commit());
        }
        {
            auto outer = Transaction::begin(c);
            auto inner = Transaction::begin(c);
            REQUIRE(insert(c, u"c"_s));
            REQUIRE(inner->commit());
            REQUIRE(outer->commit());
        }
        return count(c, u"SELECT count(*) FROM meta WHERE value = 'x'"_s);
    }));
    REQUIRE(left);
    CHECK(*left == 1);
}

SCENARIO("A file of a newer program is refused and keeps every byte", "[store][database]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    {
        Database database(*home);
        REQUIRE(waitFor(database.open()));
        REQUIRE(waitFor(
            database.run([](Connection& c) { return c.execute(u"PRAGMA user_version = 99"_s); })));
    }
    const QByteArray before = wholeFile(home->database());
    {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE_FALSE(opening);
        CHECK(opening.error().kind == Error::Kind::TooNew);
        CHECK_FALSE(opening.error().message.isEmpty());
        const auto later =
            waitFor(database.run([](Connection& c) { return c.execute(u"DELETE FROM meta"_s); }));
        REQUIRE_FALSE(later);
        CHECK(later.error().kind == Error::Kind::TooNew);
    }
    CHECK(wholeFile(home->database()) == before);
    CHECK_FALSE(QFile::exists(home->database() + u"-wal"_s));
}

SCENARIO("Long reading goes on beside everything else", "[store][database]")
{
    const TempFolder folder;
    Database database(*Home::at(folder.path()));
    REQUIRE(waitFor(database.open()));
    auto apart = database.runApart([](Connection& c) -> Result<bool> {
        CHECK(c.isReadOnly());
        CHECK_FALSE(c.execute(u"DELETE FROM meta"_s));
        return count(c, u"SELECT count(*) FROM threads"_s).value_or(-1) == 0;
    });
    CHECK(waitFor(apart).value_or(false));
}

SCENARIO("A relative name of a database is refused", "[store][database]")
{
    const auto connection =
        Connection::open(u"file:x?vfs=unix-none"_s, Connection::Mode::ReadWrite);
    REQUIRE_FALSE(connection);
    CHECK(connection.error().kind == Error::Kind::Invalid);
}

SCENARIO("A text comes back letter for letter, whatever it begins with", "[store][database]")
{
    const TempFolder folder;
    Database database(*Home::at(folder.path()));
    REQUIRE(waitFor(database.open()));
    const QString bom{QChar(QChar::ByteOrderMark)};
    for (const QString& text : QStringList{u"chữ"_s, bom + u"chữ"_s, bom + bom + u"x"_s, bom}) {
        const auto back = waitFor(database.run([text](Connection& connection) {
            return connection.prepare(u"SELECT ?"_s).bind(text).one([](Statement& row) {
                return row.text(0);
            });
        }));
        REQUIRE(back);
        CHECK(back->toUtf8().toHex() == text.toUtf8().toHex());
    }
}
