// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/serverclient.h"
#include "core/assistant/llamasetting.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("llama-server is started with a key, found ready, and asked", "[llama]")
{
    qputenv("MOTCUA_TEST_API_KEY", "canary");
    qputenv("MOTCUA_TEST_WORD", "canary");
    Setting setting(u"ok"_s);
    QSignalSpy states(&setting.server, &LlamaServer::stateChanged);
    const auto opened = waitFor(setting.server.open());
    qunsetenv("MOTCUA_TEST_API_KEY");
    qunsetenv("MOTCUA_TEST_WORD");
    REQUIRE(opened);
    CHECK(opened->address.host() == u"127.0.0.1"_s);
    CHECK(opened->address.path() == u"/v1"_s);
    CHECK(opened->key.size() == 43);
    CHECK(states.size() == 2);
    CHECK(setting.server.state() == LlamaServer::State::Ready);
    CHECK(setting.server.log().contains("loading"_L1));

    THEN("it answers to its key only")
    {
        ServerClient client(*opened);
        const auto models = waitFor(client.models());
        REQUIRE(models);
        CHECK(models->front().id == u"small"_s);
        ServerClient stranger(Endpoint{opened->address, u"guess"_s});
        CHECK(waitFor(stranger.models()).error().kind == Error::Kind::Auth);
    }
    THEN("opening it again gives the same one")
    {
        const auto again = waitFor(setting.server.open());
        REQUIRE(again);
        CHECK(again->address == opened->address);
        CHECK(again->key == opened->key);
        CHECK(setting.diary().size() == 1);
    }
    THEN("the child got nothing it must not have")
    {
        REQUIRE(setting.diary().size() == 1);
        const QJsonObject child = setting.diary().constFirst();
        CHECK(child.value("pid"_L1).toInteger() == setting.server.processId());
        CHECK(child.value("files"_L1).toArray() == QJsonArray{0, 1, 2});
        CHECK(child.value("core"_L1).toDouble(-1) == 0);
        const QByteArray arguments = QJsonDocument(child.value("arguments"_L1).toArray()).toJson();
        CHECK_FALSE(arguments.contains(opened->key.toUtf8()));
        const QJsonObject environment = child.value("environment"_L1).toObject();
        CHECK(environment.value("LLAMA_API_KEY"_L1).toString() == opened->key);
        CHECK_FALSE(QJsonDocument(environment).toJson().contains("canary"));
    }
}

SCENARIO("Whoever opens while it starts gets the one server", "[llama]")
{
    Setting setting(u"late"_s);
    auto first = setting.server.open();
    auto second = setting.server.open();
    const auto one = waitFor(first);
    const auto other = waitFor(second);
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->key == other->key);
    CHECK(setting.diary().size() == 1);
}

SCENARIO("Loading is told as it goes on", "[llama]")
{
    Setting setting(u"slow"_s);
    QStringList said;
    QObject::connect(&setting.server, &ServerDoor::waiting, &setting.server,
                     [&said](const QString& sentence) { said.append(sentence); });
    REQUIRE(waitFor(setting.server.open()));
    CHECK(said.size() > 4);
    CHECK(said.constFirst().contains("Starting"_L1));
    CHECK(said.constLast().isEmpty());
    const auto percents = said.filter(u"%"_s);
    CHECK(percents.size() > 2);
    for (qsizetype i = 1; i < percents.size(); ++i)
        CHECK(percents.at(i) != percents.at(i - 1));
}

namespace {

struct Failing {
    const char* mode;
    const char* sentence;
    Error::Kind kind;
    int starts;
};

} // namespace

SCENARIO("What cannot work fails with one sentence", "[llama]")
{
    const auto row =
        GENERATE(Failing{"segv", "crashed while it loaded", Error::Kind::Refused, 2},
                 Failing{"kill", "memory ran out", Error::Kind::Refused, 1},
                 Failing{"bad-alloc", "not enough memory", Error::Kind::Refused, 1},
                 Failing{"no-memory", "not enough memory", Error::Kind::Refused, 1},
                 Failing{"no-load", "tensor 'a' is not within the file", Error::Kind::Invalid, 1},
                 Failing{"argument", "--nonsense", Error::Kind::Invalid, 1},
                 Failing{"library", "libggml.so.0", Error::Kind::NotFound, 1},
                 Failing{"exit", "exit code 3", Error::Kind::Refused, 1},
                 Failing{"busy", "no free port", Error::Kind::Network, 5},
                 Failing{"stranger", "Another program", Error::Kind::Network, 5},
                 Failing{"hang", "does not answer", Error::Kind::Network, 1},
                 Failing{"deaf", "does not answer", Error::Kind::Network, 1});
    Setting setting(QString::fromUtf8(row.mode));
    const auto opened = waitFor(setting.server.open());
    CAPTURE(row.mode);
    REQUIRE_FALSE(opened);
    CAPTURE(opened.error().message);
    CHECK(opened.error().message.contains(QString::fromUtf8(row.sentence)));
    CHECK(opened.error().kind == row.kind);
    CHECK(setting.server.state() == LlamaServer::State::Failed);
    CHECK(setting.diary().size() == row.starts);
    CHECK(setting.server.log().contains("loading"_L1));
    CHECK(waitUntil([&setting] { return !setting.anyAlive(); }, 5000));
}

SCENARIO("What may work the next time is tried again", "[llama]")
{
    const auto mode = GENERATE(u"segv-once"_s, u"busy-once"_s, u"stranger-once"_s);
    Setting setting(mode);
    QSignalSpy crashed(&setting.server, &LlamaServer::crashed);
    REQUIRE(waitFor(setting.server.open()));
    CHECK(setting.diary().size() == 2);
    CHECK(crashed.size() == (mode == u"segv-once"_s ? 1 : 0));
}

SCENARIO("A crash while it is ready: started again once, and again when asked", "[llama]")
{
    Setting setting(u"ok"_s);
    const auto first = waitFor(setting.server.open());
    REQUIRE(first);
    QSignalSpy crashed(&setting.server, &LlamaServer::crashed);
    ::kill(static_cast<pid_t>(setting.server.processId()), SIGSEGV);
    REQUIRE(waitUntil([&] { return crashed.size() == 1; }));
    REQUIRE(setting.becomes(LlamaServer::State::Ready));
    CHECK(setting.diary().size() == 2);
    const auto second = waitFor(setting.server.open());
    REQUIRE(second);
    CHECK(second->key != first->key);

    ::kill(static_cast<pid_t>(setting.server.processId()), SIGSEGV);
    REQUIRE(setting.becomes(LlamaServer::State::Failed));
    CHECK(crashed.size() == 2);
    CHECK(setting.diary().size() == 2);

    REQUIRE(waitFor(setting.server.open()));
    CHECK(setting.diary().size() == 3);
}

SCENARIO("A crash long after the last one is a first one", "[llama]")
{
    LlamaPatience patience = kQuick;
    patience.stable = 0;
    Setting setting(u"ok"_s, patience);
    REQUIRE(waitFor(setting.server.open()));
    for (int times = 1; times <= 3; ++times) {
        ::kill(static_cast<pid_t>(setting.server.processId()), SIGKILL);
        REQUIRE(setting.becomes(LlamaServer::State::Starting));
        REQUIRE(setting.becomes(LlamaServer::State::Ready));
    }
    CHECK(setting.diary().size() == 4);
}

SCENARIO("A flood of log neither fills the memory nor stops the window", "[llama]")
{
    Setting setting(u"flood"_s);
    REQUIRE(waitFor(setting.server.open()));
    QElapsedTimer beat;
    beat.start();
    qint64 longest = 0;
    int beats = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
        longest = std::max(longest, beat.restart());
        ++beats;
    });
    heart.start(10);
    REQUIRE(waitUntil([&] { return beats >= 50; }));
    CAPTURE(longest);
    CHECK(longest < 500); // a stopped window, not a measurement
    CHECK(setting.server.log().toUtf8().size() <= 256 * 1024);
    CHECK(setting.server.log().contains("flood"_L1));
}

SCENARIO("What is missing is named before anything is started", "[llama]")
{
    Setting setting(u"ok"_s);
    LlamaServerPlan plan = setting.plan(u"ok"_s);
    Error::Kind kind = Error::Kind::NotFound;
    QString named;
    WHEN("no program was found")
    {
        plan.program.clear();
        named = u"llama.cpp"_s;
    }
    WHEN("the program is missing")
    {
        plan.program = setting.folder.path(u"no-server"_s);
        named = u"no-server"_s;
    }
    WHEN("the program is no program")
    {
        plan.program = plan.model;
        named = u"no program"_s;
        kind = Error::Kind::Invalid;
    }
    WHEN("the model is missing")
    {
        plan.model = setting.folder.path(u"no-model.gguf"_s);
        named = u"no-model.gguf"_s;
    }
    WHEN("the model is none")
    {
        plan.model = setting.folder.write(u"text.gguf"_s, "hello");
        named = u"text.gguf"_s;
        kind = Error::Kind::Invalid;
    }
    WHEN("an argument is refused")
    {
        plan.further = {u"--host"_s, u"0.0.0.0"_s};
        named = u"0.0.0.0"_s;
        kind = Error::Kind::Invalid;
    }
    WHEN("the program is of another machine")
    {
        plan.program = setting.folder.write(u"other"_s, "\x7f"
                                                        "ELFnonsense");
        QFile::setPermissions(plan.program, QFile::ReadOwner | QFile::ExeOwner);
        named = u"cannot be started"_s;
    }
    LlamaServer server(plan, kQuick);
    const auto opened = waitFor(server.open());
    REQUIRE_FALSE(opened);
    CAPTURE(opened.error().message);
    CHECK(opened.error().kind == kind);
    CHECK(opened.error().message.contains(named));
    CHECK(server.state() == LlamaServer::State::Failed);
}
