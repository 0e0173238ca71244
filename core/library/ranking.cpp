// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ranking.h"

#include "library/measures.h"
#include "text/fold.h"

#include <QSet>

#include <algorithm>

namespace motcua {

namespace {

/// A further sentence is quoted when it is nearly as good as the best (share of its score) …
constexpr double kNearlyAsGood = 0.85;
/// … or speaks of a part of the question that those before it leave out (share of the question's weight), or holds
/// what is asked for where they do not, and is not much worse.
constexpr double kSaysMore = 0.12;
constexpr double kNotMuchWorse = 0.55;

struct Judged {
    Quotation quotation;
    Measures measures;
    Coverage covered{0};
};

double scoreOf(const Measures& m, const Weights& w)
{
    return w.passage * m.passage + w.density * m.density + w.local * m.local + w.length * m.length +
           w.sentence * m.sentence + w.around * m.around + w.type * m.type + w.near * m.near +
           w.focus * m.focus + w.definition * m.definition + w.tight * m.tight - w.echo * m.echo -
           w.clash * m.clash;
}

void judge(const Probe& probe, const Candidate& candidate, size_t index, const Weights& weights,
           std::vector<Judged>& judged)
{
    const QString& text = candidate.passage.text;
    const Exhibit exhibit = examine(probe, text);
    const Exhibit above = examine(probe, candidate.title + u" . " + candidate.passage.heading);
    const Coverage outside = coverageOf(probe, above, 0, above.words.size());

    std::vector<Coverage> covered;
    Coverage whole(probe.size());
    for (const auto& [first, last] : exhibit.ranges) {
        covered.push_back(coverageOf(probe, exhibit, first, last));
        whole.merge(covered.back(), 1);
    }
    whole.merge(outside, 0.6);
    const double passage = whole.anchoredShare(probe, weights);
    const double density = densityOf(probe, exhibit, 120);

    const std::vector<Coverage> carried = carriedOn(probe, exhibit, covered, weights);
    for (size_t i = 0; i < exhibit.sentences.size(); ++i) {
        Judged one;
        one.measures = measure(probe, exhibit, text, i, carried, outside, weights);
        one.measures.passage = passage;
        one.measures.density = density;
        one.quotation = {index, exhibit.sentences[i], scoreOf(one.measures, weights), 0};
        Coverage around = covered[i];
        around.merge(whole, 0.8);
        const double share = (1 - weights.names) * around.wordShare(probe, weights) +
                             weights.names * around.anchoredShare(probe, weights);
        one.quotation.confidence = std::min(1.0, weights.speaks * share + weights.dwells * density);
        one.covered = covered[i];
        judged.push_back(std::move(one));
    }
}

bool wantsSomething(const Wanted& wanted)
{
    return wanted.number || wanted.date || wanted.person || wanted.place || wanted.name ||
           wanted.reason;
}

/// The best sentence and those that add to it, best first.
std::vector<Quotation> joined(const Probe& probe, const Retrieval& retrieval,
                              const std::vector<Judged>& judged, int most, const Weights& weights)
{
    std::vector<Quotation> chosen;
    QSet<QString> said;
    Coverage covered(probe.size());
    const double best = judged.front().quotation.score;
    bool answered = !wantsSomething(probe.question().wanted);
    for (const Judged& one : judged) {
        if (static_cast<int>(chosen.size()) >= most)
            break;
        const Quotation& quotation = one.quotation;
        const QString& text = retrieval.candidates[quotation.candidate].passage.text;
        const QString key =
            foldedKey(QStringView(text).sliced(quotation.span.start, quotation.span.length()));
        if (said.contains(key))
            continue;
        if (!chosen.empty()) {
            Coverage both = covered;
            both.merge(one.covered, 1);
            const double more = both.wordShare(probe, weights) - covered.wordShare(probe, weights);
            const bool adds = more >= kSaysMore || (!answered && one.measures.type > 0);
            const double least = adds ? kNotMuchWorse : kNearlyAsGood;
            if (quotation.score < least * best)
                continue;
        }
        said.insert(key);
        covered.merge(one.covered, 1);
        answered = answered || one.measures.type > 0;
        chosen.push_back(quotation);
    }
    return chosen;
}

/// The best sentence of each of the best passages.
std::vector<Quotation> nearestOf(const std::vector<Judged>& judged, int most)
{
    std::vector<Quotation> chosen;
    QSet<size_t> passages;
    for (const Judged& one : judged) {
        if (static_cast<int>(chosen.size()) >= most)
            break;
        if (passages.contains(one.quotation.candidate))
            continue;
        passages.insert(one.quotation.candidate);
        chosen.push_back(one.quotation);
    }
    return chosen;
}

/// All sentences of all candidates, best first.
std::vector<Judged> judgedAll(const Probe& probe, const Retrieval& retrieval,
                              const Weights& weights)
{
    std::vector<Judged> judged;
    for (size_t i = 0; i < retrieval.candidates.size(); ++i)
        judge(probe, retrieval.candidates[i], i, weights, judged);
    std::stable_sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) {
        return a.quotation.score > b.quotation.score;
    });
    return judged;
}

/// Whether a passage has a word of the question that says what it is about.
bool hasTopic(const Probe& probe, const QString& text)
{
    const Exhibit exhibit = examine(probe, text);
    const auto& words = probe.question().words;
    return std::any_of(exhibit.words.begin(), exhibit.words.end(), [&words](const Evidence& word) {
        return word.word >= 0 && !words[static_cast<size_t>(word.word)].common;
    });
}

} // namespace

std::vector<size_t> bestPassages(const Question& question, const Retrieval& retrieval, int most,
                                 const Weights& weights)
{
    std::vector<size_t> best;
    if (question.words.empty())
        return best;
    const Probe probe(question, retrieval.statistics, weights);
    QSet<size_t> seen;
    QSet<QString> said;
    for (const Judged& one : judgedAll(probe, retrieval, weights)) {
        if (static_cast<int>(best.size()) >= most)
            break;
        const size_t index = one.quotation.candidate;
        if (seen.contains(index))
            continue;
        seen.insert(index);
        const QString& text = retrieval.candidates[index].passage.text;
        const QString key = foldedKey(text);
        if (said.contains(key) || !hasTopic(probe, text))
            continue;
        said.insert(key);
        best.push_back(index);
    }
    return best;
}

Ranking rank(const Question& question, const Retrieval& retrieval, int most, const Weights& weights)
{
    Ranking ranking;
    if (question.words.empty() || most < 1)
        return ranking;
    const Probe probe(question, retrieval.statistics, weights);
    const std::vector<Judged> judged = judgedAll(probe, retrieval, weights);
    if (judged.empty())
        return ranking;
    ranking.confidence = judged.front().quotation.confidence;
    ranking.found = ranking.confidence >= weights.found;
    if (ranking.found)
        ranking.quotations = joined(probe, retrieval, judged, most, weights);
    else
        ranking.nearest = nearestOf(judged, most);
    return ranking;
}

} // namespace motcua
