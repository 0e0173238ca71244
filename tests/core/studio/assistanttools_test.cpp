// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of tool servers from the side of the person: switched on, trusted, changed and taken away, also while an
// answer uses them.
#include "core/studio/office.h"
#include "library/answermeta.h"
#include "support/modelserver.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Asks for the echo of its question, as JSON, once; then answers.
ModelSays callingEcho(const QJsonObject& body)
{
    ModelSays says;
    const QJsonArray messages = body[u"messages"].toArray();
    const bool called = messages.last()[u"role"].toString() == u"tool"_s;
    if (called)
        says.pieces << u"That is all."_s;
    else
        says.calls = {{u"c1"_s, u"Fake_echo"_s, ModelServer::lastSaid(body)}};
    if (!called)
        says.finish = u"tool_calls"_s;
    return says;
}

/// A conversation with a model that calls a tool of a tool server.
struct Desk : Office {
    ModelServer model{callingEcho};
    std::vector<ToolStep> asked; ///< What the person was asked about.
    std::vector<Message> finished;
    ThreadId thread;
    MessageId answer;

    explicit Desk(const QString& mood = u"ok"_s)
    {
        const ServerProfile server = addServer(u"Little"_s, model.endpoint().address.toString());
        save(toolServer(mood));
        REQUIRE(studio.settings().set(settings::kAssistant,
                                      server.uuid.toString(QUuid::WithoutBraces)));
        REQUIRE(studio.settings().set(settings::kTools, true));
        thread = waitFor(studio.conversations().createThread(u"Talk"_s))->id;
        Dialogue& dialogue = studio.dialogue();
        QObject::connect(&dialogue, &Dialogue::permissionAsked, &dialogue,
                         [this](MessageId, const ToolStep& step) { asked.push_back(step); });
        QObject::connect(&dialogue, &Dialogue::finished, &dialogue,
                         [this](const Message& row) { finished.push_back(row); });
    }

    ToolServer toolServer(const QString& mood) const
    {
        ToolServer server;
        server.name = u"Fake"_s;
        server.program = executable(u"fake_tool_server"_s);
        server.arguments = {mood, folder.path(u"journal"_s)};
        return server;
    }
    ToolServer stored() { return assistants().toolServers().front(); }
    QString told() const
    {
        QFile file(folder.path(u"journal"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    void ask(const QString& what)
    {
        const auto row = waitFor(studio.dialogue().ask(thread, {}, u"{\"x\":\"%1\"}"_s.arg(what)));
        REQUIRE(row);
        answer = row->id;
    }
    void allow() { studio.dialogue().allow(answer, asked.back().id, true); }
    /// The only call of the answer under way.
    ToolStep step()
    {
        const Message* row = studio.dialogue().underWay(answer);
        REQUIRE(row);
        const AnswerMeta meta = readAnswerMeta(row->meta);
        REQUIRE(meta.steps.size() == 1);
        return meta.steps.front();
    }
    /// The only call of an answer that ends well.
    ToolStep lastStep()
    {
        REQUIRE(waitUntil([this] { return !finished.empty() && finished.back().id == answer; }));
        CHECK(finished.back().status == Status::Complete);
        CHECK(finished.back().text.endsWith(u"That is all."_s));
        const AnswerMeta meta = readAnswerMeta(finished.back().meta);
        REQUIRE(meta.steps.size() == 1);
        return meta.steps.front();
    }
    /// The tools a thread is offered, by their titles.
    QStringList offered()
    {
        const auto box = waitFor(assistants().tools({}));
        REQUIRE(box);
        QStringList titles;
        for (const auto& tool : *box)
            titles << tool->spec().title;
        return titles;
    }
};

} // namespace

SCENARIO("A tool that is trusted while it is called goes on, and is not asked about again",
         "[studio][toolservers]")
{
    Desk desk;
    desk.ask(u"never"_s);
    REQUIRE(waitUntil([&] { return desk.asked.size() == 1; }));
    CHECK(desk.asked.front().tool == u"Fake/echo"_s);
    desk.allow();
    REQUIRE(waitUntil([&] { return desk.told().contains(u"never"_s); }));
    REQUIRE(waitFor(desk.assistants().trust(u"Fake/echo"_s)));
    REQUIRE(desk.stored().trusted.size() == 1);
    CHECK(desk.stored().trusted.front().name == u"echo"_s);
    CHECK(desk.step().elapsed == -1);
    desk.studio.dialogue().stop(desk.thread);
    REQUIRE(waitUntil([&] { return desk.finished.size() == 1; }));

    desk.ask(u"again"_s);
    CHECK(desk.lastStep().result == u"echo: {\"x\":\"again\"}"_s);
    CHECK(desk.asked.size() == 1);
    CHECK(desk.told().count(u"began"_s) == 1);
    REQUIRE(waitFor(desk.assistants().trust(u"Fake/echo"_s))); // again is no change

    WHEN("that is taken back, it is asked about")
    {
        REQUIRE(waitFor(desk.studio.conversations().undo())); // the last question
        REQUIRE(waitFor(desk.studio.conversations().undo()));
        REQUIRE(waitUntil([&] { return desk.stored().trusted.isEmpty(); }));
        desk.ask(u"once more"_s);
        REQUIRE(waitUntil([&] { return desk.asked.size() == 2; }));
        desk.allow();
        CHECK(desk.lastStep().result == u"echo: {\"x\":\"once more\"}"_s);
        CHECK(desk.told().count(u"began"_s) == 1);
    }
    WHEN("the tool describes itself in another way when it is started again, it is asked about")
    {
        ToolServer other = desk.stored();
        other.arguments = desk.toolServer(u"changed"_s).arguments;
        desk.save(other);
        CHECK(desk.stored().trusted.size() == 1);
        desk.ask(u"once more"_s);
        CHECK(waitUntil([&] { return desk.asked.size() == 2; }));
    }
}

SCENARIO("What the person changes of a tool server holds at once, and harms no answer",
         "[studio][toolservers]")
{
    Desk desk;
    desk.ask(u"x"_s);
    REQUIRE(waitUntil([&] { return desk.asked.size() == 1; }));
    const int what = GENERATE(0, 1, 2, 3);
    CAPTURE(what);
    ToolServer server = desk.stored();
    if (what == 0)
        server.name = u"Other"_s;
    else if (what == 1)
        server.enabled = false;
    else if (what == 2)
        server.arguments << u"more"_s;
    if (what < 3)
        desk.save(server);
    else
        REQUIRE(waitFor(desk.assistants().remove(ProfileKind::ToolServer, server.id)));
    CHECK(waitFor(desk.assistants().trust(u"Fake/echo"_s)).error().kind == Error::Kind::NotFound);
    desk.allow();
    const ToolStep step = desk.lastStep();
    CHECK(step.failed);
    CHECK(step.result == u"“Fake” no longer offers the tool “echo”."_s);
    CHECK(waitUntil([&] { return desk.told().endsWith(u"input closed\n"_s); }));
}

SCENARIO(
    "A tool server that is switched off is not offered, also when somebody looked at its tools",
    "[studio][toolservers]")
{
    Desk desk;
    CHECK(desk.offered().contains(u"Fake/echo"_s));
    ToolServer server = desk.stored();
    server.enabled = false;
    desk.save(server);
    CHECK_FALSE(desk.offered().contains(u"Fake/echo"_s));
    const auto specs = waitFor(desk.assistants().toolsOf(server.uuid));
    REQUIRE(specs);
    REQUIRE(specs->size() == 1);
    CHECK(specs->front().title == u"Fake/echo"_s);
    CHECK_FALSE(desk.offered().contains(u"Fake/echo"_s));
    CHECK(desk.offered().contains(u"calculate"_s));
    CHECK(waitUntil([&] { return desk.told().count(u"input closed"_s) == 2; }));
}

SCENARIO("Two tools that are trusted at the same time are both trusted", "[studio][toolservers]")
{
    Desk desk(u"paging"_s);
    CHECK(desk.offered().contains(u"Fake/tool1"_s));
    auto one = desk.assistants().trust(u"Fake/tool1"_s);
    auto other = desk.assistants().trust(u"Fake/tool4"_s);
    CHECK(waitFor(one));
    CHECK(waitFor(other));
    REQUIRE(waitFor(desk.assistants().load()));
    CHECK(desk.stored().trusted.size() == 2);
    CHECK(waitFor(desk.assistants().trust(u"Fake/tool9"_s)).error().kind == Error::Kind::NotFound);
}

SCENARIO("A tool server that does not start is told of once for each reason",
         "[studio][toolservers]")
{
    Desk desk;
    QSignalSpy failed(&desk.assistants(), &Assistants::toolServerFailed);
    ToolServer server = desk.stored();
    server.program = u"/nowhere/tools"_s;
    server = desk.save(server);
    CHECK(desk.offered().contains(u"calculate"_s));
    CHECK(desk.offered().contains(u"calculate"_s));
    REQUIRE(failed.count() == 1);
    CHECK(failed.front().at(0).toString() == u"Fake"_s);
    CHECK(failed.front().at(1).toString().contains(u"/nowhere/tools"_s));
    server.program = u"/nowhere/else"_s;
    desk.save(server);
    CHECK_FALSE(desk.offered().contains(u"Fake/echo"_s));
    CHECK(failed.count() == 2);
}

SCENARIO("Tools stay with who was given them, whatever becomes of the studio",
         "[studio][toolservers]")
{
    auto desk = std::make_unique<Desk>();
    ToolBox box = *waitFor(desk->assistants().tools({}));
    const auto echo = std::find_if(box.begin(), box.end(), [](const auto& tool) {
        return tool->spec().title == u"Fake/echo"_s;
    });
    REQUIRE(echo != box.end());
    std::shared_ptr<Tool> kept = *echo;
    box.clear();
    ToolServer server = desk->stored();
    REQUIRE(waitFor(desk->assistants().remove(ProfileKind::ToolServer, server.id)));
    CHECK_FALSE(waitFor(kept->call({})));
    desk.reset();
    CHECK_FALSE(waitFor(kept->call({})));
    CHECK(kept->spec().title == u"Fake/echo"_s);
}

SCENARIO("A key in a variable of any name reaches no tool server", "[studio][toolservers]")
{
    qputenv("MOTCUA_CANARY_WORD", "canary");
    Desk desk;
    ServerProfile keyed;
    keyed.name = u"Work"_s;
    keyed.address = u"http://127.0.0.1:9/v1"_s;
    keyed.keyVariable = u"MOTCUA_CANARY_WORD"_s;
    keyed = desk.save(keyed);
    const bool removed = GENERATE(false, true);
    if (removed) // it is a key all the same
        REQUIRE(waitFor(desk.assistants().remove(ProfileKind::Server, keyed.id)));
    desk.ask(u"environment"_s);
    REQUIRE(waitUntil([&] { return desk.asked.size() == 1; }));
    desk.allow();
    const ToolStep step = desk.lastStep();
    qunsetenv("MOTCUA_CANARY_WORD");
    CHECK(step.result.contains(u"PATH"_s));
    CHECK_FALSE(step.result.contains(u"CANARY"_s));
}
