// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation does with models: several at once, queued messages, summaries, layers of options.
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "library/answermeta.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/attachments.h"
#include "studio/dialogue.h"
#include "studio/requests.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A conversation with two models, Alpha and Beta, that speak when the test makes them.
struct Models {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    std::unique_ptr<Database> database;
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<Attachments> attachments;
    SettingsStore settings{folder.path(u"settings.ini"_s)};
    std::unique_ptr<Dialogue> dialogue;
    FakeAssistant* alpha = nullptr;
    FakeAssistant* beta = nullptr;
    std::vector<Message> finished;
    Thread thread;

    Models()
    {
        start();
        thread = *waitFor(conversations->createThread(u"Talk"_s));
        REQUIRE(settings.set(settings::kAssistant, u"alpha"_s));
    }
    ~Models() { end(); }

    static std::unique_ptr<FakeAssistant> model(const QString& name)
    {
        auto one = std::make_unique<FakeAssistant>();
        one->who = {name.toLower(), name, {}, {}, true};
        return one;
    }

    void start()
    {
        database = std::make_unique<Database>(*Home::at(folder.path(u"home"_s)));
        REQUIRE(waitFor(database->open()));
        conversations = std::make_unique<Conversations>(*database, clock);
        attachments = std::make_unique<Attachments>(*database, clock);
        dialogue = std::make_unique<Dialogue>(*conversations, settings);
        dialogue->use(*attachments);
        auto one = model(u"Alpha"_s);
        auto two = model(u"Beta"_s);
        alpha = one.get();
        beta = two.get();
        dialogue->add(std::move(one));
        dialogue->add(std::move(two));
        QObject::connect(dialogue.get(), &Dialogue::finished, dialogue.get(),
                         [this](const Message& answer) { finished.push_back(answer); });
    }

    void end()
    {
        dialogue.reset();
        attachments.reset();
        conversations.reset();
        database.reset();
    }

    Message ask(const QString& text, const std::vector<Attachment>& with = {})
    {
        const Thread of = *waitFor(conversations->thread(thread.id));
        const auto row = waitFor(dialogue->ask(thread.id, of.head, text, {}, with));
        REQUIRE(row);
        return *row;
    }

    /// Lets a model say its answer, whole.
    void say(FakeAssistant* who, const QString& text, Outcome outcome = {})
    {
        const size_t before = finished.size();
        reply(who);
        who->last()->say(text);
        who->last()->end(outcome);
        REQUIRE(waitUntil([&] { return finished.size() > before; }));
    }

    std::vector<Message> path() { return waitFor(conversations->open(thread.id))->tail; }

    /// The reply of `who` under way, once it has been asked for.
    static FakeReply* reply(const FakeAssistant* who)
    {
        REQUIRE(waitUntil([who] { return who->last() && !who->last()->hasEnded(); }));
        return who->last();
    }

    QStringList waiting()
    {
        QStringList texts;
        for (const QueuedMessage& one : *waitFor(conversations->queued(thread.id)))
            texts << one.text;
        return texts;
    }
};

} // namespace

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
    CHECK(coveredBy(scene.path()[4]) == plan.outside);

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
            CHECK(coveredBy(scene.path()[4]) == std::vector{before[1].id});
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
