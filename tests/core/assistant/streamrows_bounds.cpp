// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// What has no end, comes too slowly, is compressed, or is hardly HTTP.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Framing = Answer::Framing;

const QString kTooLong = u"more than an answer can be"_s;

Answer endless(QByteArrayList pieces, int pause = 0)
{
    Answer answer = streamed(std::move(pieces));
    answer.endless = true;
    answer.pause = pause;
    return answer;
}

Answer raw(QByteArrayList pieces)
{
    Answer answer = streamed(std::move(pieces));
    answer.framing = Framing::Raw;
    return answer;
}

QByteArray zlibOf(const QByteArray& bytes)
{
    return qCompress(bytes, 9).sliced(4); // without the size that Qt writes first
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(number >> shift & 0xff);
    return bytes;
}

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray gzipOf(const QByteArray& bytes)
{
    QByteArray deflated = zlibOf(bytes).sliced(2);
    deflated.chop(4);
    return QByteArray::fromHex("1f8b08000000000000ff") + deflated + littleEndian(crc32(bytes)) +
           littleEndian(static_cast<quint32>(bytes.size()));
}

StreamRow compressed(QByteArray name, const QByteArray& encoding, const QByteArray& body,
                     const QString& text)
{
    Answer answer = streamed({body});
    answer.headers << "Content-Encoding: " + encoding;
    return {std::move(name), answer, text};
}

QByteArray choices(int count)
{
    QByteArray list;
    for (int i = count; i-- > 0;)
        list += R"({"index":)" + QByteArray::number(i) + R"(,"delta":{"content":")" +
                (i == 0 ? "A" : "X") + R"("}})" + (i == 0 ? "" : ",");
    return event(R"({"choices":[)" + list + "]}");
}

} // namespace

std::vector<StreamRow> compressedRows()
{
    const QByteArray first = said("một ") + said("cửa");
    const QByteArray last = finished() + kDone;
    const QString text = u"một cửa"_s;
    QByteArray damaged = gzipOf(first + last);
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    const QByteArray comments = QByteArray(": nothing\n").repeated(4 << 20);
    return {
        compressed("gzip", "gzip", gzipOf(first + last), text),
        compressed("gzip in two members", "x-gzip", gzipOf(first) + gzipOf(last), text),
        compressed("deflate", "deflate", zlibOf(first + last), text),
        compressed("identity", "identity", first + last, text),
        compressed("brotli", "br", "\x0b\x05\x80", {})
            .fails(Error::Kind::Invalid, u"in a way that was not asked for (br)"_s),
        compressed("what is called gzip and is none", "gzip", first + last, {})
            .fails(Error::Kind::Invalid, {}),
        compressed("one line that swells without end", "gzip",
                   gzipOf("data: " + QByteArray(40 << 20, 'x')), {})
            .fails(Error::Kind::Invalid, kTooLong)
            .notBytewise(),
        compressed("comments that swell without end", "gzip", gzipOf(comments), {})
            .fails(Error::Kind::Invalid, kTooLong)
            .notBytewise(),
    };
}

std::vector<StreamRow> boundRows()
{
    constexpr auto kInvalid = Error::Kind::Invalid;
    const QByteArray block(64 << 10, 'x');
    std::vector<ToolCall> calls;
    QByteArrayList manyCalls;
    for (int i = 0; i < 200; ++i) {
        const QByteArray number = QByteArray::number(i);
        manyCalls << event(R"({"choices":[{"delta":{"tool_calls":[{"index":)" + number +
                           R"(,"function":{"name":"f"}}]}}]})");
        if (i < 128)
            calls.push_back({u"call_"_s + QString::fromLatin1(number), u"f"_s, {}});
    }
    const QByteArray nested =
        R"({"choices":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}";
    return {
        StreamRow("a line without end", endless({said("A"), "data: ", block}), u"A"_s)
            .fails(kInvalid, kTooLong),
        StreamRow("an event without end", endless({said("A"), "data: " + block + "\n"}), u"A"_s)
            .fails(kInvalid, kTooLong),
        StreamRow("an answer without end", endless({said(block)}), QString(16 << 20, u'x'))
            .fails(kInvalid, kTooLong)
            .notBytewise(),
        StreamRow("an object without end",
                  [&] {
                      Answer answer = endless({R"({"choices":[],"x":")", block});
                      answer.headers = {"Content-Type: application/json"};
                      return answer;
                  }())
            .fails(kInvalid, kTooLong),
        StreamRow("a long comment", {": " + QByteArray(2 << 20, 'x') + "\n\n", said("A")})
            .fails(kInvalid, kTooLong),
        StreamRow("a line as long as may be", {said(QByteArray(1'048'000, 'x')), finished(), kDone},
                  QString(1'048'000, u'x')),
        StreamRow("a thousand choices", {choices(1000), finished(), kDone}, u"A"_s).notBytewise(),
        StreamRow("more calls than anybody makes", manyCalls + QByteArrayList{finished(), kDone})
            .calls(calls)
            .notBytewise(),
        StreamRow("lists in lists in lists", {said("A"), event(nested), said("B")}, u"A"_s)
            .fails(kInvalid, u"did not answer as a chat server"_s)
            .notBytewise(),
    };
}

std::vector<StreamRow> slowRows()
{
    Patience patience = kTestPatience;
    patience.firstByte = 300;
    patience.silence = 150;
    Answer slowHead = raw({"HTTP/1.1 200 OK\r\n", "X-Slow: yes\r\n"});
    slowHead.endless = true;
    slowHead.pause = 20;
    const QByteArray empty = event(R"({"choices":[{"index":0,"delta":{}}]})");
    return {
        StreamRow("a head that comes line by line and never ends", slowHead)
            .fails(Error::Kind::Network, u"said nothing for 0.3 seconds"_s)
            .with(patience),
        StreamRow("nothing but comments", endless({": ping\n\n"}, 20))
            .fails(Error::Kind::Network, u"said nothing for 0.3 seconds"_s)
            .with(patience),
        StreamRow("an event that comes byte by byte and never ends",
                  endless({said("A"), "data: ", "x"}, 20), u"A"_s)
            .isCut(u"said nothing for 0.15 seconds"_s)
            .with(patience)
            .notBytewise(),
        StreamRow("nothing but comments after the first token",
                  endless({said("A"), ": ping\n\n"}, 20), u"A"_s)
            .isCut(u"said nothing for 0.15 seconds"_s)
            .with(patience)
            .notBytewise(),
        StreamRow("events that say nothing", endless({said("A"), empty}, 20), u"A"_s)
            .isCut(u"said nothing for 0.15 seconds"_s)
            .with(patience)
            .notBytewise(),
    };
}

std::vector<StreamRow> rawRows()
{
    const QByteArray body = said("A") + finished() + kDone;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray chunk = QByteArray::number(body.size(), 16);
    return {
        StreamRow("HTTP/1.0", raw({"HTTP/1.0 200 OK\r\n\r\n" + body}), u"A"_s),
        StreamRow("100 before 200", raw({"HTTP/1.1 100 Continue\r\n\r\n", head + "\r\n" + body}),
                  u"A"_s),
        StreamRow("chunks with extensions and a trailer",
                  raw({head + chunked + chunk + ";x=y\r\n" + body + "\r\n0\r\nX-After: 1\r\n\r\n"}),
                  u"A"_s),
        StreamRow("a chunk without a size",
                  raw({head + chunked + chunk + "\r\n" + said("A") + "\r\nzz\r\n"}), u"A"_s)
            .isCut({}),
        StreamRow("no HTTP at all", raw({"SSH-2.0-OpenSSH_9.2\r\n"}))
            .fails(Error::Kind::Network, {}),
        StreamRow("closed without a word", raw({}))
            .fails(Error::Kind::Network, u"closed the connection"_s),
        StreamRow("a status line and no more", raw({"HTTP/1.1 200 OK\r\n"}))
            .fails(Error::Kind::Network, {}),
    };
}

} // namespace motcua::test
