// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/palettedelegate.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "window/palettemodel.h"

#include <QAction>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

const PaletteRow& rowAt(const QModelIndex& index)
{
    return static_cast<const PaletteModel*>(index.model())->row(index.row());
}

QIcon iconOf(const PaletteRow& row)
{
    if (row.kind == PaletteRow::Kind::Command)
        return row.action->icon().isNull() ? themeIcon(u"chevron-right") : row.action->icon();
    if (row.kind == PaletteRow::Kind::Recent)
        return themeIcon(u"clock");
    switch (row.hit.kind) {
    case SearchHit::Kind::Title:
        return themeIcon(u"chat");
    case SearchHit::Kind::Message:
        return themeIcon(u"quote");
    case SearchHit::Kind::Note:
        return themeIcon(u"note");
    case SearchHit::Kind::Document:
        return themeIcon(u"document");
    }
    return {};
}

bool hasSnippet(const PaletteRow& row)
{
    return row.kind == PaletteRow::Kind::Hit && row.hit.kind != SearchHit::Kind::Title &&
           !row.hit.snippet.isEmpty();
}

/// One line of the snippet, begun so that the first words found can be seen.
void paintSnippet(QPainter* painter, const Theme& theme, const QRect& room, const SearchHit& hit)
{
    QTextLayout layout(hit.snippet, theme.font(FontRole::Small));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QVector<QTextLayout::FormatRange> marks;
    for (const SearchHit::Span& span : hit.marks) {
        QTextLayout::FormatRange range;
        range.start = span.start;
        range.length = span.length;
        range.format.setBackground(theme.colours.mark);
        range.format.setForeground(theme.colours.text);
        marks.append(range);
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    qreal shift = 0;
    if (!hit.marks.empty()) {
        const qreal end = line.cursorToX(hit.marks.front().start + hit.marks.front().length);
        shift = std::max<qreal>(0, end - room.width() * 0.7);
    }
    painter->save();
    painter->setClipRect(room);
    painter->setPen(theme.colours.muted);
    layout.draw(painter, QPointF(room.left() - shift, room.top()), marks);
    painter->restore();
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const PaletteRow& row = rowAt(index);
    const int small = QFontMetrics(theme.font(FontRole::Small)).height();
    if (row.kind == PaletteRow::Kind::Heading)
        return {0, small + space::kMedium};
    return {0, theme.rowHeight() + (hasSnippet(row) ? small + 2 : 0)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const Tokens& colours = theme.colours;
    const PaletteRow& row = rowAt(index);
    painter->save();
    const QRect inner = option.rect.adjusted(space::kLarge, 0, -space::kLarge, 0);
    if (row.kind == PaletteRow::Kind::Heading) {
        painter->setFont(theme.font(FontRole::Heading));
        painter->setPen(colours.muted);
        painter->drawText(inner.adjusted(0, space::kTiny, 0, 0), Qt::AlignVCenter, row.text);
        return painter->restore();
    }
    paint::itemRow(painter, theme, option.rect.adjusted(6, 0, -6, 0), option.state, true);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    QRect first(inner.left(), option.rect.top(), inner.width(), theme.rowHeight());
    const QRect icon(first.left(), first.center().y() - size::kSmallIcon / 2 + 1, size::kSmallIcon,
                     size::kSmallIcon);
    iconOf(row).paint(painter, icon);
    first.setLeft(icon.right() + space::kMedium);

    painter->setFont(theme.font(FontRole::Small));
    const QString context =
        painter->fontMetrics().elidedText(row.context, Qt::ElideMiddle, first.width() / 2);
    painter->setPen(colours.muted);
    painter->drawText(first, Qt::AlignVCenter | Qt::AlignRight, context);
    const int taken = painter->fontMetrics().horizontalAdvance(context) + space::kMedium;

    QFont font = theme.font(FontRole::Control);
    if (row.hit.kind == SearchHit::Kind::Title || chosen)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(chosen ? colours.accent : colours.text);
    painter->drawText(
        first, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(row.text, Qt::ElideRight, first.width() - taken));
    if (hasSnippet(row)) {
        const int small = QFontMetrics(theme.font(FontRole::Small)).height();
        paintSnippet(painter, theme, QRect(first.left(), first.bottom() - 1, first.width(), small),
                     row.hit);
    }
    painter->restore();
}

} // namespace motcua
