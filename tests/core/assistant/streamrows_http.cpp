// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

// What HTTP says before an answer: refusals, pressure, other encodings, other places.

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kRefused = Error::Kind::Refused;
const QByteArray kLoading =
    R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})";

StreamRow refusal(QByteArray name, int status, const QByteArray& body, QByteArrayList headers = {})
{
    return {std::move(name), failed(status, body, std::move(headers))};
}

/// So often busy with this Retry-After, and then an answer.
StreamRow busy(QByteArray name, int times, int status, const QByteArray& retryAfter)
{
    const QByteArrayList headers =
        retryAfter.isEmpty() ? QByteArrayList() : QByteArrayList{"Retry-After: " + retryAfter};
    StreamRow row(std::move(name), streamed({said("A"), finished(), kDone}), u"A"_s);
    return row.after(
        std::vector<Answer>(static_cast<size_t>(times), failed(status, kLoading, headers)));
}

StreamRow redirect(int status, const QByteArray& location)
{
    Answer answer =
        failed(status, "<a>moved</a>",
               location.isEmpty() ? QByteArrayList() : QByteArrayList{"Location: " + location});
    return {QByteArray::number(status) + " to " + location, answer};
}

} // namespace

std::vector<StreamRow> statusRows()
{
    const QByteArray said = R"({"error":{"message":"no such thing"}})";
    const QString words = u"It says: no such thing"_s;
    Answer hanging = failed(500, said);
    hanging.ending = Answer::Ending::Hang;
    Patience impatient = kTestPatience;
    impatient.silence = 200;
    return {
        refusal("400", 400, said).fails(kRefused, words),
        refusal("401", 401, said).fails(Error::Kind::Auth, words),
        refusal("401 that asks for a password", 401, said, {"WWW-Authenticate: Basic realm=\"x\""})
            .fails(Error::Kind::Auth, u"did not accept the key (HTTP 401)"_s),
        refusal("403 with a page", 403, "<html>no</html>")
            .fails(Error::Kind::Auth, u"did not accept the key (HTTP 403)."_s),
        refusal("404", 404, R"({"detail":"Not Found"})").fails(kRefused, u"It says: Not Found"_s),
        refusal("405", 405, {}).fails(kRefused, u"HTTP 405"_s),
        refusal("408 is not tried again", 408, said, {"Retry-After: 0"}).fails(kRefused, words),
        refusal("413", 413, "too large").fails(kRefused, u"It says: too large"_s),
        refusal("422", 422, R"({"detail":[{"loc":["body"],"msg":"field required"}]})")
            .fails(kRefused, u"It says: field required"_s),
        refusal("418 is not tried again", 418, {}, {"Retry-After: 0"})
            .fails(kRefused, u"HTTP 418"_s),
        refusal("500", 500, said).fails(kRefused, words),
        refusal("502 with a page", 502, "<html>Bad Gateway</html>")
            .fails(kRefused, u"The server failed (HTTP 502)."_s),
        refusal("504", 504, {}).fails(kRefused, u"HTTP 504"_s),
        refusal("an error that never ends", 500,
                R"({"error":{"message":")" + QByteArray(200'000, 'x') + R"("}})")
            .fails(kRefused, u"HTTP 500"_s)
            .notBytewise(),
        refusal("204", 204, {}).fails(Error::Kind::Network, u"without an answer"_s),
        StreamRow("an error whose body stays open", hanging).fails(kRefused, words).with(impatient),
    };
}

std::vector<StreamRow> retryRows()
{
    const Answer slow = failed(429, R"({"error":{"message":"slow down"}})", {"Retry-After: 0"});
    return {
        busy("429 in seconds", 1, 429, "1"),
        busy("503 in seconds", 1, 503, "2"),
        busy("503 without Retry-After", 1, 503, {}),
        busy("Retry-After: 0", 2, 503, "0"),
        busy("Retry-After: -1", 1, 429, "-1"),
        busy("Retry-After: 1000000000 is capped", 1, 429, "1000000000"),
        busy("Retry-After: 99999999999999999999999", 1, 429, "99999999999999999999999"),
        busy("Retry-After: a date long past", 1, 503, "Wed, 21 Oct 2015 07:28:00 GMT"),
        busy("Retry-After: a date to come is capped", 1, 503, "Mon, 21 Oct 2199 07:28:00 GMT"),
        busy("Retry-After: rubbish", 1, 503, "soon; maybe"),
        busy("busy three times", 3, 503, "1"),
        StreamRow("busy four times", slow)
            .fails(kRefused, u"It says: slow down"_s)
            .after({slow, slow, slow}),
        // Nothing is tried again once something came.
        StreamRow("an error 429 in the middle",
                  {said("A"), event(R"({"error":{"code":429,"message":"slow down"}})")}, u"A"_s)
            .fails(kRefused, u"It says: slow down"_s),
    };
}

std::vector<StreamRow> redirectRows()
{
    constexpr auto kNetwork = Error::Kind::Network;
    return {
        redirect(301, "http://elsewhere.example/v1/chat/completions")
            .fails(kNetwork,
                   u"on to http://elsewhere.example (HTTP 301). Nothing was sent there"_s),
        redirect(302, "https://elsewhere.example:8443/x?key=1")
            .fails(kNetwork, u"on to https://elsewhere.example:8443 (HTTP 302)"_s),
        redirect(303, "//elsewhere.example/").fails(kNetwork, u"on to http://elsewhere.example"_s),
        redirect(307, "/v2/chat/completions").fails(kNetwork, u"on to http://127.0.0.1:"_s),
        redirect(308, "http://user:secret@elsewhere.example/")
            .fails(kNetwork, u"on to http://elsewhere.example (HTTP 308)"_s),
        redirect(302, "file:///etc/passwd")
            .fails(kNetwork, u"(HTTP 302). Nothing was sent there"_s),
        redirect(307, {}).fails(kNetwork, u"without saying where"_s),
        redirect(304, {}).fails(kNetwork, u"(HTTP 304)"_s),
    };
}

} // namespace motcua::test
