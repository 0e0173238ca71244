// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one gate before the database. SQLite through Qt corrupts a lone surrogate silently, takes U+FFFE at the beginning for a
// mark of byte order and turns all that follows into other letters, and SQL functions stop at NUL; and the same Vietnamese word may come in two Unicode forms; so every text passes here once and what was changed is
// counted.

#include <QString>

namespace motcua {

struct Normalised {
    QString
        text; ///< NFC; no lone surrogate, U+FFFE or U+FFFF (U+FFFD instead), no NUL (U+2400 instead), line ends are \n.
    int mended = 0; ///< Characters replaced. Composing to NFC is not counted.

    bool operator==(const Normalised&) const = default;
};

/// Thread: any.
Normalised normalise(QStringView text);

} // namespace motcua
