// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A message read as it is shown, without a layout: for copying, finding and reading aloud what is not on the screen.
//
// Thread: any; plain values.

#include "chat/shownblock.h"
#include "library/answermeta.h"
#include "thread/message.h"

namespace motcua {

struct ReadText {
    MarkdownBlocks blocks;
    CitedNumbers citations;
};

ReadText readText(const Message& message);

CitedNumbers citedNumbers(const AnswerMeta& meta);
/// The places in the text of an answer at which it called tools, rising: blocks end there.
std::vector<qsizetype> cutsOf(const AnswerMeta& meta);

} // namespace motcua
