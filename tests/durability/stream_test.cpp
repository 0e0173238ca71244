// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while a model is writing: what had been seen half a second before is there, the answer is interrupted, and it
// can be continued.
#include "studio/assistants.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/program.h"
#include "support/scriptedserver.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <random>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKills = 50;
constexpr int kWriting = 1200; ///< Milliseconds an answer grows at most before the kill.
constexpr unsigned kSeed = 20261125;

QByteArray event(const QByteArray& delta, const QByteArray& finish = "null")
{
    return "data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":" + delta +
           ",\"finish_reason\":" + finish + "}]}\n\n";
}

/// An answer that never ends.
Answer endlessAnswer()
{
    Answer answer;
    answer.pieces = {event("{\"role\":\"assistant\",\"content\":\"\"}"),
                     event("{\"content\":\"word \"}")};
    answer.endless = true;
    answer.pause = 3;
    return answer;
}

Answer goingOn()
{
    Answer answer;
    answer.pieces = {event("{\"content\":\"the end.\"}"), event("{}", "\"stop\""),
                     "data: [DONE]\n\n"};
    return answer;
}

/// One `motcua ask --stream` that is killed; how much of the answer had been printed half a second before.
struct Killed {
    qsizetype shown = 0; ///< All of it.
    qsizetype sure = 0;  ///< Half a second before the kill.
};

Killed askAndDie(const QString& home, int milliseconds)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    struct Piece {
        qint64 at;
        qsizetype size;
    };
    std::vector<Piece> pieces;
    QElapsedTimer clock;
    clock.start();
    QByteArray line;
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
        while (process.canReadLine()) {
            const auto said = QJsonDocument::fromJson(process.readLine()).object();
            pieces.push_back({clock.elapsed(), said.value("delta"_L1).toString().size()});
        }
    });
    process.start(executable(u"motcua"_s), {u"--home"_s, home, u"ask"_s, u"--json"_s, u"--stream"_s,
                                            u"--assistant"_s, u"m"_s, u"Tell me"_s});
    REQUIRE(waitUntil([&] { return !pieces.empty(); }));
    const qint64 end = pieces.front().at + milliseconds;
    waitUntil([&] { return clock.elapsed() >= end; }, milliseconds + 1000);
    REQUIRE(process.state() == QProcess::Running);
    process.kill();
    const qint64 killed = clock.elapsed();
    process.waitForFinished();
    Killed result;
    for (const Piece& piece : pieces) {
        result.shown += piece.size;
        if (piece.at <= killed - Dialogue::kCheckpointInterval)
            result.sure += piece.size;
    }
    return result;
}

} // namespace

SCENARIO("kill -9 at fifty moments of an answer keeps what was seen half a second before",
         "[durability][stream]")
{
    const TempFolder folder;
    const QString path = folder.path(u"home"_s);
    bool ends = false;
    ScriptedServer server([&ends](const SeenRequest& request) {
        if (!request.head.contains("/chat/completions "))
            return Answer{404, {"Content-Type: text/plain"}, {"no"}, Answer::Framing::Length};
        return ends ? goingOn() : endlessAnswer();
    });
    REQUIRE(
        runMotcua(path, {u"assistant"_s, u"add"_s, u"m"_s, u"--url"_s, server.address().toString()})
            .code == 0);
    std::mt19937 random(kSeed);
    std::vector<Killed> kills;
    for (int i = 0; i < kKills; ++i)
        kills.push_back(askAndDie(path, std::uniform_int_distribution(0, kWriting)(random)));

    Studio studio(*Home::at(path));
    REQUIRE(waitFor(studio.open()));
    auto threads = *waitFor(studio.conversations().threads({}));
    REQUIRE(threads.size() == kills.size());
    std::sort(threads.begin(), threads.end(),
              [](const Thread& a, const Thread& b) { return a.id < b.id; });
    MessageId last;
    for (size_t i = 0; i < threads.size(); ++i) {
        const auto opened = waitFor(studio.conversations().open(threads[i].id));
        REQUIRE(opened->tail.size() == 2);
        const Message& answer = opened->tail.back();
        INFO("kill " << i << ": shown " << kills[i].shown << ", sure " << kills[i].sure);
        CHECK(answer.status == Status::Interrupted);
        CHECK(answer.text.size() >= kills[i].sure);
        CHECK(opened->tail.front().text == u"Tell me");
        last = answer.id;
    }

    ends = true;
    const QString before = waitFor(studio.conversations().messages({last}))->front().text;
    bool finished = false;
    QObject::connect(&studio.dialogue(), &Dialogue::finished, &studio,
                     [&finished](const Message&) { finished = true; });
    REQUIRE(waitFor(studio.dialogue().continueAnswer(last)));
    REQUIRE(waitUntil([&] { return finished; }));
    const Message answer = waitFor(studio.conversations().messages({last}))->front();
    CHECK(answer.status == Status::Complete);
    CHECK(answer.text == before + u"the end."_s);
}
