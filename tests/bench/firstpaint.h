// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ends a program when its window has been painted, and says what memory it has.

class QApplication;

namespace motcua::bench {

/// Prints the resident memory in KiB, then quits: after the first paint of a window, when nothing is left to do.
void quitAfterFirstPaint(QApplication& application);

} // namespace motcua::bench
