// SPDX-License-Identifier: GPL-3.0-or-later
// What the hand does in a document: selecting, copying, moving by keys.
#include "library/documentview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QTimerEvent>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDragScroll = 40; // milliseconds

} // namespace

qsizetype DocumentView::offsetAt(QPoint position)
{
    return m_column.offsetAt(QPointF(position - origin()));
}

QString DocumentView::selectedText() const
{
    const qsizetype from = std::min(m_anchor, m_cursor);
    return m_column.text().mid(from, std::max(m_anchor, m_cursor) - from).toString();
}

void DocumentView::copy() const
{
    if (m_anchor != m_cursor)
        QGuiApplication::clipboard()->setText(selectedText());
}

void DocumentView::selectAll()
{
    m_anchor = 0;
    m_cursor = m_column.text().size();
    viewport()->update();
}

void DocumentView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = offsetAt(event->pos());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor;
    m_dragging = true;
    viewport()->update();
}

void DocumentView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    m_cursor = offsetAt(event->pos());
    const bool outside = event->pos().y() < 0 || event->pos().y() > viewport()->height();
    if (outside && m_dragTimer == 0)
        m_dragTimer = startTimer(kDragScroll);
    if (!outside && m_dragTimer != 0) {
        killTimer(m_dragTimer);
        m_dragTimer = 0;
    }
    viewport()->update();
}

void DocumentView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    if (m_dragTimer != 0)
        killTimer(m_dragTimer);
    m_dragTimer = 0;
    if (m_anchor != m_cursor && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void DocumentView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const qsizetype at = offsetAt(event->pos());
    const QStringView text = m_column.text();
    if (at >= text.size())
        return;
    const qsizetype from = std::max<qsizetype>(0, at - 200);
    const QStringView near = text.mid(from, 400);
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, near.toString());
    words.setPosition(at - from);
    if (!words.isAtBoundary() || words.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem))
        words.toPreviousBoundary();
    m_anchor = from + words.position();
    m_cursor = from + std::max<qsizetype>(words.toNextBoundary(), at - from);
    m_dragging = false;
    viewport()->update();
}

void DocumentView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_dragTimer)
        return QAbstractScrollArea::timerEvent(event);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int past =
        pointer.y() < 0 ? pointer.y() : std::max(0, pointer.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + past);
    m_cursor = offsetAt({pointer.x(), std::clamp(pointer.y(), 0, viewport()->height())});
    viewport()->update();
}

void DocumentView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Up:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
        return bar->triggerAction(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End:
        scrollTo(m_column.text().size());
        return bar->triggerAction(QAbstractSlider::SliderToMaximum);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DocumentView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"documentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copyAction = menu->addAction(tr("&Copy"), this, &DocumentView::copy);
    QAction* quoteAction = menu->addAction(tr("&Quote in the conversation"), this,
                                           [this] { Q_EMIT quoteRequested(selectedText()); });
    copyAction->setEnabled(m_anchor != m_cursor);
    quoteAction->setEnabled(m_anchor != m_cursor);
    menu->addSeparator();
    menu->addAction(tr("Select &all"), this, &DocumentView::selectAll);
    menu->popup(event->globalPos());
}

} // namespace motcua
