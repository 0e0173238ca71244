// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names for files made from titles anybody may have written. What comes out is a plain name on every system: no path,
// no hidden file, no device, nothing that shows otherwise than it is.

#include <QSet>
#include <QString>

namespace motcua {

/// "title.suffix" with what is unsafe replaced, at most 120 bytes of UTF-8; numbered " (2)", " (3)" … when a name that
/// differs only in case or Unicode form is in `taken`, to which it is added. Thread: any.
QString safeFileName(const QString& title, const QString& suffix, QSet<QString>* taken = nullptr);

} // namespace motcua
