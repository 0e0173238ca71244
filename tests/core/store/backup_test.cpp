// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "core/store/storefixture.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/draftstore.h"
#include "store/integrity.h"
#include "store/notestore.h"
#include "store/purge.h"
#include "store/stats.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything below a folder in one piece.
QByteArray allRowsOf(const QString& folder)
{
    QByteArray all;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        all += fileBytes(info.absoluteFilePath());
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        all += allRowsOf(info.absoluteFilePath());
    return all;
}

} // namespace

SCENARIO("A backup is whole, private and verified", "[store][backup]")
{
    keepFilesPrivate();
    StoreFixture store;
    const auto thread = store.thread(u"Hồ sơ"_s);
    store.say(thread.id, {}, u"giấy phép"_s);
    const QString target = store.folder() + u"/b/copy.sqlite"_s;
    REQUIRE(backUp(store.connection(), target));
    CHECK(verifyBackup(target));
    CHECK_FALSE(QFileInfo(target).permission(QFile::ReadGroup));
    CHECK(QDir(store.folder() + u"/b"_s).entryList(QDir::Files) == QStringList{u"copy.sqlite"_s});
    auto copy = Connection::open(target, Connection::Mode::ReadWrite);
    REQUIRE(copy);
    CHECK(logicalDump(**copy) == logicalDump(store.connection()));
    THEN("one flipped letter in a text is noticed")
    {
        copy->reset();
        QByteArray bytes = fileBytes(target);
        const qsizetype at = bytes.lastIndexOf(u"giấy phép"_s.toUtf8());
        REQUIRE(at > 0);
        bytes[at] = 'q';
        QFile file(target);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto verdict = verifyBackup(target);
        REQUIRE_FALSE(verdict);
        CHECK(verdict.error().kind == Error::Kind::Corrupt);
    }
}

SCENARIO("A backup that is cancelled leaves the one before", "[store][backup]")
{
    StoreFixture store;
    const QString target = store.folder() + u"/copy.sqlite"_s;
    REQUIRE(backUp(store.connection(), target));
    const QByteArray before = fileBytes(target);
    store.thread(u"Neu"_s);
    Progress progress;
    progress.cancel();
    const auto second = backUp(store.connection(), target, progress);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::Cancelled);
    CHECK(fileBytes(target) == before);
    CHECK_FALSE(QFile::exists(target + u".part"_s));
}

SCENARIO("Restoring puts a backup in place and keeps what it replaces", "[store][backup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path(u"home"_s));
    Database database(*home);
    REQUIRE(waitFor(database.open()));
    const auto create = [&database](const QString& title) {
        return waitFor(
            database.run([title](Connection& c) { return ThreadStore(c).create(title, {}, 1); }));
    };
    const auto titles = [](Connection& c) -> Result<QStringList> {
        QStringList all;
        const auto threads = ThreadStore(c).list({});
        for (const Thread& thread : *threads)
            all.prepend(thread.title);
        return all;
    };
    REQUIRE(create(u"eins"_s));
    const QString copy = folder.path(u"copy.sqlite"_s);
    REQUIRE(waitFor(database.runApart([copy](Connection& c) { return backUp(c, copy); })));
    REQUIRE(create(u"zwei"_s));
    WHEN("the backup is sound")
    {
        const auto kept = waitFor(database.restore(copy));
        REQUIRE(kept);
        CHECK(*waitFor(database.run(titles)) == QStringList{u"eins"_s});
        auto replaced = Connection::open(*kept, Connection::Mode::ReadOnly);
        REQUIRE(replaced);
        CHECK(*titles(**replaced) == QStringList{u"eins"_s, u"zwei"_s});
    }
    WHEN("it is not")
    {
        QFile file(copy);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(2000);
        file.write(QByteArray(8000, 'x'));
        file.close();
        const auto kept = waitFor(database.restore(copy));
        REQUIRE_FALSE(kept);
        CHECK(kept.error().kind == Error::Kind::Corrupt);
        CHECK(waitFor(database.run(titles))->size() == 2);
    }
}

SCENARIO("What is purged is gone from rows, index, journal, free pages, log and backups",
         "[store][purge]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto stays = store.thread(u"Bleibt"_s);
    store.say(stays.id, {}, u"dies bleibt stehen"_s);
    const auto goes = store.thread(u"zzgeheimtitel"_s);
    const auto message =
        store.say(goes.id, {}, u"zzgeheimwort %1"_s.arg(u"zzlang "_s.repeated(3000)));
    store.say(goes.id, message.id, u"zzgeheimwort zwei"_s);
    REQUIRE(NoteStore(c).add(goes.id, message.id, u"zzgeheimnotiz"_s, 1));
    REQUIRE(DraftStore(c).save(goes.id, message.id, u"zzgeheimentwurf"_s, 1));
    REQUIRE(ThreadStore(c).rename(goes.id, u"zzgeheimname"_s, 1));
    REQUIRE(ThreadStore(c).trash({goes.id}, 1));
    const QString backups = store.folder() + u"/backups"_s;
    REQUIRE(backUp(c, backups + u"/eins.sqlite"_s));
    REQUIRE(allRowsOf(store.folder()).contains("zzgeheim"));

    REQUIRE(purgeThreads(c, {goes.id}, backups));
    const QByteArray left = allRowsOf(store.folder());
    CHECK_FALSE(left.contains("zzgeheim"));
    CHECK_FALSE(left.contains("zzlang"));
    CHECK(left.contains("dies bleibt stehen"));
    CHECK(indexedWords(c) == expectedWords(c));
    CHECK(verifyBackup(backups + u"/eins.sqlite"_s));
    CHECK(store.number(u"SELECT count(*) FROM threads"_s) == 1);
    CHECK(isSound(c).value_or(false));
}

SCENARIO("Two purged secrets leave the same bytes behind", "[store][purge]")
{
    // Not even an index compressed or cut into pieces tells which of the two words it once held.
    const auto bytesAfterPurge = [](const QString& secret) {
        StoreFixture store;
        Connection& c = store.connection();
        const auto fix = [&c](const QString& sql) { REQUIRE(c.execute(sql)); };
        const auto stays = store.thread(u"Bleibt"_s);
        store.say(stays.id, {}, u"dies bleibt"_s);
        const auto goes = store.thread(secret);
        store.say(goes.id, {}, secret + u' ' + secret);
        fix(u"UPDATE threads SET uuid = 'u' || id"_s);
        fix(u"UPDATE messages SET uuid = 'u' || id"_s);
        REQUIRE(purgeThreads(c, {goes.id}, store.folder() + u"/none"_s));
        store.close();
        QByteArray bytes = fileBytes(store.path());
        // The change counter and the schema cookie of the header count writes, not words.
        return bytes.sliced(100);
    };
    CHECK(bytesAfterPurge(u"hemlichtord"_s) == bytesAfterPurge(u"geheimeswort"_s.left(11)));
}

SCENARIO("A check finds what is wrong, says so and mends it", "[store][check]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread(u"Hồ sơ"_s);
    const auto first = store.say(thread.id, {}, u"một"_s);
    const auto second = store.say(thread.id, first.id, u"hai"_s);
    const auto third = store.say(thread.id, second.id, u"ba"_s);
    REQUIRE(checkAll(c)->sound);
    const auto spoil = [&c](const QString& sql) { REQUIRE(c.execute(sql)); };
    WHEN("messages go in a circle")
    {
        spoil(
            u"UPDATE messages SET parent = (SELECT max(id) FROM messages) WHERE parent IS NULL"_s);
        const auto report = checkAll(c);
        REQUIRE(report);
        CHECK_FALSE(report->sound);
        CHECK(report->repaired > 0);
    }
    WHEN("a parent is missing")
    {
        spoil(u"PRAGMA foreign_keys = 0"_s);
        spoil(u"DELETE FROM message_fts_docsize WHERE id = 0"_s);
        spoil(u"UPDATE messages SET parent = 4711 WHERE parent IS NOT NULL"_s);
        CHECK_FALSE(checkAll(c)->sound);
    }
    WHEN("the index lost a row")
    {
        spoil(u"DELETE FROM message_fts_docsize WHERE id = (SELECT max(id) FROM messages)"_s);
        CHECK_FALSE(checkAll(c)->sound);
    }
    WHEN("a count and a head are wrong")
    {
        spoil(u"UPDATE threads SET message_count = 77, head = 4711"_s);
        CHECK_FALSE(checkAll(c)->sound);
    }
    CHECK(third.id.isValid());
    const auto again = checkAll(c);
    REQUIRE(again);
    CHECK(again->sound);
    CHECK(indexedWords(c) == expectedWords(c));
    CHECK(ThreadStore(c).find(thread.id)->messageCount == 3);
}

SCENARIO("A text that is not what was written is told, not hidden", "[store][check]")
{
    StoreFixture store;
    const auto thread = store.thread();
    store.say(thread.id, {}, u"đúng"_s);
    REQUIRE(store.connection().execute(u"UPDATE messages SET text = 'sai '"_s));
    const auto report = checkAll(store.connection());
    REQUIRE(report);
    CHECK_FALSE(report->sound);
    CHECK(damagedMessages(store.connection())->size() == 1);
}

SCENARIO("The counts leave out the trash", "[store][stats]")
{
    StoreFixture store;
    const auto one = store.thread();
    const auto two = store.thread();
    store.say(one.id, {}, u"a"_s);
    store.say(two.id, {}, u"b"_s);
    REQUIRE(ThreadStore(store.connection()).trash({two.id}, 1));
    const auto stats = statsOf(store.connection());
    REQUIRE(stats);
    CHECK(stats->threads == 1);
    CHECK(stats->messages == 1);
    CHECK(stats->trashedThreads == 1);
    CHECK(stats->bytes > 0);
}
