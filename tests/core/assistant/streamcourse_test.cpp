// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QPointer>

// How a stream goes: what it says when, and that it can be stopped or deleted at any moment.

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Answer hangingStreamcourse(QByteArrayList pieces)
{
    Answer answer = streamed(std::move(pieces));
    answer.ending = Answer::Ending::Hang;
    return answer;
}

/// Stops, or deletes, the stream in one of its states.
enum class Moment {
    BeforeStart,
    AfterStart,
    AfterRequest,
    InWaiting,
    AfterWaiting,
    InText,
    AfterText,
    InEnd
};

struct Watched {
    explicit Watched(const ScriptedServer& server)
        : stream(new ChatStream({server.address(), {}}, "{}", kTestPatience))
    {
        QObject::connect(stream, &ChatStream::text, stream, [this] { happens(Moment::InText); });
        QObject::connect(stream, &ChatStream::waiting, stream, [this](const QString& sentence) {
            if (!sentence.isEmpty())
                happens(Moment::InWaiting);
        });
        QObject::connect(stream, &ChatStream::ended, stream, [this](const Result<StreamEnd>& end) {
            ends.push_back(end);
            happens(Moment::InEnd);
        });
    }
    ~Watched() { delete stream; }
    Q_DISABLE_COPY_MOVE(Watched)

    void happens(Moment now)
    {
        reached = now;
        if (now == moment && act)
            act();
    }

    QPointer<ChatStream> stream;
    std::vector<Result<StreamEnd>> ends;
    std::optional<Moment> reached;
    Moment moment = Moment::InEnd;
    std::function<void()> act;
};

/// Leads the stream to the moment, where `act` is done to it.
void leadTo(Moment moment, Watched& watched, const ScriptedServer& server)
{
    watched.moment = moment;
    if (moment == Moment::BeforeStart)
        watched.act();
    if (watched.stream)
        watched.stream->start();
    if (moment == Moment::AfterStart)
        watched.act();
    if (moment == Moment::AfterRequest && waitUntil([&] { return !server.requests().empty(); }))
        watched.act();
    if (moment == Moment::AfterWaiting &&
        waitUntil([&] { return watched.reached == Moment::InWaiting; }))
        watched.act();
    if (moment == Moment::AfterText && waitUntil([&] { return watched.reached == Moment::InText; }))
        watched.act();
    REQUIRE(waitUntil([&] { return !watched.stream || !watched.ends.empty(); }));
    QCoreApplication::processEvents(); // what was posted comes now
}

ScriptedServer* serverFor(Moment moment)
{
    switch (moment) {
    case Moment::InWaiting:
    case Moment::AfterWaiting:
        return new ScriptedServer({failed(503, {}, {"Retry-After: 9999"})});
    case Moment::InText:
    case Moment::AfterText:
        return new ScriptedServer({hangingStreamcourse({said("A")})});
    case Moment::InEnd:
        return new ScriptedServer({streamed({said("A"), kDone})});
    default:
        return new ScriptedServer({hangingStreamcourse({})});
    }
}

constexpr Moment kMoments[]{Moment::BeforeStart, Moment::AfterStart,   Moment::AfterRequest,
                            Moment::InWaiting,   Moment::AfterWaiting, Moment::InText,
                            Moment::AfterText,   Moment::InEnd};

} // namespace

TEST_CASE("A stream can be stopped at every moment, and ends once", "[assistant][stream]")
{
    for (const Moment moment : kMoments) {
        INFO("moment " << int(moment));
        const std::unique_ptr<ScriptedServer> server(serverFor(moment));
        Watched watched(*server);
        watched.act = [&] {
            watched.stream->cancel();
            watched.stream->cancel();
        };
        leadTo(moment, watched, *server);
        REQUIRE(watched.ends.size() == 1);
        if (moment == Moment::InEnd) {
            CHECK(watched.ends.front());
        } else {
            REQUIRE(!watched.ends.front());
            CHECK(watched.ends.front().error().kind == Error::Kind::Cancelled);
        }
        CHECK(server->requests().size() <= 1);
    }
}

TEST_CASE("A stream can be deleted at every moment", "[assistant][stream]")
{
    for (const Moment moment : kMoments) {
        INFO("moment " << int(moment));
        const std::unique_ptr<ScriptedServer> server(serverFor(moment));
        Watched watched(*server);
        watched.act = [&] { delete watched.stream; };
        leadTo(moment, watched, *server);
        CHECK(watched.stream == nullptr);
        CHECK(watched.ends.size() == (moment == Moment::InEnd ? 1U : 0U));
    }
}

TEST_CASE("A server is told when its answer is not wanted any more", "[assistant][stream]")
{
    Answer answer = streamed({said("A"), said("B")});
    answer.endless = true;
    const ScriptedServer server({answer});
    ChatStream stream({server.address(), {}}, "{}", kTestPatience);
    int texts = 0;
    QObject::connect(&stream, &ChatStream::text, &stream, [&] { ++texts; });
    stream.start();
    REQUIRE(waitUntil([&] { return texts > 2; }));
    CHECK(server.open() == 1);
    stream.cancel();
    const int heard = texts;
    CHECK(waitUntil([&] { return server.open() == 0; }));
    CHECK(texts == heard);
}

TEST_CASE("Waiting for a busy server is said, and said to be over", "[assistant][stream]")
{
    const Answer busy = failed(503, {}, {"Retry-After: 2"});
    const ScriptedServer server({busy, busy, streamed({said("A"), kDone})});
    Patience patience = kTestPatience;
    patience.retryUnit = 1000;
    patience.mostRetryWait = 20;
    QElapsedTimer clock;
    clock.start();
    const Heard heard = hear({server.address(), {}}, "{}", patience);
    CHECK(clock.elapsed() < 10'000); // the wait is capped
    CHECK(heard.text == u"A"_s);
    CHECK(heard.waits == QStringList{u"The server is busy. Asking again in 1 s (1 of 3)."_s,
                                     {},
                                     u"The server is busy. Asking again in 1 s (2 of 3)."_s,
                                     {}});
}

TEST_CASE("How much of the question is read is said", "[assistant][stream]")
{
    const auto progress = [](int done) {
        return event(R"({"choices":[{"index":0,"delta":{"role":"assistant","content":null}}],)"
                     R"("prompt_progress":{"total":200,"cache":0,"processed":)" +
                     QByteArray::number(done) + R"(,"time_ms":5}})");
    };
    Answer answer =
        streamed({progress(0), progress(84), progress(200), said("A"), finished(), kDone});
    answer.pause = 5; // so that each is read by itself
    const ScriptedServer server({answer});
    const Heard heard = hear({server.address(), {}}, "{}");
    CHECK(heard.text == u"A"_s);
    REQUIRE(heard.waits.size() >= 2);
    CHECK(heard.waits.contains(u"Reading the question: 42 %"_s));
    CHECK(heard.waits.back().isEmpty());
}

TEST_CASE("What one reading brought is said at once", "[assistant][stream]")
{
    QByteArray body;
    for (int i = 0; i < 2000; ++i)
        body += said("x");
    const ScriptedServer server({streamed({body, finished(), kDone})});
    const Heard heard = hear({server.address(), {}}, "{}");
    CHECK(heard.text == QString(2000, u'x'));
    CHECK(heard.texts < 100);
}

TEST_CASE("Time and speed are measured where the server says nothing of them",
          "[assistant][stream]")
{
    Answer answer = streamed({said("A"), said("B"), said("C"), finished(),
                              event(R"({"usage":{"completion_tokens":3}})"), kDone});
    answer.pause = 10;
    const ScriptedServer server({answer});
    const Heard heard = hear({server.address(), {}}, "{}");
    REQUIRE(heard.ends.front());
    const AnswerCost& cost = heard.ends.front()->cost;
    CHECK(cost.answerTokens == 3);
    CHECK(cost.firstToken >= 0);
    CHECK(cost.tokensPerSecond > 0);
    CHECK(cost.tokensPerSecond < 2.0 * 1000 / 10);
}

TEST_CASE("Several streams go on side by side", "[assistant][stream]")
{
    std::vector<std::unique_ptr<ScriptedServer>> servers;
    std::vector<std::unique_ptr<ChatStream>> streams;
    QStringList texts(10);
    int ended = 0;
    for (int i = 0; i < 10; ++i) {
        const QByteArray number = QByteArray::number(i);
        servers.push_back(std::make_unique<ScriptedServer>(
            std::vector{streamed({said(number), said(number), said(number), kDone})}));
        streams.push_back(std::make_unique<ChatStream>(Endpoint{servers.back()->address(), {}},
                                                       "{}", kTestPatience));
        QObject::connect(streams.back().get(), &ChatStream::text, streams.back().get(),
                         [&texts, i](const QString& piece) { texts[i] += piece; });
        QObject::connect(streams.back().get(), &ChatStream::ended, streams.back().get(),
                         [&ended] { ++ended; });
        streams.back()->start();
    }
    REQUIRE(waitUntil([&] { return ended == 10; }));
    for (int i = 0; i < 10; ++i)
        CHECK(texts[i] == QString::number(i).repeated(3));
}
