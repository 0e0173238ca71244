// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The [1], [2, 3] and [4-6] in an answer, and what each of them is said of. What stands in code, and links like
// [1](address), cite nothing.
//
// Thread: any.

#include "text/sentences.h"

#include <QString>

#include <vector>

namespace motcua {

struct CiteMark {
    Span span;                ///< With the brackets, in the answer.
    std::vector<int> numbers; ///< As written; rising ranges are spelled out, to at most ten.

    bool operator==(const CiteMark&) const = default;
};

/// In order.
std::vector<CiteMark> citeMarks(QStringView answer);

/// A mark and the words it is said of.
struct Claim {
    std::vector<int> numbers;
    QString sentence; ///< The sentence that holds the mark, or that it follows; without marks.
    QString
        part; ///< Of it, what stands since the mark before; the sentence when that is too little.
    int sentenceId = 0; ///< Equal for the claims of one sentence.

    bool operator==(const Claim&) const = default;
};

std::vector<Claim> claims(const QString& answer);

} // namespace motcua
