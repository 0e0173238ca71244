// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/blocklayout.h"

#include "theme/icons.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace motcua {

std::vector<QRectF> BlockLayout::rectsOf(size_t cell, int from, int to, qreal grow) const
{
    std::vector<QRectF> out;
    const QTextLayout& layout = *m_cells[cell].layout;
    const bool mixed = layout.text().isRightToLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int first = std::max(from, line.textStart());
        const int last = std::min(to, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal top = line.y() - grow;
        const qreal height = line.height() + 2 * grow;
        const QStringView text =
            QStringView(m_shown.cells[cell].text.shown).mid(first, last - first);
        if (!mixed && !text.isRightToLeft()) {
            const qreal a = line.cursorToX(first);
            const qreal b = line.cursorToX(last);
            out.emplace_back(std::min(a, b), top, std::abs(b - a), height);
            continue;
        }
        // Mixed directions: what is one stretch of text may be several on the line.
        for (int c = first; c < last; ++c) {
            const qreal a = line.cursorToX(c);
            const qreal b = line.cursorToX(c + 1);
            out.emplace_back(std::min(a, b), top, std::abs(b - a), height);
        }
    }
    return out;
}

void BlockLayout::paintMark(QPainter* painter, size_t cell, QPointF at, const TextMark& mark) const
{
    const ShownCell& shown = m_shown.cells[cell];
    const int from = std::clamp(mark.from - shown.start, 0, shown.length());
    const int to = std::clamp(mark.to - shown.start, 0, shown.length());
    if (from >= to)
        return;
    const Tokens& colours = m_style.colours;
    const QColor colour =
        mark.kind == TextMark::Kind::Selected
            ? colours.selection
            : (mark.kind == TextMark::Kind::Found ? colours.mark : colours.accent);
    for (const QRectF& rect : rectsOf(cell, from, to, 0)) {
        // The whole line, so that selected lines touch.
        const qreal grow = std::max(0.0, (m_lineHeight - rect.height()) / 2);
        painter->fillRect(rect.translated(at).adjusted(0, -grow, 0, grow), colour);
    }
}

void BlockLayout::paintSpans(QPainter* painter, size_t cell, QPointF at) const
{
    const InlineText& text = m_shown.cells[cell].text;
    for (const InlineSpan& span : text.spans) {
        QColor fill;
        QMarginsF room;
        qreal grow = 0;
        if ((span.styles & InlineSpan::Citation) != 0) {
            const bool touches = span.start > 0 && !text.shown[span.start - 1].isSpace();
            fill = (span.styles & InlineSpan::Unsupported) == 0 ? m_style.colours.tint
                                                                : m_style.colours.lateTint;
            room.setLeft(touches ? -4 : 0);
            grow = -2;
        } else if ((span.styles & InlineSpan::Badge) != 0) {
            fill = m_style.colours.lateTint;
            grow = -2;
        } else if ((span.styles & InlineSpan::Code) != 0) {
            fill = m_style.colours.hover;
            room = {2, 0, 2, 0};
        } else {
            continue;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        for (const QRectF& rect : rectsOf(cell, span.start, span.start + span.length, grow))
            painter->drawRoundedRect(rect.translated(at) + room, 5, 5);
        if ((span.styles & InlineSpan::Unsupported) != 0)
            paintDoubt(painter, cell, at, span.start + span.length - 1);
    }
}

/// A question mark over the closing bracket of a citation that names nothing.
void BlockLayout::paintDoubt(QPainter* painter, size_t cell, QPointF at, int bracket) const
{
    QFont font = m_style.small;
    font.setPixelSize(font.pixelSize() - 1);
    font.setWeight(QFont::Bold);
    painter->setFont(font);
    painter->setPen(m_style.colours.late);
    for (const QRectF& rect : rectsOf(cell, bracket, bracket + 1, 0))
        painter->drawText(rect.translated(at).adjusted(0, 0, -3, 0), Qt::AlignCenter,
                          QStringLiteral("?"));
}

void BlockLayout::paintCodeHeader(QPainter* painter, QPointF at) const
{
    painter->setFont(m_style.small);
    painter->setPen(m_style.colours.muted);
    const QRectF line(at.x() + ChatStyle::kCodeX, at.y(), m_width - 2 * ChatStyle::kCodeX - 24,
                      ChatStyle::kCodeHeader);
    const QString name =
        QFontMetricsF(m_style.small)
            .elidedText(inlinePlain(m_language).shown, Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    const QRectF icon(at.x() + m_width - 26, at.y() + 6, 16, 16);
    themeIcon(u"copy").paint(painter, icon.toRect());
}

void BlockLayout::paint(QPainter* painter, QPointF at, const QRectF& clip,
                        const std::vector<TextMark>& marks, const QColor& ink) const
{
    if (m_kind == Block::Kind::Rule) {
        painter->fillRect(QRectF(at.x(), at.y() + std::floor(m_height / 2), m_width, 1),
                          m_style.colours.line);
        return;
    }
    if (m_codeHeader)
        paintCodeHeader(painter, at);
    for (const qreal y : m_rules)
        painter->fillRect(QRectF(at.x(), at.y() + y, m_width, 1), m_style.colours.line);
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const QPointF place = at + cell.at;
        if (place.y() > clip.bottom() || place.y() + cell.height < clip.top())
            continue;
        if (!m_shown.cells[i].text.spans.empty())
            paintSpans(painter, i, place);
        QList<QTextLayout::FormatRange> over;
        for (const TextMark& mark : marks) {
            paintMark(painter, i, place, mark);
            const int start = std::max(0, mark.from - m_shown.cells[i].start);
            if (mark.kind == TextMark::Kind::CurrentFound &&
                mark.to > m_shown.cells[i].start + start) {
                QTextLayout::FormatRange range;
                range.start = start;
                range.length = mark.to - m_shown.cells[i].start - start;
                range.format.setForeground(m_style.colours.onAccent);
                over.append(range);
            }
        }
        painter->setPen(ink);
        cell.layout->draw(painter, place, over, clip);
    }
}

int BlockLayout::cellAt(QPointF point) const
{
    // The cell nearest to the point: rows first, then columns.
    int best = -1;
    qreal bestY = 0;
    qreal bestX = 0;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const qreal y =
            std::max({0.0, cell.at.y() - point.y(), point.y() - cell.at.y() - cell.height});
        const qreal x =
            std::max({0.0, cell.at.x() - point.x(), point.x() - cell.at.x() - cell.width});
        if (best < 0 || y < bestY || (y == bestY && x < bestX)) {
            best = static_cast<int>(i);
            bestY = y;
            bestX = x;
        }
    }
    return best;
}

int BlockLayout::positionAt(QPointF point) const
{
    const int index = cellAt(point);
    if (index < 0 || m_cells[static_cast<size_t>(index)].layout->lineCount() == 0)
        return 0;
    const Cell& cell = m_cells[static_cast<size_t>(index)];
    const ShownCell& shown = m_shown.cells[static_cast<size_t>(index)];
    const QPointF inside = point - cell.at;
    QTextLine found = cell.layout->lineAt(0);
    for (int i = 0; i < cell.layout->lineCount(); ++i) {
        const QTextLine line = cell.layout->lineAt(i);
        const qreal room = std::max(0.0, (m_lineHeight - line.height()) / 2);
        if (inside.y() < line.y() - room)
            break;
        found = line;
    }
    int position = found.xToCursor(inside.x());
    const int end = found.textStart() + found.textLength();
    const bool behindBreak = position == end && position > found.textStart() &&
                             shown.text.shown[position - 1] == QChar(QChar::LineSeparator);
    if (behindBreak)
        --position;
    return shown.start + position;
}

QRectF BlockLayout::cursorRect(int position) const
{
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const int inside = position - m_shown.cells[i].start;
        if (inside < 0 || inside > m_shown.cells[i].length())
            continue;
        const QTextLine line = cell.layout->lineForTextPosition(inside);
        if (!line.isValid())
            return {cell.at, QSizeF(1, m_lineHeight)};
        return {cell.at.x() + line.cursorToX(inside), cell.at.y() + line.y(), 1, line.height()};
    }
    return {0, 0, 1, m_lineHeight};
}

ChatHit BlockLayout::hitAt(QPointF point) const
{
    ChatHit hit;
    if (m_codeHeader && point.y() >= 0 && point.y() < ChatStyle::kCodeHeader) {
        if (point.x() >= m_width - 34 && point.x() <= m_width) {
            hit.kind = ChatHit::Kind::CopyCode;
            hit.number = m_group;
        }
        return hit;
    }
    const int index = cellAt(point);
    if (index < 0)
        return hit;
    const auto cell = static_cast<size_t>(index);
    const InlineText& text = m_shown.cells[cell].text;
    hit.kind = ChatHit::Kind::Text;
    for (const InlineSpan& span : text.spans) {
        if ((span.styles & (InlineSpan::Link | InlineSpan::Citation)) == 0)
            continue;
        const std::vector<QRectF> rects = rectsOf(cell, span.start, span.start + span.length, 0);
        const bool inside = std::any_of(rects.begin(), rects.end(), [&](const QRectF& rect) {
            return rect.translated(m_cells[cell].at).contains(point);
        });
        if (!inside)
            continue;
        return hitOf(text, span);
    }
    return hit;
}

/// What pressing a span of the text would do; Text when nothing.
ChatHit BlockLayout::hitOf(const InlineText& text, const InlineSpan& span) const
{
    ChatHit hit;
    hit.kind = ChatHit::Kind::Text;
    if ((span.styles & InlineSpan::Citation) != 0) {
        hit.kind = (span.styles & InlineSpan::Unsupported) == 0 ? ChatHit::Kind::Citation
                                                                : ChatHit::Kind::Unsupported;
        hit.number = span.target;
    } else if ((span.styles & InlineSpan::Link) != 0 && span.target >= 0 &&
               static_cast<size_t>(span.target) < text.links.size()) {
        hit.kind = ChatHit::Kind::Link;
        hit.url = text.links[static_cast<size_t>(span.target)].url;
        hit.title = text.links[static_cast<size_t>(span.target)].title;
    }
    return hit;
}

std::vector<std::pair<ChatHit, QRectF>> BlockLayout::places() const
{
    std::vector<std::pair<ChatHit, QRectF>> out;
    if (m_codeHeader) {
        ChatHit copy;
        copy.kind = ChatHit::Kind::CopyCode;
        copy.number = m_group;
        out.emplace_back(copy, QRectF(m_width - 30, 4, 24, 20));
    }
    for (size_t cell = 0; cell < m_cells.size(); ++cell) {
        const InlineText& text = m_shown.cells[cell].text;
        for (const InlineSpan& span : text.spans) {
            const ChatHit hit = hitOf(text, span);
            if (hit.kind == ChatHit::Kind::Text)
                continue;
            const auto rects = rectsOf(cell, span.start, span.start + span.length, 0);
            // A link with bold words in it is several spans, and still one place.
            if (!rects.empty() && (out.empty() || !(out.back().first == hit)))
                out.emplace_back(hit, rects.front().translated(m_cells[cell].at));
        }
    }
    return out;
}

} // namespace motcua
