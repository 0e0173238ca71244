// SPDX-License-Identifier: GPL-3.0-or-later
// How long a stream of a real llama-server takes here and through curl, one after the other. Measures, and asserts only
// that both got the same; not part of an ordinary run: live_tests "[measure]".
#include "assistant/chatstream.h"
#include "support/catch.h"
#include "support/realllama.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounds = 9;
constexpr int kTokens = 2'000;

QByteArray body()
{
    return "{\"messages\":[{\"role\":\"user\",\"content\":\"Tell me\"}],\"stream\":true,"
           "\"seed\":7,\"ignore_eos\":true,\"cache_prompt\":false,\"max_tokens\":" +
           QByteArray::number(kTokens) + "}";
}

qint64 throughUs(const Endpoint& endpoint, qsizetype* letters)
{
    QElapsedTimer timer;
    timer.start();
    ChatStream stream(endpoint, body());
    bool ended = false;
    *letters = 0;
    QObject::connect(&stream, &ChatStream::text, &stream,
                     [&](const QString& piece) { *letters += piece.size(); });
    QObject::connect(&stream, &ChatStream::ended, &stream, [&](const Result<StreamEnd>& end) {
        REQUIRE(end);
        CHECK(end->complete);
        ended = true;
    });
    stream.start();
    REQUIRE(waitUntil([&] { return ended; }));
    return timer.nsecsElapsed();
}

qint64 throughCurl(const Endpoint& endpoint, const TempFolder& folder)
{
    const QString headers =
        folder.write(u"headers"_s, "Authorization: Bearer " + endpoint.key.toUtf8() +
                                       "\nContent-Type: application/json\n");
    const QString question = folder.write(u"body"_s, body());
    QElapsedTimer timer;
    timer.start();
    QProcess curl;
    curl.setStandardOutputFile(folder.path(u"answer"_s));
    curl.start(u"curl"_s,
               {u"-sN"_s, u"-H"_s, u"@"_s + headers, u"--data-binary"_s, u"@"_s + question,
                endpoint.address.toString() + u"/chat/completions"_s});
    REQUIRE(curl.waitForFinished(120'000));
    CHECK(curl.exitCode() == 0);
    return timer.nsecsElapsed();
}

double middle(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    return static_cast<double>(times[times.size() / 2]) / 1e6;
}

} // namespace

TEST_CASE("A stream against curl", "[.][measure]")
{
    RealLlama llama = realLlama();
    if (!llama.there() || QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        return;
    const TempFolder folder;
    LlamaServer server(llama.plan);
    const auto endpoint = waitFor(server.open());
    REQUIRE(endpoint);
    qsizetype letters = 0;
    throughUs(*endpoint, &letters); // the first one warms both
    std::vector<qint64> ours;
    std::vector<qint64> theirs;
    for (int i = 0; i < kRounds; ++i) {
        theirs.push_back(throughCurl(*endpoint, folder));
        ours.push_back(throughUs(*endpoint, &letters));
    }
    std::printf("%d tokens, %lld letters: here %.1f ms, curl -N %.1f ms, ratio %.3f\n", kTokens,
                static_cast<long long>(letters), middle(ours), middle(theirs),
                middle(ours) / middle(theirs));
}
