// SPDX-License-Identifier: GPL-3.0-or-later
// A managed llama-server that is a real one.
#include "assistant/chatstream.h"
#include "assistant/modelfile.h"
#include "assistant/serverclient.h"
#include "support/catch.h"
#include "support/ggufwriter.h"
#include "support/realllama.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>

#include <csignal>
#include <optional>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bodyOf(const QString& question, QJsonObject more)
{
    more.insert(u"messages"_s,
                QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, question}}});
    more.insert(u"stream"_s, true);
    more.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    return QJsonDocument(more).toJson(QJsonDocument::Compact);
}

/// One answer as it comes.
struct ServerHeard {
    ServerHeard(const Endpoint& endpoint, const QByteArray& body) : stream(endpoint, body)
    {
        QObject::connect(&stream, &ChatStream::text, &stream, [this](const QString& piece) {
            text += piece;
            ++pieces;
        });
        QObject::connect(&stream, &ChatStream::ended, &stream,
                         [this](const Result<StreamEnd>& how) { end = how; });
        stream.start();
    }
    bool ends() const
    {
        return waitUntil([this] { return end.has_value(); });
    }

    QString text;
    int pieces = 0;
    std::optional<Result<StreamEnd>> end;
    ChatStream stream; ///< Goes first.
};

bool alive(qint64 process)
{
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

QByteArray commandLineOf(qint64 process)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SCENARIO("The tiny model says of itself what was written into it", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    const auto model = readModelFile(llama.plan.model);
    REQUIRE(model);
    CHECK(model->name == u"Tiny Babbler"_s);
    CHECK(model->architecture == u"llama"_s);
    CHECK(model->layers == 2);
    CHECK(model->contextLength == 32768);
    CHECK(model->quantisation == u"F32"_s);
    CHECK(model->chatTemplate.contains("<|im_start|>"_L1));
    CHECK(model->parameters > 100000);
    CHECK(model->bytes < 1000000);
}

SCENARIO("A real llama-server starts, tells about itself, and ends", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    auto server = std::make_unique<LlamaServer>(llama.plan);
    QElapsedTimer took;
    took.start();
    const auto endpoint = waitFor(server->open());
    REQUIRE(endpoint);
    WARN("ready after " << took.elapsed() << " ms");
    CHECK_FALSE(commandLineOf(server->processId()).contains(endpoint->key.toUtf8()));
    CHECK_FALSE(server->log().contains(endpoint->key.right(4)));

    ServerClient client(*endpoint);
    CHECK(waitFor(client.health()));
    const auto props = waitFor(client.props());
    REQUIRE(props);
    CHECK(props->model == u"tiny"_s);
    CHECK(props->contextLength == 32768);
    CHECK_FALSE(props->vision);
    const auto models = waitFor(client.models());
    REQUIRE(models);
    REQUIRE(models->size() == 1);
    CHECK(models->front().id == u"tiny"_s);
    const auto tokens = waitFor(client.countTokens(u"Hello"_s));
    REQUIRE(tokens);
    CHECK(*tokens == 5); // a letter each
    const auto prompt = waitFor(client.applyTemplate(bodyOf(u"Hello"_s, {})));
    REQUIRE(prompt);
    CHECK(prompt->contains("<|im_start|>user\nHello<|im_end|>"_L1));

    ServerClient stranger(Endpoint{endpoint->address, u"guess"_s});
    CHECK(waitFor(stranger.props()).error().kind == Error::Kind::Auth);

    const qint64 process = server->processId();
    took.restart();
    server.reset();
    WARN("gone after " << took.elapsed() << " ms");
    CHECK_FALSE(alive(process));
}

SCENARIO("A real answer streams to its end", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    LlamaServer server(llama.plan);
    const auto endpoint = waitFor(server.open());
    REQUIRE(endpoint);
    ServerHeard cut(
        *endpoint,
        bodyOf(u"Tell"_s, {{u"max_tokens"_s, 50}, {u"ignore_eos"_s, true}, {u"seed"_s, 1}}));
    REQUIRE(cut.ends());
    REQUIRE(*cut.end);
    CHECK((*cut.end)->complete);
    CHECK((*cut.end)->finish == u"length"_s);
    CHECK(cut.pieces > 1);
    CHECK(cut.text.split(u' ', Qt::SkipEmptyParts).size() > 30);

    ServerHeard whole(*endpoint, bodyOf(u"Tell"_s, {{u"seed"_s, 1}}));
    REQUIRE(whole.ends());
    REQUIRE(*whole.end);
    CHECK((*whole.end)->finish == u"stop"_s);
    CHECK(whole.text.size() > 10);
}

SCENARIO("A real answer is stopped in the middle, and the next one comes at once", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    LlamaServer server(llama.plan);
    const auto endpoint = waitFor(server.open());
    REQUIRE(endpoint);
    ServerHeard endless(*endpoint,
                        bodyOf(u"Tell"_s, {{u"max_tokens"_s, 30000}, {u"ignore_eos"_s, true}}));
    REQUIRE(waitUntil([&] { return endless.pieces > 20; }));
    endless.stream.cancel();
    REQUIRE(endless.ends());
    REQUIRE_FALSE(*endless.end);
    CHECK(endless.end->error().kind == Error::Kind::Cancelled);

    ServerHeard next(*endpoint, bodyOf(u"Again"_s, {{u"max_tokens"_s, 5}}));
    CHECK(next.ends());
}

SCENARIO("A real llama-server that is killed in the middle of an answer is started again", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    LlamaServer server(llama.plan);
    const auto endpoint = waitFor(server.open());
    REQUIRE(endpoint);
    QSignalSpy crashed(&server, &LlamaServer::crashed);
    ServerHeard answer(*endpoint,
                       bodyOf(u"Tell"_s, {{u"max_tokens"_s, 30000}, {u"ignore_eos"_s, true}}));
    REQUIRE(waitUntil([&] { return answer.pieces > 20; }));
    ::kill(static_cast<pid_t>(server.processId()), SIGKILL);
    REQUIRE(answer.ends());
    CHECK((!*answer.end || !(*answer.end)->complete));
    REQUIRE(waitUntil([&] { return crashed.size() == 1; }));

    const auto again = waitFor(server.open());
    REQUIRE(again);
    CHECK(again->key != endpoint->key);
    ServerHeard next(*again, bodyOf(u"Again"_s, {{u"max_tokens"_s, 5}}));
    REQUIRE(next.ends());
    CHECK(*next.end);
}

SCENARIO("A real llama-server says what it cannot do", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    const TempFolder folder;
    LlamaServerPlan plan = llama.plan;
    QString named;
    WHEN("the file is a model of a kind it does not know")
    {
        GgufWriter file;
        file.text("general.architecture", "nonsense");
        file.tensor("t", {32}, GgufWriter::kF32, QByteArray(128, 'x'));
        plan.model = folder.write(u"nonsense.gguf"_s, file.bytes());
        named = u"nonsense"_s;
    }
    WHEN("the file is cut off")
    {
        QFile whole(plan.model);
        REQUIRE(whole.open(QIODevice::ReadOnly));
        plan.model = folder.write(u"cut.gguf"_s, whole.read(whole.size() / 2));
        named = u"cut off"_s;
    }
    WHEN("an argument is unknown")
    {
        plan.further = {u"--nonsense"_s};
        named = u"--nonsense"_s;
    }
    WHEN("the context is longer than the memory")
    {
        // Within a limit, so that the test does not take all memory there is.
        const QString limiter = QStandardPaths::findExecutable(u"prlimit"_s);
        if (limiter.isEmpty())
            return;
        plan.leading = QStringList{u"--as=1000000000"_s, plan.program} + plan.leading;
        plan.program = limiter;
        plan.contextLength = 10'000'000;
        named = u"not enough memory"_s;
    }
    LlamaServer server(plan);
    const auto opened = waitFor(server.open());
    REQUIRE_FALSE(opened);
    CAPTURE(opened.error().message, server.log());
    CHECK(opened.error().message.contains(named));
}
