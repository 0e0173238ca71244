// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The strokes everything is drawn with: boxes with a hairline, the focus ring, chevrons, ticks, and
// the few controls that are drawn whole. Used by MotcuaStyle and by widgets that paint themselves.
// A painter comes back as it was given.
//
// Thread: GUI thread.

#include "theme/theme.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace motcua::paint {

/// `share` of `over` on `under`, both opaque.
QColor mix(const QColor& under, const QColor& over, qreal share);

/// A rounded box within `rect`; an invalid colour leaves fill or border out.
void box(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
         const QColor& border = {}, qreal width = 1.0);
/// Two pixels of accent just inside `rect`.
void focusRing(QPainter* painter, const Theme& theme, const QRectF& rect, qreal radius);
/// A chevron of `extent` pixels, centred in `rect`.
void chevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour,
             qreal extent = 8.0);
void tick(QPainter* painter, const QRectF& rect, const QColor& colour, qreal width = 1.8);

void button(QPainter* painter, const Theme& theme, const QStyleOption& option, bool primary,
            bool quiet);
void toolButton(QPainter* painter, const Theme& theme, const QStyleOption& option, bool primary);
void field(QPainter* painter, const Theme& theme, const QStyleOption& option);
void checkBox(QPainter* painter, const Theme& theme, const QStyleOption& option);
void radioButton(QPainter* painter, const Theme& theme, const QStyleOption& option);

void tab(QPainter* painter, const Theme& theme, const QStyleOptionTab& option);
void menuItem(QPainter* painter, const Theme& theme, const QStyleOptionMenuItem& option,
              const QStyle& style);
void headerSection(QPainter* painter, const Theme& theme, const QStyleOption& option);
void itemRow(QPainter* painter, const Theme& theme, const QRect& row, QStyle::State state,
             bool rounded);

void scrollBar(QPainter* painter, const Theme& theme, const QStyleOptionSlider& option,
               const QRect& handle);
void slider(QPainter* painter, const Theme& theme, const QStyleOptionSlider& option,
            const QRect& handle);
void progress(QPainter* painter, const Theme& theme, const QStyleOptionProgressBar& option);

} // namespace motcua::paint
