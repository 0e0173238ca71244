// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "core/store/storefixture.h"
#include "store/database.h"
#include "store/messagestore.h"
#include "store/threadstore.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOfStartup(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Overwrites a part of a file.
void damageAt(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

qint64 countIn(Database& database, const QString& sql)
{
    const auto count =
        waitFor(database.run([sql](Connection& c) { return c.prepare(sql).scalar(-1); }));
    return count.value_or(-2);
}

} // namespace

SCENARIO("After a crash the answer being written is kept, marked and found", "[store][startup]")
{
    StoreFixture store;
    const auto thread = store.thread();
    auto answer = store.say(thread.id, {}, {}, Role::Assistant, Status::Pending);
    answer.status = Status::Streaming;
    answer.text = u"Đã tiếp nhận 63.820"_s;
    REQUIRE(MessageWriter(store.connection()).checkpoint(answer, 1));
    // The process dies here: what lies in the folder is copied as it stands.
    const TempFolder crashed;
    for (const QString& part : {QString(), u"-wal"_s})
        QFile::copy(store.path() + part, crashed.path(u"motcua.sqlite"_s + part));
    Database database(*Home::at(crashed.path()));
    const auto opening = waitFor(database.open());
    REQUIRE(opening);
    CHECK(opening->uncleanEnd);
    CHECK(opening->interrupted == 1);
    const auto kept =
        waitFor(database.run([id = answer.id](Connection& c) { return MessageStore(c).find(id); }));
    REQUIRE(kept);
    CHECK(kept->status == Status::Interrupted);
    CHECK(kept->text == answer.text);
    CHECK(countIn(database,
                  u"SELECT count(*) FROM message_fts WHERE message_fts MATCH '\"63.820\"'"_s) == 1);
}

SCENARIO("A session that ends in order is not taken for a crash", "[store][startup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    for (int session = 0; session < 3; ++session) {
        Database database(*home);
        const auto opening = waitFor(database.open());
        REQUIRE(opening);
        CHECK_FALSE(opening->uncleanEnd);
        REQUIRE(waitFor(
            database.run([](Connection& c) { return ThreadStore(c).create(u"x"_s, {}, 1); })));
    }
}

SCENARIO("One home has one writer", "[store][startup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    auto first = std::make_unique<Database>(*home);
    REQUIRE(waitFor(first->open()));
    {
        Database second(*home);
        const auto opening = waitFor(second.open());
        REQUIRE_FALSE(opening);
        CHECK(opening.error().kind == Error::Kind::Busy);
    }
    first.reset();
    Database third(*home);
    CHECK(waitFor(third.open()));
}

SCENARIO("A damaged database is kept aside, and what can be read goes into a new one",
         "[store][startup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    {
        Database database(*home);
        REQUIRE(waitFor(database.open()));
        REQUIRE(waitFor(database.run([](Connection& c) -> Result<> {
            const auto thread = ThreadStore(c).create(u"Hồ sơ"_s, {}, 1);
            std::vector<NewMessage> messages(200);
            for (NewMessage& message : messages) {
                message.thread = thread->id;
                message.text = u"Một câu khá dài để chiếm chỗ. "_s.repeated(20);
            }
            const auto added = MessageWriter(c).append(messages, 2);
            return added ? Result<>() : Result<>(added.error());
        })));
    }
    const QByteArray sound = bytesOfStartup(home->database());
    WHEN("the header is gone")
    {
        damageAt(home->database(), 0, QByteArray(100, '\0'));
    }
    WHEN("it is another kind of file")
    {
        QFile::remove(home->database());
        damageAt(home->database(), 0, QByteArray("\x89PNG\r\n").repeated(2000));
    }
    WHEN("its second half is gone")
    {
        REQUIRE(QFile::resize(home->database(), sound.size() / 2));
    }
    const QByteArray damaged = bytesOfStartup(home->database());
    Database database(*home);
    const auto opening = waitFor(database.open());
    REQUIRE(opening);
    CHECK_FALSE(opening->setAside.isEmpty());
    CHECK(bytesOfStartup(opening->setAside) == damaged);
    const qint64 messages = countIn(database, u"SELECT count(*) FROM messages"_s);
    if (!damaged.contains("PNG"))
        CHECK(messages > 20);
    if (damaged.size() == sound.size())
        CHECK(messages == 200);
    REQUIRE(waitFor(
        database.run([](Connection& c) { return ThreadStore(c).create(u"weiter"_s, {}, 1); })));
}

SCENARIO("A damaged full-text table is made anew and the messages stay", "[store][startup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    {
        Database database(*home);
        REQUIRE(waitFor(database.open()));
        REQUIRE(waitFor(database.run([](Connection& c) -> Result<> {
            const auto thread = ThreadStore(c).create(u"Hồ sơ"_s, {}, 1);
            NewMessage message;
            message.thread = thread->id;
            message.text = u"giấy phép"_s;
            if (auto added = MessageWriter(c).append({message}, 2); !added)
                return added.error();
            if (auto done =
                    c.execute(u"UPDATE message_fts_data SET block = x'00112233' WHERE id > 10"_s);
                !done)
                return done;
            return c.execute(u"UPDATE meta SET value = '1' WHERE key = 'suspect'"_s);
        })));
        REQUIRE(waitFor(database.run([](Connection& c) {
            return c.execute(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('suspect', '1')"_s);
        })));
    }
    Database database(*home);
    const auto opening = waitFor(database.open());
    REQUIRE(opening);
    CHECK(countIn(database, u"SELECT count(*) FROM messages"_s) == 1);
    CHECK(countIn(database,
                  u"SELECT count(*) FROM message_fts WHERE message_fts MATCH 'folded : phep'"_s) ==
          1);
}

SCENARIO("A read-only home can be read and refuses every change", "[store][startup]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    {
        Database database(*home);
        REQUIRE(waitFor(database.open()));
        REQUIRE(waitFor(
            database.run([](Connection& c) { return ThreadStore(c).create(u"x"_s, {}, 1); })));
    }
    // The superuser may write anywhere: that the file is read-only is all there is to see.
    QFile::setPermissions(home->database(), QFile::ReadOwner);
    if (QFileInfo(home->database()).isWritable()) {
        WARN("skipped: this user may write read-only files");
        return;
    }
    const QByteArray before = bytesOfStartup(home->database());
    Database database(*home);
    const auto opening = waitFor(database.open());
    REQUIRE(opening);
    CHECK(opening->readOnly);
    CHECK(countIn(database, u"SELECT count(*) FROM threads"_s) == 1);
    const auto refused =
        waitFor(database.run([](Connection& c) { return ThreadStore(c).create(u"y"_s, {}, 1); }));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::ReadOnly);
    CHECK(bytesOfStartup(home->database()) == before);
}
