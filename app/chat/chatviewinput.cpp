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

ChatHit ChatView::hitAt(QPoint point) const
{
    const int row = rowAt(point);
    const MessageLayout* layout = row < 0 ? nullptr : m_stack.seen(row);
    return layout ? layout->hitAt(inMessage(row, point)) : ChatHit{};
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

/// What there is to know about the thing under the pointer: where a link goes, what a citation cites.
QString ChatView::helpAt(QPoint point) const
{
    const ChatHit hit = hitAt(point);
    if (hit.kind == ChatHit::Kind::CopyCode)
        return tr("Copy this code");
    if (hit.kind == ChatHit::Kind::Unsupported)
        return tr("No such passage was sent");
    if (hit.kind == ChatHit::Kind::Info) {
        const int row = rowAt(point);
        const QString info = m_stack.seen(row)->fullInfo();
        return isOutside(m_content->nodeAt(row).id) ? info + u'\n' + tr("Not sent to the model")
                                                    : info;
    }
    if (hit.kind == ChatHit::Kind::Step)
        return tr("What it was given and what it gave");
    if (hit.kind == ChatHit::Kind::Link)
        return shownUrl(hit.url) + (hit.title.isEmpty() ? QString() : u'\n' + hit.title);
    const Message* message =
        hit.kind == ChatHit::Kind::Citation ? m_content->messageAt(rowAt(point)) : nullptr;
    const AnswerMeta meta = message ? readAnswerMeta(message->meta) : AnswerMeta{};
    const Citation* citation = meta.citation(hit.number);
    if (!citation)
        return {};
    QString text = citation->title;
    if (citation->page > 0)
        text += tr(", page %1").arg(citation->page);
    return text + QStringLiteral("\n“") + citation->quote.left(400) + u'”';
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

void ChatView::activate(const ChatHit& hit, int row)
{
    if (row < 0)
        return;
    const MessageId id = m_content->nodeAt(row).id;
    switch (hit.kind) {
    case ChatHit::Kind::Link:
        Q_EMIT linkActivated(hit.url);
        break;
    case ChatHit::Kind::Citation:
        Q_EMIT citationActivated(id, hit.number);
        break;
    case ChatHit::Kind::CopyCode:
        if (const MessageLayout* layout = m_stack.seen(row)) {
            QApplication::clipboard()->setText(layout->code(hit.number));
            QToolTip::showText(QCursor::pos(), tr("Copied"), viewport());
        }
        break;
    case ChatHit::Kind::Reasoning:
        fold(row,
             [&] { m_stack.setReasoningShown(row, !m_stack.layout(row)->isReasoningShown()); });
        break;
    case ChatHit::Kind::Step:
        fold(row, [&] {
            m_stack.setStepShown(row, hit.number, !m_stack.layout(row)->isStepShown(hit.number));
        });
        break;
    case ChatHit::Kind::Continue:
        if (m_actionsOffered)
            Q_EMIT continueRequested(id);
        break;
    case ChatHit::Kind::Nothing:
    case ChatHit::Kind::Text:
    case ChatHit::Kind::Unsupported:
    case ChatHit::Kind::Info:
        break;
    }
}

/// Opens or closes a part of a message, with its top standing still.
void ChatView::fold(int row, const std::function<void()>& change)
{
    const Hold held{row, -1, static_cast<int>(kMargin + m_stack.top(row) - scrollTop())};
    m_following = false;
    clearSelection();
    change();
    settle(held);
}

void ChatView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int sign = event->key() == Qt::Key_Up ? -1 : 1;
        if (alt)
            moveCurrent(sign);
        else
            bar->setValue(bar->value() + 2 * sign * bar->singleStep());
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        const int page = bar->pageStep() - 2 * bar->singleStep();
        bar->setValue(bar->value() + (event->key() == Qt::Key_PageUp ? -page : page));
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        showEnd();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_Menu) &&
               m_current >= 0) {
        showMenu(m_current, {}, {});
    } else if (event->key() == Qt::Key_Escape && (hasSelection() || m_current >= 0)) {
        clearSelection();
        setCurrent({});
    } else if (!event->text().isEmpty() && event->text()[0].isPrint() && !alt &&
               (event->modifiers() & Qt::ControlModifier) == 0) {
        Q_EMIT typed(event->text());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ChatView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    placeButtons();
    viewport()->update();
}

void ChatView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    placeButtons();
    viewport()->update();
}

MessageId ChatView::current() const
{
    return m_content && m_current >= 0 && m_current < m_content->count()
               ? m_content->nodeAt(m_current).id
               : MessageId();
}

void ChatView::setCurrent(MessageId id)
{
    const int row = m_content && id.isValid() ? m_content->rowOf(id) : -1;
    if (row == m_current && m_currentByKeys)
        return;
    m_current = row;
    m_currentByKeys = true;
    m_hovered = -1; // a pointer that only rests does not win over the keys
    placeButtons();
    viewport()->update();
    Q_EMIT currentChanged(current());
    if (row >= 0 && QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(row);
        QAccessible::updateAccessibility(&focus);
    }
}

void ChatView::moveCurrent(int by)
{
    if (m_stack.count() == 0)
        return;
    const qint64 top = scrollTop();
    int row = m_current + by;
    if (m_current < 0) // begins with what is on the screen
        row = m_stack.rowAt(std::max<qint64>(0, by > 0 ? top : top + viewport()->height() - 40));
    row = std::clamp(row, 0, m_stack.count() - 1);
    m_hovered = -1;
    setCurrent(m_content->nodeAt(row).id);
    const QRect box = messageRect(current());
    if (box.top() < 0 ||
        (box.bottom() > viewport()->height() && box.top() > viewport()->height() / 2)) {
        const bool fits = box.height() < viewport()->height() - 60;
        m_following = false;
        settle({row, -1, fits && by > 0 ? viewport()->height() - box.height() - 24 : kMargin});
    }
    setAccessibleDescription(m_stack.layout(row) ? m_stack.layout(row)->author() : QString());
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
