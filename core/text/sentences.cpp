// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "text/abbreviations.h"

#include <QString>

#include <algorithm>

namespace motcua {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace();
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。' || c == u'！' ||
           c == u'？';
}

bool isCloser(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'”' || c == u'’' || c == u')' || c == u']' ||
           c == u'»' || c == u'›';
}

bool isOpener(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'“' || c == u'‘' || c == u'(' || c == u'[' ||
           c == u'«' || c == u'‹' || c == u'¿' || c == u'¡';
}

bool isBullet(QChar c)
{
    return c == u'-' || c == u'*' || c == u'+' || c == u'•' || c == u'–' || c == u'—' ||
           c == u'▪' || c == u'◦';
}

Span trim(QStringView text, Span span)
{
    while (span.start < span.end && isSpace(text[span.start]))
        ++span.start;
    while (span.end > span.start && isSpace(text[span.end - 1]))
        --span.end;
    return span;
}

/// One past the run of end marks, closing quotes and short notes ("[12]") that begins at `i`.
qsizetype endOfMarks(QStringView text, qsizetype i, qsizetype limit)
{
    constexpr qsizetype kLongestNote = 12;
    for (;;) {
        while (i < limit && (endsSentence(text[i]) || isCloser(text[i])))
            ++i;
        if (i + 1 < limit && text[i] == u'/' && text[i + 1] == u'.') { // the official end mark ./.
            i += 2;
            continue;
        }
        if (i < limit && text[i] == u'[') {
            const qsizetype close = text.indexOf(u']', i);
            if (close > 0 && close < limit && close - i <= kLongestNote) {
                i = close + 1;
                continue;
            }
        }
        return i;
    }
}

/// The word right before `i`, with dots inside ("v.v", "e.g", "U.S").
QStringView wordBefore(QStringView text, qsizetype i, qsizetype from)
{
    qsizetype start = i;
    while (start > from && (text[start - 1].isLetterOrNumber() || text[start - 1].isMark() ||
                            text[start - 1] == u'.' || text[start - 1] == u'/'))
        --start;
    return text.sliced(start, i - start);
}

/// The word that begins at or after `i`, quotes and brackets before it skipped.
QStringView wordAfter(QStringView text, qsizetype i, qsizetype limit)
{
    while (i < limit && (isSpace(text[i]) || isOpener(text[i])))
        ++i;
    qsizetype end = i;
    while (end < limit && (text[end].isLetterOrNumber() || text[end].isMark()))
        ++end;
    return text.sliced(i, end - i);
}

bool isInitial(QStringView word)
{
    return word.size() == 1 && word[0].isUpper();
}

/// "John F. Kennedy" goes on, "group G. Therefore" does not: an initial stands among names.
bool initialGoesOn(QStringView text, qsizetype dot, qsizetype from, QStringView next)
{
    if (next.isEmpty() || !next[0].isUpper())
        return false;
    qsizetype i = dot - 1;
    while (i > from && isSpace(text[i - 1]))
        --i;
    const QStringView before = wordBefore(text, i, from);
    if (before.size() == 2 && isInitial(before.left(1)) && before[1] == u'.')
        return true; // the last of several: N. V. An
    if (beginsSentences(next))
        return false;
    const qsizetype afterNext = next.data() + next.size() - text.data();
    if (isInitial(next) && afterNext < text.size() && text[afterNext] == u'.')
        return true; // the first of several: J. R. R. Tolkien
    if (abbreviation(text.sliced(dot - 1, 1)) == Abbreviation::Never)
        return true; // Q. Ba Đình
    return before.isEmpty() || before[0].isUpper();
}

/// Whether the full stop at `dot` belongs to the word before it.
bool dotBelongsToWord(QStringView text, qsizetype dot, qsizetype from, QStringView next)
{
    const QStringView word = wordBefore(text, dot, from);
    if (word.isEmpty())
        return false;
    if (isInitial(word))
        return initialGoesOn(text, dot, from, next);
    const bool numbersItem = word.size() <= 3 && word.size() == dot - from && word[0].isDigit();
    if (numbersItem) // "1. First item"
        return true;
    switch (abbreviation(word)) {
    case Abbreviation::Never:
        return true;
    case Abbreviation::BeforeNumber:
        return !next.isEmpty() && next[0].isDigit();
    case Abbreviation::Maybe:
        return next.isEmpty() || !beginsSentences(next);
    case Abbreviation::None:
        return false;
    }
    return false;
}

/// Whether a sentence that began at `from` ends with the marks in [mark, after).
bool isEnd(QStringView text, qsizetype from, qsizetype mark, qsizetype after, qsizetype limit)
{
    if (after >= limit)
        return true;
    const QChar c = text[mark];
    if (c == u'。' || c == u'！' || c == u'？')
        return true;
    if (!isSpace(text[after]))
        return false; // 63.820, example.org, e.g.x
    const QStringView next = wordAfter(text, after, limit);
    if (!next.isEmpty() && next[0].isLower())
        return false;
    const bool single = c == u'.' && (after - mark == 1 || !endsSentence(text[mark + 1]));
    return !(single && after - mark == 1 && dotBelongsToWord(text, mark, from, next));
}

/// Whether the line end at `i` ends the sentence: the next line is an item of a list, or this line
/// is much shorter than the widest one and so was not broken for want of room.
bool lineEnds(QStringView text, Span paragraph, qsizetype i, qsizetype widest)
{
    const qsizetype lineStart = text.left(i).lastIndexOf(u'\n') + 1;
    const Span line = trim(text, {std::max(lineStart, paragraph.start), i});
    qsizetype next = i;
    while (next < paragraph.end && isSpace(text[next]))
        ++next;
    if (next + 1 >= paragraph.end)
        return true;
    if (isBullet(text[next]) && isSpace(text[next + 1]))
        return true;
    qsizetype digits = next;
    while (digits < paragraph.end && text[digits].isDigit())
        ++digits;
    if (digits > next && digits + 1 < paragraph.end && digits - next <= 3 &&
        (text[digits] == u'.' || text[digits] == u')') && isSpace(text[digits + 1]))
        return true;
    if (text[next] == u'|' || text[next] == u'#')
        return true;
    // Rows of a table, as the readers write them: each says something of its own.
    const QStringView row = text.sliced(line.start, line.length());
    if (row.contains(u" | ") && !endsSentence(row.back()))
        return true;
    const bool goesOn = line.length() == 0 || text[line.end - 1] == u',' || text[next].isLower();
    return !goesOn && line.length() * 10 < widest * 6;
}

qsizetype widestLine(QStringView text, Span paragraph)
{
    qsizetype widest = 0;
    qsizetype start = paragraph.start;
    while (start < paragraph.end) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end > paragraph.end)
            end = paragraph.end;
        widest = std::max(widest, end - start);
        start = end + 1;
    }
    return widest;
}

void splitParagraph(QStringView text, Span paragraph, std::vector<Span>& found)
{
    const qsizetype widest = widestLine(text, paragraph);
    qsizetype from = paragraph.start;
    const auto close = [&](qsizetype end) {
        const Span span = trim(text, {from, end});
        if (span.length() > 0)
            found.push_back(span);
        from = end;
        while (from < paragraph.end && isSpace(text[from]))
            ++from;
    };
    qsizetype i = from;
    while (i < paragraph.end) {
        if (text[i] == u'\n' && lineEnds(text, paragraph, i, widest)) {
            close(i);
            i = std::max(from, i + 1);
        } else if (endsSentence(text[i])) {
            const qsizetype after = endOfMarks(text, i, paragraph.end);
            if (isEnd(text, from, i, after, paragraph.end)) {
                close(after);
                i = std::max(from, after);
            } else {
                i = after;
            }
        } else {
            ++i;
        }
    }
    close(paragraph.end);
}

/// Whether a paragraph ends between two lines that follow each other: one of them is longer than anybody breaks lines by
/// hand, so that the line end is a mark of its own. Not before a small letter or a digit that goes on with the sentence.
bool partsParagraphs(QStringView text, Span before, Span line)
{
    constexpr qsizetype kLongLine = 200;
    if (before.length() == 0 || std::max(before.length(), line.length()) <= kLongLine)
        return false;
    const QChar last = text[before.end - 1];
    const QChar first = text[line.start];
    const bool open = last.isLetterOrNumber() || last == u',' || last == u'-';
    return !(open && (first.isLower() || first.isDigit()));
}

} // namespace

std::vector<Span> paragraphs(QStringView text)
{
    std::vector<Span> found;
    qsizetype start = 0;
    Span before; // the line before, trimmed
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end;
        const Span line = trim(text, {at, next});
        if (line.length() == 0 || partsParagraphs(text, before, line)) {
            const Span span = trim(text, {start, at});
            if (span.length() > 0)
                found.push_back(span);
            start = at;
        }
        before = line;
        at = next + 1;
    }
    const Span last = trim(text, {std::min(start, text.size()), text.size()});
    if (last.length() > 0)
        found.push_back(last);
    return found;
}

std::vector<Span> sentences(QStringView text)
{
    std::vector<Span> found;
    for (const Span& paragraph : paragraphs(text))
        splitParagraph(text, paragraph, found);
    return found;
}

} // namespace motcua
