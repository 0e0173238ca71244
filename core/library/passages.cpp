// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/passages.h"

#include "text/sentences.h"

#include <QStringList>

#include <algorithm>

namespace motcua {

namespace {

struct TextSection {
    Span body;
    Span heading; ///< Empty for what stands before the first heading.
    QString path;
};

QString headingText(const QString& text, const Heading& heading)
{
    return text.mid(heading.start, heading.end - heading.start).simplified();
}

std::vector<TextSection> sectionsOf(const DocumentText& document)
{
    std::vector<TextSection> sections;
    std::vector<std::pair<int, QString>> above;
    TextSection current;
    for (const Heading& heading : document.headings) {
        current.body.end = std::max(current.body.start, heading.start);
        sections.push_back(current);
        while (!above.empty() && above.back().first >= heading.level)
            above.pop_back();
        above.emplace_back(heading.level, headingText(document.text, heading));
        QStringList names;
        for (const auto& [level, name] : above)
            names << name;
        current = {{heading.end, heading.end},
                   {heading.start, heading.end},
                   names.join(QStringLiteral(" › "))};
    }
    current.body.end = document.text.size();
    sections.push_back(current);
    return sections;
}

Span shifted(Span span, qsizetype by)
{
    return {span.start + by, span.end + by};
}

/// Where to cut text that has no sentence ends: after white space, never inside a surrogate pair.
qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit)
{
    for (qsizetype i = limit; i > start + kLongestSentence / 2; --i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

std::vector<Span> cutLongSentences(QStringView text, const std::vector<Span>& sentences)
{
    std::vector<Span> pieces;
    for (Span sentence : sentences) {
        while (sentence.length() > kLongestSentence) {
            const qsizetype cut =
                cutBefore(text, sentence.start, sentence.start + kLongestSentence);
            pieces.push_back({sentence.start, cut});
            sentence.start = cut;
        }
        pieces.push_back(sentence);
    }
    return pieces;
}

/// A long paragraph in pieces of whole sentences, about equally long.
void cutParagraph(QStringView text, Span paragraph, std::vector<Span>& pieces)
{
    const qsizetype count = (paragraph.length() + kLongestPassage - 1) / kLongestPassage;
    const qsizetype aim = paragraph.length() / count;
    std::vector<Span> all;
    for (const Span& sentence : sentences(text.sliced(paragraph.start, paragraph.length())))
        all.push_back(shifted(sentence, paragraph.start));
    Span piece{paragraph.start, paragraph.start};
    for (const Span& sentence : cutLongSentences(text, all)) {
        const bool full = piece.length() > 0 && sentence.end - piece.start > kLongestPassage;
        if (full || piece.length() >= aim) {
            pieces.push_back(piece);
            piece.start = sentence.start;
        }
        piece.end = sentence.end;
    }
    if (piece.length() > 0)
        pieces.push_back(piece);
}

/// The pieces of a section's body, in the text of the document.
std::vector<Span> cutBody(QStringView text, Span body)
{
    std::vector<Span> pieces;
    Span joined{-1, -1};
    const auto close = [&] {
        if (joined.start >= 0)
            pieces.push_back(joined);
        joined = {-1, -1};
    };
    for (const Span& found : paragraphs(text.sliced(body.start, body.length()))) {
        const Span paragraph = shifted(found, body.start);
        if (paragraph.length() > kLongestPassage) {
            close();
            cutParagraph(text, paragraph, pieces);
            continue;
        }
        const bool isShort =
            paragraph.length() < kShortParagraph || joined.length() < kShortParagraph;
        if (joined.start >= 0 && isShort && paragraph.end - joined.start <= kJoinedPassage) {
            joined.end = paragraph.end;
            continue;
        }
        close();
        joined = paragraph;
    }
    close();
    return pieces;
}

} // namespace

std::vector<Passage> cutPassages(const DocumentText& document)
{
    std::vector<Passage> passages;
    int line = 1;
    qsizetype counted = 0; // lines are counted up to here
    const auto add = [&](Span span, const QString& heading) {
        Passage passage;
        passage.ordinal = static_cast<int>(passages.size());
        passage.start = span.start;
        passage.end = span.end;
        passage.page = pageAt(document.pageStarts, span.start);
        line += static_cast<int>(
            QStringView(document.text).sliced(counted, span.start - counted).count(u'\n'));
        counted = span.start;
        passage.line = line;
        passage.heading = heading;
        passage.text = document.text.mid(span.start, span.length());
        passages.push_back(std::move(passage));
    };
    for (const TextSection& section : sectionsOf(document)) {
        const std::vector<Span> pieces = cutBody(document.text, section.body);
        for (const Span& piece : pieces)
            add(piece, section.path);
        // A heading with nothing below it is all there is to quote.
        if (pieces.empty() && section.heading.length() > 0)
            add(section.heading, section.path);
    }
    return passages;
}

} // namespace motcua
