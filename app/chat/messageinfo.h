// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around a message: who wrote it, when, how the answer came, how it ended. Thread: GUI (translated).

#include "library/answermeta.h"
#include "thread/message.h"

#include <QDate>

namespace motcua {

struct MessageInfo {
    QString author; ///< Never empty; hidden characters of it are badges.
    QString time;   ///< Of the day, with the date when it was another day than `today`.
    QString detail; ///< "from your library · 11 ms", "qwen3:4b · 38 tok/s"; may be empty.
    QString full;   ///< All that is known: the whole time, then model, speed, counts.
    QString status; ///< "Stopped", …; empty for a complete one.
};

MessageInfo messageInfo(const Message& message, const AnswerMeta& meta, const QDate& today);
MessageInfo messageInfo(const Message& message, const QDate& today);

/// An answer that ended before it was at its end: going on from there is worth an offer.
bool isCut(const Message& message, const AnswerMeta& meta);

/// "120 ms", "2.1 s".
QString shownDuration(qint64 milliseconds);
/// "12 s", "2 min 5 s": how long it thought.
QString shownSeconds(qint64 milliseconds);

/// The word for a role: "You", "Assistant", …
QString shownName(Role role);

} // namespace motcua
