// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "core/assistant/modelstage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace motcua;
using namespace motcua::test;
using namespace motcua::test::model;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelSays replying(const QStringList& pieces)
{
    ModelSays says;
    says.pieces = pieces;
    return says;
}

/// Says what it has to, and then nothing, with the connection open.
ModelSays hanging(const QStringList& pieces)
{
    ModelSays says = replying(pieces);
    says.finish.clear();
    return says;
}

} // namespace

SCENARIO("A model answers", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"Xin "_s, u"chào."_s}); });
    Request request = asking(u"Hello?"_s);
    request.parameters.insert(u"temperature"_s, 0.1);
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    CHECK(heard.text == u"Xin chào."_s);
    CHECK(heard.outcome().found);
    CHECK(heard.outcome().complete);
    CHECK(heard.outcome().finish == u"stop"_s);
    CHECK(heard.outcome().model == u"little"_s);
    CHECK(heard.outcome().cost.promptTokens == 100);
    CHECK(heard.outcome().cost.answerTokens == 2);
    CHECK(heard.outcome().cost.firstToken >= 0);
    CHECK(heard.outcome().unsupported.empty());
    REQUIRE(heard.plans.size() == 1);
    CHECK(heard.plans[0].fits);
    REQUIRE(heard.sent.size() == 1);
    CHECK(QJsonDocument::fromJson(heard.sent[0]).object() == stage.server.asked.at(0));
    CHECK(stage.server.asked[0][u"temperature"].toDouble() == 0.1);
    CHECK(stage.server.asked[0][u"cache_prompt"].toBool());
    CHECK(heard.cited.empty());
    CHECK_FALSE(heard.late);
    CHECK(stage.door->begun == 1);
    CHECK(stage.door->ended == 1);
}

SCENARIO("What a model thinks is kept apart, whoever tells it apart", "[assistant][modelreply]")
{
    ModelSays says = replying({u"<thi"_s, u"nk>One.</think>\n"_s, u"Yes."_s});
    Stage stage([&says](const QJsonObject&) { return says; });
    CHECK(stage.hear(asking(u"?"_s)).text == u"Yes."_s);
    CHECK(stage.hear(asking(u"?"_s)).reasoning == u"One."_s);
    says = replying({u"Yes."_s});
    says.reasoning = u"Two."_s;
    CHECK(stage.hear(asking(u"?"_s)).reasoning == u"Two."_s);
    CHECK(stage.hear(asking(u"?"_s)).text == u"Yes."_s);
}

SCENARIO("An answer with sources cites them, and what does not match is marked",
         "[assistant][modelreply]")
{
    QStringList pieces{u"In spring the desk received 4.120 requests ["_s, u"1]. And penguins"_s,
                       u" swim [7]."_s};
    Stage stage([&pieces](const QJsonObject&) { return replying(pieces); });
    Request request = asking(u"How many requests did the desk receive in spring?"_s);
    request.passages = 3;
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    const QString said = ModelServer::lastSaid(stage.server.asked.at(0));
    CHECK(said.contains(u"<source n=\"1\" title=\"Handbook\">\nThe desk received 4.120"_s));
    CHECK(said.endsWith(request.path[0].text));
    REQUIRE(heard.cited.size() == 1);
    REQUIRE(heard.cited[0].size() == 1);
    CHECK(heard.cited[0][0].number == 1);
    CHECK(heard.cited[0][0].document == DocumentId(1));
    CHECK(heard.cited[0][0].quote.startsWith(u"The desk received 4.120 requests in spring."_s));
    CHECK(heard.outcome().unsupported == std::vector<int>{7});
    CHECK(heard.outcome().found);
    CHECK(heard.plans.at(0).sources > 0);

    pieces = QStringList{u"It received 9.999 requests [1]."_s};
    CHECK(stage.hear(request).outcome().unsupported == std::vector<int>{1});

    // Without sources numbers in brackets are only text.
    request.passages = 0;
    const Heard plain = stage.hear(request);
    CHECK(plain.cited.empty());
    CHECK(plain.outcome().unsupported.empty());
}

SCENARIO("A cut answer is continued", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u" in spring."_s}); });
    Request request = asking(u"How many?"_s);
    request.prefix = u"The desk received 4.120 requests"_s;
    const Heard heard = stage.hear(request);
    CHECK(heard.text == u" in spring."_s);
    CHECK(rolesOf(stage.server.asked.at(0)) == u"user|assistant"_s);

    Stage other([&request](const QJsonObject&) {
        return replying({request.prefix.left(9), request.prefix.mid(9) + u" in spring."_s});
    });
    other.server.llamaCpp = false;
    CHECK(other.hear(request).text == u" in spring."_s);
    CHECK(rolesOf(other.server.asked.at(0)) == u"user|assistant|user"_s);
    CHECK(other.server.asked[0][u"model"].toString() == u"little"_s);
}

SCENARIO("Older turns are left out when there is no room, and a plan says which",
         "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"Yes."_s}); });
    stage.server.contextLength = 60;
    Request request;
    for (int i = 0; i < 12; ++i) {
        request.path.push_back({Role::User, u"question %1"_s.arg(i), MessageId(2 * i + 1)});
        request.path.push_back({Role::Assistant, u"answer %1"_s.arg(i), MessageId(2 * i + 2)});
    }
    request.path.push_back({Role::User, u"last question"_s, MessageId(99)});
    const Heard heard = stage.hear(request);
    REQUIRE(heard.plans.size() == 1);
    const ContextPlan& plan = heard.plans[0];
    CHECK(plan.used() + plan.room <= 60);
    CHECK(plan.outside.size() > 10);
    CHECK(plan.outside.front() == MessageId(1));
    const QJsonArray messages = stage.server.asked.at(0)[u"messages"].toArray();
    CHECK(static_cast<size_t>(messages.size()) == 25 - plan.outside.size());
    CHECK(messages[0].toObject()[u"role"].toString() == u"user"_s);

    request.policy = ContextPolicy::Refuse;
    stage.server.asked.clear();
    const Heard refused = stage.hear(request);
    REQUIRE_FALSE(refused.ends.front());
    CHECK(refused.ends.front().error().kind == Error::Kind::Invalid);
    CHECK(refused.ends.front().error().message.contains(
        QLocale().toString(refused.plans.at(0).excess())));
    CHECK(stage.server.asked.empty());
    CHECK(refused.sent.empty());
    CHECK(stage.door->ended == 2);
}

SCENARIO("A question that is too long is not sent", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"Yes."_s}); });
    stage.server.contextLength = 60;
    const Heard heard = stage.hear(asking(u"word "_s.repeated(100)));
    REQUIRE_FALSE(heard.ends.front());
    CHECK(heard.ends.front().error().message.contains(u"60"));
    CHECK(stage.server.asked.empty());
}

SCENARIO("Troubles end an answer with their own sentence, and keep what came",
         "[assistant][modelreply]")
{
    ModelSays says = replying({u"half"_s});
    Stage stage([&says](const QJsonObject&) { return says; });
    SECTION("the door does not open")
    {
        stage.door->trouble = Error{Error::Kind::NotFound, u"No such file."_s, {}};
        const Heard heard = stage.hear(asking(u"?"_s));
        CHECK(heard.ends.front().error() == *stage.door->trouble);
        CHECK(heard.plans.empty());
        CHECK(stage.server.paths.isEmpty());
    }
    SECTION("the library fails")
    {
        stage.library.trouble = Error{Error::Kind::Io, u"The disk is gone."_s, {}};
        Request request = asking(u"How many requests did the desk receive?"_s);
        request.passages = 2;
        CHECK(stage.hear(request).ends.front().error().kind == Error::Kind::Io);
    }
    SECTION("the server refuses")
    {
        says.status = 400;
        const Heard heard = stage.hear(asking(u"?"_s));
        CHECK(heard.ends.front().error().kind == Error::Kind::Refused);
        CHECK(heard.ends.front().error().message.contains(u"out of sorts"_s));
    }
    CHECK(stage.door->begun == 1);
    CHECK(stage.door->ended == 1);
}

SCENARIO("What the door waits for is told on, and that it is over", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"Yes."_s}); });
    const auto reply = stage.ask(asking(u"?"_s));
    Heard heard(*reply);
    reply->start();
    Q_EMIT stage.door->waiting(u"Loading the model: 40 %"_s);
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.waited.value(0) == u"Loading the model: 40 %"_s);
    CHECK(heard.waited.value(1).isEmpty());
    Q_EMIT stage.door->waiting(u"Loading another"_s);
    CHECK_FALSE(heard.late);
}

SCENARIO("An answer can be stopped at any time, once", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return hanging({u"half"_s}); });
    Request request = asking(u"How many requests did the desk receive?"_s);
    request.passages = 1;
    bool started = true;
    std::function<bool(const Heard&)> reached = [](const Heard&) { return true; };
    SECTION("before it began")
    {
        started = false;
    }
    SECTION("at once") {}
    SECTION("while the door opens")
    {
        stage.door->hangs = true;
    }
    SECTION("while passages are looked for")
    {
        stage.library.hangs = true;
        reached = [&stage](const Heard&) { return !stage.library.asked.isEmpty(); };
    }
    SECTION("when it is planned")
    {
        reached = [](const Heard& heard) { return !heard.plans.empty(); };
    }
    SECTION("while it streams")
    {
        reached = [](const Heard& heard) { return heard.text == u"half"_s; };
    }
    const auto reply = stage.ask(request);
    Heard heard(*reply);
    if (started)
        reply->start();
    REQUIRE(waitUntil([&] { return reached(heard); }));
    reply->cancel();
    reply->cancel();
    reply->start();
    CHECK(heard.ends.size() == 1);
    CHECK(heard.ends.front().error().kind == Error::Kind::Cancelled);
    waitUntil([] { return false; }, 30);
    CHECK(heard.ends.size() == 1);
    CHECK_FALSE(heard.late);
    CHECK(stage.door->begun == (started ? 1 : 0));
    CHECK(stage.door->ended == (started ? 1 : 0));
    CHECK(waitUntil([&] { return heard.text.isEmpty() || stage.server.broken == 1; }));
}

SCENARIO("A reply stopped from within what it says ends once", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"one "_s, u"two"_s}); });
    const auto reply = stage.ask(asking(u"?"_s));
    Heard heard(*reply);
    QObject::connect(reply.get(), &Reply::appended, reply.get(), [&reply] { reply->cancel(); });
    reply->start();
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.text.startsWith(u"one "_s)); // what one read brought comes as one piece
    CHECK(heard.ends.size() == 1);
    CHECK_FALSE(heard.late);
}

SCENARIO("A reply that is thrown away lets go of its door", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return hanging({u"half"_s}); });
    {
        const auto reply = stage.ask(asking(u"?"_s));
        Heard heard(*reply);
        reply->start();
        REQUIRE(waitUntil([&] { return heard.text == u"half"_s; }));
    }
    CHECK(stage.door->ended == 1);
    CHECK(waitUntil([&] { return stage.server.broken == 1; }));
}

SCENARIO("Pictures go to a model that takes them; what was sent names them",
         "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return replying({u"A cat."_s}); });
    stage.server.vision = true;
    Request request = asking(u"What is it?"_s);
    request.path[0].enclosures = {{u"p.png"_s, u"image/png"_s, QByteArray(3000, 'x')}};
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    QString address;
    const QJsonArray messages = stage.server.asked.at(0).value(u"messages"_s).toArray();
    for (const auto& message : messages) {
        const QJsonArray parts = message.toObject().value(u"content"_s).toArray();
        for (const auto& part : parts)
            if (const auto url = part.toObject().value(u"image_url"_s).toObject(); !url.isEmpty())
                address = url.value(u"url"_s).toString();
    }
    CHECK(address.startsWith(u"data:image/png;base64,"_s));
    CHECK(QByteArray::fromBase64(address.section(u',', 1).toLatin1()) == QByteArray(3000, 'x'));
    CHECK(heard.sent.at(0).contains("(3000 bytes)"));
    CHECK(heard.sent.at(0).size() < 600);
}

SCENARIO("An answer that breaks off says why", "[assistant][modelreply]")
{
    ModelSays says = hanging({u"half"_s});
    Stage stage([&says](const QJsonObject&) { return says; });
    SECTION("the connection is closed")
    {
        says.leaves = true;
        const Heard heard = stage.hear(asking(u"?"_s));
        REQUIRE(heard.ends.front());
        CHECK_FALSE(heard.outcome().complete);
        CHECK(heard.outcome().trouble ==
              u"The server closed the connection before the answer had ended."_s);
    }
    SECTION("the server falls silent")
    {
        Patience patience;
        patience.silence = 50;
        ModelAssistant hasty({u"m1"_s, u"Little"_s, {}}, stage.door, stage.library, {}, patience);
        const auto reply = hasty.ask(asking(u"?"_s));
        Heard heard(*reply);
        reply->start();
        REQUIRE(waitUntil([&] { return heard.ended(); }));
        CHECK_FALSE(heard.outcome().complete);
        CHECK(heard.outcome().trouble.contains(u"said nothing for 0.05 seconds"_s));
    }
    SECTION("it does not break off")
    {
        says = replying({u"whole"_s});
        CHECK(stage.hear(asking(u"?"_s)).outcome().trouble.isEmpty());
    }
}
