// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "core/store/storefixture.h"
#include "store/attachmentstore.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/draftstore.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/messagetrash.h"
#include "store/migrations.h"
#include "store/purge.h"
#include "store/queuestore.h"
#include "store/ratingstore.h"
#include "store/recovery.h"
#include "store/requeststore.h"
#include "store/stats.h"
#include "store/threadstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'540'000'000'000;
constexpr qint64 kOld = kNow - AttachmentStore::kKeptUnused - 1;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything in a folder and the folders in it, in one piece.
QByteArray everythingIn(const QString& folder)
{
    QByteArray all;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        all += bytesOf(info.absoluteFilePath());
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        all += everythingIn(info.absoluteFilePath());
    return all;
}

Attachment put(Connection& c, const QByteArray& bytes, qint64 when = kNow)
{
    const auto kept = AttachmentStore(c).put(bytes, u"x.txt"_s, u"text/plain"_s, when);
    REQUIRE(kept);
    return *kept;
}

Message sayWith(Connection& c, ThreadId thread, const std::vector<Attachment>& attachments,
                const QString& text = u"xem"_s)
{
    NewMessage message;
    message.thread = thread;
    message.text = text;
    message.meta = withAttachments({}, attachments);
    const auto added = MessageWriter(c).append({message}, kNow);
    REQUIRE(added);
    return added->front();
}

bool isHere(Connection& c, const Attachment& attachment)
{
    return AttachmentStore(c).bytes(attachment.hash).has_value();
}

} // namespace

SCENARIO("Bytes are kept once, under their hash, and come back as they were",
         "[store][attachments]")
{
    StoreFixture store;
    Connection& c = store.connection();
    AttachmentStore attachments(c);
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes.append(static_cast<char>(i * 7 % 256));
    const auto first = attachments.put(bytes, u"a.png"_s, u"image/png"_s, 1);
    REQUIRE(first);
    CHECK(first->bytes == bytes.size());
    CHECK(isAttachmentHash(first->hash));
    const auto second = attachments.put(bytes, u"b.txt"_s, u"text/plain"_s, 2);
    REQUIRE(second);
    CHECK(second->hash == first->hash);
    CHECK(second->name == u"b.txt");
    CHECK(second->mime == u"image/png");
    CHECK(*attachments.count() == 1);
    CHECK(*attachments.bytes(first->hash) == bytes);
    CHECK(attachments.bytes(QString(64, u'0')).error().kind == Error::Kind::NotFound);
    CHECK_FALSE(attachments.find(QString(64, u'0'))->has_value());
    CHECK(attachments.put({}, u"leer"_s, u"text/plain"_s, 3).error().kind == Error::Kind::Invalid);
    CHECK(statsOf(c)->attachments == 1);
    CHECK(statsOf(c)->attachmentBytes == bytes.size());
    THEN("one flipped bit is told by reading, by the check and by the backup")
    {
        REQUIRE(c.execute(u"UPDATE attachments SET data = zeroblob(100000)"_s));
        CHECK(attachments.bytes(first->hash).error().kind == Error::Kind::Corrupt);
        CHECK(*damagedAttachments(c) == QStringList{first->hash});
        const auto report = checkAll(c);
        REQUIRE(report);
        CHECK_FALSE(report->sound);
        CHECK(report->problems.join(u' ').contains(u"attachment"_s));
        CHECK(backUp(c, store.folder() + u"/b.sqlite"_s).error().kind == Error::Kind::Corrupt);
    }
}

SCENARIO("What a message, the trash, the queue, a draft or an undo still needs is never swept",
         "[store][attachments]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    const auto shown = put(c, "shown", kOld);
    const auto trashed = put(c, "trashed", kOld);
    const auto inTrashedThread = put(c, "in a trashed thread", kOld);
    const auto queued = put(c, "queued", kOld);
    const auto drafted = put(c, "drafted", kOld);
    const auto undone = put(c, "undone", kOld);
    const auto fresh = put(c, "fresh", kOld + 2);
    const auto again = put(c, "attached again", kOld);
    put(c, "attached again", kNow);
    const auto lost = put(c, "lost", kOld);
    sayWith(c, thread.id, {shown});
    REQUIRE(MessageTrash(c).put(sayWith(c, thread.id, {trashed}).id, kNow));
    const auto gone = store.thread();
    sayWith(c, gone.id, {inTrashedThread});
    REQUIRE(ThreadStore(c).trash({gone.id}, kNow));
    REQUIRE(QueueStore(c).add(thread.id, {}, u"đợi"_s, {queued}, kNow));
    REQUIRE(DraftStore(c).save(thread.id, {}, withAttachments({}, {drafted}), kNow,
                               DraftKind::Enclosures));
    sayWith(c, thread.id, {undone});
    REQUIRE(Journal(c).undo());

    CHECK(*AttachmentStore(c).sweep(kNow) == 1);
    for (const auto& kept :
         {shown, trashed, inTrashedThread, queued, drafted, undone, fresh, again})
        CHECK(isHere(c, kept));
    CHECK_FALSE(isHere(c, lost));
    REQUIRE(DraftStore(c).save(thread.id, {}, {}, kNow, DraftKind::Enclosures));
    CHECK(*AttachmentStore(c).sweep(kNow) == 1);
    CHECK_FALSE(isHere(c, drafted));
    REQUIRE(Journal(c).redo());
    CHECK(isHere(c, undone));
    CHECK(*AttachmentStore(c).sweep(kNow + 2 * AttachmentStore::kKeptUnused) == 2);
    CHECK_FALSE(isHere(c, fresh));
    CHECK(isHere(c, shown));
}

SCENARIO("Each start sweeps, and a picture on its way into a message survives it",
         "[store][attachments]")
{
    const TempFolder folder;
    const auto home = Home::at(folder.path());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    {
        Database database(*home);
        REQUIRE(waitFor(database.open()));
        REQUIRE(waitFor(database.run([now](Connection& c) -> Result<> {
            put(c, "new", now);
            put(c, "old", now - AttachmentStore::kKeptUnused - 60'000);
            return Done{};
        })));
    }
    Database database(*home);
    REQUIRE(waitFor(database.open()));
    CHECK(waitFor(database.run([](Connection& c) -> Result<bool> {
              return isHere(c, Attachment{AttachmentStore::hashOf("new"), {}, {}, 0});
          })).value_or(false));
    CHECK(waitFor(database.run([](Connection& c) {
              return AttachmentStore(c).count();
          })).value_or(-1) == 1);
}

SCENARIO("Purging takes attachments, requests, ratings and the queue from everywhere",
         "[store][purge][attachments]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto stays = store.thread(u"Bleibt"_s);
    const auto goes = store.thread(u"Geht"_s);
    const auto shared = put(c, "zzshared in both");
    const auto own = put(c, QByteArray("zzsecret attachment ").repeated(4000));
    const auto inTrash = put(c, "zzsecret in the trash");
    const auto waits = put(c, "zzsecret in the queue");
    const auto undone = put(c, "zzsecret undone");
    const auto unnamed = put(c, "zzother not yet sent");
    sayWith(c, stays.id, {shared});
    // Taken before the message is there: the backup knows the bytes and not the thread's message.
    const QString backups = store.folder() + u"/backups"_s;
    REQUIRE(backUp(c, backups + u"/before.sqlite"_s));
    const auto message = sayWith(c, goes.id, {shared, own});
    REQUIRE(MessageTrash(c).put(sayWith(c, goes.id, {inTrash}).id, kNow));
    REQUIRE(QueueStore(c).add(goes.id, {}, u"zzsecret waits"_s, {waits}, kNow));
    REQUIRE(RequestStore(c).keep(message.id, "zzsecret request", kNow));
    REQUIRE(RatingStore(c).rate(message.id, 1, kNow, u"zzsecret reviewer"_s));
    REQUIRE(RatingStore(c).rate(message.id, 0, kNow, u"zzsecret reviewer"_s));
    REQUIRE(RatingStore(c).rate(message.id, -1, kNow));
    sayWith(c, goes.id, {undone});
    REQUIRE(Journal(c).undo());
    REQUIRE(backUp(c, backups + u"/after.sqlite"_s));
    REQUIRE(everythingIn(store.folder()).contains("zzsecret"));

    REQUIRE(purgeThreads(c, {goes.id}, backups));
    const QByteArray left = everythingIn(store.folder());
    CHECK_FALSE(left.contains("zzsecret"));
    for (const Attachment& gone : {own, inTrash, waits, undone})
        CHECK_FALSE(left.contains(gone.hash.toLatin1()));
    CHECK(isHere(c, shared));
    CHECK(isHere(c, unnamed));
    CHECK(store.number(u"SELECT count(*) FROM queued"_s) == 0);
    CHECK(store.number(u"SELECT count(*) FROM requests"_s) == 0);
    CHECK(store.number(u"SELECT count(*) FROM ratings"_s) == 0);
    CHECK(store.number(u"SELECT count(*) FROM journal WHERE label = 'Rate answer'"_s) == 0);
    for (const auto* name : {"/before.sqlite", "/after.sqlite"}) {
        CHECK(verifyBackup(backups + QString::fromLatin1(name)));
        CHECK(bytesOf(backups + QString::fromLatin1(name)).contains("zzshared"));
    }
    CHECK(isSound(c).value_or(false));
}

SCENARIO("Two purged secrets leave the same bytes behind, wherever they were kept",
         "[store][purge][attachments]")
{
    const auto bytesAfterPurge = [](const QString& secret) {
        StoreFixture store;
        Connection& c = store.connection();
        const auto stays = store.thread(u"Bleibt"_s);
        sayWith(c, stays.id, {put(c, "stays")});
        const auto goes = store.thread(u"Geht"_s);
        const auto message = sayWith(c, goes.id, {put(c, secret.toUtf8().repeated(900))}, secret);
        REQUIRE(QueueStore(c).add(goes.id, {}, secret, {put(c, secret.toUtf8())}, kNow));
        REQUIRE(RequestStore(c).keep(message.id, secret.toUtf8(), kNow));
        REQUIRE(RatingStore(c).rate(message.id, 1, kNow, secret));
        REQUIRE(c.execute(u"UPDATE threads SET uuid = 'u' || id"_s));
        REQUIRE(c.execute(u"UPDATE messages SET uuid = 'u' || id"_s));
        // What stays in the journal are the times and labels of others; the uuids in it are random.
        REQUIRE(c.execute(u"DELETE FROM journal"_s));
        REQUIRE(purgeThreads(c, {goes.id}, store.folder() + u"/none"_s));
        store.close();
        // The change counter and the schema cookie of the header count writes, not words.
        return bytesOf(store.path()).sliced(100);
    };
    const QByteArray one = bytesAfterPurge(u"hemlichtord"_s);
    CHECK(one == bytesAfterPurge(u"geheimeswor"_s));
    CHECK_FALSE(one.contains("hemlicht"));
}

SCENARIO("A copy from before the schema changed stays, unless it holds what is purged",
         "[store][purge]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto known = store.thread(u"zzknown"_s);
    const auto later = store.thread(u"zzlater"_s);
    store.say(later.id, {}, u"x"_s);
    const QString backups = store.folder() + u"/backups"_s;
    const QString copy = backups + u"/motcua-before-schema-2.sqlite"_s;
    REQUIRE(QDir().mkpath(backups));
    {
        auto older = Connection::open(copy, Connection::Mode::ReadWrite);
        REQUIRE(older);
        REQUIRE(migrate(**older, backups, 1));
        REQUIRE((*older)
                    ->prepare(u"INSERT INTO threads (uuid, created, updated, title) VALUES (?, 1, "
                              "1, 'zzknown')"_s)
                    .bind(known.uuid)
                    .run());
        REQUIRE((*older)->execute(u"PRAGMA journal_mode = DELETE"_s));
    }
    const QByteArray before = bytesOf(copy);
    REQUIRE(purgeThreads(c, {later.id}, backups));
    CHECK(bytesOf(copy) == before);
    REQUIRE(purgeThreads(c, {known.id}, backups));
    CHECK_FALSE(QFile::exists(copy));
    CHECK_FALSE(everythingIn(store.folder()).contains("zzknown"));
}

SCENARIO("Attachments, ratings, the queue and profiles are recovered from a damaged file",
         "[store][recovery][attachments]")
{
    StoreFixture store;
    const QByteArray bytes = QByteArray("\x89PNG\r\n\x1a\n\0 bytes ", 17).repeated(2000);
    {
        Connection& c = store.connection();
        const auto thread = store.thread();
        const auto kept = put(c, bytes);
        const auto spoilt = put(c, "spoilt");
        const auto message = sayWith(c, thread.id, {kept});
        REQUIRE(RatingStore(c).rate(message.id, 1, kNow));
        REQUIRE(QueueStore(c).add(thread.id, {}, u"đợi"_s, {kept}, kNow));
        REQUIRE(c.execute(u"INSERT INTO profiles (uuid, kind, name, body) VALUES ('u', 'server', "
                          "'Máy', '{}')"_s));
        REQUIRE(
            c.execute(u"UPDATE attachments SET data = x'00' WHERE hash = '%1'"_s.arg(spoilt.hash)));
        REQUIRE(c.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    store.close();
    WHEN("the engine can still read it") {}
    WHEN("only the pages are left")
    {
        QFile file(store.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.write(QByteArray(100, '\0')) == 100);
    }
    const auto report = recoverDatabase(store.path(), u"t"_s);
    REQUIRE(report);
    CHECK(report->refused >= 1);
    store.reopen();
    Connection& c = store.connection();
    CHECK(*AttachmentStore(c).count() == 1);
    CHECK(AttachmentStore(c).bytes(AttachmentStore::hashOf(bytes)).value_or(QByteArray()) == bytes);
    CHECK(store.number(u"SELECT value FROM ratings"_s) == 1);
    CHECK(QueueStore(c).all(ThreadId(1))->front().text == u"đợi");
    CHECK(store.number(u"SELECT count(*) FROM profiles WHERE name = 'Máy'"_s) == 1);
    CHECK(checkAll(c)->sound);
}
