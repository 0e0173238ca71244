// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture of the window once everything it shows has come, for documentation and for people without a display.
//
// Thread: GUI.

#include <QString>

namespace motcua {

class Application;

/// Waits until the window is ready, writes a PNG, and ends the program: 0 done, 1 it could not be written.
void takeScreenshot(Application& application, const QString& file);

} // namespace motcua
