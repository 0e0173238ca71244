// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/measures.h"

#include "text/lexicon.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace motcua {

namespace {

constexpr double kLongSentence = 50;     ///< Words.
constexpr double kReach = 6.0;           ///< Words: a distance that halves what nearness is worth.
constexpr size_t kTight = 5;             ///< Words of a question this close belong together.
constexpr size_t kBeside = 3;            ///< A number this close before a noun counts that noun.
constexpr double kAfter = 0.5;           ///< What the sentence after is worth.
constexpr double kElsewhere = 0.45;      ///< Other sentences of the passage.
constexpr double kMeasuresOutside = 0.6; ///< Headings and the title.

bool isNew(const Evidence& word)
{
    return word.word < 0 || word.strength < 0.5;
}

bool isPercent(const Exhibit& exhibit, size_t i, const QString& text)
{
    const Token& token = exhibit.words[i].token;
    qsizetype after = token.start + token.length;
    while (after < text.size() && text[after] == u' ')
        ++after;
    if (after < text.size() && text[after] == u'%')
        return true;
    if (i + 1 >= exhibit.words.size())
        return false;
    const QString& next = exhibit.words[i + 1].token.exact;
    return next == u"phần" || next == u"percent" || next == u"per";
}

bool isMoney(const Exhibit& exhibit, size_t i, const QString& text)
{
    const Token& token = exhibit.words[i].token;
    if (token.start > 0) {
        const QChar before = text[token.start - 1];
        if (before.category() == QChar::Symbol_Currency)
            return true;
    }
    for (size_t k = i + 1; k < exhibit.words.size() && k <= i + kBeside; ++k) {
        if (isMoneyWord(exhibit.words[k].token.exact))
            return true;
    }
    return false;
}

bool isDuration(const Exhibit& exhibit, size_t i)
{
    for (size_t k = i + 1; k < exhibit.words.size() && k <= i + 2; ++k) {
        if (isDurationWord(exhibit.words[k].token.exact))
            return true;
    }
    return false;
}

/// How well a word could be what is asked for, 0 to 1.
double suits(const Wanted& wanted, const Exhibit& exhibit, size_t i, size_t first,
             const QString& text)
{
    const Evidence& word = exhibit.words[i];
    double best = 0;
    if (wanted.reason && isReasonWord(word.token.exact))
        best = 1;
    if (!isNew(word))
        return best;
    if (wanted.number && word.number) {
        best = std::max(best, word.time && word.digits && !wanted.date ? 0.4 : 1.0);
        if (wanted.percent)
            best = isPercent(exhibit, i, text) ? 1 : 0.4;
        else if (wanted.money)
            best = isMoney(exhibit, i, text) ? 1 : 0.4;
        else if (wanted.duration)
            best = isDuration(exhibit, i) ? 1 : 0.4;
    }
    if (wanted.date && word.time)
        best = std::max(best, word.digits ? 1.0 : wanted.year ? 0.3 : 0.7);
    if (wanted.person || wanted.place || wanted.name) {
        if (word.name) {
            const bool placed = i > first && isPlaceWord(exhibit.words[i - 1].token.exact);
            best = std::max(best, wanted.place && !wanted.person ? (placed ? 1.0 : 0.7)
                                                                 : (placed ? 0.6 : 1.0));
        } else if (wanted.place && i > first && !word.common &&
                   isPlaceWord(exhibit.words[i - 1].token.exact)) {
            best = std::max(best, 0.5);
        }
    }
    return best;
}

/// Rarity-weighed share of the question's words near a place, less for the farther.
double nearness(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last, size_t at)
{
    std::vector<double> best(probe.size(), 0.0);
    for (size_t i = first; i < last; ++i) {
        const Evidence& word = exhibit.words[i];
        if (word.word < 0 || word.common)
            continue;
        const double distance = std::abs(static_cast<double>(i) - static_cast<double>(at));
        double& credit = best[static_cast<size_t>(word.word)];
        credit = std::max(credit, word.strength / (1 + distance / kReach));
    }
    double sum = 0;
    for (size_t k = 0; k < best.size(); ++k)
        sum += best[k] * probe.weight(k);
    return probe.total() > 0 ? sum / probe.total() : 0;
}

double focusOf(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last)
{
    double all = 0;
    double found = 0;
    const auto& words = probe.question().words;
    for (size_t k = 0; k < words.size(); ++k) {
        if (!words[k].focus)
            continue;
        all += probe.weight(k);
        double credit = 0;
        for (size_t i = first; i < last; ++i) {
            const Evidence& word = exhibit.words[i];
            if (word.word < 0 || words[static_cast<size_t>(word.word)].stem != words[k].stem)
                continue;
            double here = 0.5;
            for (size_t b = i; b > first && i - b < kBeside; --b) {
                const Evidence& before = exhibit.words[b - 1];
                if (probe.question().wanted.number && before.number && isNew(before))
                    here = 1;
            }
            if (!probe.question().wanted.number)
                here = 1;
            credit = std::max(credit, here * word.strength);
        }
        found += credit * probe.weight(k);
    }
    return all > 0 ? found / all : 0;
}

bool defines(const Exhibit& exhibit, size_t first, size_t last)
{
    static const QSet<QString> verbs = {QStringLiteral("là"),     QStringLiteral("is"),
                                        QStringLiteral("are"),    QStringLiteral("was"),
                                        QStringLiteral("were"),   QStringLiteral("means"),
                                        QStringLiteral("refers"), QStringLiteral("nghĩa"),
                                        QStringLiteral("called"), QStringLiteral("gọi")};
    size_t known = last;
    for (size_t i = first; i < last; ++i) {
        if (exhibit.words[i].word >= 0 && !exhibit.words[i].common)
            known = i;
        else if (verbs.contains(exhibit.words[i].token.exact) && known < i && i - known <= kBeside)
            return true;
    }
    return false;
}

double echoOf(const Exhibit& exhibit, size_t first, size_t last)
{
    constexpr double kEnough = 3;
    double fresh = 0;
    for (size_t i = first; i < last; ++i)
        fresh += isNew(exhibit.words[i]) && !exhibit.words[i].common ? 1 : 0;
    return std::max(0.0, 1 - fresh / kEnough);
}

/// A question about 1998 is hardly answered by a sentence about 2003 alone. When the date itself is asked for, other
/// years are just what is wanted.
double clashOf(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last)
{
    if (!probe.hasYear() || probe.question().wanted.date)
        return 0;
    bool other = false;
    for (size_t i = first; i < last; ++i) {
        const Evidence& word = exhibit.words[i];
        if (word.year && word.word >= 0)
            return 0;
        other |= word.year;
    }
    return other ? 1 : 0;
}

double tightnessOf(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last)
{
    std::vector<double> best(probe.size(), 0.0);
    size_t before = last;
    for (size_t i = first; i < last; ++i) {
        const Evidence& word = exhibit.words[i];
        if (word.word < 0 || word.common)
            continue;
        if (before < i && exhibit.words[before].word != word.word && i - before <= kTight) {
            const double credit =
                1 - static_cast<double>(i - before - 1) / static_cast<double>(kTight);
            for (const size_t at : {before, i}) {
                double& own = best[static_cast<size_t>(exhibit.words[at].word)];
                own = std::max(own, credit * exhibit.words[at].strength);
            }
        }
        before = i;
    }
    double sum = 0;
    for (size_t k = 0; k < best.size(); ++k)
        sum += best[k] * probe.weight(k);
    return probe.total() > 0 ? sum / probe.total() : 0;
}

/// Coverage by one sentence where a word of every sentence says nothing about which one to take.
double localShare(const Probe& probe, const std::vector<Coverage>& covered, size_t index)
{
    double sum = 0;
    double all = 0;
    const double count = static_cast<double>(covered.size());
    for (size_t k = 0; k < probe.size(); ++k) {
        double with = 0;
        double withPair = 0;
        for (const Coverage& one : covered) {
            with += one.words[k];
            withPair += one.pairs[k];
        }
        const double rarity = std::log(1 + count / std::max(1.0, with));
        const double pairRarity = std::log(1 + count / std::max(1.0, withPair));
        sum += probe.weight(k) * rarity * covered[index].words[k];
        sum += probe.pairWeight(k) * pairRarity * covered[index].pairs[k];
        all += probe.weight(k) * rarity + probe.pairWeight(k) * pairRarity;
    }
    return all > 0 ? sum / all : 0;
}

} // namespace

Measures measure(const Probe& probe, const Exhibit& exhibit, const QString& text, size_t index,
                 const std::vector<Coverage>& covered, const Coverage& outside,
                 const Weights& weights)
{
    const auto [first, last] = exhibit.ranges[index];
    Measures result;
    result.sentence = covered[index].share(probe, weights);
    result.local = localShare(probe, covered, index);
    result.length = std::min(1.0, static_cast<double>(last - first) / kLongSentence);
    const bool refers = first < last && isPronoun(exhibit.words[first].token.exact);
    const double before = refers ? weights.pronoun : weights.before;
    Coverage around = covered[index];
    for (size_t k = 0; k < covered.size(); ++k) {
        if (k != index)
            around.merge(covered[k], k + 1 == index   ? before
                                     : k == index + 1 ? kAfter
                                                      : kElsewhere);
    }
    around.merge(outside, kMeasuresOutside);
    result.around = around.share(probe, weights);

    for (size_t i = first; i < last; ++i) {
        const double suit = suits(probe.question().wanted, exhibit, i, first, text);
        if (suit <= 0)
            continue;
        result.type = std::max(result.type, suit);
        result.near = std::max(result.near, suit * nearness(probe, exhibit, first, last, i));
    }
    result.focus = focusOf(probe, exhibit, first, last);
    result.definition = probe.question().wanted.meaning && defines(exhibit, first, last) ? 1 : 0;
    result.echo = echoOf(exhibit, first, last);
    result.tight = tightnessOf(probe, exhibit, first, last);
    result.clash = clashOf(probe, exhibit, first, last);
    return result;
}

} // namespace motcua
