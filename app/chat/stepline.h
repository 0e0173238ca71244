// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One call of a tool in words: the row it has in an answer, and what opens below it. All of it is untrusted and shown as
// plain text.
//
// Thread: GUI (translated).

#include "chat/markdownblocks.h"
#include "library/answermeta.h"

namespace motcua {

enum class StepState : quint8 {
    Asking, ///< Waits for the person's word.
    Running,
    Unfinished, ///< Had no result when its answer ended.
    Done,
    Failed,
};

struct StepLine {
    QString title;     ///< Of the tool.
    QString arguments; ///< On one line, cut when they are long.
    QString state;     ///< "120 ms", "failed", "running…".
    StepState kind = StepState::Done;

    /// What copying the row gives and a screen reader says.
    QString text() const { return title + u' ' + arguments; }
    bool operator==(const StepLine&) const = default;
};

/// `running`: its answer is under way. `asked`: it waits for the person's word.
StepLine stepLine(const ToolStep& step, bool running, bool asked);

/// All its arguments and its result as code, in parts; their groups are `group` and the one below it.
std::vector<Block> stepDetails(const ToolStep& step, int group);

} // namespace motcua
