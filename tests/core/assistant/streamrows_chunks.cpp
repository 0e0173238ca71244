// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// What stands in the chunks of a chat completion, as different servers write it.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A chunk whose first choice has this delta.
QByteArray delta(const QByteArray& members)
{
    return event(R"({"id":"c1","object":"chat.completion.chunk","model":"tiny","choices":[)"
                 R"({"index":0,"delta":{)" +
                 members + R"(},"finish_reason":null}]})");
}

QByteArray callPiece(const QByteArray& members)
{
    return delta(R"("tool_calls":[{)" + members + "}]");
}

} // namespace

std::vector<StreamRow> chunkRows()
{
    return {
        StreamRow("content is null",
                  {delta(R"("role":"assistant","content":null)"), said("A"), finished(), kDone},
                  u"A"_s),
        StreamRow("content is an empty list",
                  {delta(R"("content":[])"), said("A"), finished(), kDone}, u"A"_s),
        StreamRow("content is a list of parts",
                  {delta(R"("content":[{"type":"text","text":"A"},{"type":"image","x":1},"B"])"),
                   finished(), kDone},
                  u"AB"_s),
        StreamRow(
            "thinking in parts",
            {delta(R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"T"}]},)"
                   R"({"type":"text","text":"A"}])"),
             finished(), kDone},
            u"A"_s)
            .thinks(u"T"_s),
        StreamRow("a refusal is said",
                  {delta(R"("content":null,"refusal":"No.")"), finished(), kDone}, u"No."_s),
        StreamRow("reasoning_content", {thought("Hm"), thought("m."), said("A"), finished(), kDone},
                  u"A"_s)
            .thinks(u"Hmm."_s),
        StreamRow("reasoning", {delta(R"("reasoning":"Hm.")"), said("A"), finished(), kDone},
                  u"A"_s)
            .thinks(u"Hm."_s),
        StreamRow(
            "the same reasoning under two names",
            {delta(R"("reasoning":"Hm.","reasoning_content":"Hm.")"), said("A"), finished(), kDone},
            u"A"_s)
            .thinks(u"Hm."_s),
        StreamRow("only reasoning", {thought("Hm."), finished("length"), kDone})
            .thinks(u"Hm."_s)
            .finishes(u"length"_s),
        StreamRow("unknown members",
                  {event(R"({"x":{"y":[1,2,{"z":null}]},"choices":[{"index":0,"logprobs":null,)"
                         R"("delta":{"content":"A","audio":{"id":1}},"q":1e9}]})"),
                   finished(), kDone},
                  u"A"_s),
        StreamRow(
            "other choices are passed over",
            {event(R"({"choices":[{"index":1,"delta":{"content":"X"}},)"
                   R"({"index":0,"delta":{"content":"A"}},{"index":-1,"delta":{"content":"Y"}}]})"),
             finished(), kDone},
            u"A"_s),
        StreamRow("a choice without a number",
                  {event(R"({"choices":[{"delta":{"content":"A"}}]})"), finished(), kDone}, u"A"_s),
        StreamRow("choices of another kind",
                  {event(R"({"choices":null})"), event(R"({"choices":[]})"),
                   event(R"({"choices":[null,7]})"), said("A"), finished(), kDone},
                  u"A"_s),
        StreamRow("an empty finish_reason ends nothing",
                  {event(R"({"choices":[{"index":0,"delta":{"content":"A"},"finish_reason":""}]})"),
                   said("B"), finished(), kDone},
                  u"AB"_s),
        StreamRow("error is null",
                  {event(R"({"error":null,"choices":[]})"), said("A"), finished(), kDone}, u"A"_s),
        StreamRow("usage comes after the end of the text",
                  {said("A"), finished(),
                   event(R"({"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":1,)"
                         R"("prompt_tokens_details":{"cached_tokens":4}}})"),
                   kDone},
                  u"A"_s)
            .costs({12, 1, 4, -1, 0}),
        StreamRow("usage is null",
                  {event(R"({"choices":[],"usage":null})"), said("A"), finished(), kDone}, u"A"_s)
            .costs({}),
        StreamRow("timings of llama.cpp",
                  {said("A"),
                   event(R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"timings":)"
                         R"({"cache_n":30,"prompt_n":10,"prompt_ms":5.5,"predicted_n":7,)"
                         R"("predicted_ms":100,"predicted_per_second":70.5}})"),
                   kDone},
                  u"A"_s)
            .costs({40, 7, 30, -1, 70.5}),
        StreamRow("counts that cannot be",
                  {said("A"), finished(),
                   event(R"({"usage":{"prompt_tokens":-5,"completion_tokens":1e300},)"
                         R"("timings":{"predicted_per_second":-1,"prompt_n":"x"}})"),
                   kDone},
                  u"A"_s)
            .costs({}),
        StreamRow("a whole completion in one event",
                  {event(R"({"choices":[{"index":0,"message":{"role":"assistant","content":"A"},)"
                         R"("finish_reason":"stop"}]})"),
                   kDone},
                  u"A"_s),
        StreamRow("the whole message again after its pieces",
                  {said("A"), said("B"),
                   event(R"({"choices":[{"index":0,"message":{"content":"AB"},)"
                         R"("finish_reason":"stop"}]})"),
                   kDone},
                  u"AB"_s),
    };
}

std::vector<StreamRow> callRows()
{
    const QByteArray end = finished("tool_calls") + kDone;
    return {
        StreamRow("a call in pieces",
                  {callPiece(R"("index":0,"id":"c1","type":"function","function":{"name":"search",)"
                             R"("arguments":""})"),
                   callPiece(R"("index":0,"function":{"arguments":"{\"q\":"})"),
                   callPiece(R"("index":0,"function":{"arguments":"\"a\"}"})"), end})
            .calls({{u"c1"_s, u"search"_s, u"{\"q\":\"a\"}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("two calls, their pieces mixed, text before them",
                  {said("Let me see."),
                   callPiece(R"("index":0,"id":"a","function":{"name":"one"})"),
                   callPiece(R"("index":1,"id":"b","function":{"name":"two"})"),
                   callPiece(R"("index":1,"function":{"arguments":"{}"})"),
                   callPiece(R"("index":0,"function":{"arguments":"[]"})"), end},
                  u"Let me see."_s)
            .calls({{u"a"_s, u"one"_s, u"[]"_s}, {u"b"_s, u"two"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("all calls have the number 0 and ids of their own",
                  {callPiece(R"("index":0,"id":"a","function":{"name":"one","arguments":"{}"})"),
                   callPiece(R"("index":0,"id":"b","function":{"name":"one","arguments":"{}"})"),
                   end})
            .calls({{u"a"_s, u"one"_s, u"{}"_s}, {u"b"_s, u"one"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("calls without numbers and ids",
                  {callPiece(R"("function":{"name":"one","arguments":{"x":1}})"),
                   callPiece(R"("id":"","function":{"name":"two","arguments":"{}"})"), end})
            .calls({{u"call_0"_s, u"one"_s, u"{\"x\":1}"_s}, {u"call_1"_s, u"two"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("two calls with the same id",
                  {callPiece(R"("index":0,"id":"a","function":{"name":"one","arguments":"{}"})"),
                   callPiece(R"("index":1,"id":"a","function":{"name":"two","arguments":"{}"})"),
                   end})
            .calls({{u"a"_s, u"one"_s, u"{}"_s}, {u"call_1"_s, u"two"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("the name and the id again with each piece",
                  {callPiece(R"("index":0,"id":"a","function":{"name":"one","arguments":"{"})"),
                   callPiece(R"("index":0,"id":"a","function":{"name":"one","arguments":"}"})"),
                   end})
            .calls({{u"a"_s, u"one"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("the number -1",
                  {callPiece(R"("index":-1,"id":"a","function":{"name":"one","arguments":"{"})"),
                   callPiece(R"("index":-1,"function":{"arguments":"}"})"), end})
            .calls({{u"a"_s, u"one"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
        StreamRow("calls of another kind",
                  {delta(R"("tool_calls":{"a":1})"), delta(R"("tool_calls":[null,1,{}])"),
                   said("A"), finished(), kDone},
                  u"A"_s),
        StreamRow("a function_call of the old kind",
                  {delta(R"("function_call":{"name":"one","arguments":"{"})"),
                   delta(R"("function_call":{"arguments":"}"})"), finished("function_call"), kDone})
            .calls({{u"call_0"_s, u"one"_s, u"{}"_s}})
            .finishes(u"function_call"_s),
        StreamRow(
            "calls in a whole message",
            {event(R"({"choices":[{"index":0,"message":{"content":null,"tool_calls":[)"
                   R"({"id":"a","type":"function","function":{"name":"one","arguments":"{}"}},)"
                   R"({"id":"b","type":"function","function":{"name":"two","arguments":"{}"}}]},)"
                   R"("finish_reason":"tool_calls"}]})"),
             kDone})
            .calls({{u"a"_s, u"one"_s, u"{}"_s}, {u"b"_s, u"two"_s, u"{}"_s}})
            .finishes(u"tool_calls"_s),
    };
}

} // namespace motcua::test
