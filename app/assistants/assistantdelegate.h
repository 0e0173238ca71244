// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints a row of the list of assistants: picture, name, and below it where it runs or that it is not saved; headings and
// what begins something new are quieter.

#include <QStyledItemDelegate>

namespace motcua {

class AssistantDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace motcua
