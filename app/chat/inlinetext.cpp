// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/inlinetext.h"

#include "chat/hiddenchars.h"
#include "chat/inlineparser.h"

#include <algorithm>
#include <array>

namespace motcua {

namespace {

/// More marks on one letter than any language writes; the rest becomes a badge, which says how many.
constexpr int kMarks = 16;

HiddenRun markRun(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end].isMark())
        ++end;
    return {end - at, QStringLiteral("⟨+%1 marks⟩").arg(end - at)};
}

/// Appends text with badges for what is hidden, and its spans.
void appendShown(InlineText* out, QStringView text, quint8 styles, int target)
{
    const auto span = [&](int start, quint8 with, int to) {
        const int length = static_cast<int>(out->shown.size()) - start;
        if (length == 0 || with == 0)
            return;
        if (!out->spans.empty()) {
            InlineSpan& last = out->spans.back();
            const bool joins =
                (with & InlineSpan::Citation) == 0 && (with & InlineSpan::Badge) == 0;
            if (joins && last.start + last.length == start && last.styles == with &&
                last.target == to) {
                last.length += length;
                return;
            }
        }
        out->spans.push_back({start, length, with, to});
    };
    const bool hides = mayHide(text);
    int start = static_cast<int>(out->shown.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        HiddenRun run = hides ? hiddenAt(text, i) : HiddenRun{};
        marks = text[i].unicode() >= 0x300 && text[i].isMark() ? marks + 1 : 0;
        if (marks > kMarks)
            run = markRun(text, i);
        if (run.length > 0) {
            span(start, styles, target);
            start = static_cast<int>(out->shown.size());
            out->hidden.append(text.mid(i, run.length).toString());
            out->shown += run.badge;
            const int index = static_cast<int>(out->hidden.size()) - 1;
            span(start, static_cast<quint8>((styles & ~InlineSpan::Link) | InlineSpan::Badge),
                 index);
            start = static_cast<int>(out->shown.size());
            i += run.length - 1;
        } else if (text[i] == u'\n' || text[i] == QChar::ParagraphSeparator) {
            out->shown += QChar(QChar::LineSeparator);
        } else {
            out->shown += text[i];
        }
    }
    span(start, styles, target);
}

} // namespace

void InlineParser::pairSigns()
{
    // For each sign and each closing length, nothing below this piece can be its partner: keeps the search linear.
    std::array<std::array<int, 3>, 3> bottom{};
    std::vector<int> open;
    for (int closer = 0; closer < static_cast<int>(m_pieces.size()); ++closer) {
        Piece* close = &m_pieces[static_cast<size_t>(closer)];
        if (close->signs == 0)
            continue;
        const size_t kind = close->sign == u'*' ? 0 : (close->sign == u'_' ? 1 : 2);
        int& floor = bottom[kind][static_cast<size_t>(close->original % 3)];
        while (close->closes && close->signs > 0) {
            auto found = open.rend();
            for (auto it = open.rbegin(); it != open.rend() && *it >= floor; ++it) {
                const Piece& candidate = m_pieces[static_cast<size_t>(*it)];
                const bool ofThree = (candidate.closes || close->opens) &&
                                     (candidate.original + close->original) % 3 == 0 &&
                                     (candidate.original % 3 != 0 || close->original % 3 != 0);
                if (candidate.sign == close->sign && candidate.signs > 0 &&
                    (kind == 2 || !ofThree)) {
                    found = it;
                    break;
                }
            }
            if (found == open.rend()) {
                floor = closer;
                break;
            }
            const int opener = *found;
            Piece& from = m_pieces[static_cast<size_t>(opener)];
            const bool both = from.signs >= 2 && close->signs >= 2;
            const int used = both ? 2 : 1;
            const quint8 style =
                kind == 2 ? InlineSpan::Strike : (both ? InlineSpan::Bold : InlineSpan::Italic);
            m_ranges.push_back({opener + 1, closer, style, -1});
            from.signs -= used;
            close->signs -= used;
            from.text.chop(used);
            close->text.chop(used);
            open.erase(found.base(), open.end());
            if (from.signs == 0)
                open.pop_back();
        }
        if (close->opens && close->signs > 0)
            open.push_back(closer);
    }
}

void InlineParser::write(InlineText* out) const
{
    // Depth of each style, piece by piece; a link's pieces know their target.
    struct Change {
        int bold = 0, italic = 0, strike = 0;
    };
    std::vector<Change> changes(m_pieces.size() + 1);
    std::vector<int> links(m_pieces.size(), -1);
    for (const Range& range : m_ranges) {
        Change& first = changes[static_cast<size_t>(range.first)];
        Change& last = changes[static_cast<size_t>(range.last)];
        if (range.style == InlineSpan::Link) {
            std::fill(links.begin() + range.first, links.begin() + range.last, range.target);
            continue;
        }
        int Change::*depth =
            range.style == InlineSpan::Bold
                ? &Change::bold
                : (range.style == InlineSpan::Italic ? &Change::italic : &Change::strike);
        ++(first.*depth);
        --(last.*depth);
    }
    Change now;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        now.bold += changes[i].bold;
        now.italic += changes[i].italic;
        now.strike += changes[i].strike;
        const Piece& piece = m_pieces[i];
        int styles = piece.styles | (now.bold > 0 ? InlineSpan::Bold : 0) |
                     (now.italic > 0 ? InlineSpan::Italic : 0) |
                     (now.strike > 0 ? InlineSpan::Strike : 0);
        int target = piece.target;
        if (links[i] >= 0 && (piece.styles & (InlineSpan::Link | InlineSpan::Citation)) == 0) {
            styles |= InlineSpan::Link;
            target = links[i];
        }
        appendShown(out, piece.text, static_cast<quint8>(styles), target);
    }
}

InlineText inlineMarkdown(QStringView markdown, const CitedNumbers& citations)
{
    return InlineParser(markdown, citations).parse();
}

InlineText inlinePlain(QStringView text)
{
    InlineText out;
    appendShown(&out, text, 0, -1);
    return out;
}

QString copied(const InlineText& text, int from, int to)
{
    QString out;
    const auto plain = [&](int a, int b) {
        QString part = text.shown.mid(a, b - a);
        part.replace(QChar(QChar::LineSeparator), u'\n');
        out += part;
    };
    int at = from;
    for (const InlineSpan& span : text.spans) {
        const int end = span.start + span.length;
        if ((span.styles & InlineSpan::Badge) == 0 || end <= at || span.start >= to)
            continue;
        plain(at, std::max(at, span.start));
        out += text.hidden[span.target];
        at = end;
    }
    if (at < to)
        plain(at, to);
    return out;
}

} // namespace motcua
