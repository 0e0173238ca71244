// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/messageinfo.h"
#include "chat/thumbnails.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

// What the chat view paints, and where its buttons lie.

namespace motcua {

std::vector<TextMark> ChatView::marksIn(int row, int block, int length) const
{
    std::vector<TextMark> marks;
    const MessageLayout* layout = m_stack.seen(row);
    const int textBlock = layout ? layout->textBlock(block).value_or(-1) : -1;
    const FoundPlace from{row, textBlock, 0, 0};
    for (auto it = std::lower_bound(m_found.begin(), m_found.end(), from);
         textBlock >= 0 && it != m_found.end() && it->row == row && it->block == textBlock; ++it) {
        const bool now = it - m_found.begin() == m_foundCurrent;
        marks.push_back(
            {it->from, it->to, now ? TextMark::Kind::CurrentFound : TextMark::Kind::Found});
    }
    if (const auto selected = m_selection.inBlock(row, block, length))
        marks.push_back({selected->first, selected->second, TextMark::Kind::Selected});
    return marks;
}

void ChatView::paintEvent(QPaintEvent* event)
{
    QElapsedTimer timer;
    timer.start();
    m_thumbnails->setPixelRatio(devicePixelRatioF());
    QPainter painter(viewport());
    const QRect clip = event->rect();
    painter.fillRect(clip, m_stack.style().colours.window);
    const qint64 top = scrollTop() - kMargin;
    const auto [first, last] =
        m_stack.rowsBetween(std::max<qint64>(0, top + clip.top()), top + clip.bottom() + 1);
    for (int row = first; row <= last; ++row)
        paintMessage(&painter, row, clip);
    painter.end();
    m_paintCost = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void ChatView::paintMessage(QPainter* painter, int row, const QRect& clip)
{
    const QPoint at(m_left, static_cast<int>(kMargin + m_stack.top(row) - scrollTop()));
    const MessageLayout* layout = m_stack.seen(row);
    if (!layout) {
        paintUnloaded(painter, row, at);
        return;
    }
    const Node& node = m_content->nodeAt(row);
    const Status status = node.status;
    MessageLayout::PaintState state;
    state.headerRight = !(m_strip->isVisible() && stripRow() == row) && !isUnfinished(status);
    state.caret = status == Status::Streaming;
    state.offers = m_actionsOffered;
    state.thumbnails = m_thumbnails;
    state.outside = m_outside.contains(node.id);
    state.outsideBegins =
        state.outside && (row == 0 || !m_outside.contains(m_content->nodeAt(row - 1).id));
    const QRect box(at.x(), at.y(), m_stack.width(),
                    m_stack.height(row) - m_stack.style().messageGap);
    if (row == m_current && m_currentByKeys && hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_stack.style().colours.accent, size::kFocusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(-9, -5, 9, 6), radius::kCard, radius::kCard);
    }
    layout->paint(painter, at, clip, state,
                  [&](int block) { return marksIn(row, block, INT_MAX / 4); });
    if (row == m_current && m_place && hasFocus()) {
        painter->setPen(QPen(m_stack.style().colours.accent, size::kFocusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(m_place->second.translated(at)).adjusted(-2, -2, 2, 2),
                                 radius::kSmall, radius::kSmall);
    }
}

void ChatView::paintUnloaded(QPainter* painter, int row, QPoint at)
{
    const Node& node = m_content->nodeAt(row);
    const ChatStyle& style = m_stack.style();
    const QRect head(at.x(), at.y(), m_stack.width(), style.headerHeight - ChatStyle::kHeaderGap);
    painter->setFont(style.smallBold);
    painter->setPen(style.colours.muted);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      shownName(node.role));
    painter->setFont(style.body);
    const QRect body(at.x(), at.y() + style.headerHeight, m_stack.width(), style.lineHeight);
    painter->drawText(
        body, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(style.body).elidedText(node.excerpt, Qt::ElideRight, body.width()));
}

int ChatView::runningRow() const
{
    // Only the last message of a path can be under way.
    const int last = m_stack.count() - 1;
    return m_content && last >= 0 && isUnfinished(m_content->nodeAt(last).status) ? last : -1;
}

int ChatView::stripRow() const
{
    const bool stripFocus = m_strip->isAncestorOf(QApplication::focusWidget());
    if (m_dragging)
        return -1;
    if (m_hovered >= 0 && !stripFocus)
        return m_hovered;
    return (hasFocus() && m_currentByKeys) || stripFocus ? m_current : -1;
}

void ChatView::placeButtons()
{
    const int running = runningRow();
    placeStrip(m_live, m_actionsOffered ? running : -1);
    const int row = stripRow();
    placeStrip(m_strip, m_actionsOffered && row != running ? row : -1);
    placeCards();
    const QScrollBar* bar = verticalScrollBar();
    m_toEnd->setVisible(!m_following && bar->value() < bar->maximum() - m_stack.style().lineHeight);
    m_toEnd->move(viewport()->width() / 2 - m_toEnd->width() / 2,
                  viewport()->height() - m_toEnd->height() - 12);
}

void ChatView::placeStrip(MessageActions* strip, int row)
{
    if (row < 0 || row >= m_stack.count()) {
        strip->hide();
        return;
    }
    const Node& node = m_content->nodeAt(row);
    strip->setMessage(node, m_content->siblingsAt(row), m_stack.isCut(row));
    const ChatStyle& style = m_stack.style();
    const int top = static_cast<int>(kMargin + m_stack.top(row) - scrollTop());
    const int bottom = top + m_stack.height(row);
    // Stays in sight while any of a long message is.
    const bool floats = top < 2;
    strip->setFloating(floats);
    const int y =
        floats ? 6 : top + (style.headerHeight - ChatStyle::kHeaderGap) / 2 - strip->height() / 2;
    strip->move(m_left + m_stack.width() - strip->width(),
                std::min(y, bottom - strip->height() - style.messageGap));
    strip->setVisible(bottom > strip->height() && top < viewport()->height());
    strip->raise();
}

} // namespace motcua
