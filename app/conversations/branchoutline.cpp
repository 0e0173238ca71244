// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/branchoutline.h"

#include "conversations/branchdelegate.h"
#include "conversations/branchmodel.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace motcua {

BranchOutline::BranchOutline(QWidget* parent) : QListView(parent), m_model(new BranchModel(this))
{
    setObjectName(QStringLiteral("branches"));
    setAccessibleName(tr("Branches of this conversation"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed);
    setResizeMode(Adjust);
    setModel(m_model);
    setItemDelegate(new BranchDelegate(*m_model, this));
    standOn(this, Surface::Window);
    connect(m_model, &BranchModel::nameWanted, this, &BranchOutline::nameWanted);
    connect(this, &QListView::clicked, this, &BranchOutline::activateRow);
}

BranchOutline::~BranchOutline() = default;

void BranchOutline::setShape(const ThreadShape& shape)
{
    const MessageId current = messageAt(currentIndex());
    m_model->setShape(shape);
    if (const int row = current.isValid() ? m_model->rowOf(current) : -1; row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    else
        showCurrent();
}

void BranchOutline::setHead(MessageId head)
{
    m_model->setHead(head);
    showCurrent();
}

void BranchOutline::clear()
{
    m_model->setShape({});
}

/// Where the person is, in sight. What is in sight already does not move.
void BranchOutline::showCurrent()
{
    const auto& rows = m_model->rows();
    for (size_t row = 0; row < rows.size(); ++row)
        if (rows[row].isHead) {
            const QModelIndex index = m_model->index(static_cast<int>(row));
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            scrollTo(index, EnsureVisible);
            return;
        }
}

MessageId BranchOutline::messageAt(const QModelIndex& index) const
{
    return MessageId(index.data(BranchModel::MessageRole).toLongLong());
}

void BranchOutline::activateRow(const QModelIndex& index)
{
    if (const MessageId message = messageAt(index); message.isValid())
        Q_EMIT messageActivated(message);
}

void BranchOutline::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const BranchRow* row =
        index.isValid() ? &m_model->rows()[static_cast<size_t>(index.row())] : nullptr;
    const auto go = [this](int target) {
        if (target >= 0)
            setCurrentIndex(m_model->index(target));
    };
    const int key = event->key();
    if (!row || event->modifiers().testFlag(Qt::ControlModifier))
        return QListView::keyPressEvent(event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        activateRow(index);
    else if (key == Qt::Key_Left)
        go(row->parent);
    else if (key == Qt::Key_Right)
        go(row->pathChild >= 0 ? row->pathChild : row->lastChild);
    else if (key == Qt::Key_Delete)
        Q_EMIT removalWanted(messageAt(index));
    else
        QListView::keyPressEvent(event);
}

void BranchOutline::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPersistentModelIndex row(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("branches.menu"));
    menu->addAction(tr("Show this branch"), this, [this, row] { activateRow(row); });
    menu->addAction(tr("Compare with the branch that is shown"), this,
                    [this, row] { Q_EMIT comparisonWanted(messageAt(row)); });
    if (row.flags().testFlag(Qt::ItemIsEditable)) {
        menu->addAction(tr("Name this branch…"), this, [this, row] { edit(row); })
            ->setShortcut(Qt::Key_F2);
        if (!row.data(BranchModel::NameRole).toString().isEmpty())
            menu->addAction(tr("Take the name away"), this,
                            [this, row] { m_model->setData(row, QString()); });
    }
    menu->addSeparator();
    menu->addAction(tr("Delete from here on"), this,
                    [this, row] { Q_EMIT removalWanted(messageAt(row)); })
        ->setShortcut(Qt::Key_Delete);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void BranchOutline::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.colours.muted);
    painter.drawText(
        viewport()->rect().adjusted(space::kLarge, space::kLarge, -space::kLarge, 0),
        Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap,
        tr("When you edit a question or ask for another answer, a branch begins here."));
}

void BranchOutline::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Branches of this conversation"));
    if (event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace motcua
