// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints a row of the library: title, how long it is, and below it, when the file is no longer what was read, an icon
// and a word.

#include <QStyledItemDelegate>

namespace motcua {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace motcua
