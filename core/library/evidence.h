// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the words of a candidate have to do with a question: which word of the question each of them
// is, and which could be the answer (a number, a time, a name). The facts that ranking weighs.

#include "library/passagesource.h"
#include "library/weights.h"
#include "text/question.h"
#include "text/sentences.h"
#include "text/synonyms.h"

#include <QHash>

#include <array>
#include <vector>

namespace motcua {

/// A question with its words weighed by rarity.
class Probe {
public:
    Probe(const Question& question, const TermStatistics& statistics, const Weights& weights);

    const Question& question() const { return m_question; }
    size_t size() const { return m_weights.size(); }
    double weight(size_t word) const { return m_weights[word]; }
    double total() const { return m_total; }
    /// The same for choosing a passage: names, foreign words and numbers weigh more.
    double anchored(size_t word) const { return m_anchored[word]; }
    /// A name, a foreign word or a number: what later sentences mean when they say "it".
    bool isAnchor(size_t word) const { return m_anchors[word]; }
    double anchoredTotal() const { return m_anchoredTotal; }
    /// Weight of the pair (word, word + 1) of the question; 0 when they do not stand side by side.
    double pairWeight(size_t word) const { return m_pairs[word]; }
    /// The word stands beside another in the question.
    bool hasPair(size_t word) const
    {
        return m_pairs[word] > 0 || (word > 0 && m_pairs[word - 1] > 0);
    }
    double pairTotal() const { return m_pairTotal; }

    /// The question names a year.
    bool hasYear() const { return m_hasYear; }

    /// Other ways to say words of the question.
    const std::vector<Alternative>& others() const { return m_others; }

    /// Which word of the question this is, and how surely (0 to 1); -1: none.
    std::pair<int, double> match(const Token& token, const QString& stem) const;

private:
    double strength(const QuestionWord& word, const Token& token) const;

    const Question& m_question;
    std::vector<double> m_weights;
    std::vector<double> m_pairs;
    std::vector<double> m_anchored;
    std::vector<bool> m_anchors;
    bool m_hasYear = false;
    double m_total = 0;
    double m_anchoredTotal = 0;
    double m_pairTotal = 0;
    std::vector<Alternative> m_others;
    QHash<QString, std::vector<int>> m_byStem;
    QHash<QString, int> m_byBeginning; ///< First letters of longer words.
    std::vector<int> m_unknown;        ///< Longer words that no passage holds: perhaps mistyped.
};

/// A word of a passage.
struct Evidence {
    Token token;
    int word = -1;       ///< Index of the word of the question it is, or -1.
    int count = 1;       ///< How many words of the question, from there on, it stands for.
    double strength = 0; ///< How surely.
    bool common = false; ///< A function word.
    bool number = false; ///< A number in digits or words.
    bool digits = false;
    bool year = false;
    bool time = false; ///< Part of a date.
    bool name = false; ///< Capitalised as a name is.
};

/// A passage read for a question.
struct Exhibit {
    std::vector<Evidence> words;
    std::vector<Span> sentences; ///< In the passage's text.
    std::vector<std::pair<size_t, size_t>>
        ranges; ///< Words of each sentence: first, one past the last.
};

Exhibit examine(const Probe& probe, const QString& text);

} // namespace motcua
