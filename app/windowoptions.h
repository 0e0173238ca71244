// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the window was asked to start. `motcua --home DIR` is all that most people need; the rest makes a start
// repeatable for screenshots and documentation, and is never remembered.
//
//     motcua --home DIR --size=1280x800 --theme=dark --language=vi --room=chat --thread=7 --screenshot=FILE
//
// Thread: any.

#include "base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace motcua {

struct WindowOptions {
    QString home;       ///< Empty: Home::standardPath().
    QString theme;      ///< "light", "dark"; empty: as set.
    QString language;   ///< "en", "vi"; empty: as set.
    QString room;       ///< RoomSpec::id; empty: as it was left.
    qint64 thread = 0;  ///< The thread to show; 0: the one that was left.
    QSize size;         ///< Of the window; invalid: as it was left.
    QString screenshot; ///< A PNG file: open, take a picture, end.

    bool operator==(const WindowOptions&) const = default;
};

/// `words`: the arguments without the program's name. Fails: Invalid, with the sentence to show.
Result<WindowOptions> windowOptions(const QStringList& words);

} // namespace motcua
