// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "assistant/endpoint.h"

#include <vector>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("What people type becomes the address of a server", "[assistant][endpoint]")
{
    struct Row {
        QString typed;
        QString address; ///< Empty: refused.
    };
    const std::vector<Row> rows{
        {u"localhost:8080"_s, u"http://localhost:8080/v1"_s},
        {u"  127.0.0.1:8080 "_s, u"http://127.0.0.1:8080/v1"_s},
        {u"127.0.0.1"_s, u"http://127.0.0.1/v1"_s},
        {u"http://127.0.0.1:8080/v1"_s, u"http://127.0.0.1:8080/v1"_s},
        {u"http://host/v1/"_s, u"http://host/v1"_s},
        {u"http://host///"_s, u"http://host/v1"_s},
        {u"HTTP://Host:1234"_s, u"http://host:1234/v1"_s},
        {u"https://host/api/v1/chat/completions"_s, u"https://host/api/v1"_s},
        {u"https://host/api/v1/chat/completions/"_s, u"https://host/api/v1"_s},
        {u"http://host/chat/completions"_s, u"http://host/v1"_s},
        {u"http://host/v1/models"_s, u"http://host/v1"_s},
        {u"http://host/v1/completions"_s, u"http://host/v1"_s},
        {u"https://host/openai"_s, u"https://host/openai"_s},
        {u"https://host/v1#here"_s, u"https://host/v1"_s},
        // Without a scheme: http where the network is one's own.
        {u"box"_s, u"http://box/v1"_s},
        {u"box:1234/v1"_s, u"http://box:1234/v1"_s},
        {u"gpu.local:8000"_s, u"http://gpu.local:8000/v1"_s},
        {u"gpu.lan"_s, u"http://gpu.lan/v1"_s},
        {u"nas.home.arpa"_s, u"http://nas.home.arpa/v1"_s},
        {u"vm.internal"_s, u"http://vm.internal/v1"_s},
        {u"10.1.2.3:8080"_s, u"http://10.1.2.3:8080/v1"_s},
        {u"172.16.0.1"_s, u"http://172.16.0.1/v1"_s},
        {u"172.32.0.1"_s, u"https://172.32.0.1/v1"_s},
        {u"192.168.1.5:11434"_s, u"http://192.168.1.5:11434/v1"_s},
        {u"100.64.0.9"_s, u"http://100.64.0.9/v1"_s},
        {u"169.254.1.1"_s, u"http://169.254.1.1/v1"_s},
        {u"[::1]:8080"_s, u"http://[::1]:8080/v1"_s},
        {u"::1"_s, u"http://[::1]/v1"_s},
        {u"[fd00::1]:8080"_s, u"http://[fd00::1]:8080/v1"_s},
        {u"[fe80::1]"_s, u"http://[fe80::1]/v1"_s},
        {u"[2001:db8::1]"_s, u"https://[2001:db8::1]/v1"_s},
        {u"api.example.com"_s, u"https://api.example.com/v1"_s},
        {u"api.example.com:8443/v1"_s, u"https://api.example.com:8443/v1"_s},
        {u"8.8.8.8"_s, u"https://8.8.8.8/v1"_s},
        {u"http://api.example.com"_s, u"http://api.example.com/v1"_s},
        {u"máy-chủ.example.com"_s, u"https://máy-chủ.example.com/v1"_s},
        // What servers print when they listen on every address.
        {u"0.0.0.0:8080"_s, u"http://127.0.0.1:8080/v1"_s},
        {u"http://[::]:8080/v1"_s, u"http://[::1]:8080/v1"_s},
        // Refused.
        {{}, {}},
        {u"   "_s, {}},
        {u"http://"_s, {}},
        {u"http:///v1"_s, {}},
        {u"ftp://host/v1"_s, {}},
        {u"file:///etc/passwd"_s, {}},
        {u"javascript://host/%0aalert(1)"_s, {}},
        {u"ws://host"_s, {}},
        {u"://host"_s, {}},
        {u"http://user:secret@host/v1"_s, {}},
        {u"user@host"_s, {}},
        {u"host:99999"_s, {}},
        {u"host:0"_s, {}},
        {u"host:port"_s, {}},
        {u"two words"_s, {}},
        {u"https://host/v1?key=secret"_s, {}},
    };
    for (const Row& row : rows) {
        INFO(row.typed.toStdString());
        const auto address = readAddress(row.typed);
        if (row.address.isEmpty()) {
            REQUIRE(!address);
            CHECK(address.error().kind == Error::Kind::Invalid);
            CHECK(!address.error().message.isEmpty());
            CHECK(!address.error().message.contains(u"secret"_s));
            continue;
        }
        REQUIRE(address);
        CHECK(address->toString() == row.address);
        const auto again = readAddress(address->toString());
        REQUIRE(again);
        CHECK(*again == *address);
    }
}

TEST_CASE("Loopback is known by every name it has", "[assistant][endpoint]")
{
    const QStringList here{
        u"http://127.0.0.1:8080/v1"_s, u"http://127.255.0.9"_s,        u"http://127.1/"_s,
        u"http://localhost:1"_s,       u"https://LOCALHOST/"_s,        u"http://localhost./"_s,
        u"http://[::1]:8080/v1"_s,     u"http://[::ffff:127.0.0.1]/"_s};
    for (const QString& address : here) {
        INFO(address.toStdString());
        CHECK(isLoopback(QUrl(address)));
    }
    const QStringList elsewhere{u"http://128.0.0.1/"_s,
                                u"http://localhost.example.com/"_s,
                                u"http://127.0.0.1.example.com/"_s,
                                u"http://192.168.0.1/"_s,
                                u"http://[::2]/"_s,
                                u"http://notlocalhost/"_s,
                                u"http://0.0.0.0/"_s,
                                u"/v1"_s};
    for (const QString& address : elsewhere) {
        INFO(address.toStdString());
        CHECK(!isLoopback(QUrl(address)));
    }
}
