// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/appstate.h"

namespace motcua {

std::uint32_t fulfilled(const AppState& state)
{
    const bool inChat = !state.inLibrary && !state.inAssistants;
    const bool thread = inChat && state.threadOpen;
    std::uint32_t bits = 0;
    const auto when = [&bits](bool holds, std::uint32_t bit) { bits |= holds ? bit : 0U; };
    when(state.writable, need::kWritable);
    when(thread, need::kThread);
    when(thread && state.hasMessages, need::kMessages);
    when(thread && state.answering, need::kAnswering);
    when(!state.answering, need::kIdle);
    when(thread && state.endsInAnswer, need::kAnswer);
    when(thread && state.endsInAnswer && state.answerBroken, need::kBroken);
    when(thread && state.asked, need::kAsked);
    when(thread && state.queued, need::kQueued);
    when(state.several, need::kSeveral);
    when(inChat && state.planned, need::kContext);
    when(!state.undo.isEmpty(), need::kUndo);
    when(!state.redo.isEmpty(), need::kRedo);
    when(state.inLibrary && state.documentOpen, need::kDocument);
    when((thread && state.hasMessages) || (state.inLibrary && state.documentOpen), need::kFindable);
    return bits;
}

} // namespace motcua
