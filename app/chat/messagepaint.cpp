// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// How a message is painted; what stands above and below its blocks is in messageheader.cpp.

namespace motcua {

int MessageLayout::estimate(Role role, int length, int width, const ChatStyle& style)
{
    const bool bubble = role != Role::Assistant;
    const double inner = std::max(60, width - (bubble ? 2 * ChatStyle::kBubbleX : 0));
    const double perLine = std::max(8.0, inner / (style.body.pixelSize() * 0.5));
    // Answers have lists and paragraphs, which fill their lines by about two thirds.
    const double lines = std::ceil(length / perLine * (bubble || length < 120 ? 1.0 : 1.4));
    const int body = static_cast<int>(std::min(std::max(1.0, lines), 100000.0)) * style.lineHeight;
    return style.headerHeight + body + (bubble ? 2 * ChatStyle::kBubbleY : 0);
}

int MessageLayout::askHeight(const ChatStyle& style)
{
    return style.lineHeight + style.body.pixelSize() + 16 + 3 * space::kSmall;
}

void MessageLayout::paint(QPainter* painter, QPoint at, const QRect& clip, const PaintState& state,
                          const Marks& marks) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (clip.top() < at.y() + m_bodyTop)
        paintHeader(painter, at, state);
    if (state.outside)
        paintOutside(painter, at);
    if (isBubble()) {
        const QRect bubble(at.x(), at.y() + m_bodyTop, m_width, m_statusTop - m_bodyTop);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_role == Role::User ? m_style.colours.user : m_style.colours.code);
        painter->drawRoundedRect(bubble, radius::kCard, radius::kCard);
    }
    for (size_t i = m_entries.empty() ? 0 : entryAt(clip.top() - at.y()); i < m_entries.size();
         ++i) {
        if (at.y() + yOf(i) > clip.bottom())
            break;
        if (m_entries[i].layout)
            paintEntry(painter, at, i, clip, marks(static_cast<int>(i)),
                       state.outside ? m_style.colours.muted : m_style.colours.text);
    }
    if (!m_enclosed.isEmpty())
        m_enclosed.paint(painter, at + stripOrigin(), clip, m_style, state.thumbnails);
    if (state.caret && m_statusLine.isEmpty())
        paintCaret(painter, at);
    if (!m_statusLine.isEmpty() && clip.bottom() >= at.y() + m_statusTop)
        paintStatus(painter, at, state.offers);
}

void MessageLayout::paintEntry(QPainter* painter, QPoint at, size_t index, const QRect& clip,
                               const std::vector<TextMark>& marks, const QColor& ink) const
{
    const Entry& entry = m_entries[index];
    if (entry.part == Part::Step) {
        paintStep(painter, at, index, clip, marks);
        return;
    }
    if (entry.block.kind == Block::Kind::Code)
        paintCard(painter, at, index, clip);
    paintNesting(painter, at, index);
    entry.layout->paint(painter, at + originOf(index), QRectF(clip), marks, ink);
}

/// The sign that more is coming, behind the last character.
void MessageLayout::paintCaret(QPainter* painter, QPoint at) const
{
    QRectF caret(at.x(), at.y() + m_bodyTop + 3, 0, m_style.lineHeight - 6);
    const bool behindText = !m_entries.empty() && m_entries.back().layout &&
                            m_entries.back().part != Part::Step &&
                            m_entries.back().part != Part::Detail;
    if (behindText) {
        const BlockLayout& last = *m_entries.back().layout;
        caret = last.cursorRect(last.length()).translated(at + originOf(m_entries.size() - 1));
    } else if (!m_entries.empty()) {
        return; // the row of a running call says it
    }
    painter->fillRect(QRectF(caret.left() + 1, caret.top() + 2, m_style.body.pixelSize() * 0.45,
                             caret.height() - 4),
                      m_style.colours.text);
}

int MessageLayout::stepStateWidth(const StepLine& line) const
{
    return QFontMetrics(m_style.small).horizontalAdvance(line.state) + space::kMedium;
}

/// A call of a tool: chevron, sign, tool, arguments, how it went.
void MessageLayout::paintStep(QPainter* painter, QPoint at, size_t index, const QRect& clip,
                              const std::vector<TextMark>& marks) const
{
    const Entry& entry = m_entries[index];
    const StepLine& line = stepLine(entry.number);
    const QPointF text = at + originOf(index);
    const QRect row(at.x(), at.y() + yOf(index), m_width, entry.height - entry.room);
    const bool failed = line.kind == StepState::Failed || line.kind == StepState::Unfinished;
    paint::box(painter, QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
               m_style.colours.code, m_style.colours.line);
    paint::chevron(painter, QRectF(row.left() + 6, row.top(), 14, row.height()),
                   isStepShown(entry.number) ? Qt::DownArrow : Qt::RightArrow,
                   m_style.colours.muted, 7);
    const QRect icon(row.left() + 24, row.center().y() - 7, 16, 16);
    switch (line.kind) {
    case StepState::Done:
        themeIcon(u"check", IconInk::OnTime).paint(painter, icon);
        break;
    case StepState::Failed:
    case StepState::Unfinished:
        themeIcon(u"warning", IconInk::Late).paint(painter, icon);
        break;
    case StepState::Asking:
        themeIcon(u"pause", IconInk::Late).paint(painter, icon);
        break;
    case StepState::Running:
        themeIcon(u"clock").paint(painter, icon);
        break;
    }
    const int state = stepStateWidth(line);
    painter->setFont(m_style.small);
    painter->setPen(failed || line.kind == StepState::Asking ? m_style.colours.late
                                                             : m_style.colours.muted);
    painter->drawText(row.adjusted(0, 0, -space::kSmall, 0),
                      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line.state);
    QRect room(QPoint(static_cast<int>(text.x()), row.top()), row.bottomRight());
    room.setRight(row.right() - state - space::kSmall);
    const bool cut = entry.layout->width() > room.width();
    if (cut) {
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          QStringLiteral("…"));
        room.setRight(room.right() - QFontMetrics(m_style.small).horizontalAdvance(u'…') - 2);
    }
    painter->save();
    painter->setClipRect(room & clip);
    entry.layout->paint(painter, text, QRectF(clip), marks, m_style.colours.text);
    painter->restore();
}

void MessageLayout::paintNesting(QPainter* painter, QPoint at, size_t index) const
{
    const Entry& entry = m_entries[index];
    const Entry* next = index + 1 < m_entries.size() ? &m_entries[index + 1] : nullptr;
    const bool reasoning = entry.part == Part::Reasoning;
    int x = at.x() + (isBubble() ? ChatStyle::kBubbleX : 0);
    const int top = at.y() + yOf(index);
    const int nextTop = next ? at.y() + yOf(index + 1) : 0;
    if (reasoning) {
        const int below = next && next->part == entry.part ? nextTop - top : entry.height;
        painter->fillRect(QRect(x, top, 2, below), m_style.colours.line);
        x += ChatStyle::kQuote;
    }
    Block upTo;
    for (size_t depth = 0; depth < entry.block.nesting.size(); ++depth) {
        const Nest& nest = entry.block.nesting[depth];
        upTo.nesting.assign(1, nest);
        if (nest.kind == Nest::Kind::Quote) {
            const bool goesOn = next && next->part == entry.part &&
                                depth < next->block.nesting.size() &&
                                next->block.nesting[depth].id == nest.id;
            // A bar covers two pixels more than its text, above and below.
            const int bottom = goesOn ? nextTop : top + entry.height + 2;
            painter->fillRect(QRect(x, top - 2, ChatStyle::kBar, bottom - top + 2),
                              m_style.colours.accent);
        } else if (nest.first) {
            const QRect line(x, top, insetOf(upTo), m_style.lineHeight);
            if (nest.marker.startsWith(u'[')) {
                const QRectF box(line.left() + 1, line.center().y() - 6, 13, 13);
                const bool done = nest.marker != u"[ ]";
                paint::box(painter, box, 4, done ? m_style.colours.accent : QColor(),
                           done ? m_style.colours.accent : m_style.colours.muted, 1.4);
                if (done)
                    paint::tick(painter, box, m_style.colours.onAccent, 1.6);
            } else {
                painter->setFont(m_style.body);
                painter->setPen(nest.marker == u"•" ? m_style.colours.muted : m_style.colours.text);
                const QFontMetricsF metrics(m_style.body);
                const qreal room = std::floor((m_style.lineHeight - metrics.height()) / 2);
                painter->drawText(
                    QPointF(line.left(), top + std::max(0.0, room) + metrics.ascent()),
                    nest.marker == u"•" ? QStringLiteral(" •") : nest.marker);
            }
        }
        x += insetOf(upTo);
    }
}

void MessageLayout::paintCard(QPainter* painter, QPoint at, size_t index, const QRect& clip) const
{
    const Entry& entry = m_entries[index];
    const bool first = entry.block.join == Block::Join::Own;
    const int left = at.x() + static_cast<int>(originOf(index).x());
    // A part is cut out of a card that goes on above and below it.
    const int beyond = 2 * radius::kControl;
    const int top = at.y() + yOf(index);
    const int height = entry.height - entry.room;
    const int bottom = top + height;
    const QRectF card(left + 0.5, top + 0.5 - (first ? 0 : beyond), widthFor(entry) - 1,
                      height - 1 + (first ? 0 : beyond) + (endsGroup(index) ? 0 : beyond));
    painter->save();
    painter->setClipRect(QRect(left, top, widthFor(entry), bottom - top) & clip);
    painter->setPen(QPen(m_style.colours.line, 1));
    painter->setBrush(m_style.colours.code);
    painter->drawRoundedRect(card, radius::kControl, radius::kControl);
    painter->restore();
}

} // namespace motcua
