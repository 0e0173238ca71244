// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list of things to tick in which the whole row ticks, not only its small box. Return is left alone: it belongs to
// the window the list stands in. Space ticks as in every list.
//
// Thread: GUI.

class QListWidget;

namespace motcua {

/// Each row of `list` is ticked and unticked by a click anywhere on it.
void tickByRow(QListWidget* list);

} // namespace motcua
