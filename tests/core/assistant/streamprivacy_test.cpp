// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"
#include "support/wait.h"

#include "assistant/responsehead.h"
#include "assistant/serverclient.h"

#include <QFile>
#include <QHostInfo>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

// The key and the words of a conversation reach the server that was asked, and nobody else.

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kStreamprivacyKey = u"sk-canary-1234567890abcdef"_s;
const QByteArray kSecret = R"({"messages":[{"role":"user","content":"my secret question"}]})";

/// Sets variables of the environment for one test.
class Environment {
public:
    explicit Environment(const QByteArray& proxy)
    {
        for (const char* name : kNames)
            qputenv(name, proxy);
        qputenv("no_proxy", "");
        qputenv("NO_PROXY", "");
    }
    ~Environment()
    {
        for (const char* name : kNames)
            qunsetenv(name);
        qunsetenv("no_proxy");
        qunsetenv("NO_PROXY");
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    static constexpr const char* kNames[]{"http_proxy",  "HTTP_PROXY", "https_proxy",
                                          "HTTPS_PROXY", "all_proxy",  "ALL_PROXY"};
};

QByteArray urlOf(const ScriptedServer& server, const QString& scheme = u"http"_s)
{
    QUrl url = server.address({});
    url.setScheme(scheme);
    return url.toEncoded();
}

Answer fine()
{
    return streamed({said("A"), finished(), kDone});
}

bool holdsSecret(const QByteArray& bytes)
{
    return bytes.contains("canary") || bytes.contains("secret question") ||
           bytes.contains(kStreamprivacyKey.toUtf8().toBase64().left(20));
}

} // namespace

TEST_CASE("Nothing reaches the host a redirect names", "[assistant][stream][privacy]")
{
    const ScriptedServer other({fine()});
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const QString& scheme : {u"http"_s, u"https"_s}) {
            INFO(status << scheme.toStdString());
            Answer redirect = failed(status, {});
            redirect.headers << "Location: " + urlOf(other, scheme) + "/v1/chat/completions";
            const ScriptedServer server({redirect});

            const Heard heard = hear({server.address(), kStreamprivacyKey}, kSecret);
            CHECK(!heard.ends.front());
            CHECK(server.requests().size() == 1);

            ServerClient client({server.address(), kStreamprivacyKey});
            CHECK(waitFor(client.models()).error().kind == Error::Kind::Network);
            CHECK(waitFor(client.countTokens(u"my secret question"_s)).error().kind ==
                  Error::Kind::Network);
            CHECK(server.requests().size() == 3);
        }
    }
    CHECK(other.received().isEmpty());
    CHECK(other.connections() == 0);
}

TEST_CASE("Loopback and everything unencrypted passes by the proxies of the environment",
          "[assistant][stream][privacy]")
{
    const ScriptedServer proxy({fine()});
    const ScriptedServer server({fine()});
    // 0.0.0.0 leads here as well, but is not known as loopback.
    QUrl unknown = server.address();
    unknown.setHost(u"0.0.0.0"_s);
    std::vector<QUrl> addresses{server.address(), unknown};
    if (QHostInfo::fromName(u"localhost"_s).error() == QHostInfo::NoError) {
        addresses.push_back(server.address());
        addresses.back().setHost(u"localhost"_s);
    } else {
        WARN("SKIPPED: this system has no address for localhost");
    }
    for (const QByteArray scheme : {"http", "socks5"}) {
        const Environment environment(urlOf(proxy, QString::fromLatin1(scheme)));
        for (const QUrl& address : addresses) {
            INFO(address.toString().toStdString());
            const Heard heard = hear({address, kStreamprivacyKey}, kSecret);
            CHECK(heard.text == u"A"_s);
            ServerClient client({address, kStreamprivacyKey});
            CHECK(waitFor(client.countTokens(u"my secret question"_s)).error().kind ==
                  Error::Kind::Invalid);
        }
    }
    CHECK(server.requests().size() == 4 * addresses.size());
    CHECK(proxy.connections() == 0);
}

TEST_CASE("A proxy sees the name of an encrypted host and no more", "[assistant][stream][privacy]")
{
    if (!QSslSocket::supportsSsl()) {
        WARN("SKIPPED: this Qt has no TLS");
        return;
    }
    const ScriptedServer proxy({failed(502, {})});
    const Environment environment(urlOf(proxy));
    const Heard heard = hear({QUrl(u"https://0.0.0.0:9/v1"_s), kStreamprivacyKey}, kSecret);
    REQUIRE(!heard.ends.front());
    CHECK(heard.ends.front().error().kind == Error::Kind::Network);
    CHECK(proxy.received().startsWith("CONNECT 0.0.0.0:9"));
    CHECK(!holdsSecret(proxy.received()));
}

TEST_CASE("Who cannot prove who he is gets nothing", "[assistant][stream][privacy]")
{
    if (!QSslSocket::supportsSsl()) {
        WARN("SKIPPED: this Qt has no TLS");
        return;
    }
    const auto contents = [](const QString& name) {
        QFile file(QStringLiteral(MOTCUA_TEST_DATA) + u"/tls/"_s + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(contents(u"selfsigned.crt"_s)));
    configuration.setPrivateKey(QSslKey(contents(u"selfsigned.key"_s), QSsl::Ec));
    REQUIRE(!configuration.privateKey().isNull());
    QSslServer server;
    server.setSslConfiguration(configuration);
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [&received, socket] { received += socket->readAll(); });
    });
    QUrl address(u"https://127.0.0.1/v1"_s);
    address.setPort(server.serverPort());
    const Heard heard = hear({address, kStreamprivacyKey}, kSecret);
    REQUIRE(!heard.ends.front());
    CHECK(heard.ends.front().error().kind == Error::Kind::Network);
    CHECK(heard.ends.front().error().message.contains(u"could not prove who it is"_s));
    CHECK(received.isEmpty());
}

TEST_CASE("A handshake that never ends is given up", "[assistant][stream][privacy]")
{
    if (!QSslSocket::supportsSsl()) {
        WARN("SKIPPED: this Qt has no TLS");
        return;
    }
    Answer silent;
    silent.framing = Answer::Framing::Raw;
    silent.ending = Answer::Ending::Hang;
    const ScriptedServer server({silent});
    Patience patience = kTestPatience;
    patience.firstByte = 200;
    const Heard heard =
        hear({QUrl(QString::fromLatin1(urlOf(server, u"https"_s)) + u"/v1"_s), kStreamprivacyKey},
             kSecret, patience);
    REQUIRE(!heard.ends.front());
    CHECK(heard.ends.front().error().message.contains(u"said nothing for 0.2 seconds"_s));
    CHECK(!holdsSecret(server.received()));
}

TEST_CASE("No key stands in an error, whatever the server answers", "[assistant][stream][privacy]")
{
    const QByteArray key = kStreamprivacyKey.toUtf8();
    const QByteArrayList answers{"Incorrect API key provided: " + key + ".", "Bearer " + key,
                                 "sk-canary-12****cdef is wrong", "Your key sk-can...cdef is wrong",
                                 "Key ****cdef is unknown"};
    for (const QByteArray& words : answers) {
        INFO(words.toStdString());
        const QByteArray body = R"({"error":{"message":")" + words + R"("}})";
        for (const Answer& answer :
             {failed(401, body), failed(200, body), failed(500, body), streamed({event(body)})}) {
            const ScriptedServer server({answer});
            const Heard heard =
                hear({server.address(), u" "_s + kStreamprivacyKey + u"\n"_s}, kSecret);
            REQUIRE(!heard.ends.front());
            const Error& error = heard.ends.front().error();
            CHECK(error.message.contains(u"•••"_s));
            CHECK(!error.message.contains(u"sk-can"_s));
            CHECK(!error.message.contains(u"cdef"_s));
            CHECK(!error.detail.contains(u"sk-can"_s));
            CHECK(server.requests().front().header("Authorization") == "Bearer " + key);
        }
        ScriptedServer server({failed(401, body)});
        ServerClient client({server.address(), kStreamprivacyKey});
        const auto models = waitFor(client.models());
        CHECK(models.error().kind == Error::Kind::Auth);
        CHECK(!models.error().message.contains(u"sk-can"_s));
    }
    CHECK(withoutKey(u"the model is gone"_s, u"none"_s) == u"the model is gone"_s);
    CHECK(withoutKey(u"a skate and sk-other"_s, kStreamprivacyKey) == u"a skate and sk-other"_s);
}

TEST_CASE("A key that cannot be sent is not sent", "[assistant][stream][privacy]")
{
    const ScriptedServer server({fine()});
    for (const QString& key : {u"a\r\nX-Evil: 1"_s, u"a b"_s, u"khóa"_s, u"a\u0000b"_s}) {
        const Heard heard = hear({server.address(), key}, kSecret);
        REQUIRE(!heard.ends.front());
        CHECK(heard.ends.front().error().kind == Error::Kind::Invalid);
    }
    CHECK(hear({QUrl(), kStreamprivacyKey}, kSecret).ends.front().error().kind ==
          Error::Kind::Invalid);
    CHECK(server.connections() == 0);
}

TEST_CASE("A request says what it must and no more", "[assistant][stream][privacy]")
{
    Answer busy = failed(503, {}, {"Set-Cookie: who=you; Path=/", "Retry-After: 0"});
    const ScriptedServer server({busy, fine()});
    const Heard heard = hear({server.address(), {}}, kSecret);
    CHECK(heard.text == u"A"_s);
    REQUIRE(server.requests().size() == 2);
    for (const SeenRequest& request : server.requests()) {
        CHECK(request.head.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
        CHECK(request.body == kSecret);
        CHECK(request.header("Accept-Encoding") == "identity");
        CHECK(request.header("Accept") == "text/event-stream");
        CHECK(request.header("Content-Type") == "application/json");
        CHECK(request.header("User-Agent").startsWith("Motcua/"));
        for (const char* name : {"Authorization", "Cookie", "Referer", "Origin"})
            CHECK(request.header(name).isEmpty());
    }
}
