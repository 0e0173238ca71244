// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation does with models: several at once, queued messages, layers of options.
#include "core/studio/models.h"

#include "library/answermeta.h"
#include "studio/requests.h"

using namespace motcua;
using namespace motcua::test;

SCENARIO("Several are asked at once, and their answers stand side by side", "[studio][dialogue]")
{
    Models scene;
    const auto rows = waitFor(
        scene.dialogue->askSeveral(scene.thread.id, {}, u"How long?"_s, {u"alpha"_s, u"Beta"_s}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    REQUIRE(waitUntil([&] { return scene.alpha->last() && scene.beta->last(); }));
    CHECK(scene.dialogue->isAnswering(scene.thread.id));
    scene.say(scene.beta, u"Seven days."_s);
    CHECK(scene.dialogue->isAnswering(scene.thread.id));
    scene.say(scene.alpha, u"Five days."_s);
    CHECK_FALSE(scene.dialogue->isAnswering(scene.thread.id));

    const auto shape = waitFor(scene.conversations->shape(scene.thread.id));
    const MessageId question = (*rows)[0].id;
    REQUIRE(shape->tree.children(question).size() == 2);
    CHECK(shape->tree.children(question)[0] == (*rows)[1].id);
    CHECK(scene.path().back().text == u"Five days.");
    CHECK(scene.path().back().author == u"Alpha");

    WHEN("the change is taken back")
    {
        REQUIRE(waitFor(scene.conversations->undo()));
        CHECK(scene.path().empty());
    }
    WHEN("one of those named is not there")
    {
        const auto refused = waitFor(
            scene.dialogue->askSeveral(scene.thread.id, {}, u"Again?"_s, {u"alpha"_s, u"Gamma"_s}));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.contains(u"Gamma"_s));
    }
}

SCENARIO("A message written while an answer comes is sent when it has come", "[studio][dialogue]")
{
    Models scene;
    scene.ask(u"One?"_s);
    REQUIRE(waitFor(scene.dialogue->queue(scene.thread.id, {}, u"Two?"_s)));
    CHECK(scene.waiting() == QStringList{u"Two?"_s});
    CHECK(scene.path().size() == 2);

    WHEN("the answer ends well")
    {
        scene.say(scene.alpha, u"First."_s);
        REQUIRE(waitUntil([&] { return scene.path().size() == 4; }));
        CHECK(scene.path()[2].text == u"Two?");
        REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 2; }));
        CHECK(scene.alpha->asked.question() == u"Two?");
        CHECK(waitUntil([&] { return scene.waiting().isEmpty(); }));
    }
    WHEN("the answer is stopped")
    {
        scene.dialogue->stop(scene.thread.id);
        REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
        THEN("it waits for the person")
        {
            CHECK(scene.waiting().size() == 1);
            CHECK(scene.path().size() == 2);
            scene.dialogue->sendQueued(scene.thread.id);
            CHECK(waitUntil([&] { return scene.path().size() == 4; }));
        }
    }
    WHEN("the person looks at another branch meanwhile")
    {
        const MessageId answer = scene.path().back().id;
        REQUIRE(waitFor(scene.dialogue->unqueue(
            scene.thread.id, waitFor(scene.conversations->queued(scene.thread.id))->front().id)));
        REQUIRE(waitFor(scene.dialogue->queue(scene.thread.id, answer, u"Three?"_s)));
        const Message other =
            *waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Elsewhere?"_s, u"beta"_s));
        scene.say(scene.beta, u"There."_s);
        CHECK(scene.path().back().id == other.id);
        scene.say(scene.alpha, u"First."_s);
        THEN("it is sent where it was written")
        {
            REQUIRE(waitUntil([&] { return scene.waiting().isEmpty(); }));
            const auto shape = waitFor(scene.conversations->shape(scene.thread.id));
            REQUIRE(shape->tree.children(answer).size() == 1);
            const MessageId sent = shape->tree.children(answer).front();
            CHECK(waitFor(scene.conversations->messages({sent}))->front().text == u"Three?");
        }
    }
    WHEN("the program is about to end")
    {
        scene.dialogue->holdQueue();
        scene.say(scene.alpha, u"First."_s);
        CHECK(scene.waiting() == QStringList{u"Two?"_s});
    }
    WHEN("the program ends before")
    {
        scene.end();
        scene.start();
        CHECK(scene.waiting() == QStringList{u"Two?"_s});
    }
    WHEN("the person thinks better of it")
    {
        REQUIRE(waitFor(scene.dialogue->unqueue(
            scene.thread.id, waitFor(scene.conversations->queued(scene.thread.id))->front().id)));
        scene.say(scene.alpha, u"First."_s);
        CHECK(scene.path().size() == 2);
    }
}

SCENARIO("What holds is the thread's own, then the persona's, then the program's",
         "[studio][dialogue]")
{
    Models scene;
    auto persona = Models::model(u"Clerk"_s);
    FakeAssistant* clerk = persona.get();
    QString options = withOverride({}, settings::kTemperature, 0.3);
    options = withOverride(options, settings::kSystemPrompt, u"Be brief."_s);
    std::vector<Dialogue::Offered> offered;
    offered.push_back({std::move(persona), options});
    scene.dialogue->offer(std::move(offered));
    CHECK(scene.dialogue->assistants().size() == 3);
    REQUIRE(scene.settings.set(settings::kTopK, 7));
    const QString own = withOverride(withOverride({}, settings::kAssistant, u"clerk"_s),
                                     settings::kSystemPrompt, u"Be long."_s);
    REQUIRE(waitFor(scene.conversations->setOptions(scene.thread.id, own)));

    scene.ask(u"Hello?"_s);
    REQUIRE(waitUntil([&] { return clerk->last() != nullptr; }));
    const Request& asked = clerk->asked;
    CHECK(asked.system == u"Be long.");
    CHECK(asked.parameters.value("temperature"_L1).toDouble() == Approx(0.3));
    CHECK(asked.parameters.value("top_k"_L1).toInt() == 7);
    // What nobody has set is the server's to decide.
    CHECK(asked.parameters.size() == 2);
}

SCENARIO("All that comes of an answer is kept with it", "[studio][dialogue]")
{
    Models scene;
    const Message answer = scene.ask(u"What is 2 + 2?"_s);
    REQUIRE(waitUntil([&] { return scene.alpha->last() != nullptr; }));
    FakeReply* reply = scene.alpha->last();
    QStringList told;
    QObject::connect(scene.dialogue.get(), &Dialogue::waitingChanged, scene.dialogue.get(),
                     [&](MessageId, const QString& sentence) { told << sentence; });
    reply->wait(u"Loading the model: 40 %"_s);
    CHECK(scene.dialogue->waitingFor(answer.id) == u"Loading the model: 40 %");
    reply->send("{\"model\":\"m\"}");
    reply->reason(u"Adding."_s);
    CHECK(told == QStringList{u"Loading the model: 40 %"_s, QString()});
    ToolStep step;
    step.id = u"c1"_s;
    step.tool = u"calculate"_s;
    step.result = u"4"_s;
    reply->step({step});
    scene.dialogue->allow(answer.id, u"c1"_s, true);
    CHECK(reply->answers == QStringList{u"c1+"_s});
    REQUIRE(scene.dialogue->underWay(answer.id));
    CHECK(scene.dialogue->underWay(answer.id)->reasoning == u"Adding.");
    Outcome outcome;
    outcome.model = u"m"_s;
    outcome.finish = u"length"_s;
    outcome.cost.answerTokens = 3;
    outcome.unsupported = {9};
    scene.say(scene.alpha, u"4 [9]"_s, outcome);
    CHECK_FALSE(scene.dialogue->underWay(answer.id));

    const Message row = scene.path().back();
    const AnswerMeta meta = readAnswerMeta(row.meta);
    CHECK(row.reasoning == u"Adding.");
    CHECK(row.model == u"m");
    CHECK(meta.finish == u"length");
    CHECK(meta.cost.answerTokens == 3);
    CHECK(meta.steps == std::vector<ToolStep>{step});
    CHECK(meta.unsupported == std::vector<int>{9});
    const auto sent = waitFor(scene.dialogue->whatWasSent(answer.id));
    REQUIRE(sent);
    CHECK(sent->contains(u"\"model\": \"m\""_s));
}

SCENARIO("An answer that breaks off is interrupted, never complete", "[studio][dialogue]")
{
    Models scene;
    scene.ask(u"Tell me."_s);
    REQUIRE(waitUntil([&] { return scene.alpha->last() != nullptr; }));
    Outcome cut;
    cut.complete = false;
    scene.say(scene.alpha, u"Once upon"_s, cut);
    CHECK(scene.path().back().status == Status::Interrupted);
    CHECK(scene.path().back().text == u"Once upon");

    WHEN("it is continued")
    {
        REQUIRE(waitFor(scene.dialogue->continueAnswer(scene.path().back().id)));
        REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 2; }));
        CHECK(scene.alpha->asked.prefix == u"Once upon");
        scene.say(scene.alpha, u" a time."_s);
        CHECK(scene.path().back().text == u"Once upon a time.");
        CHECK(scene.path().back().status == Status::Complete);
    }
    WHEN("everything is abandoned while it goes on")
    {
        REQUIRE(waitFor(scene.dialogue->continueAnswer(scene.path().back().id)));
        REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 2; }));
        scene.alpha->last()->say(u" a"_s);
        scene.dialogue->abandon();
        CHECK(scene.path().back().text == u"Once upon a");
        CHECK(scene.path().back().status == Status::Interrupted);
    }
}

SCENARIO("A picture goes with its question, also when that is asked again", "[studio][dialogue]")
{
    Models scene;
    const QByteArray bytes("\x89PNG\r\n\x1a\n not much of a picture", 29);
    const auto picture = waitFor(scene.attachments->add(bytes, u"seal.png"_s, u"image/png"_s));
    REQUIRE(picture);
    scene.ask(u"What is this?"_s, {*picture});
    REQUIRE(waitUntil([&] { return scene.alpha->last() != nullptr; }));
    REQUIRE(scene.alpha->asked.path.size() == 1);
    REQUIRE(scene.alpha->asked.path[0].enclosures.size() == 1);
    CHECK(scene.alpha->asked.path[0].enclosures[0].bytes == bytes);
    CHECK(scene.alpha->asked.path[0].enclosures[0].name == u"seal.png");
    scene.say(scene.alpha, u"A seal."_s);

    const MessageId question = scene.path()[0].id;
    REQUIRE(waitFor(scene.dialogue->editAndAsk(question, u"And now?"_s)));
    REQUIRE(waitUntil([&] { return scene.alpha->all.size() == 2; }));
    CHECK(scene.alpha->asked.path[0].enclosures.size() == 1);
}
