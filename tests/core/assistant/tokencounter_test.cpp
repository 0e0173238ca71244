// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include "assistant/contextplan.h"
#include "assistant/serverclient.h"
#include "assistant/tokencounter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "turn 0", "turn 1", …: two words each.
QStringList turnsTokencounter(int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts << u"turn %1"_s.arg(i);
    return texts;
}

QString textOf(const SeenRequest& request)
{
    return QJsonDocument::fromJson(request.body).object().value(u"content"_s).toString();
}

/// Counts words.
Answer counted(const SeenRequest& request)
{
    QJsonArray tokens;
    for (qsizetype n = textOf(request).split(u' ').size(); n > 0; --n)
        tokens.append(1);
    return {200,
            {"Content-Type: application/json"},
            {QJsonDocument(QJsonObject{{u"tokens"_s, tokens}}).toJson()},
            Answer::Framing::Length};
}

Answer silent()
{
    Answer answer;
    answer.ending = Answer::Ending::Hang;
    return answer;
}

/// A counter before a server.
struct Counting {
    explicit Counting(const ScriptedServer& server, int patience = 10'000)
        : client({server.address(), {}}),
          memory(std::make_shared<ModelMemory>()),
          counter(&client, u"m"_s, memory)
    {
        client.setPatience(patience);
    }

    ServerClient client;
    std::shared_ptr<ModelMemory> memory;
    TokenCounter counter;
};

} // namespace

SCENARIO("A long conversation is counted a few texts at a time, the newest first",
         "[assistant][tokencounter]")
{
    ScriptedServer server([](const SeenRequest&) { return silent(); });
    Counting counting(server);
    const auto count = counting.counter.count(turnsTokencounter(3000));
    REQUIRE(waitUntil([&] { return !server.requests().empty(); }));
    CHECK(static_cast<size_t>(counting.client.findChildren<QNetworkReply*>().size()) <=
          TokenCounter::kMostAtOnce);
    for (const SeenRequest& request : server.requests())
        CHECK(textOf(request).section(u' ', 1).toInt() >= 3000 - 16);
    CHECK_FALSE(count.isFinished());
}

SCENARIO("Every text is counted, once", "[assistant][tokencounter]")
{
    ScriptedServer server(counted);
    Counting counting(server);
    QStringList texts = turnsTokencounter(300);
    texts << QString() << u"one two three"_s;
    const auto tokens = waitFor(counting.counter.count(texts));
    REQUIRE(tokens);
    std::vector<int> expected(300, 2);
    expected.push_back(0);
    expected.push_back(3);
    CHECK(*tokens == expected);
    CHECK(counting.counter.isExact());
    CHECK(server.requests().size() == 301);
    CHECK(waitFor(counting.counter.count(texts)).value_or(std::vector<int>()) == expected);
    CHECK(server.requests().size() == 301);
    CHECK(waitFor(counting.counter.count({})).value_or(std::vector<int>{1}).empty());
}

SCENARIO("A server that falls silent is not waited for once for each text",
         "[assistant][tokencounter]")
{
    ScriptedServer server([](const SeenRequest&) { return silent(); });
    Counting counting(server, 50);
    const QStringList texts = turnsTokencounter(1000);
    const auto tokens = waitFor(counting.counter.count(texts));
    REQUIRE(tokens);
    CHECK((*tokens)[0] == estimatedTokens(texts[0]));
    CHECK((*tokens)[999] == estimatedTokens(texts[999]));
    CHECK_FALSE(counting.counter.isExact());
    CHECK(server.requests().size() <= TokenCounter::kMostAtOnce);
}

SCENARIO("A text the server refuses is estimated, and the others are counted",
         "[assistant][tokencounter]")
{
    ScriptedServer server([](const SeenRequest& request) {
        Answer answer = counted(request);
        if (textOf(request) == u"turn 50"_s)
            answer.status = 400;
        return answer;
    });
    Counting counting(server);
    const QStringList texts = turnsTokencounter(100);
    const auto tokens = waitFor(counting.counter.count(texts));
    REQUIRE(tokens);
    CHECK((*tokens)[49] == 2);
    CHECK((*tokens)[50] == estimatedTokens(texts[50]));
    CHECK((*tokens)[51] == 2);
    CHECK_FALSE(counting.counter.isExact());
    CHECK(server.requests().size() == 100);
}

SCENARIO("The longest conversation that a model is shown is remembered whole",
         "[assistant][tokencounter]")
{
    ModelMemory memory;
    constexpr int kTexts = 8000; // two for each turn
    for (int i = 0; i < kTexts; ++i)
        memory.keep(u"m"_s, QString::number(i), i);
    int known = 0;
    for (int i = 0; i < kTexts; ++i)
        known += memory.tokens(u"m"_s, QString::number(i)) == i ? 1 : 0;
    CHECK(known == kTexts);
    CHECK_FALSE(memory.tokens(u"another"_s, u"1"_s));
    CHECK_FALSE(memory.tokens(u"m"_s, u"none of them"_s));
}
