// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a model wrote as the arguments of a call, checked against what the tool takes. Models make mistakes here; the
// sentences tell them (and the person) what to write instead.
//
// Of JSON Schema these words are understood, at any depth down to 16: type (one or several), required, properties,
// additionalProperties: false, items, enum, const, minimum, maximum, exclusiveMinimum, exclusiveMaximum. Other words
// are left to the tool itself.
//
// Pure. Thread: any.

#include "assistant/tool.h"

namespace motcua {

inline constexpr qsizetype kLongestArguments = 1'000'000; ///< UTF-16 code units.

/// Empty text and "null" are an empty object. Fails: Invalid, with one sentence.
Result<QJsonObject> readArguments(const QString& json, const ToolSpec& spec);

} // namespace motcua
