// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

// The keyboard of the chat view: Alt+Up and Alt+Down go from message to message, Left and Right through what can be
// pressed in one, Return presses it or opens the menu.

namespace motcua {

/// Something is to be seen that Escape takes away.
bool ChatView::isMarked() const
{
    return hasSelection() || (m_current >= 0 && m_currentByKeys);
}

bool ChatView::event(QEvent* event)
{
    // The first Escape is for what is marked, the next one for the answer.
    if (event->type() == QEvent::ShortcutOverride && isMarked() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
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
    } else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && !alt) {
        movePlace(event->key() == Qt::Key_Right);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_place) {
        activate(m_place->first, m_current);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_Menu) &&
               m_current >= 0) {
        showMenu(m_current, {}, {});
    } else if (event->key() == Qt::Key_Escape && isMarked()) {
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
    m_place.reset();
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

/// To the next or previous place of the current message that can be pressed; behind the last one comes none.
void ChatView::movePlace(bool forward)
{
    const MessageLayout* layout = m_current < 0 ? nullptr : m_stack.layout(m_current);
    if (!layout)
        return;
    const std::vector<std::pair<ChatHit, QRect>> places = layout->places();
    const auto known = [this](const auto& place) { return m_place && place == *m_place; };
    auto now = std::find_if(places.begin(), places.end(), known);
    if (forward)
        now = now == places.end() ? places.begin() : now + 1;
    else
        now = now == places.begin() ? places.end() : now - (places.empty() ? 0 : 1);
    m_currentByKeys = true;
    if (now == places.end()) {
        m_place.reset();
    } else {
        m_place = *now;
        const auto y = static_cast<int>(kMargin + m_stack.top(m_current) - scrollTop());
        const QRect rect = now->second.translated(m_left, y);
        const int room = viewport()->height();
        if (rect.top() < 0 || rect.bottom() > room)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - room / 3);
        setAccessibleDescription(wordsFor(m_place->first, m_current));
    }
    viewport()->update();
}

} // namespace motcua
