// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// Errors that servers write into or instead of an answer. Their own words are always shown.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Answer whole(const QByteArray& contentType, const QByteArray& body)
{
    Answer answer = failed(200, body);
    answer.headers = {"Content-Type: " + contentType};
    return answer;
}

StreamRow row(QByteArray name, const QByteArray& contentType, const QByteArray& body)
{
    return {std::move(name), whole(contentType, body)};
}

} // namespace

std::vector<StreamRow> errorRows()
{
    constexpr auto kRefused = Error::Kind::Refused;
    const QByteArray error =
        R"({"error":{"code":500,"message":"slot <b>unavailable</b>: 100%","type":"server_error"}})";
    const QString words = u"It says: slot <b>unavailable</b>: 100%"_s;
    return {
        StreamRow("an error in the middle", {said("A"), event(error), said("B"), kDone}, u"A"_s)
            .fails(kRefused, words),
        StreamRow("an error that is text", {said("A"), event(R"({"error":"out of memory"})")},
                  u"A"_s)
            .fails(kRefused, u"It says: out of memory"_s),
        StreamRow("an error without words", {said("A"), event(R"({"error":{}})")}, u"A"_s)
            .fails(kRefused, u"did not say which"_s),
        StreamRow("an error with other members", {event(R"({"error":{"code":7,"why":"no"}})")})
            .fails(kRefused, u"{\"code\":7,\"why\":\"no\"}"_s),
        StreamRow("the field error: of llama.cpp",
                  {said("A"), R"(error: {"code":500,"message":"slot gone","type":"server_error"})"
                              "\n\n"},
                  u"A"_s)
            .fails(kRefused, u"It says: slot gone"_s),
        StreamRow("the field error: around an error", {said("A"), "error: " + error + "\n\n"},
                  u"A"_s)
            .fails(kRefused, words),
        StreamRow("the field error: with plain words", {"error: no more memory\n\n"})
            .fails(kRefused, u"It says: no more memory"_s),
        StreamRow("an event of the type error",
                  {said("A"), "event: error\ndata: {\"message\":\"overloaded\"}\n\n"}, u"A"_s)
            .fails(kRefused, u"It says: overloaded"_s),
        StreamRow("an event of the type error with plain words",
                  {said("A"), "event: error\ndata: overloaded\n\n"}, u"A"_s)
            .fails(kRefused, u"It says: overloaded"_s),
        StreamRow("an object without data:", {said("A"), error + "\n\n", kDone}, u"A"_s)
            .fails(kRefused, words),
        StreamRow("an object without data: at once", {error + "\n\n", kDone})
            .fails(kRefused, words),
        StreamRow("an object without data: and without an end", {said("A"), error}, u"A"_s)
            .fails(kRefused, words),
        StreamRow("an object without data: over several lines",
                  {said("A"), "{\n  \"error\": {\n    \"message\": \"gone\"\n  }\n}\n"}, u"A"_s)
            .fails(kRefused, u"It says: gone"_s),
        StreamRow("the last words of text before an error are kept",
                  {event(R"({"choices":[{"index":0,"delta":{"content":"A"}}],"error":"gone"})")},
                  u"A"_s)
            .fails(kRefused, u"It says: gone"_s),
        StreamRow("an error after finish_reason", {said("A"), finished(), event(error)}, u"A"_s)
            .fails(kRefused, words),
        StreamRow("an error of vLLM's old kind",
                  {event(R"({"object":"error","message":"too long","code":400})")})
            .fails(kRefused, u"It says: too long"_s),
        StreamRow("an error cut in its middle", {said("A"), event(error).left(60)}, u"A"_s)
            .isCut(u"closed the connection before"_s),

        row("status 200 and an error", "application/json", error).fails(kRefused, words),
        row("status 200 and an error in a list", "application/json; charset=utf-8",
            "[" + error + "]")
            .fails(kRefused, words),
        row("an error and events after it", "application/json", error + "\n\n" + kDone)
            .fails(kRefused, words),
        row("status 200, an object of another kind", "application/json",
            R"({"detail":"Not Found"})")
            .fails(Error::Kind::Invalid, u"It says: Not Found"_s),
        row("status 200 and a page", "text/html; charset=utf-8",
            "<!doctype html><title>Sign in</title><p>Welcome to our WLAN")
            .fails(Error::Kind::Invalid, u"A web page answers"_s),
        row("status 200 and a page that is called a stream", "text/event-stream",
            "\n<html><body>Sign in</body></html>")
            .fails(Error::Kind::Invalid, u"A web page answers"_s),
        row("status 200 and a page of no kind", "application/octet-stream",
            "  <HTML>Sign in</HTML>")
            .fails(Error::Kind::Invalid, u"A web page answers"_s),
        row("status 200 and plain words", "text/plain", "upstream connect error")
            .fails(Error::Kind::Invalid, u"It says: upstream connect error"_s),
        StreamRow("plain words and then the end", {"data: [ERROR] out of memory\n\n", kDone})
            .fails(Error::Kind::Invalid, u"It says: [ERROR] out of memory"_s),

        StreamRow("a whole completion instead of a stream",
                  whole("application/json",
                        R"({"choices":[{"index":0,"finish_reason":"stop","message":)"
                        R"({"role":"assistant","content":"một cửa"}}],)"
                        R"("usage":{"prompt_tokens":3,"completion_tokens":2}})"),
                  u"một cửa"_s)
            .costs({3, 2, -1, -1, 0}),
        StreamRow("a whole completion that is called a stream",
                  {"{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\n",
                   "\"message\":{\"content\":\"A\"}}]}"},
                  u"A"_s),
        StreamRow("a stream that is called JSON",
                  whole("application/json", said("A") + finished() + kDone), u"A"_s),
    };
}

} // namespace motcua::test
