// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/measures.h"

#include "text/lexicon.h"

#include <algorithm>

namespace motcua {

namespace {

constexpr double kHalf = 0.6; ///< A syllable that stands without its neighbours.

} // namespace

void Coverage::merge(const Coverage& other, double factor)
{
    for (size_t i = 0; i < words.size(); ++i) {
        words[i] = std::max(words[i], other.words[i] * factor);
        pairs[i] = std::max(pairs[i], other.pairs[i] * factor);
    }
}

double Coverage::credit(const Probe& probe, const Weights& weights, size_t word) const
{
    if (!probe.question().words[word].syllable || !probe.hasPair(word))
        return words[word];
    const double paired = std::max(pairs[word], word > 0 ? pairs[word - 1] : 0.0);
    return words[word] * (weights.solo + (1 - weights.solo) * std::min(1.0, paired));
}

double Coverage::share(const Probe& probe, const Weights& weights) const
{
    double sum = wordShare(probe, weights) * probe.total();
    for (size_t i = 0; i < pairs.size(); ++i)
        sum += pairs[i] * probe.pairWeight(i);
    const double all = probe.total() + probe.pairTotal();
    return all > 0 ? sum / all : 0;
}

double Coverage::anchoredShare(const Probe& probe, const Weights& weights) const
{
    double sum = 0;
    for (size_t i = 0; i < words.size(); ++i)
        sum += credit(probe, weights, i) * probe.anchored(i) + pairs[i] * probe.pairWeight(i);
    const double all = probe.anchoredTotal() + probe.pairTotal();
    return all > 0 ? sum / all : 0;
}

double Coverage::wordShare(const Probe& probe, const Weights& weights) const
{
    double sum = 0;
    for (size_t i = 0; i < words.size(); ++i)
        sum += credit(probe, weights, i) * probe.weight(i);
    return probe.total() > 0 ? sum / probe.total() : 0;
}

Coverage coverageOf(const Probe& probe, const Exhibit& exhibit, size_t first, size_t last)
{
    Coverage coverage(probe.size());
    const auto& words = probe.question().words;
    for (size_t i = first; i < last; ++i) {
        const Evidence& here = exhibit.words[i];
        if (here.word < 0)
            continue;
        for (int more = 1; more < here.count; ++more) {
            const size_t at = static_cast<size_t>(here.word) + static_cast<size_t>(more);
            coverage.words[at] = std::max(coverage.words[at], here.strength);
            coverage.pairs[at - 1] = std::max(coverage.pairs[at - 1], here.strength);
        }
        const QString& stem = words[static_cast<size_t>(here.word)].stem;
        const Evidence* next =
            i + 1 < last && exhibit.words[i + 1].word >= 0 ? &exhibit.words[i + 1] : nullptr;
        for (size_t k = 0; k < words.size(); ++k) {
            if (words[k].stem != stem)
                continue;
            coverage.words[k] = std::max(coverage.words[k], here.strength);
            if (next != nullptr && k + 1 < words.size() &&
                words[k + 1].stem == words[static_cast<size_t>(next->word)].stem)
                coverage.pairs[k] =
                    std::max(coverage.pairs[k], std::min(here.strength, next->strength));
        }
    }
    return coverage;
}

std::vector<Coverage> carriedOn(const Probe& probe, const Exhibit& exhibit,
                                const std::vector<Coverage>& covered, const Weights& weights)
{
    std::vector<Coverage> carried;
    Coverage names(probe.size());
    for (size_t i = 0; i < covered.size(); ++i) {
        const auto [first, last] = exhibit.ranges[i];
        const bool refers = first < last && isPronoun(exhibit.words[first].token.exact);
        Coverage one = covered[i];
        one.merge(names, refers ? weights.pronoun : weights.inherit);
        carried.push_back(std::move(one));
        for (size_t k = 0; k < probe.size(); ++k) {
            if (!probe.isAnchor(k))
                continue;
            names.words[k] = std::max(names.words[k], covered[i].words[k]);
            if (k + 1 < probe.size() && probe.isAnchor(k + 1))
                names.pairs[k] = std::max(names.pairs[k], covered[i].pairs[k]);
        }
    }
    return carried;
}

double densityOf(const Probe& probe, const Exhibit& exhibit, double usual)
{
    constexpr double kSaturation = 1.2;
    constexpr double kLength = 0.5;
    const auto& words = probe.question().words;
    std::vector<double> counts(probe.size(), 0.0);
    std::vector<double> pairs(probe.size(), 0.0);
    for (size_t i = 0; i < exhibit.words.size(); ++i) {
        const Evidence& here = exhibit.words[i];
        if (here.word < 0)
            continue;
        const auto k = static_cast<size_t>(here.word);
        counts[k] += here.strength;
        if (i + 1 < exhibit.words.size() && exhibit.words[i + 1].word >= 0 &&
            k + 1 < words.size() &&
            words[k + 1].stem == words[static_cast<size_t>(exhibit.words[i + 1].word)].stem)
            pairs[k] += std::min(here.strength, exhibit.words[i + 1].strength);
    }
    const double size = static_cast<double>(exhibit.words.size());
    const double norm = kSaturation * (1 - kLength + kLength * size / std::max(1.0, usual));
    double sum = 0;
    for (size_t k = 0; k < words.size(); ++k) {
        // Typed without marks, a syllable found without its neighbours is most often another word's.
        const bool half = !probe.question().marked && words[k].syllable && probe.hasPair(k) &&
                          pairs[k] <= 0 && (k == 0 || pairs[k - 1] <= 0);
        const double share = half ? kHalf : 1.0;
        sum += share * probe.anchored(k) * counts[k] / (counts[k] + norm) +
               probe.pairWeight(k) * pairs[k] / (pairs[k] + norm);
    }
    const double all = probe.anchoredTotal() + probe.pairTotal();
    return all > 0 ? sum / all : 0;
}

} // namespace motcua
