// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippet.h"

#include "text/fold.h"
#include "text/tokens.h"

#include <QSet>

namespace motcua {
namespace {

struct Match {
    qsizetype start = 0;
    qsizetype end = 0;
    size_t term = 0;
};

struct WantedWords {
    std::vector<QString> keys;
    bool exact = false;
    bool prefix = false;
};

WantedWords wantedFrom(const SearchTerm& term, Marks marks)
{
    WantedWords wanted;
    wanted.exact = marks == Marks::Exact && hasMarks(term.text);
    wanted.prefix = term.prefix;
    for (const Token& token : tokens(term.text))
        wanted.keys.push_back(wanted.exact ? token.exact : token.folded);
    return wanted;
}

bool standsAt(const std::vector<Token>& words, size_t at, const WantedWords& wanted)
{
    if (at + wanted.keys.size() > words.size())
        return false;
    for (size_t i = 0; i < wanted.keys.size(); ++i) {
        const QString& key = wanted.exact ? words[at + i].exact : words[at + i].folded;
        const bool beginning = wanted.prefix && i + 1 == wanted.keys.size();
        if (beginning ? !key.startsWith(wanted.keys[i]) : key != wanted.keys[i])
            return false;
    }
    return true;
}

std::vector<Match> matchesIn(const std::vector<Token>& words, const std::vector<SearchTerm>& terms,
                             Marks marks)
{
    std::vector<WantedWords> all;
    all.reserve(terms.size());
    for (const SearchTerm& term : terms)
        all.push_back(term.negated ? WantedWords{} : wantedFrom(term, marks));
    std::vector<Match> matches;
    for (size_t at = 0; at < words.size(); ++at)
        for (size_t term = 0; term < all.size(); ++term)
            if (!all[term].keys.empty() && standsAt(words, at, all[term])) {
                const Token& last = words[at + all[term].keys.size() - 1];
                matches.push_back({words[at].start, last.start + last.length, term});
            }
    return matches;
}

/// The index of the match to begin with: where most different terms follow within `length`.
size_t bestStart(const std::vector<Match>& matches, qsizetype length)
{
    size_t best = 0;
    qsizetype most = 0;
    for (size_t i = 0; i < matches.size(); ++i) {
        QSet<size_t> seen;
        for (size_t k = i; k < matches.size() && matches[k].end <= matches[i].start + length; ++k)
            seen.insert(matches[k].term);
        if (seen.size() > most) {
            most = seen.size();
            best = i;
        }
    }
    return best;
}

/// Copies text[from, to) with every run of white space as one space; `placeOf` answers for offsets in that range.
class Line {
public:
    Line(const QString& text, qsizetype from, qsizetype to) : m_from(from)
    {
        for (qsizetype i = from; i < to; ++i) {
            m_places.push_back(static_cast<int>(m_line.size()));
            const bool space = text[i].isSpace();
            if (!space)
                m_line += text[i];
            else if (!m_line.isEmpty() && !m_line.endsWith(u' '))
                m_line += u' ';
        }
        m_places.push_back(static_cast<int>(m_line.size()));
    }

    const QString& text() const { return m_line; }
    int placeOf(qsizetype offset) const { return m_places[static_cast<size_t>(offset - m_from)]; }

private:
    QString m_line;
    std::vector<int> m_places;
    qsizetype m_from;
};

/// Moved left to the beginning of a word, when one is near.
qsizetype wordBegin(const QString& text, qsizetype at)
{
    for (qsizetype i = at; i > std::max<qsizetype>(0, at - 16); --i)
        if (text[i - 1].isSpace())
            return i;
    return at > 0 && text[at].isLowSurrogate() ? at - 1 : at;
}

qsizetype wordEnd(const QString& text, qsizetype at)
{
    for (qsizetype i = at; i < std::min(text.size(), at + 16); ++i)
        if (text[i].isSpace())
            return i;
    return at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
}

} // namespace

Snippet snippetOf(const QString& text, const std::vector<SearchTerm>& terms, Marks marks,
                  qsizetype length)
{
    const auto matches = matchesIn(tokens(text), terms, marks);
    Snippet snippet;
    qsizetype from = 0;
    if (!matches.empty()) {
        const size_t first = bestStart(matches, length);
        snippet.start = matches[first].start;
        for (size_t i = first; i < matches.size() && matches[i].end <= snippet.start + length; ++i)
            snippet.end = std::max(snippet.end, matches[i].end);
        snippet.end = std::max(snippet.end, matches[first].end);
        from = wordBegin(text, std::max<qsizetype>(0, snippet.start - length / 4));
    }
    const qsizetype to = wordEnd(text, std::min(text.size(), std::max(from + length, snippet.end)));
    const Line line(text, from, to);
    const QString before = from > 0 ? QStringLiteral("… ") : QString();
    snippet.text =
        before + line.text().trimmed() + (to < text.size() ? QStringLiteral(" …") : QString());
    const int shift = static_cast<int>(before.size());
    for (const Match& match : matches) {
        if (match.start < from || match.end > to)
            continue;
        const int start = line.placeOf(match.start);
        snippet.marks.push_back({start + shift, line.placeOf(match.end) - start});
    }
    return snippet;
}

} // namespace motcua
