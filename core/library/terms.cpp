// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/terms.h"

#include "text/stem.h"
#include "text/synonyms.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace motcua {

namespace {

constexpr double kTermsFunctionWord = 0.1;
constexpr double kPair = 0.8;
constexpr double kPairWithFunctionWord = 0.2;
constexpr double kTermsOtherMarks = 0.2; ///< The bare form of a word that was typed with its marks.

constexpr double kTermsSynonym = 0.4;

/// Reading so many entries of lists costs a few milliseconds. Longer lists are of words that say little.
constexpr qint64 kPostingsToRead = 16000;

} // namespace

QString stemTerm(const Token& word)
{
    return stem(word.folded);
}

QString exactTerm(const QString& exact)
{
    return u'=' + exact;
}

QString pairTerm(const QString& firstStem, const QString& secondStem)
{
    return firstStem + u'_' + secondStem;
}

QStringList indexTerms(QStringView text)
{
    QSet<QString> terms;
    QString before;
    for (const Token& word : tokens(text)) {
        const QString key = stemTerm(word);
        terms.insert(key);
        if (word.exact != word.folded || isSyllable(word.folded))
            terms.insert(exactTerm(word.exact));
        if (!before.isEmpty())
            terms.insert(pairTerm(before, key));
        before = key;
    }
    QStringList sorted(terms.begin(), terms.end());
    sorted.sort();
    return sorted;
}

std::vector<SoughtTerm> soughtTerms(const Question& question)
{
    std::vector<SoughtTerm> sought;
    QHash<QString, qsizetype> known;
    const auto add = [&](const QString& term, double factor) {
        const auto found = known.constFind(term);
        if (found == known.constEnd()) {
            known.insert(term, static_cast<qsizetype>(sought.size()));
            sought.push_back({term, factor});
        } else {
            SoughtTerm& old = sought[static_cast<size_t>(*found)];
            old.factor = std::max(old.factor, factor);
        }
    };
    const QuestionWord* before = nullptr;
    for (const QuestionWord& word : question.words) {
        const double factor = word.common ? kTermsFunctionWord : 1.0;
        const bool exact =
            question.marked && (word.exact != word.folded || isSyllable(word.folded));
        if (exact)
            add(exactTerm(word.exact), factor);
        add(word.stem, exact ? factor * kTermsOtherMarks : factor);
        if (before != nullptr && before->position + 1 == word.position &&
            !(before->common && word.common))
            add(pairTerm(before->stem, word.stem),
                before->common || word.common ? kPairWithFunctionWord : kPair);
        before = &word;
    }
    for (const Alternative& other : alternatives(question)) {
        const auto count = other.stems.size();
        for (qsizetype i = 0; i + 1 < count; ++i)
            add(pairTerm(other.stems[i], other.stems[i + 1]), kTermsSynonym);
        if (count == 1)
            add(question.marked ? exactTerm(other.exact[0]) : other.stems[0], kTermsSynonym);
    }
    return sought;
}

double TermStatistics::rarity(const QString& term) const
{
    const double all = static_cast<double>(std::max<qint64>(passages, 1));
    const double with = std::min(all, static_cast<double>(frequency.value(term)));
    return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

std::vector<qint64> gather(const std::vector<SoughtTerm>& terms, const TermStatistics& statistics,
                           const std::function<std::vector<qint64>(const QString& term)>& postings,
                           size_t most)
{
    struct Weighed {
        const SoughtTerm* term;
        double weight;
        qint64 length;
    };
    std::vector<Weighed> order;
    for (const SoughtTerm& term : terms) {
        const qint64 length = statistics.frequency.value(term.term);
        if (length > 0)
            order.push_back({&term, term.factor * statistics.rarity(term.term), length});
    }
    // What one list entry brings: a rare term is worth more and costs less.
    std::stable_sort(order.begin(), order.end(), [](const Weighed& a, const Weighed& b) {
        return a.weight * static_cast<double>(b.length) > b.weight * static_cast<double>(a.length);
    });

    QHash<qint64, double> scores;
    qint64 read = 0;
    for (const Weighed& weighed : order) {
        if (read > 0 && read + weighed.length > kPostingsToRead &&
            scores.size() >= static_cast<qsizetype>(most))
            continue;
        read += weighed.length;
        for (const qint64 passage : postings(weighed.term->term))
            scores[passage] += weighed.weight;
    }

    std::vector<std::pair<double, qint64>> ranked;
    ranked.reserve(static_cast<size_t>(scores.size()));
    for (auto it = scores.constBegin(); it != scores.constEnd(); ++it)
        ranked.emplace_back(it.value(), it.key());
    const size_t kept = std::min(most, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                      ranked.end(), [](const auto& a, const auto& b) {
                          return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    std::vector<qint64> best;
    for (size_t i = 0; i < kept; ++i)
        best.push_back(ranked[i].second);
    return best;
}

} // namespace motcua
