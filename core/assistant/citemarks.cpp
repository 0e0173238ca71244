// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/citemarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kMostOfRange = 10;
constexpr qsizetype kTooShort = 12; ///< A part of so few characters says nothing by itself.

/// How many of `c` stand from `at` on.
qsizetype runOf(QStringView text, qsizetype at, QChar c)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == c)
        ++end;
    return end - at;
}

/// Where code stands: between fences, and between equal runs of backticks within a paragraph.
class CodeFinder {
public:
    explicit CodeFinder(QStringView text) : m_text(text)
    {
        for (qsizetype start = 0; start < text.size();) {
            const qsizetype newline = text.indexOf(u'\n', start);
            const qsizetype end = newline < 0 ? text.size() : newline + 1;
            line(start, end);
            start = end;
        }
        closeProse(text.size());
        if (!m_fence.isNull())
            m_spans.push_back({m_begin, text.size()});
    }

    bool contains(qsizetype at) const
    {
        const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), at,
                                            [](qsizetype a, Span span) { return a < span.start; });
        return after != m_spans.begin() && at < std::prev(after)->end;
    }

private:
    void line(qsizetype start, qsizetype end)
    {
        const QStringView text = m_text.sliced(start, end - start).trimmed();
        const QChar sign = text.isEmpty() ? QChar() : text[0];
        const qsizetype run = sign == u'`' || sign == u'~' ? runOf(text, 0, sign) : 0;
        if (m_fence.isNull() && run >= 3 && !(sign == u'`' && text.sliced(run).contains(u'`'))) {
            closeProse(start);
            m_fence = sign;
            m_fenceRun = run;
            m_begin = start;
        } else if (!m_fence.isNull() && sign == m_fence && run >= m_fenceRun &&
                   run == text.size()) {
            m_spans.push_back({m_begin, end});
            m_fence = {};
            m_prose = end;
        } else if (m_fence.isNull() && text.isEmpty()) {
            closeProse(start);
        }
    }

    /// Inline code between the end of what was read and `end`.
    void closeProse(qsizetype end)
    {
        qsizetype at = m_prose;
        while (m_fence.isNull() && at < end) {
            if (m_text[at] != u'`') {
                ++at;
                continue;
            }
            const qsizetype run = runOf(m_text, at, u'`');
            qsizetype close = at + run;
            while (close < end && runOf(m_text, close, u'`') != run)
                close += std::max<qsizetype>(1, runOf(m_text, close, u'`'));
            if (close < end)
                m_spans.push_back({at, close + run});
            at = close < end ? close + run : at + run;
        }
        m_prose = std::max(m_prose, end);
    }

    QStringView m_text;
    std::vector<Span> m_spans;
    QChar m_fence;
    qsizetype m_fenceRun = 0;
    qsizetype m_begin = 0; ///< Of the fenced code.
    qsizetype m_prose = 0; ///< Up to there inline code has been looked for.
};

std::vector<int> numbersIn(const QString& list)
{
    static const QRegularExpression one(u"(\\d+)(?:\\s?[-–]\\s?(\\d+))?"_s);
    std::vector<int> numbers;
    for (auto found = one.globalMatch(list); found.hasNext();) {
        const auto match = found.next();
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        const int end = last < first ? first : std::min(last, first + kMostOfRange - 1);
        for (int number = first; number <= end; ++number)
            numbers.push_back(number);
        if (last < first)
            numbers.push_back(last);
    }
    return numbers;
}

/// Without the sign of a list item, whose number is no number of the claim.
qsizetype contentStart(QStringView line)
{
    static const QRegularExpression item(u"^[\\s>]*(?:[-*+]\\s+|\\d{1,3}[.)]\\s+|#{1,6}\\s+)?"_s);
    return item.match(line).capturedEnd();
}

/// Reads an answer line by line: a line of Markdown is a paragraph, an item or a cell's row of its own.
class ClaimReader {
public:
    explicit ClaimReader(const QString& answer) : m_bare(answer), m_marks(citeMarks(answer))
    {
        for (const CiteMark& mark : m_marks)
            for (qsizetype i = mark.span.start; i < mark.span.end; ++i)
                m_bare[i] = u' ';
        qsizetype start = 0;
        while (start < m_bare.size()) {
            qsizetype end = m_bare.indexOf(u'\n', start);
            end = end < 0 ? m_bare.size() : end;
            line(start, end);
            start = end + 1;
        }
    }

    std::vector<Claim> take() { return std::move(m_claims); }

private:
    void line(qsizetype start, qsizetype end)
    {
        start += contentStart(QStringView(m_bare).sliced(start, end - start));
        std::vector<Span> here = sentences(QStringView(m_bare).sliced(start, end - start));
        for (Span& span : here) {
            span.start += start;
            span.end += start;
        }
        size_t next = 0;
        for (; m_at < m_marks.size() && m_marks[m_at].span.start < end; ++m_at) {
            const qsizetype at = m_marks[m_at].span.start;
            while (next + 1 < here.size() && here[next + 1].start <= at)
                ++next;
            if (here.empty() && m_lastSentence.length() == 0)
                continue; // said of nothing
            const Span sentence = here.empty() ? m_lastSentence : here[next];
            claim(m_marks[m_at], sentence);
        }
        if (!here.empty())
            m_lastSentence = here.back();
    }

    void claim(const CiteMark& mark, Span sentence)
    {
        if (sentence != m_claimed) {
            m_claimed = sentence;
            m_partStart = sentence.start;
            m_part.clear();
            m_whole = m_bare.mid(sentence.start, sentence.length()).simplified();
            ++m_id;
        }
        const qsizetype length = std::min(mark.span.start, sentence.end) - m_partStart;
        const QString part = m_bare.mid(m_partStart, std::max<qsizetype>(0, length)).simplified();
        if (part.size() >= kTooShort)
            m_part = part;
        m_claims.push_back({mark.numbers, m_whole, m_part.isEmpty() ? m_whole : m_part, m_id});
        if (part.size() >= kTooShort)
            m_partStart = std::max(m_partStart, std::min(mark.span.end, sentence.end));
    }

    QString m_bare; ///< The answer with blanks for marks.
    std::vector<CiteMark> m_marks;
    std::vector<Claim> m_claims;
    size_t m_at = 0;
    Span m_lastSentence;
    Span m_claimed{-1, -1};
    QString m_whole; ///< The sentence that is claimed, for all marks in it.
    qsizetype m_partStart = 0;
    QString m_part;
    int m_id = 0;
};

} // namespace

std::vector<CiteMark> citeMarks(QStringView answer)
{
    static const QRegularExpression mark(
        u"(?<!\\\\)\\[(\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,15})\\](?!\\(|:\\s*<?https?://)"_s);
    std::vector<CiteMark> marks;
    if (!answer.contains(u'['))
        return marks;
    const CodeFinder code(answer);
    for (auto found = mark.globalMatch(answer); found.hasNext();) {
        const auto match = found.next();
        if (!code.contains(match.capturedStart()))
            marks.push_back(
                {{match.capturedStart(), match.capturedEnd()}, numbersIn(match.captured(1))});
    }
    return marks;
}

std::vector<Claim> claims(const QString& answer)
{
    return ClaimReader(answer).take();
}

} // namespace motcua
