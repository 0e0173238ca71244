// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/linkpolicy.h"
#include "chat/messageinfo.h"
#include "library/answermeta.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

// The hands of the chat view: pointer, keys, selection and what can be done with a message.

namespace motcua {

namespace {

constexpr int kDragInterval = 30;

} // namespace

int ChatView::rowAt(QPoint point) const
{
    const qint64 y = scrollTop() - kMargin + point.y();
    if (m_stack.count() == 0 || y < 0 || y >= m_stack.total())
        return -1;
    return m_stack.rowAt(y);
}

QPoint ChatView::inMessage(int row, QPoint point) const
{
    return {point.x() - m_left,
            static_cast<int>(point.y() + scrollTop() - kMargin - m_stack.top(row))};
}

ChatPlace ChatView::placeAt(QPoint point)
{
    if (m_stack.count() == 0)
        return {};
    const int row = m_stack.rowAt(std::max<qint64>(0, scrollTop() - kMargin + point.y()));
    const MessageLayout* layout = m_stack.layout(row);
    return {row, layout ? layout->placeAt(inMessage(row, point)) : TextPlace{}};
}

void ChatView::hover(QPoint point)
{
    const int row = rowAt(point);
    m_hit = hitAt(point);
    viewport()->setCursor(
        m_hit.acts() ? Qt::PointingHandCursor
                     : (m_hit.kind == ChatHit::Kind::Text ? Qt::IBeamCursor : Qt::ArrowCursor));
    if (row == m_hovered)
        return;
    m_hovered = row;
    placeButtons();
    viewport()->update();
}

bool ChatView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        placeButtons();
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        // Escaped and marked as rich text: nothing in it is taken for markup, and long lines wrap.
        QString text = inlinePlain(helpAt(help->pos())).shown.toHtmlEscaped();
        text.replace(QChar(QChar::LineSeparator), QStringLiteral("<br>"));
        if (!text.isEmpty())
            text = QStringLiteral("<p>") + text + QStringLiteral("</p>");
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChatView::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = hitAt(point);
    const ChatPlace place = placeAt(point);
    if ((event->modifiers() & Qt::ShiftModifier) == 0)
        m_selection.anchor = place;
    m_selection.cursor = place;
    m_dragging = true;
    m_byWords = false;
    m_dragPoint = point;
    m_current = rowAt(point);
    m_currentByKeys = false;
    m_place.reset();
    placeButtons();
    viewport()->update();
}

void ChatView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!m_dragging) {
        hover(point);
        return;
    }
    m_dragPoint = point;
    const bool outside = point.y() < 0 || point.y() > viewport()->height();
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start(kDragInterval, this);
    drag(point);
}

void ChatView::drag(QPoint point)
{
    ChatPlace place = placeAt(point);
    if (m_byWords) {
        const MessageLayout* layout = m_stack.layout(place.row);
        const bool back = place < m_word.first;
        m_selection.anchor = back ? m_word.second : m_word.first;
        if (layout)
            place.place = back ? layout->wordStart(place.place) : layout->wordEnd(place.place);
        place = back ? place : std::max(place, m_word.second);
    }
    m_selection.cursor = place;
    viewport()->update();
}

void ChatView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_frameTimer.timerId()) {
        showGrowth();
        return;
    }
    if (event->timerId() == m_secondTimer.timerId()) {
        countSeconds();
        return;
    }
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int above = std::min(0, m_dragPoint.y());
    const int below = std::max(0, m_dragPoint.y() - viewport()->height());
    if (!m_dragging || above + below == 0) {
        m_dragTimer.stop();
        return;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + (above + below) / 2 +
                                  (above < 0 ? -4 : 4));
    drag({m_dragPoint.x(), std::clamp(m_dragPoint.y(), 0, viewport()->height())});
}

void ChatView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    m_dragTimer.stop();
    const QPoint point = event->position().toPoint();
    const ChatHit hit = hitAt(point);
    if (m_selection.isEmpty() && hit == m_pressed)
        activate(hit, rowAt(point));
    if (hasSelection() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    hover(point);
    placeButtons();
}

void ChatView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const ChatPlace place = placeAt(event->position().toPoint());
    if (const MessageLayout* layout = m_stack.layout(place.row)) {
        m_word = {{place.row, layout->wordStart(place.place)},
                  {place.row, layout->wordEnd(place.place)}};
        m_selection = {m_word.first, m_word.second};
        m_dragging = true;
        m_byWords = true;
        m_pressed = {};
        viewport()->update();
    }
}

void ChatView::selectAll()
{
    m_selection = {{0, {}}, {std::max(0, m_stack.count() - 1), kMessageEnd}};
    viewport()->update();
}

void ChatView::clearSelection()
{
    m_selection = {};
    viewport()->update();
}

} // namespace motcua
