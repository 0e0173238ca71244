// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/evidence.h"

#include "text/fold.h"
#include "text/lexicon.h"
#include "text/stem.h"

#include <algorithm>

namespace motcua {

namespace {

constexpr qsizetype kBeginning = 5;
constexpr double kOtherMarks = 0.15; ///< Marks typed, other marks found: mostly another word.
constexpr double kWithoutMarks =
    0.6; ///< Marks typed, none found: the text may have been typed without.
constexpr double kSynonym = 0.7;
constexpr double kSameBeginning = 0.6; ///< invade, invasion
constexpr double kMistyped = 0.6;      ///< One letter off, where the library holds no such word.
constexpr double kFunctionWord = 0.08;

bool isYear(const QString& word)
{
    if (word.size() != 4)
        return false;
    bool ok = false;
    const int value = word.toInt(&ok);
    return ok && value >= 1000 && value <= 2100;
}

bool hasDigit(const QString& word)
{
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isDigit() || c.category() == QChar::Number_Other; });
}

/// The same but for one letter too many, too few, another, or two swapped. The first letter is hardly ever mistyped.
bool isOneSlipFrom(const QString& a, const QString& b)
{
    const QString& longer = a.size() >= b.size() ? a : b;
    const QString& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1 || a.isEmpty() || a[0] != b.front())
        return false;
    const auto differs = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const qsizetype at = differs.first - shorter.begin();
    const QStringView restOfLonger = QStringView(longer).sliced(at);
    const QStringView restOfShorter = QStringView(shorter).sliced(at);
    if (longer.size() > shorter.size())
        return restOfLonger.sliced(1) == restOfShorter;
    if (restOfLonger.size() < 2)
        return true;
    return restOfLonger.sliced(1) == restOfShorter.sliced(1) ||
           (restOfLonger[0] == restOfShorter[1] && restOfLonger[1] == restOfShorter[0] &&
            restOfLonger.sliced(2) == restOfShorter.sliced(2));
}

/// Capitalised words that are names: inside a sentence always, at its start only when another
/// follows or it is no ordinary word.
void noteNames(std::vector<Evidence>& words, const QString& text, size_t first, size_t last)
{
    for (size_t i = first; i < last; ++i) {
        Evidence& word = words[i];
        const QChar c = text[word.token.start];
        if (!c.isUpper())
            continue;
        if (i > first) {
            word.name = !(word.common && word.token.length == 1);
            continue;
        }
        const bool followed = i + 1 < last && text[words[i + 1].token.start].isUpper();
        word.name = followed ? !word.common
                             : !isSyllable(word.token.folded) && !word.common &&
                                   !hasMarks(word.token.exact);
    }
}

void noteKinds(std::vector<Evidence>& words, Language language)
{
    for (size_t i = 0; i < words.size(); ++i) {
        Evidence& word = words[i];
        const QString& exact = word.token.exact;
        word.digits = hasDigit(exact);
        word.year = isYear(word.token.folded);
        word.common = isFunctionWord(language == Language::English ? word.token.folded : exact,
                                     language, true);
        const bool yearUnit =
            exact == u"năm"; // five, or year: a number only before another word than digits
        word.number = word.digits || (isNumberWord(exact) && !yearUnit);
        word.time = word.year || isTimeWord(exact);
        if (word.digits && i > 0) {
            const QString& before = words[i - 1].token.exact;
            word.time |=
                before == u"năm" || before == u"tháng" || before == u"ngày" || isTimeWord(before);
        }
        if (word.digits && i + 1 < words.size())
            word.time |= isTimeWord(words[i + 1].token.exact);
    }
}

} // namespace

Probe::Probe(const Question& question, const TermStatistics& statistics, const Weights& weights)
    : m_question(question), m_others(alternatives(question))
{
    const double greatest = statistics.rarity(QString());
    for (size_t i = 0; i < question.words.size(); ++i) {
        const QuestionWord& word = question.words[i];
        const bool exact = question.marked && (word.exact != word.folded || word.syllable);
        const QString bySpelling = exactTerm(word.exact);
        const bool known = exact && statistics.frequency.value(bySpelling) > 0;
        const double rarity = statistics.rarity(known ? bySpelling : word.stem);
        // Names, foreign words and numbers are what a question hangs on.
        const bool anchor =
            word.capital || (question.language == Language::Vietnamese && !word.syllable);
        const double weight =
            word.common ? kFunctionWord * rarity : std::max(rarity, weights.rare * greatest);
        m_anchors.push_back(anchor && !word.common);
        m_anchored.push_back(anchor && !word.common ? weights.anchor * weight : weight);
        m_anchoredTotal += m_anchored.back();
        m_weights.push_back(weight);
        m_total += weight;
        m_byStem[word.stem].push_back(static_cast<int>(i));
        m_hasYear = m_hasYear || isYear(word.folded);
        if (!word.common && word.stem.size() >= kBeginning && !hasDigit(word.stem) &&
            statistics.frequency.value(word.stem) == 0)
            m_unknown.push_back(static_cast<int>(i));
        if (!word.syllable && !word.common && word.stem.size() >= kBeginning &&
            !word.stem[0].isDigit())
            m_byBeginning.insert(word.stem.left(kBeginning), static_cast<int>(i));
    }
    m_pairs.assign(question.words.size(), 0);
    for (size_t i = 0; i + 1 < question.words.size(); ++i) {
        const QuestionWord& word = question.words[i];
        const QuestionWord& next = question.words[i + 1];
        if (word.position + 1 != next.position || (word.common && next.common))
            continue;
        const double factor = word.common || next.common ? weights.pair * 0.3 : weights.pair;
        m_pairs[i] = factor * statistics.rarity(pairTerm(word.stem, next.stem));
        m_pairTotal += m_pairs[i];
    }
}

double Probe::strength(const QuestionWord& word, const Token& token) const
{
    if (!m_question.marked || word.exact == token.exact)
        return 1;
    if (word.exact == word.folded && !word.syllable)
        return 1; // a stem of the same word
    return token.exact == token.folded ? kWithoutMarks : kOtherMarks;
}

std::pair<int, double> Probe::match(const Token& token, const QString& stem) const
{
    const auto same = m_byStem.constFind(stem);
    if (same != m_byStem.constEnd()) {
        int best = -1;
        double strongest = 0;
        for (const int index : *same) {
            const double found = strength(m_question.words[static_cast<size_t>(index)], token);
            if (found > strongest) {
                strongest = found;
                best = index;
            }
        }
        return {best, strongest};
    }
    if (stem.size() >= kBeginning && !m_byBeginning.isEmpty()) {
        const auto begun = m_byBeginning.constFind(stem.left(kBeginning));
        if (begun != m_byBeginning.constEnd()) {
            const QString& other = m_question.words[static_cast<size_t>(*begun)].stem;
            qsizetype shared = kBeginning;
            while (shared < std::min(stem.size(), other.size()) && stem[shared] == other[shared])
                ++shared;
            if (shared * 10 >= std::max(stem.size(), other.size()) * 6)
                return {*begun, kSameBeginning};
        }
    }
    if (stem.size() + 1 >= kBeginning) {
        for (const int index : m_unknown) {
            if (isOneSlipFrom(stem, m_question.words[static_cast<size_t>(index)].stem))
                return {index, kMistyped};
        }
    }
    return {-1, 0};
}

namespace {

/// Marks where the text says words of the question in another way.
void noteOthers(const Probe& probe, const std::vector<QString>& stems, std::vector<Evidence>& words)
{
    const Question& question = probe.question();
    for (const Alternative& other : probe.others()) {
        const auto count = static_cast<size_t>(other.stems.size());
        for (size_t i = 0; i + count <= words.size(); ++i) {
            size_t same = 0;
            while (same < count) {
                const auto k = static_cast<qsizetype>(same);
                const bool equal = question.marked ? words[i + same].token.exact == other.exact[k]
                                                   : stems[i + same] == other.stems[k];
                if (!equal || words[i + same].strength >= kSynonym)
                    break;
                ++same;
            }
            if (same < count)
                continue;
            for (size_t k = 0; k < count; ++k) {
                Evidence& word = words[i + k];
                word.word = static_cast<int>(other.first + std::min(k, other.count - 1));
                word.count = k + 1 == count
                                 ? static_cast<int>(other.count - std::min(k, other.count - 1))
                                 : 1;
                word.strength = kSynonym;
            }
        }
    }
}

} // namespace

Exhibit examine(const Probe& probe, const QString& text)
{
    Exhibit exhibit;
    exhibit.sentences = sentences(text);
    std::vector<QString> stems;
    for (Token& token : tokens(text)) {
        Evidence word;
        stems.push_back(stem(token.folded));
        const auto [index, strength] = probe.match(token, stems.back());
        word.token = std::move(token);
        word.word = index;
        word.strength = strength;
        exhibit.words.push_back(std::move(word));
    }
    noteOthers(probe, stems, exhibit.words);
    std::vector<Token> sample;
    for (size_t i = 0; i < exhibit.words.size() && i < 40; ++i)
        sample.push_back(exhibit.words[i].token);
    noteKinds(exhibit.words, languageOf(sample));
    size_t next = 0;
    for (const Span& sentence : exhibit.sentences) {
        const size_t first = next;
        while (next < exhibit.words.size() && exhibit.words[next].token.start < sentence.end)
            ++next;
        exhibit.ranges.emplace_back(first, next);
        noteNames(exhibit.words, text, first, next);
    }
    return exhibit;
}

} // namespace motcua
