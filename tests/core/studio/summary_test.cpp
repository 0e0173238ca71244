// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a conversation that has outgrown the context when it is to be summarised.
#include "core/studio/models.h"

#include "library/answermeta.h"
#include "studio/requests.h"

using namespace motcua;
using namespace motcua::test;

SCENARIO("What outgrows the context is summarised into a message that is seen",
         "[studio][dialogue]")
{
    Models scene;
    scene.ask(u"My name is An."_s);
    scene.say(scene.alpha, u"Hello An."_s);
    scene.ask(u"I live in Huế."_s);
    scene.say(scene.alpha, u"A fine town."_s);
    const std::vector<Message> before = scene.path();
    const QString options = withOverride({}, settings::kContextPolicy, u"summarise"_s);
    REQUIRE(waitFor(scene.conversations->setOptions(scene.thread.id, options)));
    ContextPlan plan;
    plan.outside = {before[0].id, before[1].id};
    scene.alpha->context = plan;

    const Message answer = scene.ask(u"Who am I?"_s);
    REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 3; }));
    CHECK(scene.alpha->asked.path.size() == 3); // what is covered, and the order
    CHECK(scene.alpha->asked.path[0].text == u"My name is An.");
    REQUIRE(scene.path().size() == 7);
    CHECK(scene.path()[4].role == Role::System);
    CHECK(coveredBy(scene.path()[4]) == std::vector{before[0].uuid, before[1].uuid});

    WHEN("the summary is made")
    {
        scene.say(scene.alpha, u"The person is called An."_s);
        REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 4; }));
        THEN("it goes in the place of what it covers")
        {
            const Request& asked = scene.alpha->asked;
            CHECK(asked.system.contains(u"The person is called An."_s));
            REQUIRE(asked.path.size() == 3);
            CHECK(asked.path[0].text == u"I live in Huế.");
            CHECK(asked.question() == u"Who am I?");
            scene.say(scene.alpha, u"You are An."_s);
            CHECK(scene.path().back().text == u"You are An.");
            CHECK(scene.path().size() == 7);
        }
    }
    WHEN("the summary is cut off, or empty")
    {
        const bool cut = GENERATE(true, false);
        Outcome outcome;
        outcome.finish = cut ? u"length"_s : u"stop"_s;
        scene.say(scene.alpha, cut ? u"The person is"_s : u" "_s, outcome);
        THEN("it stands for nothing, and the question says so")
        {
            REQUIRE(waitUntil([&] { return scene.path().back().status == Status::Failed; }));
            CHECK_FALSE(readAnswerMeta(scene.path().back().meta).error.isEmpty());
            CHECK(scene.alpha->all.size() == 3);
            REQUIRE(waitFor(scene.dialogue->continueAnswer(answer.id)));
            REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 4; }));
            CHECK_FALSE(scene.alpha->asked.system.contains(u"The person is"_s));
            CHECK(scene.alpha->asked.path.front().text == u"My name is An.");
        }
    }
    WHEN("the summary's own request had no room for all of it")
    {
        ContextPlan own;
        own.outside = {before[0].id};
        Models::reply(scene.alpha)->plan(own);
        scene.say(scene.alpha, u"Somebody said hello."_s);
        THEN("what it has not read is not covered by it")
        {
            REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 4; }));
            CHECK(coveredBy(scene.path()[4]) == std::vector{before[1].uuid});
            CHECK(scene.alpha->asked.path.front().text == u"My name is An.");
        }
    }
    WHEN("the summary fails")
    {
        Models::reply(scene.alpha)->end(Error{Error::Kind::Network, u"gone"_s, {}});
        REQUIRE(waitUntil([&] { return scene.path().back().status == Status::Failed; }));
        CHECK_FALSE(readAnswerMeta(scene.path().back().meta).error.isEmpty());
        THEN("the question can still be sent, without what does not fit")
        {
            REQUIRE(waitFor(scene.dialogue->continueAnswer(answer.id)));
            REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 4; }));
            CHECK(scene.alpha->asked.path.size() == 5);
        }
    }
}
