// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints one row of the branch outline: the lines that pass it, its circle, its words. The current path is drawn in the
// accent and wider, its end is filled.

#include <QStyledItemDelegate>

namespace motcua {

class BranchModel;
struct Theme;

class BranchDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BranchDelegate(const BranchModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    qreal laneX(int lane, const QRect& rect) const;
    void paintLines(QPainter* painter, const Theme& theme, const QRect& rect, int row) const;
    void paintCircle(QPainter* painter, const Theme& theme, const QRect& rect, int row) const;
    QRect words(const QRect& rect, int row) const;

    const BranchModel& m_model;
};

} // namespace motcua
