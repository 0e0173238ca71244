// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The body of a chat completion, made from a request and what was found and planned for it. Pure: the same values give
// the same bytes, so that "what was sent" is what was sent, and a server that keeps the beginning of a prompt can.
//
// The system message is the person's, followed by rules of ours; no word of a document ever stands in it. Passages and
// enclosed documents stand fenced in the person's turn, before their words. Turns of one role that follow each other
// become one message, because many templates refuse them otherwise.
//
// A cut answer is continued with its text as the last, unfinished message: llama.cpp goes on from there (thinking is
// switched off for it, else it refuses). Other servers would begin a new answer; to them a message is added that asks
// to continue where the text stopped.
//
// Thread: any.

#include "assistant/assistant.h"
#include "assistant/chatstream.h"
#include "assistant/sampling.h"
#include "library/passagesource.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace motcua {

/// Calls that were made on the way to the answer.
struct ToolRound {
    QString text;      ///< What the model wrote before them.
    QString reasoning; ///< What it thought before them; llama.cpp gives it back to the model.
    std::vector<ToolCall> calls;
    QStringList results; ///< One for each call; untrusted.

    bool operator==(const ToolRound&) const = default;
};

/// What a body is made of beside the request.
struct PromptParts {
    std::vector<Candidate> sources; ///< The passage with the number n is sources[n - 1].
    /// For each turn of the path, whether it goes; empty: all do. System turns go always.
    std::vector<bool> sent;
    std::vector<ToolRound> rounds;
    bool offersTools = true;
    bool llamaCpp = false;
    Sampling sampling = Sampling::OpenAi;
    bool completionTokens = false; ///< The server calls "max_tokens" "max_completion_tokens".
    bool pictures = true;          ///< False: the model takes none; earlier ones are named instead.
};

inline constexpr QLatin1StringView kMaxTokens("max_tokens");
inline constexpr QLatin1StringView kCompletionTokens("max_completion_tokens");

/// Parameters go as they were given, but for the keys that are ours (messages, model, stream, tools, …) and those that
/// the server does not take.
QJsonObject chatBody(const Request& request, const PromptParts& parts);
QByteArray bytesOf(const QJsonObject& body);
/// The parameters that somebody has set and that are not in the body, under any name.
QJsonObject leftOut(const Request& request, const QJsonObject& body);
/// The same body for people: pictures are replaced by their type and size, and what was left out is said.
QByteArray readableBody(QJsonObject body, const QJsonObject& notSent = {});

// ---- the parts, for counting

/// The person's prompt, system turns of the path, and our rules; empty when there is nothing to say.
QString systemText(const Request& request, bool withSources, bool withTools);
/// A passage, fenced and numbered.
QString sourceText(const Candidate& source, size_t number);
/// What a turn encloses, fenced; pictures that are shown are not in it.
QString enclosedText(const Turn& turn, bool pictures);
/// What a turn says itself.
QString spokenText(const Turn& turn);
/// What is offered: the "tools" of the body.
QJsonArray toolsOffered(const Request& request);

inline bool isPicture(const Enclosure& enclosure)
{
    return enclosure.mime.startsWith(QLatin1StringView("image/"));
}

} // namespace motcua
