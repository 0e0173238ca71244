// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the desktop is dark. At start the desktop's own palette answers, which costs nothing;
// where there is a settings portal (freedesktop, over D-Bus) it is asked once the event loop runs,
// and followed from then on, so the start of the program waits for nobody.
//
// Thread: GUI thread.

#include <functional>

class QObject;
class QPalette;

namespace motcua {

/// True when text is lighter than the window it stands on.
bool paletteIsDark(const QPalette& palette);

/// Calls `changed(dark)` as long as `context` lives: when the desktop says something other than
/// before.
void followSystemScheme(QObject* context, std::function<void(bool dark)> changed);

} // namespace motcua
