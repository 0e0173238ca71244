// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/jsonrpc.h"

#include "assistant/toolcontent.h"
#include "support/property.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RpcMessage::Kind;

RpcMessage only(const QByteArray& bytes)
{
    const auto messages = RpcLines().feed(bytes);
    REQUIRE(messages.size() == 1);
    return messages.front();
}

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray kSession = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"một cửa 😀\"}}\r\n"
                            "\n  \n"
                            "{\"id\":\"x\",\"method\":\"ping\"}\n"
                            "Server listening…\n"
                            "{\"method\":\"notifications/message\",\"params\":{\"data\":\"d\"}}\n"
                            "{\"id\":2,\"error\":{\"code\":-32602,\"message\":\"no\"}}\n"
                            "[{\"id\":3,\"result\":{}},{\"id\":4,\"result\":{}}]\n";

} // namespace

SCENARIO("Messages on lines are told apart", "[assistant][rpc]")
{
    const auto messages = RpcLines().feed(kSession);
    REQUIRE(messages.size() == 7);
    CHECK(messages[0].kind == Kind::Answer);
    CHECK(messages[0].answers == 1);
    CHECK(messages[0].body["a"_L1].toString() == u"một cửa 😀"_s);
    CHECK(messages[1].kind == Kind::Request);
    CHECK(messages[1].id == QJsonValue(u"x"_s));
    CHECK(messages[1].method == u"ping"_s);
    CHECK(messages[2].kind == Kind::Nonsense);
    CHECK(messages[2].text == u"Server listening…"_s);
    CHECK(messages[3].kind == Kind::Notification);
    CHECK(messages[3].body["data"_L1].toString() == u"d"_s);
    CHECK(messages[4].kind == Kind::Refusal);
    CHECK(messages[4].code == -32602);
    CHECK(messages[4].text == u"no"_s);
    CHECK(messages[5].answers == 3);
    CHECK(messages[6].answers == 4);
}

SCENARIO("Where the bytes are cut makes no difference", "[assistant][rpc]")
{
    const auto whole = RpcLines().feed(kSession);
    for (qsizetype cut = 0; cut <= kSession.size(); ++cut) {
        RpcLines lines;
        auto messages = lines.feed(QByteArrayView(kSession).first(cut));
        for (const RpcMessage& message : lines.feed(QByteArrayView(kSession).sliced(cut)))
            messages.push_back(message);
        REQUIRE(messages == whole);
    }
    RpcLines lines;
    std::vector<RpcMessage> messages;
    for (const char byte : kSession)
        for (const RpcMessage& message : lines.feed(QByteArrayView(&byte, 1)))
            messages.push_back(message);
    CHECK(messages == whole);
}

SCENARIO("What is no message is named and does not stop the next one", "[assistant][rpc]")
{
    const QByteArray tooDeep = QByteArray(5000, '[') + '1';
    const QByteArray tooMany =
        "[" + QByteArray("{\"method\":\"m\"},").repeated(100) + "{\"method\":\"m\"}]";
    for (const QByteArray& bad :
         {QByteArray("{"), QByteArray("5"), QByteArray("\"x\""), QByteArray("[]"),
          QByteArray("[1]"), QByteArray("{}"), QByteArray("{\"id\":1}"),
          QByteArray("{\"id\":1,\"result\":5}"), QByteArray("{\"id\":1,\"error\":\"x\"}"),
          QByteArray("{\"method\":5}"), QByteArray("{\"id\":1,\"result\":{\"a\":\"\xff\"}}"),
          QByteArray("\0\1", 2), tooDeep, tooMany}) {
        INFO(bad.left(60).toStdString());
        const auto messages = RpcLines().feed(QByteArray(bad + "\n{\"id\":9,\"result\":{}}\n"));
        REQUIRE(messages.size() == 2);
        CHECK(messages[0].kind == Kind::Nonsense);
        CHECK(messages[0].text.size() <= 201);
        CHECK(messages[1].answers == 9);
    }
    CHECK(only("{\"id\":\"7\",\"result\":{}}\n").answers == 7);
    CHECK(only("{\"id\":-1,\"result\":{}}\n").answers == 0);
    CHECK(only("{\"id\":1e300,\"result\":{}}\n").answers == 0);
    CHECK(only("{\"id\":null,\"method\":\"m\"}\n").kind == Kind::Notification);
}

SCENARIO("A line without an end costs a bounded room", "[assistant][rpc]")
{
    RpcLines lines;
    const QByteArray piece(1'000'000, 'x');
    int nonsense = 0;
    for (int i = 0; i < 12; ++i)
        for (const RpcMessage& message : lines.feed(piece)) {
            ++nonsense;
            CHECK(message.text == QString(QString(200, u'x') + u'…'));
        }
    CHECK(nonsense == 1);
    const auto after = lines.feed("tail\n{\"id\":1,\"result\":{}}\n");
    REQUIRE(after.size() == 1);
    CHECK(after[0].answers == 1);
    const QByteArray longest =
        "{\"id\":1,\"result\":{\"a\":\"" + QByteArray(RpcLines::kMostLine - 26, 'x') + "\"}}";
    REQUIRE(longest.size() == RpcLines::kMostLine);
    CHECK(only(QByteArray(longest + '\n')).kind == Kind::Answer);
    CHECK(only(QByteArray("  " + longest + '\n')).kind == Kind::Nonsense);
}

SCENARIO("What we write is read as what was meant", "[assistant][rpc]")
{
    const QJsonObject body{{"text"_L1, u"a\nb\u2028\"😀"_s}};
    const QByteArray request = rpcRequest(5, u"tools/call"_s, body);
    CHECK(request.count('\n') == 1);
    CHECK(only(request).id == QJsonValue(5));
    CHECK(only(request).body == body);
    CHECK(only(rpcNotification(u"n"_s, {})) ==
          RpcMessage{Kind::Notification, {}, 0, u"n"_s, {}, 0, {}});
    CHECK(only(rpcAnswer(5, body)) == RpcMessage{Kind::Answer, {}, 5, {}, body, 0, {}});
    CHECK(only(rpcRefusal(5, -1, u"no"_s)) ==
          RpcMessage{Kind::Refusal, {}, 5, {}, {}, -1, u"no"_s});
    for (const QByteArray& line : {request, rpcAnswer(5, {}), rpcRefusal(u"x"_s, 1, {})})
        CHECK(QJsonDocument::fromJson(line).object()["jsonrpc"_L1].toString() == u"2.0"_s);
}

SCENARIO("Tools are listed as far as they make sense", "[assistant][rpc]")
{
    QJsonObject large{{"x"_L1, QString(40'000, u'x')}};
    QJsonObject page = object(
        R"({"nextCursor":"n","tools":[{"name":"a","description":" A ","inputSchema":{"type":"object"}},
            {"name":"b","title":"B"},{"name":""},{"about":1},5,{"name":"c","inputSchema":[]}]})");
    QJsonArray tools = page["tools"_L1].toArray();
    tools.append(QJsonObject{{"name"_L1, u"d"_s}, {"inputSchema"_L1, large}});
    tools.append(QJsonObject{{"name"_L1, QString(201, u'n')}});
    page["tools"_L1] = tools;
    const ToolPage read = readToolPage(page);
    const QJsonObject nothing{{"type"_L1, u"object"_s}};
    CHECK(read == ToolPage{{{u"a"_s, u"A"_s, nothing}, {u"b"_s, u"B"_s, nothing}}, u"n"_s, 6});
    CHECK(readToolPage({}) == ToolPage{});
    CHECK(readToolPage({{"nextCursor"_L1, QString(5000, u'x')}}).next.isEmpty());
}

SCENARIO("Results of tools become text", "[assistant][rpc]")
{
    const auto read = readToolResult(object(
        R"({"content":[{"type":"text","text":"one"},{"type":"image","data":"AAAA","mimeType":"image/png"},
            {"type":"resource_link","uri":"file:///m.rs","name":"m.rs"},
            {"type":"resource","resource":{"uri":"u:1","mimeType":"text/x","text":"inner"}},
            {"type":"audio"},{"type":"hologram"},{"type":"text","text":""},7]})"));
    REQUIRE(read);
    CHECK(*read == u"one\n[image: image/png]\n[link: m.rs, file:///m.rs]\n[resource: u:1, text/x]\n"
                   "inner\n[audio]\n[something unknown: hologram]\n[something unknown]"_s);
    CHECK(*readToolResult(object(R"({"structuredContent":{"a":1}})")) == u"{\"a\":1}"_s);
    CHECK(*readToolResult(
              object(R"({"structuredContent":{"a":1},"content":[{"type":"text","text":"t"}]})")) ==
          u"t"_s);
    CHECK(readToolResult({})->isEmpty());
    const auto failed =
        readToolResult(object(R"({"isError":true,"content":[{"type":"text","text":"no city"}]})"));
    REQUIRE_FALSE(failed);
    CHECK(failed.error() == Error{Error::Kind::Refused, u"no city"_s, {}});
    CHECK(readToolResult(object(R"({"isError":true})")).error().message.contains(u"did not say"));
}

SCENARIO("Names for models hold only what models allow, and each is its own", "[assistant][rpc]")
{
    CHECK(modelNameOf(u"files"_s, u"read_file"_s) == u"files_read_file"_s);
    CHECK(modelNameOf(u"Tệp của tôi"_s, u"đọc.tệp"_s) == u"Tep_cua_toi_doc_tep"_s);
    CHECK(modelNameOf(u"a"_s, u"b"_s, {u"a_b"_s, u"a_b_2"_s}) == u"a_b_3"_s);
    const QString longName = modelNameOf(QString(100, u's'), QString(100, u't'));
    CHECK(longName == QString(QString(24, u's') + u'_' + QString(39, u't')));
    CHECK(modelNameOf(QString(100, u's'), QString(100, u't'), {longName}).endsWith(u"t_2"));
    const QRegularExpression allowed(u"^[A-Za-z0-9_-]{1,64}$"_s);
    holds("any names", [&](const std::string& server, const std::string& tool) {
        const QString name =
            modelNameOf(QString::fromStdString(server), QString::fromStdString(tool));
        RC_ASSERT(allowed.match(name).hasMatch());
        RC_ASSERT(modelNameOf(QString::fromStdString(server), QString::fromStdString(tool),
                              {name}) != name);
    });
}
