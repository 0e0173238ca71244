// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which sentences answer a question, and whether any does. Pure: a question and candidate passages
// in, places out.
//
// A sentence is good when it holds the rare words of the question (close together, in compounds),
// when what is asked for (a number, a name, a date) stands in it near those words, and when its
// passage speaks of the rest. Every measure is between 0 and 1 and general to language;
// where their weights come from stands in weights.h.

#include "library/passagesource.h"
#include "library/weights.h"
#include "text/question.h"
#include "text/sentences.h"

#include <vector>

namespace motcua {

/// One sentence and how well it answers.
struct Quotation {
    size_t candidate = 0; ///< Index into Retrieval::candidates.
    Span span;            ///< In the text of the passage.
    double score = 0;
    double confidence =
        0; ///< 0 to 1: how much of the question the sentence with its surroundings speaks of, and how much the passage dwells on it.

    bool operator==(const Quotation&) const = default;
};

struct Ranking {
    bool found = false;
    double confidence = 0;             ///< Of the best.
    std::vector<Quotation> quotations; ///< Best first; empty when nothing was found.
    std::vector<Quotation>
        nearest; ///< When nothing was found: the best sentences of the nearest passages.

    bool operator==(const Ranking&) const = default;
};

/// At most `most` quotations. Thread: any.
Ranking rank(const Question& question, const Retrieval& retrieval, int most,
             const Weights& weights = {});

/// The passages that answer best by the same measures, best first, each text once: indexes into
/// Retrieval::candidates, at most `most`. None when no passage has a word of the question that is no function word.
/// Thread: any.
std::vector<size_t> bestPassages(const Question& question, const Retrieval& retrieval, int most,
                                 const Weights& weights = {});

} // namespace motcua
