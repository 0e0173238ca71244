// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The look a person chose, read from the settings. The theme itself knows no settings. Thread: GUI thread.

#include "theme/theme.h"

namespace motcua {

class SettingsStore;

Appearance appearanceOf(const SettingsStore& store);

/// True for the keys appearanceOf() reads: when one changes, the look is applied again.
bool changesAppearance(const QString& key);

} // namespace motcua
