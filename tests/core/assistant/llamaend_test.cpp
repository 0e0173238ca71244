// SPDX-License-Identifier: GPL-3.0-or-later
// How a llama-server of ours ends: stopped, idle, left, or with the program.
#include "core/assistant/llamasetting.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>

#include <utility>

using namespace motcua;
using namespace motcua::test;

SCENARIO("Stopping ends it at every moment", "[llama]")
{
    WHEN("it is ready")
    {
        const auto mode = GENERATE(u"ok"_s, u"stubborn"_s);
        Setting setting(mode);
        QSignalSpy crashed(&setting.server, &LlamaServer::crashed);
        REQUIRE(waitFor(setting.server.open()));
        setting.server.stop();
        CHECK(setting.server.state() == LlamaServer::State::Stopped);
        CHECK(waitUntil([&] { return !setting.anyAlive(); }, 5000));
        CHECK(crashed.isEmpty());
        AND_THEN("it can be opened again")
        {
            CHECK(waitFor(setting.server.open()));
        }
    }
    WHEN("it loads")
    {
        Setting setting(u"slow"_s);
        auto opening = setting.server.open();
        REQUIRE(waitUntil([&] { return setting.server.processId() > 0; }));
        setting.server.stop();
        const auto opened = waitFor(opening);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Error::Kind::Cancelled);
        CHECK(waitUntil([&] { return !setting.anyAlive(); }, 5000));
    }
    WHEN("it was opened a moment ago, and is opened at once again")
    {
        Setting setting(u"ok"_s);
        auto opening = setting.server.open();
        setting.server.stop();
        CHECK(waitFor(opening).error().kind == Error::Kind::Cancelled);
        CHECK(waitFor(setting.server.open()));
    }
    WHEN("it is opened again while the old one still ends")
    {
        Setting setting(u"stubborn"_s);
        REQUIRE(waitFor(setting.server.open()));
        setting.server.stop();
        CHECK(waitFor(setting.server.open()));
        CHECK(setting.diary().size() == 2);
        CHECK_FALSE(alive(setting.diary().constFirst().value("pid"_L1).toInteger()));
    }
    WHEN("the server object goes away")
    {
        const auto mode = GENERATE(u"ok"_s, u"stubborn"_s, u"slow"_s);
        auto setting = std::make_unique<Setting>(mode);
        auto opening = setting->server.open();
        REQUIRE(waitUntil([&] { return setting->diary().size() == 1; }));
        const qint64 process = setting->server.processId();
        REQUIRE(alive(process));
        setting.reset();
        CHECK_FALSE(alive(process));
        CHECK(opening.isFinished());
    }
}

SCENARIO("An idle server is stopped, a busy one is not", "[llama]")
{
    TempFolder folder;
    Setting made(u"ok"_s);
    LlamaServerPlan plan = made.plan(u"ok"_s);
    plan.idleMinutes = 2; // of 100 ms
    LlamaServer server(plan, kQuick);
    REQUIRE(waitFor(server.open()));
    server.begin();
    QElapsedTimer busy;
    busy.start();
    CHECK(waitUntil([&] { return busy.elapsed() > 500; }));
    CHECK(server.state() == LlamaServer::State::Ready);
    server.end();
    CHECK(waitUntil([&] { return server.state() == LlamaServer::State::Stopped; }, 5000));
    CHECK(waitFor(server.open()));
}

SCENARIO("What is run, and how long it may be idle, is asked when it counts", "[llama]")
{
    const Setting made(u"ok"_s);
    LlamaServerPlan plan = made.plan(u"ok"_s);
    const QString program = std::exchange(plan.program, {});
    LlamaServer server([&plan] { return plan; }, kQuick);
    CHECK(waitFor(server.open()).error().kind == Error::Kind::NotFound);
    plan.program = program; // installed meanwhile
    REQUIRE(waitFor(server.open()));
    server.begin();
    plan.idleMinutes = 1; // of 100 ms
    server.end();
    CHECK(waitUntil([&] { return server.state() == LlamaServer::State::Stopped; }, 5000));
}

SCENARIO("Leaving a server does not wait for it, and ends it all the same", "[llama]")
{
    const auto mode = GENERATE(u"ok"_s, u"stubborn"_s, u""_s); // the last one was never started
    const Setting made(mode);
    const QPointer<LlamaServer> server = new LlamaServer(made.plan(mode), kQuick);
    if (!mode.isEmpty())
        REQUIRE(waitFor(server->open()));
    QSignalSpy told(server.data(), &LlamaServer::stateChanged);
    server->leave();
    CHECK(server);
    CHECK(made.anyAlive() == !mode.isEmpty());
    CHECK(waitUntil([&] { return !server; }, 5000));
    CHECK_FALSE(made.anyAlive());
    CHECK(told.isEmpty());
}
