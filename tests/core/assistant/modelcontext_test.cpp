// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "assistant/modelcontext.h"
#include "core/assistant/modelstage.h"

using namespace motcua;
using namespace motcua::test;
using namespace motcua::test::model;
using namespace Qt::Literals::StringLiterals;

namespace {

Request talk(int exchanges, const QString& question)
{
    Request request;
    for (int i = 0; i < exchanges; ++i) {
        request.path.push_back({Role::User, u"one two three four"_s, MessageId(2 * i + 1)});
        request.path.push_back({Role::Assistant, u"five six"_s, MessageId(2 * i + 2)});
    }
    request.path.push_back({Role::User, question, MessageId(2 * exchanges + 1)});
    return request;
}

ContextPlan planOf(Stage& stage, const Request& request)
{
    const auto plan = waitFor(stage.assistant.plan(request));
    REQUIRE(plan);
    return *plan;
}

ModelSays nothing(const QJsonObject&)
{
    return {};
}

} // namespace

SCENARIO("What would go is counted by the server's own tokenizer", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    stage.server.contextLength = 1000;
    Request request = talk(2, u"alpha beta gamma"_s);
    request.system = u"Be short."_s;
    const ContextPlan plan = planOf(stage, request);
    CHECK(plan.exact);
    CHECK(plan.size == 1000);
    CHECK(plan.room == 250);
    CHECK(plan.fits);
    CHECK(plan.outside.empty());
    // A word is a token there; a message begins with two ("<|start|>", its role) and ends with one. The prompt begins
    // with one of its own.
    CHECK(plan.system == 1 + 2 + 2 + 1 + 2);
    CHECK(plan.history == 2 * (4 + 3) + 2 * (2 + 3));
    CHECK(plan.question == 3 + 3);
    CHECK(plan.sources == 0);
    CHECK(stage.server.asked.empty());
}

SCENARIO("System turns of a path are never left out", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    Request request = talk(10, u"alpha"_s);
    request.path.insert(request.path.begin(),
                        {Role::System, u"Speak Vietnamese."_s, MessageId(90)});
    request.contextLimit = 60;
    const ContextPlan plan = planOf(stage, request);
    REQUIRE(plan.sent.size() == request.path.size());
    CHECK(plan.sent[0]);
    CHECK_FALSE(plan.sent[1]);
    CHECK(plan.sent.back());
    CHECK(plan.system == 1 + 2 + 2 + 1 + 2);
    CHECK(plan.outside.front() == MessageId(1));
}

SCENARIO("A plan is answered also when the assistant goes before", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    auto assistant = std::make_unique<ModelAssistant>(AssistantInfo{u"m"_s, u"M"_s, {}}, stage.door,
                                                      stage.library, QString());
    auto plan = assistant->plan(asking(u"Hi"_s));
    assistant.reset();
    CHECK(waitFor(plan).error().kind == Error::Kind::Cancelled);
}

SCENARIO("Texts are counted once", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    Request request = talk(8, u"alpha"_s);
    planOf(stage, request);
    const int first = stage.server.count(u"/tokenize"_s);
    CHECK(first <= 4 + 16 + 1);
    CHECK(stage.server.count(u"/props"_s) == 1);
    CHECK(stage.server.count(u"/apply-template"_s) == 1);
    request.path.back().text = u"alpha beta"_s;
    planOf(stage, request);
    CHECK(stage.server.count(u"/tokenize"_s) == first + 1);
    CHECK(stage.server.count(u"/props"_s) == 1);
    CHECK(stage.server.count(u"/apply-template"_s) == 1);
    // Asking counts the same texts.
    stage.hear(request);
    CHECK(stage.server.count(u"/tokenize"_s) == first + 1);
}

SCENARIO("The smaller of what the server holds and what the person allows is the context",
         "[assistant][modelcontext]")
{
    Stage stage(nothing);
    stage.server.contextLength = 100;
    Request request = talk(12, u"alpha beta gamma"_s);
    request.contextLimit = 5000;
    CHECK(planOf(stage, request).size == 100);
    CHECK_FALSE(planOf(stage, request).outside.empty());
    request.contextLimit = 60;
    CHECK(planOf(stage, request).size == 60);
    request.parameters.insert(u"max_tokens"_s, 25);
    CHECK(planOf(stage, request).room == 25);
    request.policy = ContextPolicy::Refuse;
    CHECK_FALSE(planOf(stage, request).fits);
}

SCENARIO("A server without a tokenizer is estimated, and its models say how long they are",
         "[assistant][modelcontext]")
{
    Stage stage(nothing);
    stage.server.llamaCpp = false;
    stage.server.contextLength = 2000;
    const ContextPlan plan = planOf(stage, talk(1, u"alpha beta"_s));
    CHECK_FALSE(plan.exact);
    CHECK(plan.size == 2000);
    CHECK(plan.question >= 2);
    CHECK(stage.server.count(u"/v1/models"_s) == 1);
    CHECK(stage.server.count(u"/tokenize"_s) == 0);
}

SCENARIO("Nothing is started only to count", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    stage.door->standsOpen = false;
    Request request = talk(1, u"alpha beta"_s);
    request.contextLimit = 4096;
    const ContextPlan plan = planOf(stage, request);
    CHECK(stage.door->opened == 0);
    CHECK(stage.server.paths.isEmpty());
    CHECK_FALSE(plan.exact);
    CHECK(plan.size == 4096);
}

SCENARIO("A server that cannot be reached is an error of planning", "[assistant][modelcontext]")
{
    TestLibrary library;
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const quint16 port = closed.serverPort();
    closed.close();
    auto door =
        std::make_shared<TestDoor>(Endpoint{QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)), {}});
    ModelAssistant assistant({u"m"_s, u"M"_s, {}}, door, library, {});
    const auto plan = waitFor(assistant.plan(asking(u"Hi"_s)));
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == Error::Kind::Network);
    door->trouble = Error{Error::Kind::NotFound, u"No such file."_s, {}};
    CHECK(waitFor(assistant.plan(asking(u"Hi"_s))).error().message == u"No such file."_s);
}

SCENARIO("Passages are those that answer, as many as have room", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    Request request = asking(u"How many requests did the desk receive in spring?"_s);
    request.passages = 2;
    ContextPlan plan = planOf(stage, request);
    CHECK(plan.sources > 10);
    CHECK(plan.exact);
    stage.server.contextLength = 20000;

    WHEN("nothing matches")
    {
        request.path[0].text = u"Hello!"_s;
        CHECK(planOf(stage, request).sources == 0);
    }
    WHEN("there is no room for them")
    {
        request.contextLimit = 260;
        const ContextPlan all = planOf(stage, request);
        CHECK(all.fits);
        CHECK(all.sources > 0);
        request.contextLimit = 60;
        CHECK(planOf(stage, request).sources == 0);
    }
    WHEN("none are wanted")
    {
        stage.library.asked.clear();
        request.passages = 0;
        CHECK(planOf(stage, request).sources == 0);
        CHECK(stage.library.asked.isEmpty());
    }
    WHEN("the library cannot be read")
    {
        stage.library.trouble = Error{Error::Kind::Io, u"The disk is gone."_s, {}};
        const auto failed = waitFor(stage.assistant.plan(request));
        REQUIRE_FALSE(failed);
        CHECK(failed.error().kind == Error::Kind::Io);
    }
}

SCENARIO("A question that says little is looked for together with the one before",
         "[assistant][modelcontext]")
{
    Request request;
    request.path = {{Role::User, u"How many requests did the desk receive in spring?"_s},
                    {Role::Assistant, u"4.120 [1]"_s},
                    {Role::User, u"And in autumn?"_s}};
    CHECK(soughtText(request) ==
          u"How many requests did the desk receive in spring?\nAnd in autumn?"_s);
    request.path.back().text = u"Which colour has the bicycle shed behind the hall?"_s;
    CHECK(soughtText(request) == request.path.back().text);
    CHECK(soughtText(asking(u"Why?"_s)) == u"Why?"_s);
    CHECK(soughtText({}).isEmpty());
}

SCENARIO("Pictures count, and are refused where the model takes none", "[assistant][modelcontext]")
{
    Stage stage(nothing);
    Request request = asking(u"What is it?"_s);
    request.path[0].enclosures = {{u"p.png"_s, u"image/png"_s, "png"}};
    const auto refused = waitFor(stage.assistant.plan(request));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Invalid);
    // An earlier picture is no hindrance.
    request.path.push_back({Role::Assistant, u"A cat."_s});
    request.path.push_back({Role::User, u"And now?"_s});
    CHECK(planOf(stage, request).exact == false);

    Stage seeing(nothing);
    seeing.server.vision = true;
    request.path.resize(1);
    const ContextPlan plan = planOf(seeing, request);
    CHECK(plan.sources >= 1000);
    CHECK_FALSE(plan.exact);
}
