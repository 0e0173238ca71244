// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shares of a context, drawn side by side. Each has a pattern of its own (solid, hatched, striped, dotted,
// outlined), so that they can be told apart without colour.
//
// Thread: GUI.

#include "theme/theme.h"
#include "window/contextwords.h"

class QPainter;

namespace motcua {

/// All parts along `place`, each at least two pixels wide. `trouble`: something does not go.
void paintSegments(QPainter* painter, const Theme& theme, const QRectF& place,
                   const std::vector<ContextPart>& parts, ContextWords::State state);
/// One part's pattern, for a legend.
void paintSwatch(QPainter* painter, const Theme& theme, const QRectF& place,
                 ContextPart::Kind kind);

} // namespace motcua
