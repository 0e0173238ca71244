// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/contextsegments.h"

#include "theme/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace motcua {

namespace {

constexpr qreal kLeast = 2.0;
constexpr qreal kRound = 2.5;

void hatch(QPainter* painter, const QRectF& place, qreal step)
{
    for (qreal x = place.left() - place.height(); x < place.right(); x += step)
        painter->drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()));
}

void stripes(QPainter* painter, const QRectF& place, qreal step)
{
    for (qreal x = place.left() + 1; x < place.right(); x += step)
        painter->drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
}

void fill(QPainter* painter, const Theme& theme, const QRectF& place, ContextPart::Kind kind)
{
    using Kind = ContextPart::Kind;
    const Tokens& c = theme.colours;
    painter->save();
    painter->setClipRect(place, Qt::IntersectClip);
    painter->setPen(QPen(c.accent, 1.3));
    switch (kind) {
    case Kind::System:
        painter->fillRect(place, c.text); // muted is as dark as the accent
        break;
    case Kind::Sources:
        painter->fillRect(place, c.tint);
        hatch(painter, place, 4);
        break;
    case Kind::History:
        painter->fillRect(place, c.accent);
        break;
    case Kind::Question:
        painter->fillRect(place, c.tint);
        stripes(painter, place, 3);
        break;
    case Kind::Free:
        painter->fillRect(place, c.line);
        break;
    case Kind::Answer:
        painter->fillRect(place, c.card);
        painter->setPen(QPen(c.muted, 1));
        painter->drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
    painter->restore();
}

} // namespace

void paintSegments(QPainter* painter, const Theme& theme, const QRectF& place,
                   const std::vector<ContextPart>& parts, ContextWords::State state)
{
    const qint64 total =
        std::accumulate(parts.begin(), parts.end(), qint64(0),
                        [](qint64 sum, const ContextPart& part) { return sum + part.tokens; });
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(place, kRound, kRound);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->fillRect(place, theme.colours.line);
    const qreal spare = std::max(0.0, place.width() - kLeast * static_cast<qreal>(parts.size()));
    qreal x = place.left();
    for (const ContextPart& part : parts) {
        const qreal share =
            total > 0 ? static_cast<qreal>(part.tokens) / static_cast<qreal>(total) : 0;
        const qreal wide = kLeast + spare * share;
        const qreal gap = wide > 4 ? 1 : 0;
        fill(painter, theme, QRectF(x, place.top(), wide - gap, place.height()), part.kind);
        x += wide;
    }
    painter->restore();
    if (state != ContextWords::State::Fits)
        paint::box(painter, place.adjusted(-1.5, -1.5, 1.5, 1.5), kRound + 1.5, {},
                   state == ContextWords::State::TooLong ? theme.colours.wrong
                                                         : theme.colours.late);
}

void paintSwatch(QPainter* painter, const Theme& theme, const QRectF& place, ContextPart::Kind kind)
{
    fill(painter, theme, place, kind);
}

} // namespace motcua
