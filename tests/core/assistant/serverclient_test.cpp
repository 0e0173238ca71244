// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"
#include "support/wait.h"

#include "assistant/serverclient.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Answer answered(const QByteArray& body)
{
    return failed(200, body);
}

QByteArray pathOf(const SeenRequest& request)
{
    return request.head.left(request.head.indexOf(" HTTP/"));
}

} // namespace

TEST_CASE("The models of a server and how long their contexts are", "[assistant][server]")
{
    const ScriptedServer server({answered(
        R"({"object":"list","data":[{"id":"a","object":"model","max_model_len":8192},)"
        R"({"id":"b","context_length":131072},{"id":"c","meta":{"n_ctx_train":40960,"n_ctx":4096}},)"
        R"({"id":"d","meta":{"n_ctx_train":40960}},{"id":"e","context_window":-3},{"id":""},{},7]})")});
    ServerClient client({server.address(), u"sk-1"_s});
    const auto models = waitFor(client.models());
    REQUIRE(models);
    CHECK(*models ==
          std::vector<ServerModel>{
              {u"a"_s, 8192}, {u"b"_s, 131072}, {u"c"_s, 4096}, {u"d"_s, 0}, {u"e"_s, 0}});
    CHECK(pathOf(server.requests().front()) == "GET /v1/models");
    CHECK(server.requests().front().header("Authorization") == "Bearer sk-1");
}

TEST_CASE("What llama.cpp tells of itself", "[assistant][server]")
{
    const ScriptedServer server(
        {answered(
             R"({"default_generation_settings":{"id":0,"n_ctx":4096,"params":{}},"total_slots":4,)"
             R"("model_path":"/models/tiny.gguf","modalities":{"vision":true,"audio":false}})"),
         answered(R"({"default_generation_settings":{"n_ctx":512},"model_alias":"mine",)"
                  R"("model_path":"/models/tiny.gguf"})"),
         answered(R"X({"error":"Unexpected endpoint or method. (GET /props)"})X"),
         answered("<html>not here</html>"), failed(404, R"({"error":{"message":"no"}})"),
         failed(501, R"({"error":{"message":"not enabled"}})"), failed(401, {}), failed(503, {}),
         failed(500, R"({"error":{"message":"broken"}})")});
    ServerClient client({server.address(), {}});
    CHECK(waitFor(client.props()).value_or(ServerProps{}) ==
          ServerProps{4096, u"tiny.gguf"_s, true, true});
    CHECK(pathOf(server.requests().front()) == "GET /props");
    CHECK(waitFor(client.props()).value_or(ServerProps{}) ==
          ServerProps{512, u"mine"_s, false, true});
    using Kind = Error::Kind;
    for (const Kind kind : {Kind::NotFound, Kind::NotFound, Kind::NotFound, Kind::NotFound,
                            Kind::Auth, Kind::Busy, Kind::Refused}) {
        const auto props = waitFor(client.props());
        REQUIRE(!props);
        CHECK(props.error().kind == kind);
        CHECK(!props.error().message.isEmpty());
    }
}

TEST_CASE("Whether a server is ready", "[assistant][server]")
{
    const ScriptedServer server({answered(R"({"status":"ok"})"), answered({}),
                                 failed(503, R"({"error":{"code":503,"message":"Loading model"}})"),
                                 answered(R"({"status":"loading model"})"), failed(404, {}),
                                 answered("<html></html>"), answered(R"({"error":"no"})")});
    ServerClient client({server.address(), {}});
    CHECK(waitFor(client.health()));
    CHECK(pathOf(server.requests().front()) == "GET /health");
    CHECK(waitFor(client.health()));
    const auto loading = waitFor(client.health());
    CHECK(loading.error().kind == Error::Kind::Busy);
    CHECK(loading.error().message.contains(u"Loading model"_s));
    CHECK(waitFor(client.health()).error().kind == Error::Kind::Busy);
    CHECK(waitFor(client.health()).error().kind == Error::Kind::NotFound);
    CHECK(waitFor(client.health()).error().kind == Error::Kind::Invalid);
    CHECK(waitFor(client.health()).error().kind == Error::Kind::Invalid);
}

TEST_CASE("Tokens are counted and templates applied by the server", "[assistant][server]")
{
    const ScriptedServer server({answered(R"({"tokens":[1,2,3]})"), answered(R"({"tokens":[]})"),
                                 answered(R"({"prompt":"<|user|>Một cửa"})"), answered("[1,2,3]"),
                                 answered(R"({"prompt":7})")});
    // An interface that lies deeper has its other doors beside it.
    ServerClient client({server.address(u"/api/v1"_s), {}});
    const QString text = u"“một cửa”\n😀"_s;
    CHECK(waitFor(client.countTokens(text)).value_or(-1) == 3);
    const SeenRequest& request = server.requests().front();
    CHECK(pathOf(request) == "POST /api/tokenize");
    CHECK(QJsonDocument::fromJson(request.body).object().value("content"_L1).toString() == text);
    CHECK_FALSE(request.body.contains("add_special"));
    CHECK(waitFor(client.countTokens({}, true)).value_or(-1) == 0);
    CHECK(QJsonDocument::fromJson(server.requests().back().body)
              .object()
              .value("add_special"_L1)
              .toBool());
    CHECK(waitFor(client.applyTemplate(R"({"messages":[]})")).value_or(QString()) ==
          u"<|user|>Một cửa"_s);
    CHECK(pathOf(server.requests().back()) == "POST /api/apply-template");
    CHECK(server.requests().back().body == R"({"messages":[]})");
    CHECK(waitFor(client.countTokens(text)).error().kind == Error::Kind::Invalid);
    CHECK(waitFor(client.applyTemplate("{}")).error().kind == Error::Kind::Invalid);
}

TEST_CASE("A server that is not there, or says nothing, is a sentence", "[assistant][server]")
{
    Answer silent = answered("{");
    silent.ending = Answer::Ending::Hang;
    Answer cut = answered(R"({"data":[)");
    cut.ending = Answer::Ending::Close;
    QUrl gone;
    {
        ScriptedServer server({silent, cut});
        gone = server.address();
        ServerClient client({server.address(), {}});
        client.setPatience(100);
        const auto models = waitFor(client.models());
        REQUIRE(!models);
        CHECK(models.error().kind == Error::Kind::Network);
        CHECK(models.error().message == u"127.0.0.1 did not answer within 0.1 seconds."_s);
        client.setPatience(10'000);
        CHECK(waitFor(client.models()).error().kind == Error::Kind::Network);
    }
    ServerClient client({gone, {}});
    const auto models = waitFor(client.models());
    REQUIRE(!models);
    CHECK(models.error().kind == Error::Kind::Network);
    CHECK(models.error().message.contains(u"Nothing answers at 127.0.0.1"_s));
}

TEST_CASE("An answer to a question has a length at most", "[assistant][server]")
{
    Answer endless = streamed({"{\"data\":[", QByteArray(64 << 10, ' ')});
    endless.endless = true;
    Answer swelling = answered(qCompress(QByteArray(20 << 20, ' ')).sliced(4));
    swelling.headers << "Content-Encoding: deflate";
    Answer small = answered(qCompress(R"({"data":[{"id":"a"}]})").sliced(4));
    small.headers << "Content-Encoding: deflate";
    const ScriptedServer server({endless, swelling, small});
    ServerClient client({server.address(), {}});
    CHECK(waitFor(client.models()).error().kind == Error::Kind::Invalid);
    CHECK(waitFor(client.models()).error().kind == Error::Kind::Invalid);
    CHECK(waitFor(client.models()).value_or(std::vector<ServerModel>{}) ==
          std::vector<ServerModel>{{u"a"_s, 0}});
}

TEST_CASE("A client that is deleted answers nothing", "[assistant][server]")
{
    Answer silent = answered("{");
    silent.ending = Answer::Ending::Hang;
    const ScriptedServer server({silent});
    auto client = std::make_unique<ServerClient>(Endpoint{server.address(), {}});
    QObject context;
    bool answered = false;
    whenReady(client->models(), &context, [&](const auto&) { answered = true; });
    const auto pending = client->countTokens(u"a"_s);
    REQUIRE(waitUntil([&] { return server.requests().size() == 2; }));
    client.reset();
    CHECK(waitUntil([&] { return server.open() == 0; }));
    CHECK(pending.resultCount() == 0);
    CHECK(!answered);
}
