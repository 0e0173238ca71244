// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around a message: who wrote it, when, how the answer came, how it ended. Thread: GUI (translated).

#include "thread/message.h"

#include <QDate>

#include <vector>

namespace motcua {

struct MessageInfo {
    QString author; ///< Never empty; hidden characters of it are badges.
    QString time;   ///< Of the day, with the date when it was another day than `today`.
    QString detail; ///< "from your library · 11 ms", "qwen3:4b · 2.1 s"; may be empty.
    QString status; ///< "Stopped", …; empty for a complete one.
    std::vector<int> citations; ///< Sorted numbers.
};

MessageInfo messageInfo(const Message& message, const QDate& today);

/// The word for a role: "You", "Assistant", …
QString shownName(Role role);

} // namespace motcua
