// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Somebody who asks a model on the command line and is killed in the middle of the answer.

#include "studio/studio.h"
#include "thread/message.h"

#include <QString>

#include <vector>

namespace motcua::test {

/// One killed asker: how much of the answer it had printed, in characters.
struct Killed {
    qsizetype shown = 0; ///< All of it.
    qsizetype sure = 0;  ///< So long before the kill that it must be on disk.
};

/// Runs `motcua ask --stream` and kills it so many milliseconds after the first word was shown.
Killed askAndDie(const QString& home, const QString& assistant, int milliseconds);

/// Checks that each killed asker left a thread (the oldest first) whose answer is interrupted and holds what is sure.
/// Returns the last answer.
Message checkWhatIsLeft(Studio& studio, const std::vector<Killed>& kills);

/// Continues an answer to its end.
Message goOn(Studio& studio, MessageId answer);

} // namespace motcua::test
