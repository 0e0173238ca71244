// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's icons: our own drawings (resources/icons/NAME.svg, 20 × 20, stroke 1.6) that follow
// the theme. They are drawn when first painted, at the size and pixel ratio asked for, and cached
// by colour, so a change of theme needs nothing from their users and a start of the program pays
// for none that is not seen.
//
// Thread: GUI thread.

#include <QIcon>
#include <QStringList>

namespace motcua {

/// Which token an icon at rest is drawn in. Whatever the ink, a checked icon is accent, a disabled
/// one faint.
enum class IconInk { Muted, Text, Accent, OnAccent, Late, OnTime };

/// `name` is the file's name without ".svg". An unknown name gives an icon that paints nothing (and
/// a log line).
QIcon themeIcon(QStringView name, IconInk ink = IconInk::Muted);

/// The program's own icon, in its own colours.
QIcon applicationIcon();

/// Every icon there is, sorted.
QStringList themeIconNames();

} // namespace motcua
