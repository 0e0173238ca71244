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

struct AnswerMeta {
    std::vector<Citation> citations;
    std::optional<bool> found; ///< Whether the library held the answer; empty when nobody looked.
    std::optional<qint64> elapsed; ///< Milliseconds.
    QString assistant;             ///< AssistantInfo::id.
    QJsonObject other;             ///< Everything else that was in the object.

    bool operator==(const AnswerMeta&) const = default;

    /// The citation with this number, or null.
    const Citation* citation(int number) const;
};

/// Text that is not a JSON object gives an empty value. Thread: any.
AnswerMeta readAnswerMeta(const QString& json);
/// Compact JSON; empty text for an empty value.
QString writeAnswerMeta(const AnswerMeta& meta);

} // namespace motcua
