// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is kept beside an answer: its citations and how it came about. Stored as the JSON object in Message::meta; keys
// this version does not know are kept as they are.

#include "library/citation.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace motcua {

/// One call of a tool on the way to an answer.
struct ToolStep {
    QString id;        ///< Given by the model; unique in its answer.
    QString tool;      ///< "search_library", or "name of the tool server/name of the tool".
    QString arguments; ///< JSON as the model wrote it; untrusted.
    QString
        result; ///< Text, or the reason it failed or was not allowed; untrusted. Empty while it runs.
    bool failed = false;
    bool readOnly = true; ///< False: it was asked for before it ran.
    qsizetype at = 0;     ///< Where in the answer's text it happened, UTF-16 code units.
    qint64 elapsed = -1;  ///< Milliseconds; -1 while it runs.

    bool operator==(const ToolStep&) const = default;
};

/// What an answer took. -1 or 0: not known. Counts are the server's own.
struct AnswerCost {
    int promptTokens = -1;
    int answerTokens = -1;
    int cachedTokens = -1;
    qint64 firstToken = -1;     ///< Milliseconds from the question to the first token.
    double tokensPerSecond = 0; ///< While it was written.

    bool operator==(const AnswerCost&) const = default;
};

struct AnswerMeta {
    std::vector<Citation> citations;
    std::optional<bool> found; ///< Whether the library held the answer; empty when nobody looked.
    std::optional<qint64> elapsed; ///< Milliseconds.
    qint64 thought =
        -1;            ///< Milliseconds from its first reasoning to its first word; -1: not known.
    QString assistant; ///< AssistantInfo::id.
    AnswerCost cost;
    std::vector<ToolStep> steps;
    /// The [n] in the text that name no passage that was sent, or one that does not speak of what it is cited for.
    std::vector<int> unsupported;
    QString finish; ///< Why the model ended: "stop", "length", …; empty when not known.
    QString error;  ///< Why an answer failed or broke off, one sentence; empty when not known.
    std::vector<MessageId> outside; ///< Messages of the path that did not fit and were not sent.
    QJsonObject other;              ///< Everything else that was in the object.

    bool operator==(const AnswerMeta&) const = default;

    /// The citation with this number, or null.
    const Citation* citation(int number) const;
};

/// Text that is not a JSON object gives an empty value. Thread: any.
AnswerMeta readAnswerMeta(const QString& json);
/// Compact JSON; empty text for an empty value.
QString writeAnswerMeta(const AnswerMeta& meta);

} // namespace motcua
