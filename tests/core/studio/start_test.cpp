// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("A start tells where messages wait that were never sent", "[studio]")
{
    const TempFolder folder;
    const Home home = *Home::at(folder.path(u"home"_s));
    ThreadId thread;
    {
        Studio studio(home);
        studio.dialogue().add(std::make_unique<FakeAssistant>());
        CHECK(waitFor(studio.open())->queued.empty());
        thread = waitFor(studio.conversations().createThread(u"Work permit"_s))->id;
        REQUIRE(waitFor(studio.dialogue().ask(thread, {}, u"One?"_s, u"fake"_s)));
        REQUIRE(waitFor(studio.dialogue().queue(thread, {}, u"Two?"_s)));
    }
    Studio studio(home);
    const auto report = waitFor(studio.open());
    REQUIRE(report);
    CHECK(report->queued == std::vector{thread});
}
