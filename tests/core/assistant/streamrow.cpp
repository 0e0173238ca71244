// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace motcua::test {

const QByteArray kDone = "data: [DONE]\n\n";

StreamRow::StreamRow(QByteArray called, Answer given, QString expected)
    : name(std::move(called)), answers{std::move(given)}, text(std::move(expected))
{
}

StreamRow::StreamRow(QByteArray called, QByteArrayList streamedPieces, QString expected)
    : StreamRow(std::move(called), streamed(std::move(streamedPieces)), std::move(expected))
{
}

StreamRow& StreamRow::fails(Error::Kind as, const QString& part)
{
    end = End::Fails;
    kind = as;
    says = part;
    return *this;
}

StreamRow& StreamRow::isCut(const QString& part)
{
    end = End::Cut;
    finish.clear();
    says = part;
    return *this;
}

StreamRow& StreamRow::thinks(const QString& expected)
{
    reasoning = expected;
    return *this;
}

StreamRow& StreamRow::finishes(const QString& reason)
{
    finish = reason;
    return *this;
}

StreamRow& StreamRow::calls(std::vector<ToolCall> expected)
{
    toolCalls = std::move(expected);
    return *this;
}

StreamRow& StreamRow::costs(const AnswerCost& expected)
{
    cost = expected;
    return *this;
}

StreamRow& StreamRow::after(const std::vector<Answer>& others)
{
    answers.insert(answers.begin(), others.begin(), others.end());
    requests = static_cast<int>(answers.size());
    return *this;
}

StreamRow& StreamRow::with(const Patience& injected)
{
    patience = injected;
    return *this;
}

StreamRow& StreamRow::notBytewise()
{
    bytewise = false;
    return *this;
}

QByteArray event(const QByteArray& data)
{
    return "data: " + data + "\n\n";
}

QByteArray said(const QByteArray& text)
{
    return event(R"({"choices":[{"index":0,"delta":{"content":")" + text + R"("}}]})");
}

QByteArray thought(const QByteArray& text)
{
    return event(R"({"choices":[{"index":0,"delta":{"reasoning_content":")" + text + R"("}}]})");
}

QByteArray finished(const QByteArray& reason)
{
    return event(R"({"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + R"("}]})");
}

Answer streamed(QByteArrayList pieces)
{
    Answer answer;
    answer.pieces = std::move(pieces);
    return answer;
}

Answer failed(int status, const QByteArray& body, QByteArrayList headers)
{
    Answer answer;
    answer.status = status;
    answer.headers = QByteArrayList{"Content-Type: application/json"} + headers;
    answer.pieces = {body};
    answer.framing = Answer::Framing::Length;
    return answer;
}

Heard hear(const Endpoint& endpoint, const QByteArray& body, Patience patience)
{
    Heard heard;
    ChatStream stream(endpoint, body, patience);
    QObject::connect(&stream, &ChatStream::text, &stream, [&](const QString& piece) {
        heard.text += piece;
        ++heard.texts;
    });
    QObject::connect(&stream, &ChatStream::reasoning, &stream,
                     [&](const QString& piece) { heard.reasoning += piece; });
    QObject::connect(&stream, &ChatStream::waiting, &stream,
                     [&](const QString& sentence) { heard.waits << sentence; });
    // Woken by the end: looking for it now and then would cost more than the stream.
    QEventLoop loop;
    QObject::connect(&stream, &ChatStream::ended, &loop, [&](const Result<StreamEnd>& end) {
        heard.ends.push_back(end);
        loop.quit();
    });
    constexpr int kPatience = 30000; // milliseconds
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    stream.start();
    loop.exec();
    QCoreApplication::processEvents(); // nothing may come after the end
    REQUIRE(!heard.ends.empty());
    return heard;
}

} // namespace motcua::test
