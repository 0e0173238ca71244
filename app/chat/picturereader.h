// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading pictures that came from anywhere: only formats that hold nothing but pixels, never more memory than a bound,
// no larger than they are shown.
//
// Thread: any; made for a pool thread.

#include <QByteArray>
#include <QImage>

namespace motcua {

/// The first picture in `bytes`, made small enough for `box` (device pixels), never larger than it is. Null when it is
/// none, is damaged, or needs too much memory.
QImage readPicture(const QByteArray& bytes, QSize box);

} // namespace motcua
