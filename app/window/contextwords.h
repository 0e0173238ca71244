// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A context plan in words and parts, for the bar, its list and screen readers alike.
//
// Thread: GUI (translated).

#include "assistant/contextplan.h"

#include <QString>

#include <vector>

namespace motcua {

/// A share of the context, in the order it is drawn.
struct ContextPart {
    enum class Kind { System, Sources, History, Question, Free, Answer };

    Kind kind = Kind::System;
    QString label;
    int tokens = 0;

    bool operator==(const ContextPart&) const = default;
};

struct ContextWords {
    enum class State { Fits, LeavesOut, TooLong };

    State state = State::Fits;
    QString figures;     ///< "1 240 of 8 192 tokens", "about 1 240 tokens".
    QString trouble;     ///< "3 messages will not be sent"; empty when all is well.
    QString counted;     ///< Who counted, in a sentence.
    QString description; ///< All of it, for a tooltip and a screen reader.

    bool operator==(const ContextWords&) const = default;
};

/// Parts of nothing are left out, but for the free room.
std::vector<ContextPart> partsOf(const ContextPlan& plan);
/// `tokensPerSecond`: of the last answer; 0: not known.
ContextWords wordsOf(const ContextPlan& plan, double tokensPerSecond);
/// "38 tok/s"; empty for 0.
QString speedText(double tokensPerSecond);
/// The number of a part: "300", "about 300".
QString tokensText(int tokens, bool exact);

} // namespace motcua
