// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One piece of a streamed chat completion, read from its JSON: the interface of OpenAI as llama.cpp, Ollama, LM Studio,
// vLLM and their kin speak it. Unknown members are passed over; of several choices only the one with index 0 is read.
//
// Thread: any.

#include "library/answermeta.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace motcua {

/// A piece of a call the model asks for.
struct CallPiece {
    int index = -1; ///< Which call; -1: not said.
    QString id;
    QString name;
    QString arguments; ///< Text of JSON, or a part of it.

    bool operator==(const CallPiece&) const = default;
};

struct ChatChunk {
    QString text;
    QString reasoning;
    std::vector<CallPiece> calls;
    QString finish; ///< finish_reason; empty when none came.
    QString model;
    AnswerCost cost;              ///< What it says of it; firstToken is never set.
    bool whole = false;           ///< Text, reasoning and calls are the whole message, no addition.
    bool hasChoices = false;      ///< There is a "choices", so it is a chat completion at all.
    int promptPart = -1;          ///< Percent of the prompt that is read (llama.cpp); -1: not said.
    std::optional<QString> error; ///< The server's own words, not always any.

    bool operator==(const ChatChunk&) const = default;
};

/// Empty for what is no JSON object. Ill-formed UTF-8 is mended with U+FFFD.
std::optional<ChatChunk> readChatChunk(const QByteArray& json);
/// The object of a JSON text, also when it stands alone in a list; empty when there is none. Mends as above.
std::optional<QJsonObject> readObject(const QByteArray& json);

/// What a server says about a failure, from the body of its answer: {"error":{"message":…}}, {"error":"…"}, {"detail":…},
/// {"message":…}; else the text itself; empty for a web page. At most 4000 characters.
QString serverWords(const QByteArray& body);
/// The same from the value of "error".
QString serverWords(const QJsonValue& error);

} // namespace motcua
