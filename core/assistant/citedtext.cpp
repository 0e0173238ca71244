// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/citedtext.h"

#include "assistant/citemarks.h"
#include "library/citing.h"
#include "library/measures.h"
#include "library/terms.h"
#include "text/lexicon.h"
#include "text/question.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kShortPassage = 300; ///< Quoted whole, UTF-16 code units.
constexpr qsizetype kLongestQuote = 600; ///< Sentences farther apart are not quoted together.
/// A claim of which the passage holds a smaller share of words has nothing to do with it.
constexpr double kNothing = 0.12;
/// A number counts as much as so many others: one of four may be the model's own.
constexpr size_t kPerMissing = 3;
constexpr int kSmallNumber = 12; ///< Is often written as a word.

QString digitsOf(const QString& word)
{
    QString digits;
    for (const QChar c : word)
        if (c.isDigit())
            digits += c;
    return digits;
}

bool isScale(const QString& exact)
{
    static const QSet<QString> words{u"thousand"_s, u"million"_s, u"billion"_s, u"nghìn"_s,
                                     u"ngàn"_s,     u"triệu"_s,   u"tỷ"_s,      u"tỉ"_s};
    return words.contains(exact);
}

/// A passage as claims are held against it.
struct Witness {
    const Candidate* candidate = nullptr;
    QSet<QString> numbers; ///< Digits only: 63.820 and 63,820 are one number.
    bool numberWords = false;
    Language language = Language::English;

    explicit Witness(const Candidate& source) : candidate(&source)
    {
        const QString text =
            source.title + u" . "_s + source.passage.heading + u" . "_s + source.passage.text;
        const std::vector<Token> words = tokens(text);
        language = languageOf(words);
        for (const Token& word : words) {
            if (const QString digits = digitsOf(word.exact); !digits.isEmpty())
                numbers.insert(digits);
            numberWords = numberWords || isNumberWord(word.exact);
        }
    }

    bool holds(const QString& digits) const
    {
        return numbers.contains(digits) || (numberWords && digits.toInt() <= kSmallNumber);
    }
};

/// How rare words are among the sentences of all passages.
TermStatistics statisticsOf(const std::vector<Candidate>& sources)
{
    TermStatistics statistics;
    for (const Candidate& source : sources) {
        const QStringView text = source.passage.text;
        for (const Span& sentence : sentences(text)) {
            ++statistics.passages;
            for (const QString& term : indexTerms(text.sliced(sentence.start, sentence.length())))
                ++statistics.frequency[term];
        }
    }
    return statistics;
}

/// The numbers of a sentence that can be looked for.
QStringList numbersOf(const QString& sentence)
{
    QStringList numbers;
    const std::vector<Token> words = tokens(sentence);
    for (size_t i = 0; i < words.size(); ++i) {
        const QString digits = digitsOf(words[i].exact);
        const bool scaled = i + 1 < words.size() && isScale(words[i + 1].exact);
        if (!digits.isEmpty() && !scaled)
            numbers << digits;
    }
    return numbers;
}

/// What one passage has of a claim.
struct Support {
    double share = 0;             ///< Of the claim's words, 0 to 1.
    bool comparable = true;       ///< Both are in one language, and the claim has words at all.
    std::optional<Span> sentence; ///< That shares most with the claim.
};

Support supportOf(const QString& claim, const Witness& witness, const TermStatistics& statistics)
{
    const Weights weights;
    const Question question = readQuestion(claim);
    const Probe probe(question, statistics, weights);
    const Passage& passage = witness.candidate->passage;
    const Exhibit exhibit = examine(probe, passage.text);
    const Exhibit above = examine(probe, witness.candidate->title + u" . "_s + passage.heading);

    Support support;
    Coverage whole = coverageOf(probe, above, 0, above.words.size());
    double best = 0;
    for (size_t i = 0; i < exhibit.sentences.size(); ++i) {
        const Coverage one =
            coverageOf(probe, exhibit, exhibit.ranges[i].first, exhibit.ranges[i].second);
        whole.merge(one, 1);
        const double share = one.anchoredShare(probe, weights);
        if (share > best) {
            best = share;
            support.sentence = exhibit.sentences[i];
        }
    }
    support.share = whole.wordShare(probe, weights);
    support.comparable = probe.total() > 0 && languageOf(tokens(claim)) == witness.language;
    return support;
}

/// One number of the answer with all it is cited for.
struct Cited {
    std::optional<Span> span;
    bool sharesSomething = false;
    bool wrongNumbers = false;
};

/// What of a passage is quoted.
Span quotedOf(const QString& text, const std::optional<Span>& best)
{
    const std::vector<Span> all = sentences(text);
    if (all.empty())
        return {0, text.size()};
    if (text.size() <= kShortPassage)
        return {all.front().start, all.back().end};
    return best.value_or(all.front());
}

} // namespace

class CitationChecker::Private {
public:
    explicit Private(std::vector<Candidate> all)
        : sources(std::move(all)), m_statistics(statisticsOf(sources))
    {
        for (const Candidate& source : sources)
            m_witnesses.emplace_back(source);
    }

    CitedText check(const QString& answer, size_t sent)
    {
        m_sent = std::min(sent, sources.size());
        m_cited.clear();
        const std::vector<Claim> all = claims(answer);
        for (size_t first = 0; first < all.size();) {
            size_t last = first;
            while (last < all.size() && all[last].sentenceId == all[first].sentenceId)
                ++last;
            const bool wrong = numbersMissing(all, first, last);
            for (size_t i = first; i < last; ++i)
                for (const int number : all[i].numbers)
                    hold(number, all[i].part, wrong);
            first = last;
        }
        return result(answer);
    }

    std::vector<Candidate> sources;

private:
    const Witness* witness(int number) const
    {
        const bool known = number >= 1 && static_cast<size_t>(number) <= m_sent;
        return known ? &m_witnesses[static_cast<size_t>(number) - 1] : nullptr;
    }

    bool numbersMissing(const std::vector<Claim>& all, size_t first, size_t last) const;
    const Support& support(int number, const QString& claim);
    void hold(int number, const QString& claim, bool wrongNumbers);
    CitedText result(const QString& answer) const;

    TermStatistics m_statistics;
    std::vector<Witness> m_witnesses; ///< One for each source, which it points to.
    size_t m_sent = 0;
    QHash<std::pair<int, QString>, Support> m_supports;
    std::map<int, Cited> m_cited; ///< Of the answer that is being checked.
};

/// Whether too many numbers of a sentence stand in none of the passages cited in it.
bool CitationChecker::Private::numbersMissing(const std::vector<Claim>& all, size_t first,
                                              size_t last) const
{
    std::set<const Witness*> cited;
    for (size_t i = first; i < last; ++i)
        for (const int number : all[i].numbers)
            if (const Witness* one = witness(number))
                cited.insert(one);
    size_t missing = 0;
    const QStringList numbers = numbersOf(all[first].sentence);
    for (const QString& digits : numbers)
        missing += std::any_of(cited.begin(), cited.end(),
                               [&digits](const Witness* one) { return one->holds(digits); })
                       ? 0
                       : 1;
    const size_t found = static_cast<size_t>(numbers.size()) - missing;
    return missing * kPerMissing > found;
}

const Support& CitationChecker::Private::support(int number, const QString& claim)
{
    const std::pair<int, QString> key(number, claim);
    if (!m_supports.contains(key))
        m_supports.insert(key, supportOf(claim, *witness(number), m_statistics));
    return m_supports[key];
}

void CitationChecker::Private::hold(int number, const QString& claim, bool wrongNumbers)
{
    if (witness(number) == nullptr)
        return;
    const Support& found = support(number, claim);
    Cited& cited = m_cited[number];
    cited.sharesSomething = cited.sharesSomething || !found.comparable || found.share >= kNothing;
    cited.wrongNumbers = cited.wrongNumbers || wrongNumbers;
    if (!found.sentence)
        return;
    if (!cited.span) {
        cited.span = found.sentence;
        return;
    }
    const Span both{std::min(cited.span->start, found.sentence->start),
                    std::max(cited.span->end, found.sentence->end)};
    if (both.length() <= kLongestQuote)
        cited.span = both;
}

CitedText CitationChecker::Private::result(const QString& answer) const
{
    CitedText text;
    for (const int number : citedNumbers(answer)) {
        const auto found = m_cited.find(number);
        const Witness* known = witness(number);
        const Cited cited = found == m_cited.end() ? Cited{{}, true, false} : found->second;
        if (known != nullptr)
            text.citations.push_back(citationOf(
                *known->candidate, quotedOf(known->candidate->passage.text, cited.span), number));
        if (known == nullptr || !cited.sharesSomething || cited.wrongNumbers)
            text.unsupported.push_back(number);
    }
    std::sort(text.unsupported.begin(), text.unsupported.end());
    return text;
}

CitationChecker::CitationChecker(std::vector<Candidate> sources)
    : d(std::make_unique<Private>(std::move(sources)))
{
}

CitationChecker::~CitationChecker() = default;

const std::vector<Candidate>& CitationChecker::sources() const
{
    return d->sources;
}

CitedText CitationChecker::check(const QString& answer, size_t sent)
{
    return d->check(answer, sent);
}

std::vector<int> citedNumbers(const QString& answer)
{
    std::vector<int> numbers;
    for (const CiteMark& mark : citeMarks(answer))
        for (const int number : mark.numbers)
            if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
                numbers.push_back(number);
    return numbers;
}

CitedText checkCitations(const QString& answer, const std::vector<Candidate>& sources)
{
    return CitationChecker(sources).check(answer, sources.size());
}

} // namespace motcua
