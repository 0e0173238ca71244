// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One fault of a server and what must come of it. Every row goes through the real ChatStream over a socket, as written and
// byte by byte, and its body goes through ChatReader, cut in two at every byte.

#include "support/scriptedserver.h"

#include "assistant/chatstream.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace motcua::test {

/// Short enough for tests, long enough for a busy computer.
constexpr Patience kTestPatience{
    .firstByte = 20'000, .silence = 20'000, .farewell = 300, .retryUnit = 1, .mostRetryWait = 60};

struct StreamRow {
    enum class End { Complete, Cut, Fails };

    StreamRow(QByteArray called, Answer given, QString expected = {});
    StreamRow(QByteArray called, QByteArrayList streamedPieces, QString expected = {});

    StreamRow& fails(Error::Kind as, const QString& part);
    StreamRow& isCut(const QString& part);
    StreamRow& thinks(const QString& expected);
    StreamRow& finishes(const QString& reason);
    StreamRow& calls(std::vector<ToolCall> expected);
    StreamRow& costs(const AnswerCost& expected);
    /// These before the answer; each is another request.
    StreamRow& after(const std::vector<Answer>& others);
    StreamRow& with(const Patience& injected);
    StreamRow& notBytewise();

    QByteArray name;
    std::vector<Answer> answers; ///< One for each request that is expected, at least.
    QString text;
    QString reasoning{};
    End end = End::Complete;
    QString finish = QStringLiteral("stop");
    Error::Kind kind{}; ///< When it fails.
    QString says{}; ///< A part of the sentence of the failure, or of the trouble of what is cut.
    std::vector<ToolCall> toolCalls{};
    std::optional<AnswerCost> cost{}; ///< Without times that the client measures.
    int requests = 1;
    Patience patience = kTestPatience;
    bool bytewise = true; ///< Also byte by byte through the socket.
};

/// Everything a stream said.
struct Heard {
    QString text;
    QString reasoning;
    int texts = 0;     ///< Signals text().
    QStringList waits; ///< Sentences of waiting().
    std::vector<Result<StreamEnd>> ends;
};

/// Asks the server once and waits for the end.
Heard hear(const Endpoint& endpoint, const QByteArray& body, Patience patience = kTestPatience);

QByteArray event(const QByteArray& data);   ///< "data: …" and a blank line.
QByteArray said(const QByteArray& text);    ///< A chunk with this content, in JSON's escapes.
QByteArray thought(const QByteArray& text); ///< … with this reasoning_content.
QByteArray finished(const QByteArray& reason = "stop");
extern const QByteArray kDone; ///< data: [DONE]

/// Answers with these pieces as events.
Answer streamed(QByteArrayList pieces);
Answer failed(int status, const QByteArray& body, QByteArrayList headers = {});

std::vector<StreamRow> lineRows();
std::vector<StreamRow> letterRows();
std::vector<StreamRow> chunkRows();
std::vector<StreamRow> callRows();
std::vector<StreamRow> endRows();
std::vector<StreamRow> errorRows();
std::vector<StreamRow> statusRows();
std::vector<StreamRow> retryRows();
std::vector<StreamRow> redirectRows();
std::vector<StreamRow> compressedRows();
std::vector<StreamRow> boundRows();
std::vector<StreamRow> slowRows();
std::vector<StreamRow> rawRows();

} // namespace motcua::test
