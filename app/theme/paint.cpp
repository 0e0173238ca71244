// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"

#include <QPainter>
#include <QPainterPath>

namespace motcua::paint {

namespace {

QPolygonF turned(Qt::ArrowType direction, qreal half)
{
    switch (direction) {
    case Qt::UpArrow:
        return {QPointF(-half, half / 2), QPointF(0, -half / 2), QPointF(half, half / 2)};
    case Qt::LeftArrow:
        return {QPointF(half / 2, -half), QPointF(-half / 2, 0), QPointF(half / 2, half)};
    case Qt::RightArrow:
        return {QPointF(-half / 2, -half), QPointF(half / 2, 0), QPointF(-half / 2, half)};
    default:
        return {QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    }
}

void line(QPainter* painter, const QPolygonF& points, const QColor& colour, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(points);
    painter->restore();
}

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

QColor mix(const QColor& under, const QColor& over, qreal share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(part(under.red(), over.red()), part(under.green(), over.green()),
                  part(under.blue(), over.blue()));
}

void box(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
         const QColor& border, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QRectF shape = rect;
    if (border.isValid()) {
        painter->setPen(QPen(border, width));
        const qreal inset = width / 2;
        shape.adjust(inset, inset, -inset, -inset);
        radius = qMax(0.0, radius - inset);
    } else {
        painter->setPen(Qt::NoPen);
    }
    radius = qMin(radius, qMin(shape.width(), shape.height()) / 2);
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

void focusRing(QPainter* painter, const Theme& theme, const QRectF& rect, qreal radius)
{
    box(painter, rect, radius, {}, theme.colours.accent, size::kFocusRing);
}

void chevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour,
             qreal extent)
{
    line(painter, turned(direction, extent / 2).translated(rect.center()), colour, 1.6);
}

void tick(QPainter* painter, const QRectF& rect, const QColor& colour, qreal width)
{
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y);
    };
    line(painter, {at(0.22, 0.53), at(0.42, 0.72), at(0.79, 0.30)}, colour, width);
}

void button(QPainter* painter, const Theme& theme, const QStyleOption& option, bool primary,
            bool quiet)
{
    const Tokens& c = theme.colours;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const bool on = has(option, QStyle::State_On);
    const bool focus = has(option, QStyle::State_HasFocus);
    QRectF rect(option.rect);
    if (primary) {
        QColor fill = enabled ? c.accent : mix(c.window, c.accent, 0.35);
        if (down)
            fill = mix(fill, c.text, 0.22);
        else if (over)
            fill = mix(fill, c.text, 0.10);
        if (focus) {
            focusRing(painter, theme, rect, radius::kControl + 1);
            rect.adjust(3, 3, -3, -3);
        }
        box(painter, rect, radius::kControl + (focus ? -2 : 1), fill);
        return;
    }
    QColor fill = on ? c.tint : c.card;
    if (down)
        fill = mix(fill, c.text, 0.08);
    else if (over)
        fill = on ? mix(c.tint, c.accent, 0.08) : mix(c.card, c.text, 0.04);
    const bool bare = quiet && !on && !over && !down;
    if (!bare)
        box(painter, rect, radius::kControl, quiet && !on ? c.hover : fill,
            quiet ? QColor()
            : on  ? c.accent
                  : c.line);
    if (focus)
        focusRing(painter, theme, rect, radius::kControl);
}

void toolButton(QPainter* painter, const Theme& theme, const QStyleOption& option, bool primary)
{
    if (primary) {
        button(painter, theme, option, true, false);
        return;
    }
    const Tokens& c = theme.colours;
    const bool over = has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const QRectF rect(option.rect);
    if (on)
        box(painter, rect, radius::kControl, over ? mix(c.tint, c.accent, 0.08) : c.tint);
    else if (down)
        box(painter, rect, radius::kControl, mix(c.hover, c.text, 0.08));
    else if (over)
        box(painter, rect, radius::kControl, c.hover);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, theme, rect, radius::kControl);
}

void field(QPainter* painter, const Theme& theme, const QStyleOption& option)
{
    const Tokens& c = theme.colours;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QColor fill = enabled ? c.card : mix(c.window, c.card, 0.4);
    const QColor border = over ? mix(c.line, c.text, 0.18) : c.line;
    box(painter, QRectF(option.rect), radius::kControl, fill, border);
    if (enabled && has(option, QStyle::State_HasFocus))
        focusRing(painter, theme, QRectF(option.rect), radius::kControl);
}

void checkBox(QPainter* painter, const Theme& theme, const QStyleOption& option)
{
    const Tokens& c = theme.colours;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const bool some = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On);
    const QRectF rect(option.rect);
    const QColor ink = enabled ? c.accent : mix(c.window, c.muted, 0.5);
    if (!on && !some) {
        box(painter, rect, radius::kSmall, c.card,
            over ? c.accent : mix(c.window, c.muted, enabled ? 0.85 : 0.4), 1.4);
        return;
    }
    box(painter, rect, radius::kSmall, over ? mix(ink, c.text, 0.10) : ink);
    if (on) {
        tick(painter, rect, c.onAccent);
    } else {
        const qreal y = rect.center().y();
        line(painter, {QPointF(rect.left() + 4, y), QPointF(rect.right() - 4, y)}, c.onAccent, 1.8);
    }
}

void radioButton(QPainter* painter, const Theme& theme, const QStyleOption& option)
{
    const Tokens& c = theme.colours;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QRectF rect(option.rect);
    const QColor ink = enabled ? c.accent : mix(c.window, c.muted, 0.5);
    box(painter, rect, rect.height() / 2, c.card,
        on || over ? ink : mix(c.window, c.muted, enabled ? 0.85 : 0.4), on ? 4.5 : 1.4);
}

} // namespace motcua::paint
