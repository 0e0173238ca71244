// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentdelegate.h"

#include "library/documentlistmodel.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QPainter>

namespace motcua {

namespace {

DocumentState stateOf(const QModelIndex& index)
{
    return static_cast<DocumentState>(index.data(DocumentListModel::StateRole).toInt());
}

} // namespace

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const int second = QFontMetrics(theme.font(FontRole::Tiny)).height();
    return {0, theme.rowHeight() + (stateOf(index) == DocumentState::Indexed ? 0 : second)};
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    paint::itemRow(painter, theme, option.rect.adjusted(6, 0, -6, 0), option.state, true);

    QRect row = option.rect.adjusted(space::kMedium + 2, 0, -space::kMedium - 2, 0);
    const DocumentState state = stateOf(index);
    QRect second;
    if (state != DocumentState::Indexed) {
        const int height = QFontMetrics(theme.font(FontRole::Tiny)).height();
        second = row.adjusted(0, row.height() - height - space::kTiny, 0, -space::kTiny);
        row.setBottom(second.top());
    }
    painter->save();
    painter->setFont(theme.font(FontRole::Tiny));
    const QString extent = index.data(DocumentListModel::PagesRole).toString();
    const int width = painter->fontMetrics().horizontalAdvance(extent);
    painter->setPen(theme.colours.muted);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, extent);

    QFont title = theme.font(FontRole::Control);
    if (chosen)
        title.setWeight(QFont::DemiBold);
    painter->setFont(title);
    painter->setPen(chosen ? theme.colours.accent : theme.colours.text);
    const QRect room = row.adjusted(0, 0, -width - space::kSmall, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    if (state != DocumentState::Indexed) {
        const QRect icon(second.topLeft(), QSize(second.height(), second.height()));
        themeIcon(u"warning", IconInk::Late).paint(painter, icon);
        painter->setFont(theme.font(FontRole::Tiny));
        painter->setPen(theme.colours.late);
        painter->drawText(second.adjusted(icon.width() + space::kTiny, 0, 0, 0), Qt::AlignVCenter,
                          stateWord(state));
    }
    painter->restore();
}

} // namespace motcua
