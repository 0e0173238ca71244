// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "store/database.h"
#include "store/recovery.h"
#include "studio/conversations.h"

#include <QFile>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kThreads = 20;
constexpr int kRecoveryMessages = 30; // in each

QString textOfRecovery(int thread, int message)
{
    return u"Hồ sơ %1, lượt %2. "_s.arg(thread).arg(message).repeated(message % 7 == 0 ? 900 : 3);
}

/// A home with threads that hang together; closed in order, so that everything is in the one file.
void fill(const Home& home)
{
    const FixedClock clock(1'540'000'000'000);
    Database database(home);
    REQUIRE(waitFor(database.open()));
    Conversations conversations(database, clock);
    for (int t = 0; t < kThreads; ++t) {
        const auto thread = waitFor(conversations.createThread(u"Thread %1"_s.arg(t)));
        REQUIRE(thread);
        std::vector<NewMessage> rows(kRecoveryMessages);
        for (int m = 0; m < kRecoveryMessages; ++m) {
            rows[static_cast<size_t>(m)].thread = thread->id;
            rows[static_cast<size_t>(m)].text = textOfRecovery(t, m);
        }
        REQUIRE(waitFor(conversations.appendAll(rows)));
    }
    const auto all = waitFor(conversations.threads({}));
    REQUIRE(waitFor(conversations.saveDraft(all->front().id, {}, u"chưa gửi"_s)));
}

struct Survey {
    int threads = 0;
    int right = 0;
    int wrong = 0;
    bool draft = false;
    bool searchable = false;
};

Survey survey(const Home& home)
{
    const FixedClock clock(1'540'000'000'000);
    Survey result;
    Database database(home);
    REQUIRE(waitFor(database.open()));
    Conversations conversations(database, clock);
    const auto threads = waitFor(conversations.threads({}));
    REQUIRE(threads);
    result.threads = static_cast<int>(threads->size());
    for (const Thread& thread : *threads) {
        result.draft =
            result.draft ||
            waitFor(conversations.draft(thread.id, {})).value_or(QString()) == u"chưa gửi";
        const auto shape = waitFor(conversations.shape(thread.id));
        REQUIRE(shape);
        std::vector<MessageId> ids;
        for (const MessageId leaf : shape->tree.leaves())
            for (const MessageId id : shape->tree.pathTo(leaf))
                ids.push_back(id);
        const auto messages = waitFor(conversations.messages(ids));
        REQUIRE(messages);
        QStringList known;
        for (int t = 0; t < kThreads; ++t)
            for (int m = 0; m < kRecoveryMessages; ++m)
                known << textOfRecovery(t, m);
        for (const Message& message : *messages)
            ++(known.contains(message.text) ? result.right : result.wrong);
        result.searchable =
            result.searchable ||
            !waitFor(conversations.findInPath(thread.id, shape->head, u"ho so"_s))->empty();
    }
    return result;
}

void damage(const QString& path, qint64 at, const QByteArray& with)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(with) == with.size());
}

struct Case {
    QString name;
    qint64 at;
    QByteArray with;
    int atLeast; ///< Messages that must survive.
};

} // namespace

SCENARIO("A damaged database gives back what its sound pages hold, and is kept aside",
         "[store][recovery]")
{
    const int all = kThreads * kRecoveryMessages;
    const std::vector<Case> cases{
        {u"nothing"_s, 0, QByteArray("S"), all},
        {u"header"_s, 0, QByteArray(100, '\0'), all},
        {u"first page"_s, 0, QByteArray(4096, '\0'), all},
        {u"some pages"_s, 40 * 4096, QByteArray(3 * 4096, '\x5a'), all - 3 * 40},
    };
    for (const Case& one : cases) {
        INFO(one.name.toStdString());
        const TempFolder folder;
        const Home home = *Home::at(folder.path(u"home"_s));
        fill(home);
        REQUIRE(QFile(home.database()).size() > 60 * 4096);
        damage(home.database(), one.at, one.with);
        const QByteArray before = [&] {
            QFile file(home.database());
            REQUIRE(file.open(QIODevice::ReadOnly));
            return file.readAll();
        }();

        const auto recovered = recoverDatabase(home.database(), u"20181023-164000"_s);
        REQUIRE(recovered);
        QFile aside(recovered->setAside);
        REQUIRE(aside.open(QIODevice::ReadOnly));
        CHECK(aside.readAll() == before);

        const Survey now = survey(home);
        CHECK(now.right >= one.atLeast);
        CHECK(now.wrong == 0);
        CHECK(now.threads >= kThreads - 1);
        CHECK(now.searchable);
        if (one.name != u"some pages")
            CHECK(now.draft);
    }
}

SCENARIO("A text that was changed by damage is not believed", "[store][recovery]")
{
    const TempFolder folder;
    const Home home = *Home::at(folder.path(u"home"_s));
    fill(home);
    QFile file(home.database());
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray wanted = textOfRecovery(3, 5).toUtf8();
    const auto at = bytes.indexOf(wanted);
    REQUIRE(at > 0);
    file.close();
    damage(home.database(), at, "X");
    const auto recovered = recoverDatabase(home.database(), u"20181023-164000"_s);
    REQUIRE(recovered);
    CHECK(recovered->refused >= 1);
    const Survey now = survey(home);
    CHECK(now.wrong == 0);
    CHECK(now.right == kThreads * kRecoveryMessages - 1);
}

SCENARIO("A file that is no database at all is kept and gives an empty one", "[store][recovery]")
{
    const TempFolder folder;
    const Home home = *Home::at(folder.path(u"home"_s));
    folder.write(u"home/motcua.sqlite"_s, "\x89PNG\r\n not a database");
    const auto recovered = recoverDatabase(home.database(), u"20181023-164000"_s);
    REQUIRE(recovered);
    CHECK(QFile::exists(recovered->setAside));
    CHECK(survey(home).threads == 0);
}
