// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while a real llama-server streams: the words are on disk, the server is gone, the answer goes on.
#include "studio/assistants.h"
#include "support/catch.h"
#include "support/killedasker.h"
#include "support/processes.h"
#include "support/program.h"
#include "support/realllama.h"
#include "support/sanitized.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <random>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKills = kSanitized ? 8 : 50;
constexpr int kWriting = 1200; ///< Milliseconds an answer grows at most before the kill.
constexpr int kGone = 2000;    ///< Milliseconds until the server must be gone.
constexpr unsigned kSeed = 20261129;

} // namespace

SCENARIO("kill -9 fifty times while a real llama-server streams loses nothing and leaves nothing",
         "[live][durability]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    const TempFolder folder;
    const QString path = folder.path(u"home"_s);
    const QString model = folder.path(u"endless.gguf"_s);
    REQUIRE(runProgram(executable(u"motcua_tinymodel"_s), {model, u"0"_s}).code == 0);
    llama.putOnPath();
    REQUIRE(runMotcua(path, {u"assistant"_s, u"add"_s, u"m"_s, u"--file"_s, model}).code == 0);

    std::mt19937 random(kSeed);
    std::vector<Killed> kills;
    for (int i = 0; i < kKills; ++i) {
        kills.push_back(
            askAndDie(path, u"m"_s, std::uniform_int_distribution(0, kWriting)(random)));
        CAPTURE(i);
        REQUIRE(waitUntil([&] { return processesWith(model.toUtf8()) == 0; }, kGone));
    }

    // What goes on must end: another model, a talkative one.
    REQUIRE(runProgram(executable(u"motcua_tinymodel"_s), {model, u"3"_s}).code == 0);
    Studio studio(*Home::at(path));
    REQUIRE(waitFor(studio.open()));
    REQUIRE(waitUntil([&] { return studio.assistants().isLoaded(); }));
    const Message left = checkWhatIsLeft(studio, kills);
    const Message answer = goOn(studio, left.id);
    CHECK(answer.status == Status::Complete);
    CHECK(answer.text.startsWith(left.text));
    CHECK(answer.text.size() > left.text.size());
}
