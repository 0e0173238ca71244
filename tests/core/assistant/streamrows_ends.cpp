// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// How an answer ends: what the server says counts, never how the connection was closed.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using StreamrowsEndsFraming = Answer::Framing;
using Ending = Answer::Ending;

Answer ending(QByteArrayList pieces, StreamrowsEndsFraming framing, Ending how)
{
    Answer answer = streamed(std::move(pieces));
    answer.framing = framing;
    answer.ending = how;
    return answer;
}

Patience impatient()
{
    Patience patience = kTestPatience;
    patience.silence = 150;
    patience.firstByte = 400;
    return patience;
}

} // namespace

std::vector<StreamRow> endRows()
{
    const QByteArrayList text{said("Hel"), said("lo")};
    const QByteArrayList whole = text + QByteArrayList{finished(), kDone};
    const QByteArray half = said(" world").left(40);
    const QString early = u"closed the connection before"_s;
    const QString broke = u"closed the connection"_s;
    return {
        StreamRow("finish_reason without [DONE]", text + QByteArrayList{finished()}, u"Hello"_s),
        StreamRow("[DONE] without finish_reason", text + QByteArrayList{kDone}, u"Hello"_s)
            .finishes({}),
        StreamRow("neither", text, u"Hello"_s).isCut(early),
        StreamRow("it says why: length", text + QByteArrayList{finished("length"), kDone},
                  u"Hello"_s)
            .finishes(u"length"_s),
        StreamRow("only [DONE]", {kDone}).finishes({}),
        StreamRow("only finish_reason", {finished()}),
        StreamRow("an empty answer", ending({}, StreamrowsEndsFraming::Length, Ending::Whole))
            .fails(Error::Kind::Network, u"without an answer"_s),
        StreamRow("only comments", {": ping\n\n", ": ping\n\n"})
            .fails(Error::Kind::Network, u"without an answer"_s),
        StreamRow("only the role",
                  {event(R"({"choices":[{"index":0,"delta":{"role":"assistant"}}]})")})
            .fails(Error::Kind::Network, u"without an answer"_s),
        StreamRow("as long as it says", ending(whole, StreamrowsEndsFraming::Length, Ending::Whole),
                  u"Hello"_s),
        StreamRow("until the connection is closed",
                  ending(whole, StreamrowsEndsFraming::UntilClose, Ending::Whole), u"Hello"_s),
        StreamRow("closed early, where only the closing tells",
                  ending(text, StreamrowsEndsFraming::UntilClose, Ending::Close), u"Hello"_s)
            .isCut(early),
        StreamRow(
            "closed early in the middle of an event",
            ending(text + QByteArrayList{half}, StreamrowsEndsFraming::UntilClose, Ending::Close),
            u"Hello"_s)
            .isCut(early),
        StreamRow("shorter than it says",
                  ending(text, StreamrowsEndsFraming::Length, Ending::Close), u"Hello"_s)
            .isCut(broke),
        StreamRow("closed between two chunks",
                  ending(text, StreamrowsEndsFraming::Chunked, Ending::Close), u"Hello"_s)
            .isCut(broke),
        StreamRow("reset between two chunks",
                  ending(text, StreamrowsEndsFraming::Chunked, Ending::Reset), u"Hello"_s)
            .isCut(u"127.0.0.1"_s)
            .notBytewise(),
        StreamRow(
            "closed in the middle of an event",
            ending(text + QByteArrayList{half}, StreamrowsEndsFraming::Chunked, Ending::Close),
            u"Hello"_s)
            .isCut(broke),
        StreamRow("closed before anything came",
                  ending({}, StreamrowsEndsFraming::Chunked, Ending::Close))
            .fails(Error::Kind::Network, broke),
        StreamRow("closed after reasoning",
                  ending({thought("Hm")}, StreamrowsEndsFraming::Chunked, Ending::Close))
            .thinks(u"Hm"_s)
            .isCut(broke),
        StreamRow("closed after finish_reason",
                  ending(text + QByteArrayList{finished()}, StreamrowsEndsFraming::Chunked,
                         Ending::Close),
                  u"Hello"_s),
        StreamRow("reset after finish_reason",
                  ending(text + QByteArrayList{finished()}, StreamrowsEndsFraming::Chunked,
                         Ending::Reset),
                  u"Hello"_s)
            .notBytewise(),
        StreamRow(
            "silent after finish_reason",
            ending(text + QByteArrayList{finished()}, StreamrowsEndsFraming::Chunked, Ending::Hang),
            u"Hello"_s),
        StreamRow("open after [DONE]", ending(whole, StreamrowsEndsFraming::Chunked, Ending::Hang),
                  u"Hello"_s),
        StreamRow("a call that is cut",
                  ending({event(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a",)"
                                R"("function":{"name":"one","arguments":"{\"q"}}]}}]})")},
                         StreamrowsEndsFraming::Chunked, Ending::Close))
            .isCut(broke)
            .calls({{u"a"_s, u"one"_s, u"{\"q"_s}}),
        StreamRow("silent after the first token",
                  ending(text, StreamrowsEndsFraming::Chunked, Ending::Hang), u"Hello"_s)
            .isCut(u"said nothing for 0.15 seconds"_s)
            .with(impatient())
            .notBytewise(),
        StreamRow("silent from the beginning",
                  ending({}, StreamrowsEndsFraming::Chunked, Ending::Hang))
            .fails(Error::Kind::Network, u"said nothing for 0.4 seconds"_s)
            .with(impatient()),
    };
}

} // namespace motcua::test
