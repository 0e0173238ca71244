// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/branchdelegate.h"

#include "conversations/branchmodel.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace motcua {
namespace {

constexpr qreal kLane = 28.0;       ///< Between lanes, when there is room.
constexpr qreal kNarrowLane = 6.0;  ///< At the least; lanes further right share the last place.
constexpr qreal kRadius = 6.0;      ///< Of a circle on the path.
constexpr qreal kSmallRadius = 5.0; ///< Of the others.
constexpr qreal kStroke = 2.0;
constexpr qreal kQuietInk = 0.3; ///< How much of the muted ink lines beside the path have.

} // namespace

BranchDelegate::BranchDelegate(const BranchModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize BranchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), Theme::of(option.widget).rowHeight() + space::kSmall};
}

/// Lanes take at most a little less than half of the width: the words need the rest.
qreal BranchDelegate::laneX(int lane, const QRect& rect) const
{
    const qreal room = std::max(rect.width() * 0.45 - space::kLarge, kNarrowLane);
    const qreal step = std::clamp(room / std::max(1, m_model.lanes() - 1), kNarrowLane, kLane);
    return rect.left() + space::kLarge + std::min(lane * step, room);
}

QRect BranchDelegate::words(const QRect& rect, int row) const
{
    const qreal x =
        laneX(m_model.rows()[static_cast<size_t>(row)].lane, rect) + kRadius + space::kSmall;
    return rect.adjusted(static_cast<int>(x) - rect.left(), 0, -space::kSmall, 0);
}

void BranchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const BranchRow& row = m_model.rows()[static_cast<size_t>(index.row())];
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row8 = QRectF(rect).adjusted(space::kTiny, 1, -space::kTiny, -1);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (option.state.testFlag(QStyle::State_MouseOver) || focused)
        paint::box(painter, row8, radius::kControl, theme.colours.hover);
    paintLines(painter, theme, rect, index.row());
    paintCircle(painter, theme, rect, index.row());
    if (focused)
        paint::focusRing(painter, theme, row8, radius::kControl);

    QFont font = theme.font(FontRole::Small);
    const bool named = !index.data(BranchModel::NameRole).toString().isEmpty();
    if (row.isHead)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(row.isHead || (named && row.onPath) ? theme.colours.text : theme.colours.muted);
    QRect room = words(rect, index.row());
    const QFontMetrics metrics(font);
    const QString count =
        row.count > 1 ? QStringLiteral(" · ") + tr("%n turns", nullptr, row.count) : QString();
    const int countWidth = metrics.horizontalAdvance(count);
    const QString label = metrics.elidedText(index.data().toString().simplified(), Qt::ElideRight,
                                             std::max(0, room.width() - countWidth));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, label + count);
    painter->restore();
}

/// A row meets the lines of the runs above it only, so the walk is as long as the row is deep.
void BranchDelegate::paintLines(QPainter* painter, const Theme& theme, const QRect& rect,
                                int row) const
{
    const auto& rows = m_model.rows();
    const BranchRow& own = rows[static_cast<size_t>(row)];
    const qreal top = rect.top();
    const qreal bottom = rect.bottom() + 1.0;
    const qreal middle = rect.center().y() + 0.5;
    QPainterPath quiet;
    QPainterPath current; // drawn over the quiet ones
    const auto line = [&](bool onPath, qreal x, qreal from, qreal to) {
        QPainterPath& path = onPath ? current : quiet;
        path.moveTo(x, from);
        path.lineTo(x, to);
    };
    int child = row;
    for (int above = own.parent; above >= 0;
         child = above, above = rows[static_cast<size_t>(above)].parent) {
        const BranchRow& run = rows[static_cast<size_t>(above)];
        const qreal x = laneX(run.lane, rect);
        if (row < run.lastChild)
            line(run.pathChild > row, x, top, bottom);
        else if (row == run.lastChild && child == row)
            line(run.pathChild == row, x, top, middle);
    }
    if (own.parent >= 0 && row != rows[static_cast<size_t>(own.parent)].lastChild) {
        const qreal from = laneX(own.lane - 1, rect);
        const qreal to = laneX(own.lane, rect);
        QPainterPath& path = own.onPath ? current : quiet;
        path.moveTo(from, top);
        path.cubicTo(QPointF(from, middle - 2), QPointF(to, top + 1), QPointF(to, middle));
    }
    if (own.lastChild >= 0)
        line(own.pathChild >= 0, laneX(own.lane, rect), middle, bottom);
    painter->setBrush(Qt::NoBrush);
    const QColor quietInk = paint::mix(theme.colours.line, theme.colours.muted, kQuietInk);
    painter->strokePath(quiet, QPen(quietInk, kStroke, Qt::SolidLine, Qt::FlatCap));
    painter->strokePath(current, QPen(theme.colours.accent, kStroke, Qt::SolidLine, Qt::FlatCap));
}

void BranchDelegate::paintCircle(QPainter* painter, const Theme& theme, const QRect& rect,
                                 int row) const
{
    const BranchRow& own = m_model.rows()[static_cast<size_t>(row)];
    const QPointF centre(laneX(own.lane, rect), rect.center().y() + 0.5);
    const QColor ink = own.onPath ? theme.colours.accent : theme.colours.muted;
    painter->setPen(QPen(ink, own.onPath ? kStroke : kStroke - 0.4));
    painter->setBrush(own.isHead ? ink : theme.colours.window);
    const qreal extent = own.onPath ? kRadius : kSmallRadius;
    painter->drawEllipse(centre, extent, extent);
}

QWidget* BranchDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("branches.name"));
    editor->setAccessibleName(tr("Name of the branch"));
    editor->setPlaceholderText(tr("Name of the branch"));
    return editor;
}

void BranchDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    editor->setGeometry(words(option.rect, index.row()).adjusted(-space::kSmall, 2, 0, -2));
}

} // namespace motcua
