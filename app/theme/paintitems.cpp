// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"

#include <QApplication>
#include <QPainter>

namespace motcua::paint {

void tab(QPainter* painter, const Theme& theme, const QStyleOptionTab& option)
{
    const Tokens& c = theme.colours;
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (option.state & QStyle::State_Selected)
        box(painter, rect, radius::kControl - 1, c.tint);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        box(painter, rect, radius::kControl - 1, c.hover);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected)
        focusRing(painter, theme, rect, radius::kControl - 1);
}

namespace {

void menuMark(QPainter* painter, const Theme& theme, const QStyleOptionMenuItem& option,
              const QRect& place)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor ink = enabled ? theme.colours.accent : theme.colours.muted;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.icon.isNull()) {
        if (option.checked && option.checkType == QStyleOptionMenuItem::Exclusive)
            box(painter, QRectF(place).adjusted(5, 5, -5, -5), 3, ink);
        else if (option.checked)
            tick(painter, QRectF(place), ink);
        return;
    }
    if (option.icon.isNull())
        return;
    if (option.checked)
        box(painter, QRectF(place).adjusted(-3, -3, 3, 3), radius::kSmall + 1, theme.colours.tint);
    const bool active = option.state & QStyle::State_Selected;
    option.icon.paint(painter, place, Qt::AlignCenter,
                      !enabled ? QIcon::Disabled
                      : active ? QIcon::Active
                               : QIcon::Normal,
                      option.checked ? QIcon::On : QIcon::Off);
}

} // namespace

void menuItem(QPainter* painter, const Theme& theme, const QStyleOptionMenuItem& option,
              const QStyle& style)
{
    const Tokens& c = theme.colours;
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = rect.center().y();
        if (option.text.isEmpty()) {
            painter->fillRect(QRect(rect.left() + 10, y, rect.width() - 20, 1), c.line);
            return;
        }
        painter->save();
        painter->setFont(theme.font(FontRole::Heading));
        painter->setPen(c.muted);
        painter->drawText(rect.adjusted(10, 0, -10, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          option.text);
        painter->restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool active = enabled && option.state & QStyle::State_Selected;
    if (active)
        box(painter, QRectF(rect).adjusted(4, 0, -4, 0), radius::kControl - 2, c.hover);

    const bool marks = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const int text = rect.left() + (marks ? 38 : 14);
    const QRect mark(rect.left() + 12, rect.center().y() - 7, 16, 16);
    menuMark(painter, theme, option, QStyle::visualRect(option.direction, rect, mark));

    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter->save();
    painter->setFont(option.font);
    const QRect words(QPoint(text, rect.top()), QPoint(rect.right() - 14, rect.bottom()));
    painter->setPen(enabled ? c.text : mix(c.card, c.muted, 0.6));
    int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option))
        flags |= Qt::TextHideMnemonic;
    const QRect placed = QStyle::visualRect(option.direction, rect, words);
    const bool left = option.direction == Qt::LeftToRight;
    painter->drawText(placed, flags | (left ? Qt::AlignLeft : Qt::AlignRight), parts.first());
    if (parts.size() > 1) {
        painter->setPen(enabled ? c.muted : mix(c.card, c.muted, 0.6));
        painter->drawText(placed, flags | (left ? Qt::AlignRight : Qt::AlignLeft), parts.last());
    }
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - 22, rect.top(), 14, rect.height());
        chevron(painter, QRectF(QStyle::visualRect(option.direction, rect, arrow)),
                left ? Qt::RightArrow : Qt::LeftArrow, c.muted, 7);
    }
}

void headerSection(QPainter* painter, const Theme& theme, const QStyleOption& option)
{
    const Tokens& c = theme.colours;
    const bool over = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, over ? c.hover : c.window);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      c.line);
}

void itemRow(QPainter* painter, const Theme& theme, const QRect& row, QStyle::State state,
             bool rounded)
{
    const Tokens& c = theme.colours;
    QColor fill;
    if (state & QStyle::State_Selected)
        fill = c.tint;
    else if ((state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled))
        fill = c.hover;
    if (!fill.isValid())
        return;
    if (rounded)
        box(painter, QRectF(row).adjusted(6, 0, -6, 0), radius::kControl, fill);
    else
        painter->fillRect(row, fill);
}

void scrollBar(QPainter* painter, const Theme& theme, const QStyleOptionSlider& option,
               const QRect& handle)
{
    if (option.maximum <= option.minimum)
        return;
    const Tokens& c = theme.colours;
    const bool held = option.state & QStyle::State_Sunken &&
                      option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool over = option.state & QStyle::State_MouseOver;
    const QColor ink = mix(c.window, c.text, held ? 0.5 : over ? 0.38 : 0.22);
    box(painter, QRectF(handle).adjusted(2, 2, -2, -2), 3, ink);
}

void slider(QPainter* painter, const Theme& theme, const QStyleOptionSlider& option,
            const QRect& handle)
{
    const Tokens& c = theme.colours;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool flat = option.orientation == Qt::Horizontal;
    const QColor ink = enabled ? c.accent : mix(c.window, c.muted, 0.5);
    const QRectF all(option.rect);
    const QPointF at = QRectF(handle).center();
    const QRectF groove = flat ? QRectF(all.left(), at.y() - 2, all.width(), 4)
                               : QRectF(at.x() - 2, all.top(), 4, all.height());
    box(painter, groove, 2, mix(c.line, c.text, 0.06));
    QRectF done = groove;
    if (!flat)
        done.setTop(option.upsideDown ? at.y() : groove.top());
    else if (option.upsideDown)
        done.setLeft(at.x());
    else
        done.setRight(at.x());
    box(painter, done, 2, ink);
    if (option.state & QStyle::State_HasFocus)
        box(painter, QRectF(at.x() - 10, at.y() - 10, 20, 20), 10, c.tint, ink, size::kFocusRing);
    const bool over = enabled && option.state & QStyle::State_MouseOver;
    box(painter, QRectF(at.x() - 8, at.y() - 8, 16, 16), 8, over ? c.tint : c.card, ink, 2);
}

void progress(QPainter* painter, const Theme& theme, const QStyleOptionProgressBar& option)
{
    const Tokens& c = theme.colours;
    const QRectF all(option.rect);
    const qreal thick = qMin<qreal>(6, all.height());
    const QRectF groove(all.left(), all.center().y() - thick / 2, all.width(), thick);
    const bool unknown = option.maximum <= option.minimum;
    box(painter, groove, thick / 2, unknown ? c.tint : c.line);
    if (unknown)
        return;
    const qreal share = qBound(
        0.0, double(option.progress - option.minimum) / (double(option.maximum) - option.minimum),
        1.0);
    if (share <= 0)
        return;
    QRectF done = groove;
    done.setWidth(qMax(thick, groove.width() * share));
    const bool mirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    if (mirrored)
        done.moveRight(groove.right());
    box(painter, done, thick / 2, c.accent);
}

} // namespace motcua::paint
