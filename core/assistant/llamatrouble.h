// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why llama-server ended, as one sentence with the cause, and what can be done about it.
//
// Thread: any.

#include "assistant/llamalog.h"
#include "base/result.h"

namespace motcua {

/// How a run of llama-server came to its end by itself.
struct LlamaEnd {
    bool crashed = false;  ///< By a signal.
    int code = 0;          ///< Exit code, or the number of the signal.
    bool wasReady = false; ///< It had loaded the model.
    QString model;         ///< Its file's name, for the sentence.
};

struct LlamaTrouble {
    Error error;
    bool again = false;     ///< Starting it again may help.
    bool otherPort = false; ///< Somebody else has the port: it helps to take another one.
};

/// `error.detail` holds the last lines of the log.
LlamaTrouble troubleOf(const LlamaEnd& end, const LlamaLog& log);

} // namespace motcua
