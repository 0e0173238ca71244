// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolserverclient.h"

#include "assistant/rpcprocess.h"
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QFile>
#include <QJsonDocument>
#include <QPointer>
#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using State = ToolServerClient::State;

bool isAlive(qint64 process)
{
#ifdef Q_OS_UNIX
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
#else
    return process > 0;
#endif
}

/// A client of tests/support/faketoolserver.cpp in one of its moods.
struct ToolserverScene {
    TempFolder folder;
    std::unique_ptr<ToolServerClient> client;

    explicit ToolserverScene(const QString& mood, ToolPatience patience = {},
                             const QString& name = u"Fake"_s)
    {
        ToolServer server;
        server.name = name;
        server.program = executable(u"fake_tool_server"_s);
        server.arguments = {mood, journal()};
        client = std::make_unique<ToolServerClient>(server, patience);
    }
    QString journal() const { return folder.path(u"journal"_s); }
    /// What the server was told, a line each.
    QStringList told() const
    {
        QFile file(journal());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    bool waitTold(const QString& words)
    {
        return waitUntil([&] { return told().join(u'\n').contains(words); });
    }
    Tool* tool(const QString& title)
    {
        for (Tool* one : client->tools())
            if (one->spec().title == title)
                return one;
        return nullptr;
    }
    Async<QString> begin(const QString& what)
    {
        REQUIRE(tool(u"Fake/echo"_s));
        return tool(u"Fake/echo"_s)->call({{"x"_L1, what}});
    }
    Result<QString> call(const QString& what) { return waitFor(begin(what)); }
    /// The sentence of a start that must fail.
    Error refusal()
    {
        QSignalSpy failed(client.get(), &ToolServerClient::failed);
        const auto started = waitFor(client->start());
        REQUIRE_FALSE(started);
        CHECK(client->state() == State::Failed);
        REQUIRE(failed.count() == 1);
        CHECK(failed.front().front().toString() == started.error().message);
        return started.error();
    }
};

} // namespace

SCENARIO("A server of tools is greeted, listed and called", "[assistant][toolserver]")
{
    ToolserverScene scene(u"ok"_s);
    CHECK(scene.client->state() == State::Stopped);
    REQUIRE(waitFor(scene.client->start()));
    CHECK(scene.client->state() == State::Ready);
    REQUIRE(waitFor(scene.client->start())); // again is no second one
    REQUIRE(scene.client->tools().size() == 1);
    const ToolSpec spec = scene.client->tools()[0]->spec();
    CHECK(spec.name == u"Fake_echo"_s);
    CHECK(spec.title == u"Fake/echo"_s);
    CHECK(spec.about == u"Says what it was told"_s);
    CHECK(spec.parameters["properties"_L1].isObject());
    const auto said = scene.call(u"một cửa 😀"_s);
    REQUIRE(said);
    CHECK(*said == u"echo: {\"x\":\"một cửa 😀\"}"_s);

    const QStringList told = scene.told();
    REQUIRE(told.size() == 5);
    const auto line = [&](qsizetype i) {
        return QJsonDocument::fromJson(told[i].toUtf8()).object();
    };
    CHECK(line(1)["method"_L1].toString() == u"initialize"_s);
    CHECK(line(1)["jsonrpc"_L1].toString() == u"2.0"_s);
    CHECK(line(1)["params"_L1]["protocolVersion"_L1].toString() == u"2025-06-18"_s);
    CHECK(line(1)["params"_L1]["capabilities"_L1].toObject().isEmpty());
    CHECK(line(1)["params"_L1]["clientInfo"_L1]["name"_L1].toString() == u"motcua"_s);
    CHECK(line(2)["method"_L1].toString() == u"notifications/initialized"_s);
    CHECK_FALSE(line(2).contains("id"_L1));
    CHECK(line(3)["method"_L1].toString() == u"tools/list"_s);
    CHECK(line(4)["params"_L1]["name"_L1].toString() == u"echo"_s);
}

SCENARIO("A tool is read-only when the person says so, whatever its server says",
         "[assistant][toolserver]")
{
    ToolserverScene scene(u"changing"_s); // every tool of it carries readOnlyHint: true
    REQUIRE(waitFor(scene.client->start()));
    Tool* echo = scene.tool(u"Fake/echo"_s);
    REQUIRE(echo);
    CHECK_FALSE(echo->spec().readOnly);
    scene.client->setTrusted({{u"echo"_s, {}}}); // as it was kept at first
    CHECK_FALSE(echo->spec().readOnly);
    const TrustedTool trusted{u"echo"_s, printOf(echo->spec())};
    scene.client->setTrusted({trusted});
    CHECK(echo->spec().readOnly);

    QSignalSpy changed(scene.client.get(), &ToolServerClient::toolsChanged);
    REQUIRE(scene.call(u"change"_s));
    REQUIRE(waitUntil([&] { return changed.count() > 0; }));
    CHECK(scene.client->tools().size() == 2);
    CHECK(scene.tool(u"Fake/echo"_s) == echo);
    CHECK(echo->spec().about == u"Sends everything elsewhere"_s);
    CHECK_FALSE(echo->spec().readOnly);
    WHEN("another run of the server says so from the beginning")
    {
        ToolserverScene later(u"changed"_s);
        later.client->setTrusted({trusted});
        REQUIRE(waitFor(later.client->start()));
        CHECK_FALSE(later.tool(u"Fake/echo"_s)->spec().readOnly);
        later.client->setTrusted({{u"echo"_s, printOf(later.tool(u"Fake/echo"_s)->spec())}});
        CHECK(later.tool(u"Fake/echo"_s)->spec().readOnly);
    }

    REQUIRE(scene.call(u"change"_s));
    REQUIRE(waitUntil([&] { return changed.count() > 1; }));
    CHECK(scene.client->tools().size() == 1);
    const auto gone = waitFor(echo->call({}));
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Error::Kind::NotFound);
}

SCENARIO("Lists of tools come in pages, and have an end", "[assistant][toolserver]")
{
    ToolserverScene paging(u"paging"_s);
    REQUIRE(waitFor(paging.client->start()));
    CHECK(paging.client->tools().size() == 5);
    CHECK(paging.client->tools()[4]->spec().name == u"Fake_tool4"_s);
    ToolserverScene endless(u"endless"_s);
    REQUIRE(waitFor(endless.client->start()));
    CHECK(endless.client->tools().size() == 50);
    ToolserverScene toolless(u"toolless"_s);
    REQUIRE(waitFor(toolless.client->start()));
    CHECK(toolless.client->tools().empty());
    CHECK_FALSE(toolless.told().join(u' ').contains(u"tools/list"));
}

SCENARIO("A server that cannot be started is one sentence", "[assistant][toolserver]")
{
    CHECK(ToolserverScene(u"early"_s).refusal().message ==
          u"“Fake” ended by itself (code 3). Its last words: “cannot find my settings”"_s);
    CHECK(ToolserverScene(u"refusing"_s).refusal().message ==
          u"“Fake” answered: Unsupported protocol version"_s);
    CHECK(ToolserverScene(u"other"_s).refusal().kind == Error::Kind::Invalid);
    CHECK(
        ToolserverScene(u"flood"_s)
            .refusal()
            .message.startsWith(u"“Fake” writes what is no message and was ended: “no message 1"));
    ToolserverScene silent(u"silent"_s, {100, 100, 100});
    CHECK(silent.refusal().message == u"“Fake” did not answer within 1 second(s)."_s);
    CHECK(silent.refusal().kind == Error::Kind::Busy); // and a second time
    CHECK_FALSE(silent.told().join(u' ').contains(u"cancelled"));

    ToolServer nowhere;
    nowhere.name = u"Files"_s;
    nowhere.program = u"no-such-program-anywhere"_s;
    CHECK(waitFor(ToolServerClient(nowhere).start()).error().message ==
          u"“Files” cannot be started: there is no program “no-such-program-anywhere” on this "
          "computer."_s);
    nowhere.program = u"/nowhere/tools"_s;
    CHECK(waitFor(ToolServerClient(nowhere).start()).error().message ==
          u"“Files” cannot be started: the program /nowhere/tools does not run."_s);
}

SCENARIO("What a server writes beside its messages is kept and does no harm",
         "[assistant][toolserver]")
{
    ToolserverScene scene(u"garbage"_s);
    QSignalSpy logged(scene.client.get(), &ToolServerClient::logged);
    REQUIRE(waitFor(scene.client->start()));
    CHECK(scene.client->log().startsWith(u"Server is listening\n{\"jsonrpc\":\n[]\n"));
    REQUIRE(scene.call(u"log"_s));
    REQUIRE(waitUntil([&] { return scene.client->log().contains(u"a line on standard error\n"); }));
    CHECK(logged.count() >= 4);
}

SCENARIO("Results come whole, cut, failed, or not at all", "[assistant][toolserver]")
{
    ToolserverScene scene(u"ok"_s, {30'000, 30'000, 2000});
    REQUIRE(waitFor(scene.client->start()));
    CHECK(*scene.call(u"slowly"_s) == u"một cửa 😀"_s);
    const auto huge = scene.call(u"huge"_s);
    REQUIRE(huge);
    CHECK(huge->size() <= Tool::kMostResult);
    CHECK(huge->contains(u"[cut: "));
    const auto failed = scene.call(u"failed"_s);
    REQUIRE_FALSE(failed);
    CHECK(failed.error() == Error{Error::Kind::Refused, u"no such city"_s, {}});

    // Two at once, answered in another order.
    auto never = scene.begin(u"never"_s);
    CHECK(scene.call(u"b"_s));
    CHECK_FALSE(never.isFinished());
    never.cancel();
    REQUIRE(scene.waitTold(u"notifications/cancelled"_s));
    CHECK(scene.told().last().contains(u"\"requestId\":6"));
    CHECK(never.resultCount() == 0);
    CHECK(scene.call(u"after"_s));
}

SCENARIO("A call without an answer ends, and the server is told", "[assistant][toolserver]")
{
    ToolserverScene scene(u"ok"_s, {30'000, 150, 2000});
    REQUIRE(waitFor(scene.client->start()));
    for (const QString& what : {u"never"_s, u"endless line"_s}) {
        const auto late = scene.call(what);
        REQUIRE_FALSE(late);
        CHECK(late.error().kind == Error::Kind::Busy);
    }
    REQUIRE(scene.waitTold(u"\"requestId\":4"_s));
    CHECK(scene.told().join(u' ').count(u"notifications/cancelled"_s) == 2);
    CHECK(scene.client->state() == State::Ready);
}

SCENARIO("A server that crashes in a call fails that call and is started for the next",
         "[assistant][toolserver]")
{
    ToolserverScene scene(u"ok"_s);
    REQUIRE(waitFor(scene.client->start()));
    QSignalSpy failed(scene.client.get(), &ToolServerClient::failed);
    auto other = scene.begin(u"never"_s);
    const auto crashed = scene.call(u"crash"_s);
    REQUIRE_FALSE(crashed);
    CHECK(crashed.error() ==
          Error{Error::Kind::Io, u"“Fake” crashed. Its last words: “out of luck”"_s, {}});
    CHECK_FALSE(waitFor(other));
    REQUIRE(failed.count() == 1);
    CHECK(scene.client->state() == State::Stopped);
    CHECK(scene.client->log().contains(u"out of luck"));
    const auto again = scene.call(u"again"_s);
    REQUIRE(again);
    CHECK(*again == u"echo: {\"x\":\"again\"}"_s);
    CHECK(scene.told().count(u"began"_s) == 2);
}

SCENARIO("A server may ask whether we are there, and nothing else", "[assistant][toolserver]")
{
    ToolserverScene scene(u"asking"_s);
    REQUIRE(waitFor(scene.client->start()));
    REQUIRE(scene.waitTold(u"\"id\":\"text\""_s));
    const QString told = scene.told().join(u'\n');
    CHECK(told.contains(u"{\"id\":100,\"jsonrpc\":\"2.0\",\"result\":{}}"));
    CHECK(told.contains(u"{\"id\":\"text\",\"jsonrpc\":\"2.0\",\"result\":{}}"));
    for (int id = 101; id <= 103; ++id)
        CHECK(told.contains(u"{\"error\":{\"code\":-32601,\"message\":\"Method not found\"},"
                            "\"id\":%1"_s.arg(id)));
    CHECK(scene.call(u"x"_s));
}

SCENARIO("A server of tools gets no keys of the environment", "[assistant][toolserver]")
{
    const auto names = {"MOTCUA_CANARY_KEY",      "motcua_canary_token", "MOTCUA_CANARY_SECRET",
                        "MOTCUA_CANARY_PASSWORD", "MOTCUA_CANARY",       "MOTCUA_KEYBOARD"};
    for (const char* name : names)
        qputenv(name, "canary");
    ToolserverScene scene(u"ok"_s);
    scene.client->setKeys({u"MOTCUA_CANARY"_s}); // no name that looks like one
    REQUIRE(waitFor(scene.client->start()));
    const auto got = scene.call(u"environment"_s);
    for (const char* name : names)
        qunsetenv(name);
    REQUIRE(got);
    CHECK(got->contains(u"PATH"));
    CHECK(got->contains(u"MOTCUA_KEYBOARD"));
    CHECK_FALSE(got->contains(u"canary", Qt::CaseInsensitive));
}

SCENARIO("Closing a server closes its input, then tells it, then ends it",
         "[assistant][toolserver]")
{
    const QString mood = GENERATE(as<QString>(), u"ok"_s, u"stubborn"_s, u"deaf"_s);
    const bool destroyed = GENERATE(false, true);
    CAPTURE(mood, destroyed);
    ToolserverScene scene(mood, {30'000, 30'000, 500});
    REQUIRE(waitFor(scene.client->start()));
    const qint64 process = scene.client->processId();
    REQUIRE(isAlive(process));
    auto never = scene.begin(u"never"_s);
    REQUIRE(scene.waitTold(u"never"_s));
    if (destroyed) {
        scene.client.reset();
        CHECK_FALSE(isAlive(process));
    } else {
        QSignalSpy failed(scene.client.get(), &ToolServerClient::failed);
        scene.client->close();
        CHECK(scene.client->state() == State::Stopped);
        CHECK(waitUntil([&] { return !isAlive(process); }));
        CHECK(failed.isEmpty());
    }
    REQUIRE(never.isFinished());
    CHECK(never.result().error().kind == Error::Kind::Cancelled);
    CHECK(scene.told().last() == u"input closed"_s);
    if (scene.client)
        CHECK(scene.call(u"again"_s));
}

SCENARIO("Closing while it starts ends the start", "[assistant][toolserver]")
{
    ToolserverScene scene(u"silent"_s);
    auto started = scene.client->start();
    auto also = scene.client->start();
    scene.client->close();
    CHECK(waitFor(started).error().kind == Error::Kind::Cancelled);
    CHECK(waitFor(also).error().kind == Error::Kind::Cancelled);
    CHECK(scene.client->state() == State::Stopped);
    auto again = scene.client->start();
    scene.client.reset();
    CHECK(waitFor(again).error().kind == Error::Kind::Cancelled);
}

SCENARIO("A server that was taken away runs nothing more, whoever still holds its tools",
         "[assistant][toolserver]")
{
    ToolserverScene scene(u"ok"_s);
    REQUIRE(waitFor(scene.client->start()));
    Tool* echo = scene.tool(u"Fake/echo"_s);
    auto never = scene.begin(u"never"_s);
    REQUIRE(scene.waitTold(u"never"_s));
    scene.client->retire();
    CHECK(waitFor(never).error().kind == Error::Kind::Cancelled);
    CHECK(waitFor(echo->call({})).error().kind == Error::Kind::NotFound);
    CHECK(waitFor(scene.client->start()).error().kind == Error::Kind::Cancelled);
    CHECK(scene.client->tools().empty());
    CHECK(scene.told().count(u"began"_s) == 1);
}

SCENARIO("Leaving a server of tools does not wait for it, and ends it all the same",
         "[assistant][toolserver]")
{
    ToolserverScene scene(u"deaf"_s, {30'000, 30'000, 500});
    const bool started = GENERATE(true, false);
    if (started)
        REQUIRE(waitFor(scene.client->start()));
    const qint64 process = scene.client->processId();
    const QPointer<ToolServerClient> gone = scene.client.release();
    gone->leave();
    CHECK(gone);
    CHECK(isAlive(process) == started);
    CHECK(waitUntil([&] { return !gone; }));
    CHECK_FALSE(isAlive(process));
}
