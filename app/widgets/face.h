// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The face of an assistant in menus and lists: an emoji, or one or two letters, on a round tint. Follows the theme, as
// the icons of theme/icons.h do.
//
// Thread: GUI thread.

#include <QIcon>

namespace motcua {

/// `picture`: one emoji or up to two letters; empty: the first letter of `name`.
QIcon faceIcon(const QString& picture, const QString& name);

} // namespace motcua
