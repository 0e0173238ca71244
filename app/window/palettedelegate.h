// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of the palette: a title with its place, and below it the words found, marked.

#include <QStyledItemDelegate>

namespace motcua {

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace motcua
