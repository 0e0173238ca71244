// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What of a conversation goes to a model whose context has an end, and what does not. Pure arithmetic on counted
// turns, so that what the window shows before sending is what will be sent.
//
// Thread: any.

#include "base/id.h"
#include "base/result.h"

#include <QMetaType>

#include <vector>

namespace motcua {

/// What to do when a conversation is longer than the context. Chosen per thread.
enum class ContextPolicy {
    DropOldest,       ///< Leave out from the beginning on, question and answer together.
    KeepFirstAndLast, ///< Keep the first question and its answer, leave out from the second on.
    Summarise, ///< Let the model put what would be left out into a message that is seen in the thread.
    Refuse,    ///< Send nothing and say so.
};

/// A turn to be counted; the last one is the question.
struct CountedTurn {
    MessageId message;
    int tokens = 0;
    bool fromUser = true;

    bool operator==(const CountedTurn&) const = default;
};

struct ContextPlan {
    int size =
        0; ///< Tokens the server holds for one conversation; 0: not known, nothing is left out.
    int room = 0;    ///< Of it, kept free for the answer.
    int system = 0;  ///< Tokens of the system prompt, the tools and what frames a conversation.
    int sources = 0; ///< Tokens of passages and of what the question encloses.
    int history = 0; ///< Tokens of earlier turns that are sent.
    int question = 0;
    bool exact = false;             ///< Counted by the server's own tokenizer; false: estimated.
    std::vector<bool> sent;         ///< For each turn given, whether it goes.
    std::vector<MessageId> outside; ///< The messages that do not go, in their order.
    /// False: even the question alone is too long, or the policy refuses. Nothing goes then, and the counts are those of
    /// what would have had to: the question alone, or with Refuse everything.
    bool fits = true;

    int used() const { return system + sources + history + question; }
    /// Tokens that are too many; 0 when it fits.
    int excess() const { return fits ? 0 : used() + room - size; }
    bool operator==(const ContextPlan&) const = default;
};

/// What is counted beside the turns.
struct ContextFrame {
    int size = 0;
    int room =
        0; ///< Wanted for the answer; halved as often as needed so that it takes no more than half of the size.
    int system = 0;
    int sources = 0;
    bool exact = false;
};

/// Which turns go. A question is never separated from its answer, and the last turn always goes when it fits. What goes
/// is in one piece up to the last turn, but for the first question and its answer with KeepFirstAndLast (which go when
/// there is room for them beside the last turn). Summarise leaves out what DropOldest would, for the caller to
/// summarise. Planning what goes once more leaves out nothing.
ContextPlan planContext(const std::vector<CountedTurn>& turns, const ContextFrame& frame,
                        ContextPolicy policy);

/// Tokens of a text where no tokenizer can be asked: an estimate that is rather too high (Vietnamese with marks counts
/// more than English, code more than prose). What is neither Latin script nor ASCII counts its UTF-8 bytes, which no
/// tokenizer with bytes to fall back on exceeds.
int estimatedTokens(QStringView text);

} // namespace motcua

Q_DECLARE_METATYPE(motcua::ContextPlan)
