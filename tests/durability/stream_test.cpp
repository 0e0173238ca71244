// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while a model is writing: what had been seen half a second before is there, the answer is interrupted, and it
// can be continued. The same with a real llama-server is in tests/live.
#include "support/catch.h"
#include "support/killedasker.h"
#include "support/program.h"
#include "support/sanitized.h"
#include "support/scriptedserver.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <random>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStreamKills = kSanitized ? 6 : 20;
constexpr int kWriting = 1500; ///< Milliseconds an answer grows at most before the kill.
constexpr unsigned kStreamSeed = 20261125;

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

} // namespace

SCENARIO("kill -9 at many moments of an answer keeps what was seen half a second before",
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
    std::mt19937 random(kStreamSeed);
    std::vector<Killed> kills;
    for (int i = 0; i < kStreamKills; ++i)
        kills.push_back(
            askAndDie(path, u"m"_s, std::uniform_int_distribution(0, kWriting)(random)));

    Studio studio(*Home::at(path));
    REQUIRE(waitFor(studio.open()));
    const Message left = checkWhatIsLeft(studio, kills);
    ends = true;
    const Message answer = goOn(studio, left.id);
    CHECK(answer.status == Status::Complete);
    CHECK(answer.text == left.text + u"the end."_s);
}
