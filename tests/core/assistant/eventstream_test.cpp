// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/property.h"

#include "assistant/chatreader.h"
#include "assistant/eventstream.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ServerEvent> eventsOf(const QByteArray& bytes)
{
    EventStream stream;
    std::vector<ServerEvent> events = stream.read(bytes);
    for (ServerEvent& event : stream.finish())
        events.push_back(std::move(event));
    return events;
}

/// The pieces that streams are made of, and what breaks them.
rc::Gen<QByteArray> somePieces()
{
    static const std::vector<QByteArray> pieces{
        "data: ",
        "data:",
        "data",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        ": ping\n\n",
        "event: error\n",
        "id: 1\n",
        "\xef\xbb\xbf",
        "\xf0\x9f\x98\x80",
        "\xe4\xb8",
        "\\ud83d",
        "\\ude00",
        "{",
        "}",
        "[DONE]",
        "<",
        R"({"choices":[{"index":0,"delta":{"content":"xin ch\u00e0o"}}]})",
        R"({"choices":[{"index":0,"delta":{"content":"\ud83d"}}]})",
        R"({"choices":[{"index":0,"delta":{"reasoning_content":"\ude00"}}]})",
        R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"name":"f","arguments":"{"}}]}}]})",
        R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})",
        R"({"error":"gone"})",
        R"(error: {"message":"gone"})",
        R"({"choices":[{"message":{"content":"whole"}}]})",
        R"({"choices":[],"usage":{"prompt_tokens":1}})"};
    return rc::gen::map(rc::gen::container<std::vector<QByteArray>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<QByteArray>& chosen) {
                            QByteArray bytes;
                            for (const QByteArray& piece : chosen)
                                bytes += piece;
                            return bytes;
                        });
}

struct Read {
    QString text;
    QString reasoning;
    Result<StreamEnd> end;

    bool operator==(const Read& other) const
    {
        if (text != other.text || reasoning != other.reasoning ||
            end.has_value() != other.end.has_value())
            return false;
        return end ? *end == *other.end : end.error() == other.end.error();
    }
};

/// Reads the bytes cut after these lengths, again and again.
Read readIn(const QByteArray& bytes, const std::vector<int>& lengths, const QByteArray& type)
{
    ResponseHead head;
    head.contentType = type;
    ChatReader reader(head);
    Read read;
    const auto hear = [&](const ChatNews& news) {
        read.text += news.text;
        read.reasoning += news.reasoning;
    };
    QByteArrayView rest(bytes);
    for (size_t i = 0; !rest.isEmpty() && !reader.done(); ++i) {
        const qsizetype length =
            lengths.empty() ? rest.size()
                            : std::min<qsizetype>(lengths[i % lengths.size()], rest.size());
        hear(reader.read(rest.first(length)));
        rest = rest.sliced(length);
    }
    hear(reader.finish());
    read.end = reader.result();
    return read;
}

} // namespace

TEST_CASE("Events are taken apart as the standard says", "[assistant][stream]")
{
    using Events = std::vector<ServerEvent>;
    CHECK(eventsOf("data: a\n\n") == Events{{{}, "a", {}, false}});
    CHECK(eventsOf("data: a\ndata: b\n\n") == Events{{{}, "a\nb", {}, false}});
    CHECK(eventsOf("data:  a\n\n") == Events{{{}, " a", {}, false}});
    CHECK(eventsOf("data: a\ndata:\ndata\ndata: b\n\n") == Events{{{}, "a\n\n\nb", {}, false}});
    CHECK(eventsOf("event: x\ndata: a\n\ndata: b\n\n") ==
          Events{{"x", "a", {}, false}, {{}, "b", {}, false}});
    CHECK(eventsOf("event: x\n\ndata: b\n\n") == Events{{{}, "b", {}, false}});
    CHECK(eventsOf("data: a\r\rdata: b\r\n\r\n") ==
          Events{{{}, "a", {}, false}, {{}, "b", {}, false}});
    CHECK(eventsOf(": c\nid: 1\nretry: 5\n\n").empty());
    CHECK(eventsOf("\xef\xbb\xbf"
                   "data: a\n\n") == Events{{{}, "a", {}, false}});
    CHECK(eventsOf("data: a\n\n\xef\xbb\xbf"
                   "data: b\n\n")
              .size() == 2); // in the middle it is a strange line
    CHECK(eventsOf("what: is\nthis\n\n") == Events{{{}, {}, "what: is\nthis", false}});
    CHECK(eventsOf("data: a") == Events{{{}, "a", {}, true}});
    CHECK(eventsOf("data: a\n") == Events{{{}, "a", {}, true}});
    CHECK(eventsOf("data: a\x85"
                   "b\n\n") == Events{{{},
                                       "a\x85"
                                       "b",
                                       {},
                                       false}});
    CHECK(eventsOf({}).empty());
}

TEST_CASE("A line and an event have a length at most", "[assistant][stream]")
{
    EventStream line;
    const QByteArray full = "data: a\n\n" + QByteArray(EventStream::kMostLine, 'x');
    CHECK(line.read(full).size() == 1);
    CHECK(!line.tooLong());
    CHECK(line.read("y").empty());
    CHECK(line.tooLong());
    CHECK(line.read("\n\ndata: b\n\n").empty());
    CHECK(line.finish().empty());

    EventStream event;
    const QByteArray megabyte = "data: " + QByteArray((1 << 20) - 7, 'x') + "\n";
    for (int i = 0; i < 4; ++i)
        CHECK(event.read(megabyte).empty());
    CHECK(!event.tooLong());
    CHECK(event.read("data: 12345678901234567890123456789\n").empty());
    CHECK(event.tooLong());
}

TEST_CASE("What is read does not depend on how it was cut", "[assistant][stream][property]")
{
    for (const QByteArray type : {"text/event-stream", "application/json", ""}) {
        holds("any chunking gives the same answer " + type.toStdString(),
              [&type] {
                  const QByteArray bytes = *somePieces();
                  const auto lengths =
                      *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9));
                  RC_ASSERT(readIn(bytes, lengths, type) == readIn(bytes, {}, type));
              },
              {.cases = 2000, .size = 60});
    }
}

TEST_CASE("Text that was said is heard, whatever it is", "[assistant][stream][property]")
{
    holds("text in, text out", [](const std::vector<std::vector<char16_t>>& pieces) {
        QByteArray bytes;
        QString whole;
        for (const auto& piece : pieces) {
            const QString text = QString(reinterpret_cast<const QChar*>(piece.data()),
                                         static_cast<qsizetype>(piece.size()));
            const QString clean = QString::fromUtf8(text.toUtf8()); // whole characters only
            whole += clean;
            const QJsonObject delta{{u"content"_s, clean}};
            const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}};
            bytes += "data: " +
                     QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{choice}}})
                         .toJson(QJsonDocument::Compact) +
                     "\n\n";
        }
        const auto lengths = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 30));
        RC_ASSERT(readIn(bytes + "data: [DONE]\n\n", lengths, "text/event-stream").text == whole);
    });
}

TEST_CASE("Retry-After is a number or a date", "[assistant][stream]")
{
    const QDateTime now(QDate(2015, 10, 21), QTime(7, 28, 0), Qt::UTC);
    CHECK(retryAfter("0", now) == 0);
    CHECK(retryAfter(" 120 ", now) == 120);
    CHECK(retryAfter("1000000000", now) == 1'000'000'000);
    CHECK(retryAfter("99999999999999999999", now) == std::numeric_limits<qint64>::max());
    CHECK(retryAfter("Wed, 21 Oct 2015 07:28:30 GMT", now) == 30);
    CHECK(retryAfter("Wed, 21 Oct 2015 07:27:00 GMT", now) == 0);
    for (const QByteArray rubbish :
         {"", " ", "-1", "1.5", "1e3", "soon", "Wed, 99 Foo 2015", "0x10"}) {
        INFO(rubbish.toStdString());
        CHECK(retryAfter(rubbish, now) == std::nullopt);
    }
}
