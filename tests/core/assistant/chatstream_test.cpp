// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"
#include "support/wait.h"

#include "assistant/chatreader.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kBody = R"({"messages":[{"role":"user","content":"my secret question"}]})";

/// What is compared: what was said and how it ended.
struct Outcome {
    QString text;
    QString reasoning;
    Result<StreamEnd> end;

    bool operator==(const Outcome& other) const
    {
        const bool sameEnd = end && other.end
                                 ? *end == *other.end
                                 : !end && !other.end && end.error() == other.end.error();
        return sameEnd && text == other.text && reasoning == other.reasoning;
    }
};

void compare(const StreamRow& row, const Outcome& outcome)
{
    CHECK(outcome.text == row.text);
    CHECK(outcome.reasoning == row.reasoning);
    if (row.end == StreamRow::End::Fails) {
        REQUIRE(!outcome.end);
        INFO(outcome.end.error().message.toStdString());
        CHECK(outcome.end.error().kind == row.kind);
        CHECK(outcome.end.error().message.contains(row.says));
        return;
    }
    if (!outcome.end)
        FAIL(outcome.end.error().message.toStdString());
    const StreamEnd& end = *outcome.end;
    INFO(end.trouble.toStdString());
    CHECK(end.complete == (row.end == StreamRow::End::Complete));
    CHECK(end.trouble.isEmpty() == end.complete);
    CHECK(end.trouble.contains(row.says));
    CHECK(end.finish == row.finish);
    CHECK(end.calls == row.toolCalls);
    if (row.cost) {
        AnswerCost cost = end.cost;
        cost.firstToken = row.cost->firstToken;
        if (row.cost->tokensPerSecond <= 0)
            cost.tokensPerSecond = 0;
        CHECK(cost == *row.cost);
    }
}

Outcome overSocket(const StreamRow& row, bool bytewise)
{
    std::vector<Answer> answers = row.answers;
    for (Answer& answer : answers) {
        if (!bytewise)
            continue;
        const QByteArray body = answer.body();
        answer.pieces.clear();
        for (const char byte : body)
            answer.pieces << QByteArray(1, byte);
    }
    const ScriptedServer server(answers);
    Heard heard = hear({server.address(), u"sk-canary-0123456789"_s}, kBody, row.patience);
    CHECK(heard.ends.size() == 1);
    CHECK(server.requests().size() == static_cast<size_t>(row.requests));
    for (const SeenRequest& request : server.requests()) {
        CHECK(request.body == kBody);
        CHECK(request.header("Authorization") == "Bearer sk-canary-0123456789");
    }
    return {heard.text, heard.reasoning, heard.ends.front()};
}

ResponseHead headOf(const Answer& answer)
{
    ResponseHead head;
    head.status = answer.status;
    head.asked = QUrl(u"http://127.0.0.1:1/v1/chat/completions"_s);
    const auto value = [&](const QByteArray& name) {
        return SeenRequest{answer.headers.join("\r\n"), {}}.header(name);
    };
    head.contentType = value("Content-Type");
    head.contentEncoding = value("Content-Encoding");
    head.location = value("Location");
    return head;
}

/// The last answer, read without a network in these pieces.
Outcome withoutSocket(const StreamRow& row, const std::vector<QByteArrayView>& pieces)
{
    const Answer& answer = row.answers.back();
    ChatReader reader(headOf(answer));
    Outcome outcome;
    for (const QByteArrayView piece : pieces) {
        if (reader.done())
            break;
        const ChatNews news = reader.read(piece);
        outcome.text += news.text;
        outcome.reasoning += news.reasoning;
    }
    const bool inPeace =
        answer.ending == Answer::Ending::Whole || answer.framing == Answer::Framing::UntilClose;
    const ChatNews news = reader.finish(inPeace ? QString() : u"It broke: "_s + row.says);
    outcome.text += news.text;
    outcome.reasoning += news.reasoning;
    outcome.end = reader.result();
    return outcome;
}

/// Its body in one piece, in single bytes, and cut in two at every byte: always the same.
void cutEverywhere(const StreamRow& row)
{
    const Answer& answer = row.answers.back();
    if (answer.framing == Answer::Framing::Raw || answer.endless)
        return;
    const QByteArray body = answer.body();
    const QByteArrayView view(body);
    const Outcome uncut = withoutSocket(row, {view});
    compare(row, uncut);
    std::vector<QByteArrayView> bytes;
    for (qsizetype i = 0; i < view.size(); ++i)
        bytes.push_back(view.sliced(i, 1));
    CHECK(withoutSocket(row, bytes) == uncut);
    // A long body has too many places; prime steps find all phases of what repeats.
    const qsizetype step = body.size() > 20'000 ? 104'729 : body.size() > 4'000 ? 97 : 1;
    qsizetype same = 0;
    while (same <= view.size() &&
           withoutSocket(row, {view.first(same), view.sliced(same)}) == uncut)
        same += step;
    CHECK(same > view.size()); // where it was cut when it came out otherwise
}

void tryAll(const std::vector<StreamRow>& rows)
{
    for (const StreamRow& row : rows) {
        INFO(row.name.toStdString());
        compare(row, overSocket(row, false));
        if (row.bytewise && row.answers.back().body().size() < 4000)
            compare(row, overSocket(row, true));
        cutEverywhere(row);
    }
}

} // namespace

TEST_CASE("Events are read however their lines are written", "[assistant][stream]")
{
    tryAll(lineRows());
}

TEST_CASE("Letters come through however they are cut", "[assistant][stream]")
{
    tryAll(letterRows());
}

TEST_CASE("Chunks of every server are understood", "[assistant][stream]")
{
    tryAll(chunkRows());
}

TEST_CASE("Calls of tools are put together", "[assistant][stream]")
{
    tryAll(callRows());
}

TEST_CASE("What the server says ends an answer, not the connection", "[assistant][stream]")
{
    tryAll(endRows());
}

TEST_CASE("Errors in the place of an answer are shown in the server's words", "[assistant][stream]")
{
    tryAll(errorRows());
}

TEST_CASE("A status that refuses is a sentence", "[assistant][stream]")
{
    tryAll(statusRows());
}

TEST_CASE("A busy server is asked again, three times at most", "[assistant][stream]")
{
    tryAll(retryRows());
}

TEST_CASE("A redirect is not followed", "[assistant][stream]")
{
    tryAll(redirectRows());
}

TEST_CASE("Compressed answers are read within bounds", "[assistant][stream]")
{
    tryAll(compressedRows());
}

TEST_CASE("What has no end is cut off", "[assistant][stream]")
{
    tryAll(boundRows());
}

TEST_CASE("Only what says something is a sign of life", "[assistant][stream]")
{
    tryAll(slowRows());
}

TEST_CASE("What is hardly HTTP does no harm", "[assistant][stream]")
{
    tryAll(rawRows());
}
