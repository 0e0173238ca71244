// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationview.h"

#include "conversations/conversationmodel.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace motcua {

ConversationView::ConversationView(ConversationModel& model, QWidget* parent)
    : QTreeView(parent), m_model(model)
{
    setObjectName(QStringLiteral("conversations.tree"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(0); // the delegate indents, so that a row's tint is as wide as the panel
    setRootIsDecorated(false);
    setAnimated(false);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(600);
    standOn(this, Surface::Sidebar);
    m_closed.insert(QStringLiteral("trash"));
    setModel(&model);

    m_look.setSingleShot(true);
    m_look.setInterval(30);
    connect(&m_look, &QTimer::timeout, this, &ConversationView::look);
    const auto soon = [this] { m_look.start(); };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, soon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this, soon](const QModelIndex& parentIndex, int first, int last) {
                openRows(parentIndex, first, last);
                soon();
            });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [this, soon](const QModelIndex&, int start, int end, const QModelIndex& to, int row) {
                const int first = row > start ? row - (end - start + 1) : row;
                openRows(to, std::max(0, first), std::max(0, first) + end - start);
                soon();
            });
    connect(this, &QTreeView::expanded, this, [this, soon](const QModelIndex& index) {
        if (!m_restoring && !m_allOpen)
            setClosed(index, false);
        soon();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_restoring && !m_allOpen)
            setClosed(index, true);
    });
}

void ConversationView::setClosed(const QModelIndex& index, bool closed)
{
    const QString key = index.data(ConversationModel::KeyRole).toString();
    if (key.isEmpty() || closed == m_closed.contains(key))
        return;
    closed ? void(m_closed.insert(key)) : void(m_closed.remove(key));
    Q_EMIT closedKeysChanged();
}

/// Typing filters; there is a field for it.
void ConversationView::keyboardSearch(const QString& text)
{
    if (!text.trimmed().isEmpty())
        Q_EMIT typed(text);
}

QStringList ConversationView::closedKeys() const
{
    QStringList keys(m_closed.begin(), m_closed.end());
    keys.sort();
    return keys;
}

void ConversationView::setClosedKeys(const QStringList& keys)
{
    m_closed = QSet<QString>(keys.begin(), keys.end());
    openRows({}, 0, m_model.rowCount() - 1);
}

void ConversationView::setAllOpen(bool all)
{
    if (all == m_allOpen)
        return;
    m_allOpen = all;
    openRows({}, 0, m_model.rowCount() - 1);
}

bool ConversationView::isOpen(const QString& key) const
{
    return m_allOpen || !m_closed.contains(key);
}

void ConversationView::openRows(const QModelIndex& parent, int first, int last)
{
    const bool before = std::exchange(m_restoring, true);
    std::vector<QModelIndex> open;
    for (int row = first; row <= last; ++row)
        open.push_back(m_model.index(row, 0, parent));
    while (!open.empty()) {
        const QModelIndex index = open.back();
        open.pop_back();
        if (!m_model.shelfAt(index)) {
            if (m_model.hasChildren(index))
                setExpanded(index, true); // branches stand open under their thread
            continue;
        }
        const QString key = index.data(ConversationModel::KeyRole).toString();
        if (isExpanded(index) != isOpen(key))
            setExpanded(index, isOpen(key));
        for (int row = 0; row < m_model.rowCount(index); ++row)
            open.push_back(m_model.index(row, 0, index));
    }
    if (m_model.threadAt(parent))
        setExpanded(parent, true);
    m_restoring = before;
}

/// Fetches where the end of what is loaded is in sight, and says which threads are looked at.
void ConversationView::look()
{
    executeDelayedItemsLayout();
    std::vector<ThreadId> seen;
    std::vector<QPersistentModelIndex> ends;
    const int bottom = viewport()->height() * 2;
    QModelIndex index = indexAt(QPoint(1, 1));
    if (!index.isValid() && m_model.rowCount() > 0)
        index = m_model.index(0, 0);
    for (; index.isValid() && visualRect(index).top() < bottom; index = indexBelow(index)) {
        if (const Thread* thread = m_model.threadAt(index))
            seen.push_back(thread->id);
        const bool emptyShelf =
            m_model.shelfAt(index) && isExpanded(index) && m_model.rowCount(index) == 0;
        const QModelIndex shelf = emptyShelf ? index : index.parent();
        const bool end =
            emptyShelf || (m_model.shelfAt(shelf) && index.row() == m_model.rowCount(shelf) - 1);
        if (end && m_model.canFetchMore(shelf))
            ends.emplace_back(shelf);
        // a folder may hold folders only, of its threads nothing yet
        if (m_model.shelfAt(index) && isExpanded(index) && m_model.canFetchMore(index) &&
            m_model.shelfAt(m_model.index(m_model.rowCount(index) - 1, 0, index)))
            ends.emplace_back(index);
    }
    for (const QPersistentModelIndex& end : ends)
        if (end.isValid())
            m_model.fetchMore(end);
    if (!seen.empty())
        Q_EMIT threadsSeen(seen);
}

std::vector<ThreadId> ConversationView::chosenThreads() const
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.isEmpty() && currentIndex().isValid())
        chosen << currentIndex();
    std::sort(chosen.begin(), chosen.end(),
              [this](const QModelIndex& left, const QModelIndex& right) {
                  return visualRect(left).top() < visualRect(right).top();
              });
    std::vector<ThreadId> ids;
    for (const QModelIndex& index : chosen)
        if (const Thread* thread = m_model.threadAt(index))
            ids.push_back(thread->id);
    return ids;
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->modifiers().testFlag(Qt::AltModifier) &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return event->ignore(); // the panel's
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && state() != EditingState && currentIndex().isValid())
            return Q_EMIT rowActivated(currentIndex());
        break;
    case Qt::Key_Delete:
        if (plain)
            return Q_EMIT deleteWanted();
        break;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool click = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
                       state() == NoState && index.isValid() && index == currentIndex();
    QTreeView::mouseReleaseEvent(event);
    if (!click)
        return;
    if (m_model.shelfAt(index))
        setExpanded(index, !isExpanded(index));
    else
        Q_EMIT rowActivated(index);
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!byKey && index.isValid() && !selectionModel()->isSelected(index))
        setCurrentIndex(index);
    Q_EMIT menuWanted(index, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                   : event->globalPos());
}

/// The delegate draws chevrons and guides: they stand on the row's own tint.
void ConversationView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

void ConversationView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace motcua
