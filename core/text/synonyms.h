// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everyday words that say the same: chết and qua đời, buy and purchase. A question and its answer often use different
// ones. General language only; nothing about any subject.

#include "text/question.h"

#include <QStringList>

#include <vector>

namespace motcua {

/// Another way to say some words of a question.
struct Alternative {
    size_t first = 0;  ///< Index of the first word of the question it stands for.
    size_t count = 1;  ///< How many words of the question it stands for.
    QStringList exact; ///< Its own words as exact keys; in English as stems.
    QStringList stems; ///< The same as stems of folded keys.

    bool operator==(const Alternative&) const = default;
};

/// Thread: any.
std::vector<Alternative> alternatives(const Question& question);

} // namespace motcua
