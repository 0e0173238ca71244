// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window knows about itself when it decides which actions make sense. A value, and one function of it: nothing
// else switches an action on or off.

#include "actions/actionspec.h"

#include <QString>

namespace motcua {

struct AppState {
    bool writable = false;     ///< The home is open and may be changed.
    bool threadOpen = false;   ///< In the Chat room.
    bool hasMessages = false;  ///< The open thread has some.
    bool answering = false;    ///< Its answer is being written.
    bool endsInAnswer = false; ///< The last message shown is an answer.
    bool answerBroken = false; ///< ... that was stopped, failed or interrupted.
    bool asked = false;        ///< A tool of an answer waits for the person's word.
    bool queued = false;       ///< A message waits to be sent.
    bool several = false;      ///< More than one assistant can be asked.
    bool planned = false;      ///< What would be sent is known.
    bool inLibrary = false;    ///< The Library room is shown.
    bool inAssistants = false; ///< The Assistants room is shown.
    bool documentOpen = false; ///< With a document.
    bool leftShown = true;
    bool rightShown = true;
    QString undo = {}; ///< Name of the change that can be taken back; empty: none.
    QString redo = {};

    bool operator==(const AppState&) const = default;
};

/// The bits of `need` that hold. Thread: any.
std::uint32_t fulfilled(const AppState& state);

inline bool isEnabled(const ActionSpec& spec, const AppState& state)
{
    return (spec.needs & ~fulfilled(state)) == 0;
}

} // namespace motcua
