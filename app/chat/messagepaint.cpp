// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

// The painting half of MessageLayout, and what it says about its text.

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageLayout)
};

} // namespace

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

void MessageLayout::paint(QPainter* painter, QPoint at, const QRect& clip, const PaintState& state,
                          const Marks& marks) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (clip.top() < at.y() + m_bodyTop)
        paintHeader(painter, at, state.headerRight);
    if (isBubble()) {
        const QRect bubble(at.x(), at.y() + m_bodyTop, m_width, m_statusTop - m_bodyTop);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_role == Role::User ? m_style.colours.user : m_style.colours.code);
        painter->drawRoundedRect(bubble, radius::kCard, radius::kCard);
    }
    const QRectF area(clip);
    for (size_t i = m_entries.empty() ? 0 : entryAt(clip.top() - at.y()); i < m_entries.size();
         ++i) {
        const Entry& entry = m_entries[i];
        if (at.y() + yOf(i) > clip.bottom())
            break;
        if (!entry.layout)
            continue;
        if (entry.block.kind == Block::Kind::Code)
            paintCard(painter, at, i, clip);
        paintNesting(painter, at, i);
        entry.layout->paint(painter, at + originOf(i), area, marks(static_cast<int>(i)));
    }
    if (state.caret) {
        QRectF caret(at.x(), at.y() + m_bodyTop + 3, 2, m_style.lineHeight - 6);
        if (!m_entries.empty() && m_entries.back().layout) {
            const BlockLayout& last = *m_entries.back().layout;
            caret = last.cursorRect(last.length()).translated(at + originOf(m_entries.size() - 1));
            caret.setWidth(0);
        }
        painter->fillRect(QRectF(caret.left() + 1, caret.top() + 2, m_style.body.pixelSize() * 0.45,
                                 caret.height() - 4),
                          m_style.colours.text);
    }
    if (!m_statusLine.isEmpty() && clip.bottom() >= at.y() + m_statusTop) {
        const QRect line(at.x(), at.y() + m_statusTop + 2, m_width, m_style.lineHeight);
        const bool waits = m_status == Status::Pending;
        themeIcon(waits ? u"clock" : u"warning", waits ? IconInk::Muted : IconInk::Late)
            .paint(painter, QRect(line.left(), line.center().y() - 7, 16, 16));
        painter->setFont(m_style.small);
        painter->setPen(waits ? m_style.colours.muted : m_style.colours.late);
        painter->drawText(
            line.adjusted(22, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(m_style.small).elidedText(m_statusLine, Qt::ElideRight, m_width - 22));
    }
}

void MessageLayout::paintHeader(QPainter* painter, QPoint at, bool right) const
{
    const QRect line(at.x(), at.y(), m_width, m_style.headerHeight - ChatStyle::kHeaderGap);
    const QFontMetrics bold(m_style.smallBold);
    const QString name = bold.elidedText(m_author, Qt::ElideRight, m_width / 2);
    painter->setFont(m_style.smallBold);
    painter->setPen(m_style.colours.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);

    QString said = m_time;
    if (!m_info.isEmpty())
        said += (said.isEmpty() ? QString() : QStringLiteral(" · ")) + m_info;
    const QFontMetrics small(m_style.small);
    const int left = bold.horizontalAdvance(name) + 8;
    painter->setFont(m_style.small);
    painter->setPen(m_style.colours.muted);
    // Room is kept for the actions, which appear here.
    const int room = std::max(40, m_width - left - 190);
    painter->drawText(line.adjusted(left, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(said, Qt::ElideRight, room));
    if (right && m_siblings.count > 1) {
        const QString place =
            QStringLiteral("‹ %1/%2 ›").arg(m_siblings.index + 1).arg(m_siblings.count);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, place);
    }
    if (m_reasoning.blocks().empty())
        return;
    const QRect fold(at.x(), at.y() + m_style.headerHeight, m_width, m_style.lineHeight);
    paint::chevron(painter, QRectF(fold.left(), fold.top(), 14, fold.height()),
                   m_reasoningShown ? Qt::DownArrow : Qt::RightArrow, m_style.colours.muted, 7);
    painter->setPen(m_style.colours.muted);
    painter->drawText(
        fold.adjusted(18, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        m_reasoningShown ? Words::tr("Hide the reasoning") : Words::tr("Show the reasoning"));
}

void MessageLayout::paintNesting(QPainter* painter, QPoint at, size_t index) const
{
    const Entry& entry = m_entries[index];
    const Entry* next = index + 1 < m_entries.size() ? &m_entries[index + 1] : nullptr;
    int x = at.x() + (isBubble() ? ChatStyle::kBubbleX : 0);
    const int top = at.y() + yOf(index);
    const int nextTop = next ? at.y() + yOf(index + 1) : 0;
    if (entry.reasoning) {
        const int below = next && next->reasoning ? nextTop - top : entry.height;
        painter->fillRect(QRect(x, top, 2, below), m_style.colours.line);
        x += ChatStyle::kQuote;
    }
    Block upTo;
    for (size_t depth = 0; depth < entry.block.nesting.size(); ++depth) {
        const Nest& nest = entry.block.nesting[depth];
        upTo.nesting.assign(1, nest);
        if (nest.kind == Nest::Kind::Quote) {
            const bool goesOn = next && next->reasoning == entry.reasoning &&
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
    const int bottom = top + entry.height;
    const QRectF card(left + 0.5, top + 0.5 - (first ? 0 : beyond), widthFor(entry) - 1,
                      entry.height - 1 + (first ? 0 : beyond) + (endsGroup(index) ? 0 : beyond));
    painter->save();
    painter->setClipRect(QRect(left, top, widthFor(entry), bottom - top) & clip);
    painter->setPen(QPen(m_style.colours.line, 1));
    painter->setBrush(m_style.colours.code);
    painter->drawRoundedRect(card, radius::kControl, radius::kControl);
    painter->restore();
}

QRect MessageLayout::cursorRect(TextPlace place)
{
    if (m_entries.empty())
        return {0, m_bodyTop, 1, m_style.lineHeight};
    const size_t index =
        std::min(static_cast<size_t>(std::max(0, place.block)), m_entries.size() - 1);
    if (!m_entries[index].layout)
        layOut(yOf(index), yOf(index) + 1);
    const Entry& entry = m_entries[index];
    if (!entry.layout)
        return {0, yOf(index), 1, m_style.lineHeight};
    return entry.layout->cursorRect(place.offset).translated(originOf(index)).toAlignedRect();
}

QString MessageLayout::shownText(int block) const
{
    const Entry& entry = m_entries[static_cast<size_t>(block)];
    return entry.layout ? entry.layout->shown().text()
                        : shownBlock(entry.block, m_citations).text();
}

TextPlace MessageLayout::wordStart(TextPlace place) const
{
    if (m_entries.empty())
        return place;
    const QString text = shownText(place.block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(place.offset, text.size()));
    if (!finder.isAtBoundary() || place.offset == text.size())
        finder.toPreviousBoundary();
    return {place.block, static_cast<int>(std::max<qsizetype>(0, finder.position()))};
}

TextPlace MessageLayout::wordEnd(TextPlace place) const
{
    if (m_entries.empty())
        return place;
    const QString text = shownText(place.block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(place.offset, text.size()));
    finder.toNextBoundary();
    return {place.block, static_cast<int>(finder.position() < 0 ? text.size() : finder.position())};
}

QString MessageLayout::copied(TextPlace from, TextPlace to) const
{
    std::vector<Block> blocks;
    const int last = std::min(to.block, blockCount() - 1);
    for (int i = from.block; i <= last; ++i)
        blocks.push_back(block(i));
    return plainText(blocks, {0, from.offset}, {to.block - from.block, to.offset}, m_citations);
}

QString MessageLayout::code(int group) const
{
    QString out;
    for (const Entry& entry : m_entries) {
        if (entry.block.group != group || entry.block.kind != Block::Kind::Code)
            continue;
        if (entry.block.join == Block::Join::Line)
            out += u'\n';
        out += entry.block.text;
    }
    return out;
}

} // namespace motcua
