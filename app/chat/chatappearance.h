// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the settings say about the chat view beside the theme. Handed in as a value, so the view knows no settings.

#include <QtGlobal>

namespace motcua {

struct ChatAppearance {
    int column = 680; ///< Widest column of text in device-independent pixels, margins included.
    bool timestamps = true;
    bool enterSends = true; ///< False: Enter begins a line and Ctrl+Enter sends.

    bool operator==(const ChatAppearance&) const = default;
};

} // namespace motcua
