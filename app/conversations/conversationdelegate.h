// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints one row of the conversation tree: chevron and title of a shelf with its count, a thread with its state, a
// branch with its guide. State is a shape and a word for screen readers, never a colour alone: a ring while an answer
// is being written, a dot when it came unseen.

#include <QStyledItemDelegate>

namespace motcua {

struct Theme;

class ConversationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What the person typed to filter by: marked where it stands in a title.
    void setFilter(const QString& filter) { m_filter = filter; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    struct Row;
    Row layOut(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTitle(QPainter* painter, const Theme& theme, const Row& row,
                    const QString& title) const;
    int paintEnd(QPainter* painter, const Theme& theme, const Row& row,
                 const QModelIndex& index) const;

    QString m_filter;
};

} // namespace motcua
