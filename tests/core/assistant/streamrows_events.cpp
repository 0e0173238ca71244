// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// How events may be written: the ends of lines, what stands between them, the letters in them.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kOne = R"({"choices":[{"index":0,"delta":{"content":"A"}}]})";
const QByteArray kTwo = R"({"choices":[{"index":0,"delta":{"content":"B"}}]})";
const QByteArray kStop = R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";

QByteArrayList withLineEnds(const QByteArray& end)
{
    const QByteArray gap = end + end;
    return {"data: " + kOne + gap, "data: " + kTwo + gap, "data: " + kStop + gap,
            "data: [DONE]" + gap};
}

} // namespace

std::vector<StreamRow> lineRows()
{
    Answer untold = streamed({"\xef\xbb\xbf" + said("A") + finished() + kDone});
    untold.headers.clear();
    return {
        StreamRow("two events", {said("Hel"), said("lo"), finished(), kDone}, u"Hello"_s),
        StreamRow("lines end with LF", withLineEnds("\n"), u"AB"_s),
        StreamRow("lines end with CRLF", withLineEnds("\r\n"), u"AB"_s),
        StreamRow("lines end with CR", withLineEnds("\r"), u"AB"_s),
        StreamRow("data: without a space",
                  {"data:" + kOne + "\n\ndata:" + kStop + "\n\ndata:[DONE]\n\n"}, u"A"_s),
        StreamRow("comments", {": ping\n\n", said("A"), ":\n\n: processing\n", finished(), kDone},
                  u"A"_s),
        StreamRow("event, id and retry",
                  {"event: message\nid: 7\nretry: 10\n", said("A"), "id\n\n", finished(), kDone},
                  u"A"_s),
        StreamRow("empty data",
                  {"data:\n\n", "data\n\n", "data: \n\n", said("A"), finished(), kDone}, u"A"_s),
        StreamRow("data over several lines",
                  {"data: {\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\n",
                   "data:\"A\"}}]}\n\n", finished(), kDone},
                  u"A"_s),
        StreamRow("a byte order mark", {"\xef\xbb\xbf", said("A"), finished(), kDone}, u"A"_s),
        StreamRow("a byte order mark where nothing says what follows", untold, u"A"_s),
        StreamRow("blank lines first", {"\n\r\n\n", said("A"), finished(), kDone}, u"A"_s),
        StreamRow("no blank line at the end", {said("A"), finished(), "data: [DONE]"}, u"A"_s),
        StreamRow("another kind of event",
                  {"event: ping\ndata: {\"type\":\"ping\"}\n\n", said("A"), finished(), kDone},
                  u"A"_s),
        StreamRow("words that are no JSON", {"data: ping\n\n", said("A"), finished(), kDone},
                  u"A"_s),
        StreamRow("nothing after the end is read", {said("A"), finished(), kDone + said("B")},
                  u"A"_s),
        StreamRow("broken JSON", {said("A"), "data: {\"choices\":[{]}\n\n", said("B"), kDone},
                  u"A"_s)
            .fails(Error::Kind::Invalid, u"did not answer as a chat server"_s),
    };
}

std::vector<StreamRow> letterRows()
{
    return {
        StreamRow("letters of two and three bytes", {said("một cửa, đúng hẹn"), finished(), kDone},
                  u"một cửa, đúng hẹn"_s),
        StreamRow("letters of four bytes",
                  {said("😀🏛️👩‍👩‍👧"), finished(), kDone},
                  u"😀🏛️👩‍👩‍👧"_s),
        StreamRow("NEL and the separators of Unicode end no line",
                  {said("a\u0085b\u2028c\u2029d"), finished(), kDone}, u"a\u0085b\u2028c\u2029d"_s),
        StreamRow("ill-formed UTF-8 is mended and loses nothing beside it",
                  {said("a\xe4\xb8"
                        "A\xc2"
                        "b\xff"),
                   finished(), kDone},
                  u"a\ufffd\ufffdA\ufffdb\ufffd"_s),
        StreamRow("a character in two escapes of two events",
                  {said("x\\ud83d"), said("\\ude00y"), finished(), kDone}, u"x😀y"_s),
        StreamRow("halves of characters that stay alone",
                  {said("x\\ud83d"), said("y\\ude00z\\ud83d"), finished(), kDone},
                  u"x\ufffdy\ufffdz\ufffd"_s),
    };
}

} // namespace motcua::test
