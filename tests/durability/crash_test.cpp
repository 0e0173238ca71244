// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment: what was acknowledged is there, the database is sound, the next start says what happened.
#include "studio/conversations.h"
#include "studio/studio.h"
#include "studio/upkeep.h"
#include "support/catch.h"
#include "support/durable.h"
#include "support/program.h"
#include "support/sanitized.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QElapsedTimer>

#include <memory>
#include <random>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKills = kSanitized ? 12 : 50;
constexpr int kWorking = 130; ///< Milliseconds a writer lives at most once it works.
constexpr unsigned kSeed = 20251123;

/// What one writer was told is on disk.
struct Acknowledged {
    QHash<MessageId, QString> messages; ///< Fingerprint by id.
    ThreadId typed;
    int draft = 0;

    void read(const QByteArray& said)
    {
        const auto lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray& line : lines) {
            const auto words = line.split(' ');
            if (words.size() == 3 && (words[0] == "message" || words[0] == "question"))
                messages.insert(MessageId(words[1].toLongLong()), QString::fromLatin1(words[2]));
            if (words.size() == 3 && words[0] == "draft") {
                typed = ThreadId(words[1].toLongLong());
                draft = words[2].toInt();
            }
        }
    }
};

/// Lets a writer work on the home and kills it after `milliseconds`.
Acknowledged writeAndDie(const QString& home, int milliseconds)
{
    QProcess writer;
    writer.setProcessEnvironment(bareEnvironment());
    writer.start(executable(u"durability_writer"_s), {home});
    REQUIRE(writer.waitForStarted());
    QByteArray said;
    QElapsedTimer alive;
    alive.start();
    while (alive.elapsed() < milliseconds)
        if (writer.waitForReadyRead(static_cast<int>(qMax(1LL, milliseconds - alive.elapsed()))))
            said += writer.readAllStandardOutput();
    REQUIRE(writer.state() == QProcess::Running);
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    Acknowledged acknowledged;
    acknowledged.read(said);
    return acknowledged;
}

/// Milliseconds from the start of a writer to its first word: much longer with sanitizers.
int startOf(const QString& home)
{
    QProcess writer;
    writer.setProcessEnvironment(bareEnvironment());
    QElapsedTimer alive;
    alive.start();
    writer.start(executable(u"durability_writer"_s), {home});
    REQUIRE(writer.waitForReadyRead());
    const auto took = static_cast<int>(alive.elapsed());
    writer.kill();
    writer.waitForFinished();
    return took;
}

void checkMessages(Conversations& conversations, const Acknowledged& acknowledged)
{
    const auto ids = acknowledged.messages.keys();
    const auto rows = waitFor(conversations.messages({ids.begin(), ids.end()}));
    REQUIRE(rows);
    CHECK(rows->size() == static_cast<size_t>(ids.size()));
    for (const Message& message : *rows)
        CHECK(fingerprint(message.text) == acknowledged.messages.value(message.id));
}

void checkDraft(Conversations& conversations, const Acknowledged& acknowledged)
{
    if (acknowledged.draft == 0)
        return;
    const auto draft = waitFor(conversations.draft(acknowledged.typed, {}));
    REQUIRE(draft);
    CHECK(draft->size() >= acknowledged.draft);
    CHECK(*draft == typedText(static_cast<int>(draft->size())));
}

} // namespace

SCENARIO("kill -9 at fifty random moments loses nothing that was acknowledged", "[durability]")
{
    const TempFolder folder;
    const QString path = folder.path(u"home"_s);
    const QString document = folder.write(u"report.txt"_s, "Trong ba năm đã có 63.820 hồ sơ.\n");
    REQUIRE(runMotcua(path, {u"library"_s, u"add"_s, document}).code == 0);

    const int longest = startOf(path) + kWorking;
    std::mt19937 random(kSeed); // the moments; what the machine does in between is its own chance
    int opened = 0;
    int told = 0;
    int messages = 0;
    // On a slow machine more of them hit the start, before anything was written: then there are more.
    const auto enough = [&](int kills) {
        return kills >= 4 * kKills ||
               (kills >= kKills && opened >= kKills / 4 && messages >= kKills);
    };
    for (int kill = 0; !enough(kill); ++kill) {
        INFO("kill " << kill);
        const int moment = static_cast<int>(random() % static_cast<unsigned>(longest));
        const Acknowledged acknowledged = writeAndDie(path, moment);
        const bool wrote = !acknowledged.messages.isEmpty() || acknowledged.draft > 0;
        opened += wrote ? 1 : 0;
        messages += static_cast<int>(acknowledged.messages.size());

        const auto home = Home::at(path);
        REQUIRE(home);
        Studio studio(*home);
        const auto start = waitFor(studio.open());
        INFO((start ? std::string() : start.error().message.toStdString()));
        REQUIRE(start);
        CHECK_FALSE(start->readOnly);
        CHECK(start->sentences.size() <= 1);
        if (wrote) {
            CHECK(start->sentences.size() == 1);
            told += static_cast<int>(start->sentences.size());
        }
        checkMessages(studio.conversations(), acknowledged);
        checkDraft(studio.conversations(), acknowledged);
        const auto check = waitFor(studio.upkeep().check());
        REQUIRE(check);
        INFO(check->problems.join(u'\n').toStdString());
        CHECK(check->sound);
    }
    // The moments were spread over start, work and answers: else this test would prove nothing.
    CHECK(opened >= kKills / 4);
    CHECK(told == opened);
    CHECK(messages >=
          kKills / 5); // a slow machine writes less before it dies; some of it was there to be lost
}
