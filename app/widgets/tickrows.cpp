// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tickrows.h"

#include <QListWidget>
#include <QMouseEvent>

namespace motcua {

namespace {

class RowTicker final : public QObject {
public:
    explicit RowTicker(QListWidget* list) : QObject(list)
    {
        list->viewport()->installEventFilter(this);
        connect(list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
            // A click on the box has ticked it before this comes; one beside it has not.
            if (item->checkState() == m_before)
                item->setCheckState(m_before == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        });
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonPress) {
            const QPoint at = static_cast<QMouseEvent*>(event)->position().toPoint();
            const QListWidgetItem* item = static_cast<QListWidget*>(parent())->itemAt(at);
            m_before = item ? item->checkState() : Qt::Unchecked;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    Qt::CheckState m_before = Qt::Unchecked; ///< Of the row that is pressed.
};

} // namespace

void tickByRow(QListWidget* list)
{
    new RowTicker(list);
}

} // namespace motcua
