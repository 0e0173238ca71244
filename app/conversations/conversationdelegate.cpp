// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationdelegate.h"

#include "conversations/conversationmodel.h"
#include "text/find.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace motcua {
namespace {

constexpr int kIndent = 20; ///< Of one level.
constexpr int kDot = 7;     ///< Diameter of a state.
constexpr qreal kGuide = 1.2;

} // namespace

struct ConversationDelegate::Row {
    ConversationModel::Kind kind = ConversationModel::Kind::Thread;
    QRect box;   ///< The rounded row.
    QRect sign;  ///< Chevron, dot or guide, left of the title.
    QRect title; ///< Up to the end of the row.
    QFont font;
    QColor ink;
    bool open = false;
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    bool expanded = false;
};

ConversationDelegate::Row ConversationDelegate::layOut(const QStyleOptionViewItem& option,
                                                       const QModelIndex& index) const
{
    using Kind = ConversationModel::Kind;
    const Theme& theme = Theme::of(option.widget);
    Row row;
    row.kind = index.data(ConversationModel::KindRole).value<Kind>();
    row.open = index.data(ConversationModel::OpenRole).toBool();
    row.selected = option.state.testFlag(QStyle::State_Selected);
    row.hovered = option.state.testFlag(QStyle::State_MouseOver);
    row.focused = option.state.testFlag(QStyle::State_HasFocus);
    row.expanded = option.state.testFlag(QStyle::State_Open);
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int left = option.widget ? 0 : option.rect.left();
    row.box = QRect(left, option.rect.top(), option.rect.right() - left + 1, option.rect.height())
                  .adjusted(space::kTiny + 2, 1, -space::kTiny - 2, -1);
    const bool shelf = row.kind != Kind::Thread && row.kind != Kind::Branch;
    const int text = row.box.left() + space::kSmall +
                     (shelf ? depth * kIndent / 2 + 14 : depth * kIndent + 4 - (depth - 1) * 6);
    row.sign =
        QRect(text - 14 - (row.kind == Kind::Branch ? 0 : 1), row.box.top(), 12, row.box.height());
    row.title =
        QRect(text, row.box.top(), row.box.right() - space::kSmall - text, row.box.height());
    row.font = theme.font(FontRole::Control);
    row.ink = shelf ? theme.colours.text : theme.colours.muted;
    if (row.open) {
        row.font.setWeight(QFont::DemiBold);
        row.ink = theme.colours.accent;
    } else if (row.selected || index.data(ConversationModel::UnreadRole).toBool()) {
        row.ink = theme.colours.text;
    }
    return row;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, Theme::of(option.widget).rowHeight()};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    using Kind = ConversationModel::Kind;
    const Theme& theme = Theme::of(option.widget);
    Row row = layOut(option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.open && row.kind == Kind::Thread)
        paint::box(painter, row.box, radius::kControl, theme.colours.tint);
    else if (row.selected || row.hovered)
        paint::box(painter, row.box, radius::kControl, theme.colours.hover);
    if (row.focused)
        paint::focusRing(painter, theme, row.box, radius::kControl);

    if (row.kind == Kind::Branch) {
        const qreal x = row.sign.left() + 3.5;
        const qreal middle = row.sign.center().y() + 0.5;
        const bool last = index.data(ConversationModel::LastRole).toBool();
        painter->setPen(QPen(theme.colours.muted, kGuide));
        painter->drawLine(QPointF(x, option.rect.top()),
                          QPointF(x, last ? middle : option.rect.bottom() + 1.0));
        painter->drawLine(QPointF(x, middle), QPointF(x + 6, middle));
    } else if (row.kind == Kind::Thread) {
        if (row.open)
            paint::box(
                painter,
                QRectF(row.sign.left() - 1, row.sign.center().y() - kDot / 2.0 + 0.5, kDot, kDot),
                kDot / 2.0, theme.colours.accent);
    } else if (index.model()->hasChildren(index)) {
        paint::chevron(painter, row.sign, row.expanded ? Qt::DownArrow : Qt::RightArrow,
                       theme.colours.muted, 7.0);
    }
    row.title.setRight(paintEnd(painter, theme, row, index));
    paintTitle(painter, theme, row, index.data().toString().simplified());
    painter->restore();
}

/// Count, place and state at the right end; returns where the title has to end.
int ConversationDelegate::paintEnd(QPainter* painter, const Theme& theme, const Row& row,
                                   const QModelIndex& index) const
{
    int end = row.title.right();
    const auto mark = [&](const QColor& fill, const QColor& border) {
        const QRectF at(end - kDot, row.box.center().y() - kDot / 2.0 + 0.5, kDot, kDot);
        paint::box(painter, at, kDot / 2.0, fill, border, 1.6);
        end -= kDot + space::kSmall;
    };
    if (index.data(ConversationModel::AnsweringRole).toBool())
        mark(QColor(), theme.colours.accent);
    else if (index.data(ConversationModel::UnreadRole).toBool())
        mark(theme.colours.late, QColor());
    const int count = index.data(ConversationModel::CountRole).toInt();
    const bool counts = row.kind == ConversationModel::Kind::Folder ||
                        row.kind == ConversationModel::Kind::Trash ||
                        (!m_filter.isEmpty() && row.kind != ConversationModel::Kind::Thread);
    const QString words = counts && count > 0 ? QLocale().toString(count)
                                              : index.data(ConversationModel::PlaceRole).toString();
    if (words.isEmpty())
        return end;
    QFont font = theme.font(FontRole::Tiny);
    if (row.open)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.colours.muted);
    const int width = QFontMetrics(font).horizontalAdvance(words);
    painter->drawText(QRect(end - width, row.box.top(), width + 1, row.box.height()),
                      Qt::AlignVCenter | Qt::AlignRight, words);
    return end - width - space::kSmall;
}

void ConversationDelegate::paintTitle(QPainter* painter, const Theme& theme, const Row& row,
                                      const QString& title) const
{
    const QFontMetrics metrics(row.font);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, row.title.width());
    painter->setFont(row.font);
    for (const QString& word : m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (const Found& found : Finder(word).in(shown)) {
            const int from = metrics.horizontalAdvance(shown, static_cast<int>(found.start));
            const int to =
                metrics.horizontalAdvance(shown, static_cast<int>(found.start + found.length));
            const QRectF mark(row.title.left() + from,
                              row.title.center().y() - metrics.height() / 2.0, to - from,
                              metrics.height());
            paint::box(painter, mark, 2, theme.colours.mark);
        }
    painter->setPen(row.ink);
    painter->drawText(row.title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

QWidget* ConversationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                            const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("conversations.name"));
    editor->setAccessibleName(tr("Name"));
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex& index) const
{
    const Row row = layOut(option, index);
    editor->setGeometry(row.title.adjusted(-space::kSmall, 0, space::kSmall, 0));
}

} // namespace motcua
