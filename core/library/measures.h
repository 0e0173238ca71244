// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well one sentence of a passage answers: the measures that are weighed into one score. Each is
// between 0 and 1.

#include "library/evidence.h"

namespace motcua {

struct Measures {
    double passage = 0; ///< Coverage of the question by the whole passage, headings and title.
    double density =
        0; ///< How often the passage speaks of the words of the question, for its length.
    double local =
        0; ///< Coverage by the sentence, words that stand in few sentences of the passage counting more.
    double length = 0;   ///< Longer sentences say more.
    double sentence = 0; ///< Coverage of the question by the sentence.
    double around =
        0; ///< Coverage by it, its neighbours, the passage and the headings, less for the farther.
    double type = 0;       ///< What is asked for stands in it.
    double near = 0;       ///< … close to the words of the question.
    double focus = 0;      ///< The noun asked for stands in it, best right beside a number.
    double definition = 0; ///< It says what the thing asked about is.
    double echo = 0;       ///< How much it says nothing new.
    double tight = 0;      ///< The words of the question stand close together.
    double clash = 0;      ///< It speaks of another year than the question does.
};

/// Coverage of each word and pair of a question by some words.
struct Coverage {
    std::vector<double> words; ///< Credit of each word of the question, 0 to 1.
    std::vector<double> pairs; ///< Credit of each pair.

    explicit Coverage(size_t size) : words(size, 0.0), pairs(size, 0.0) {}
    /// Takes the greater credit of both, the other's lessened by `factor`.
    void merge(const Coverage& other, double factor);
    /// 0 to 1.
    double share(const Probe& probe, const Weights& weights) const;
    /// The same for choosing a passage.
    double anchoredShare(const Probe& probe, const Weights& weights) const;
    /// The same of words alone, compounds counted as compounds: what the found-or-not decision
    /// uses.
    double wordShare(const Probe& probe, const Weights& weights) const;

private:
    double credit(const Probe& probe, const Weights& weights, size_t word) const;
};

Coverage coverageOf(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last);

/// What each sentence speaks of when the names given before it in the passage are taken as still meant.
std::vector<Coverage> carriedOn(const Probe& probe, const Exhibit& exhibit,
                                const std::vector<Coverage>& covered, const Weights& weights);

/// How often the passage speaks of the words and pairs of the question, as BM25 counts it, 0 to 1. `usual` is the usual
/// number of words of a passage.
double densityOf(const Probe& probe, const Exhibit& exhibit, double usual);

/// The measures of sentence `index`; `covered` are the coverages of all sentences of the passage,
/// `outside` that of headings and title.
Measures measure(const Probe& probe, const Exhibit& exhibit, const QString& text, size_t index,
                 const std::vector<Coverage>& covered, const Coverage& outside,
                 const Weights& weights);

} // namespace motcua
