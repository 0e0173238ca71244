// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "core/assistant/injections.h"
#include "core/assistant/lent.h"
#include "core/assistant/modelstage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace motcua;
using namespace motcua::test;
using namespace motcua::test::model;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelSays calling(const std::vector<ToolCall>& calls, const QString& text = {})
{
    ModelSays says;
    if (!text.isEmpty())
        says.pieces << text;
    says.calls = calls;
    says.finish = u"tool_calls"_s;
    return says;
}

ModelSays sayingModeltools(const QString& text)
{
    ModelSays says;
    says.pieces << text;
    return says;
}

/// How many rounds of results a body holds.
int roundsIn(const QJsonObject& body)
{
    int rounds = 0;
    for (const auto& message : body[u"messages"].toArray())
        rounds += message[u"tool_calls"].isArray() ? 1 : 0;
    return rounds;
}

TestTool weather()
{
    return {u"weather"_s, true, [](const QJsonObject& arguments) {
                return Result<QString>(u"rain in "_s + arguments[u"at"].toString());
            }};
}

TestTool deleter()
{
    return {u"delete_everything"_s, false,
            [](const QJsonObject&) { return Result<QString>(u"deleted"_s); }};
}

} // namespace

SCENARIO("A model calls tools and answers with what they said", "[assistant][modeltools]")
{
    const int rounds = GENERATE(0, 1, 3);
    CAPTURE(rounds);
    Stage stage([rounds](const QJsonObject& body) {
        const int made = roundsIn(body);
        if (made >= rounds)
            return sayingModeltools(u"It rains."_s);
        return calling({{u"c%1"_s.arg(made), u"weather"_s, u"{\"at\":\"Huế\"}"_s}},
                       u"Looking (%1)."_s.arg(made));
    });
    TestTool tool = weather();
    Request request = asking(u"Weather?"_s);
    request.tools = {lent(tool)};
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    CHECK(static_cast<int>(tool.calls.size()) == rounds);
    CHECK(static_cast<int>(heard.sent.size()) == rounds + 1);
    CHECK(heard.text.endsWith(u"It rains."_s));
    CHECK(heard.text.count(u"Looking"_s) == rounds);
    CHECK(heard.outcome().finish == u"stop"_s);
    CHECK(heard.outcome().cost.promptTokens == 100 * (rounds + 1));
    CHECK(heard.permissions.empty());
    if (rounds == 0) {
        CHECK(heard.stepped.empty());
        return;
    }
    CHECK(heard.text.startsWith(u"Looking (0).\n\n"_s));
    const std::vector<ToolStep>& steps = heard.stepped.back();
    REQUIRE(static_cast<int>(steps.size()) == rounds);
    CHECK(steps[0].id == u"c0"_s);
    CHECK(steps[0].tool == u"our weather"_s);
    CHECK(steps[0].arguments == u"{\"at\":\"Huế\"}"_s);
    CHECK(steps[0].result == u"rain in Huế"_s);
    CHECK(steps[0].readOnly);
    CHECK_FALSE(steps[0].failed);
    CHECK(steps[0].at == QString(u"Looking (0)."_s).size());
    CHECK(steps[0].elapsed >= 0);
    CHECK(heard.stepped.front().front().elapsed == -1);
    const QJsonArray messages = stage.server.asked.back()[u"messages"].toArray();
    CHECK(messages.last().toObject()[u"role"].toString() == u"tool"_s);
    CHECK(messages.last().toObject()[u"content"].toString() == u"rain in Huế"_s);
}

SCENARIO("Calls that cannot be made go back to the model as what they are",
         "[assistant][modeltools]")
{
    Stage stage([](const QJsonObject& body) {
        if (roundsIn(body) > 0)
            return sayingModeltools(u"Well."_s);
        return calling({{u"a"_s, u"weather"_s, u"{\"at\": "_s},
                        {u"b"_s, u"nonsense"_s, u"{}"_s},
                        {u"b"_s, u"weather"_s, u""_s},
                        {u""_s, u"weather"_s, u"[1]"_s},
                        {u"e"_s, u"broken"_s, u"{}"_s}});
    });
    TestTool tool = weather();
    TestTool broken(u"broken"_s, true, [](const QJsonObject&) {
        return Result<QString>(Error{Error::Kind::Io, u"The disk is gone."_s, {}});
    });
    Request request = asking(u"Weather?"_s);
    request.tools = {lent(tool), lent(broken)};
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    const std::vector<ToolStep>& steps = heard.stepped.back();
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].failed);
    CHECK(steps[1].failed);
    CHECK(steps[1].tool == u"nonsense"_s);
    CHECK(steps[1].result.contains(u"nonsense"_s));
    CHECK_FALSE(steps[2].failed);
    CHECK(steps[3].failed);
    CHECK(steps[4].failed);
    CHECK(steps[4].result == u"The disk is gone."_s);
    CHECK(tool.calls.size() == 1);
    QSet<QString> ids;
    for (const ToolStep& step : steps)
        ids.insert(step.id);
    CHECK(ids.size() == 5);
    CHECK_FALSE(ids.contains(QString()));
    const QJsonArray messages = stage.server.asked.back()[u"messages"].toArray();
    for (int i = 0; i < 5; ++i) {
        const QJsonObject said = messages[messages.size() - 5 + i].toObject();
        CHECK(said[u"content"].toString() == steps[static_cast<size_t>(i)].result);
        CHECK(said[u"tool_call_id"].toString() == steps[static_cast<size_t>(i)].id);
    }
}

SCENARIO("A tool that changes something waits for the person", "[assistant][modeltools]")
{
    Stage stage([](const QJsonObject& body) {
        return roundsIn(body) > 0 ? sayingModeltools(u"Done."_s)
                                  : calling({{u"a"_s, u"delete_everything"_s, u"{}"_s},
                                             {u"b"_s, u"weather"_s, u"{}"_s}});
    });
    TestTool tool = weather();
    TestTool dangerous = deleter();
    Request request = asking(u"Go."_s);
    request.tools = {lent(tool), lent(dangerous)};
    const auto reply = stage.ask(request);
    Heard heard(*reply);
    reply->start();
    REQUIRE(waitUntil([&] { return heard.permissions.size() == 1 && tool.calls.size() == 1; }));
    CHECK(heard.permissions[0].id == u"a"_s);
    CHECK_FALSE(heard.permissions[0].readOnly);
    waitUntil([] { return false; }, 30);
    CHECK(dangerous.calls.empty());
    CHECK(stage.server.asked.size() == 1);

    SECTION("and runs when it is allowed, once")
    {
        reply->allow(u"b"_s, true);
        reply->allow(u"nobody"_s, true);
        CHECK(dangerous.calls.empty());
        reply->allow(u"a"_s, true);
        reply->allow(u"a"_s, true);
        REQUIRE(waitUntil([&] { return heard.ended(); }));
        CHECK(dangerous.calls.size() == 1);
        CHECK(heard.stepped.back()[0].result == u"deleted"_s);
        reply->allow(u"a"_s, true);
        CHECK(dangerous.calls.size() == 1);
    }
    SECTION("and does not when it is refused")
    {
        reply->allow(u"a"_s, false);
        reply->allow(u"a"_s, true);
        REQUIRE(waitUntil([&] { return heard.ended(); }));
        CHECK(dangerous.calls.empty());
        CHECK(heard.stepped.back()[0].failed);
        CHECK(heard.text == u"Done."_s);
        CHECK(QJsonDocument(stage.server.asked.back()).toJson().contains("not allowed"));
    }
    SECTION("and does not when the answer is stopped")
    {
        reply->cancel();
        reply->allow(u"a"_s, true);
        waitUntil([] { return false; }, 30);
        CHECK(dangerous.calls.empty());
        CHECK(heard.ends.size() == 1);
        CHECK(heard.stepped.back()[0].failed);
        CHECK(heard.stepped.back()[0].elapsed >= 0);
        CHECK_FALSE(heard.late);
    }
}

SCENARIO("An answer can be stopped while a tool works", "[assistant][modeltools]")
{
    Stage stage([](const QJsonObject&) { return calling({{u"a"_s, u"weather"_s, u"{}"_s}}); });
    TestTool tool = weather();
    tool.hangs = true;
    Request request = asking(u"Weather?"_s);
    request.tools = {lent(tool)};
    const auto reply = stage.ask(request);
    Heard heard(*reply);
    reply->start();
    REQUIRE(waitUntil([&] { return tool.calls.size() == 1; }));
    reply->cancel();
    CHECK(heard.ends.size() == 1);
    CHECK(heard.stepped.back()[0].failed);
    CHECK_FALSE(heard.late);
    CHECK(stage.door->ended == 1);
}

SCENARIO("Calls without end come to an end", "[assistant][modeltools]")
{
    int number = 0;
    Stage stage([&number](const QJsonObject& body) {
        if (!body.contains(u"tools"_s))
            return sayingModeltools(u"Enough."_s);
        return calling({{u"c%1"_s.arg(++number), u"weather"_s, u"{}"_s}});
    });
    TestTool tool = weather();
    Request request = asking(u"Weather?"_s);
    request.tools = {lent(tool)};
    request.toolSteps = 4;
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    CHECK(tool.calls.size() == 4);
    CHECK(heard.sent.size() == 5);
    CHECK(heard.text == u"Enough."_s);

    WHEN("the model calls even then")
    {
        Stage stubborn([&number](const QJsonObject&) {
            return calling({{u"c%1"_s.arg(++number), u"weather"_s, u"{}"_s}});
        });
        const Heard ended = stubborn.hear(request);
        REQUIRE(ended.ends.front());
        CHECK(ended.sent.size() == 5);
    }
    WHEN("it calls a great many at once")
    {
        Stage greedy([](const QJsonObject& body) {
            if (roundsIn(body) > 0)
                return sayingModeltools(u"Done."_s);
            return calling(std::vector<ToolCall>(100, {u"same"_s, u"weather"_s, u"{}"_s}));
        });
        tool.calls.clear();
        const Heard ended = greedy.hear(request);
        REQUIRE(ended.ends.front());
        CHECK(tool.calls.size() == 16);
        CHECK(ended.stepped.back().size() == 100);
    }
    WHEN("no rounds are allowed")
    {
        request.toolSteps = 0;
        tool.calls.clear();
        CHECK(stage.hear(request).text == u"Enough."_s);
        CHECK(tool.calls.empty());
    }
}

SCENARIO("Results of tools never overflow the context", "[assistant][modeltools]")
{
    Stage stage([](const QJsonObject& body) {
        return body.contains(u"tools"_s) ? calling({{u""_s, u"big"_s, u"{}"_s}})
                                         : sayingModeltools(u"Enough."_s);
    });
    stage.server.contextLength = 2000;
    TestTool big(u"big"_s, true, [](const QJsonObject&) {
        return Result<QString>(u"many words "_s.repeated(5000));
    });
    Request request = asking(u"?"_s);
    request.tools = {lent(big)};
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    CHECK(heard.text == u"Enough."_s);
    // What was too large once is not asked for again.
    CHECK(big.calls.size() == 1);
    CHECK(heard.sent.size() == 2);
    CHECK(heard.stepped.back()[0].result.size() <= Tool::kMostResult + 100);
    qsizetype words = 0;
    for (const auto& message : stage.server.asked.back()[u"messages"].toArray())
        words += message[u"content"].toString().split(u' ').size();
    CHECK(words < 2000);
    CHECK(words > 400);
}

SCENARIO("A model that obeys every document does no harm: a hundred of them",
         "[assistant][modeltools][injection]")
{
    // Calls whatever tool is named anywhere in what it reads, but in the list of tools.
    Stage stage([](const QJsonObject& body) {
        if (roundsIn(body) > 2)
            return sayingModeltools(u"Obeyed."_s);
        QString all;
        for (const auto& message : body[u"messages"].toArray())
            all += message[u"content"].toString() + u'\n';
        std::vector<ToolCall> calls;
        for (const QString& name : {u"delete_everything"_s, u"send_mail"_s, u"weather"_s})
            if (all.contains(name))
                calls.push_back({{}, name, u"{}"_s});
        return calls.empty() ? sayingModeltools(u"Nothing to obey."_s) : calling(calls);
    });
    TestTool tool = weather();
    TestTool dangerous = deleter();
    TestTool mail(u"send_mail"_s, false,
                  [](const QJsonObject&) { return Result<QString>(u"sent"_s); });
    int asked = 0;
    for (const QString& document : injectedDocuments()) {
        CAPTURE(document);
        Stage* at = &stage;
        MemoryPassages passages;
        passages.add(u"The desk received requests in spring. "_s + document);
        at->library.passages = passages;
        Request request = asking(u"How many requests did the desk receive in spring?"_s);
        request.passages = 2;
        request.tools = {lent(tool), lent(dangerous), lent(mail)};
        request.path[0].enclosures = {{u"a.txt"_s, u"text/plain"_s, document.toUtf8()}};
        const auto reply = at->ask(request);
        Heard heard(*reply);
        reply->start();
        REQUIRE(waitUntil([&] { return heard.ended() || !heard.permissions.empty(); }));
        asked += heard.permissions.empty() ? 0 : 1;
        for (const ToolStep& step : heard.permissions)
            reply->allow(step.id, false);
        waitUntil([&] { return heard.ended() || heard.permissions.size() > 1; });
        reply->cancel();
        CHECK(dangerous.calls.empty());
        CHECK(mail.calls.empty());
    }
    // The model did try.
    CHECK(asked >= 80);
}
