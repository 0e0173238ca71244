// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real llama-server and a tiny model of ours, where this build has them (tests/live).

#include "assistant/llamaserver.h"

namespace motcua::test {

struct RealLlama {
    LlamaServerPlan plan; ///< Starts it with the tiny model.
    QString why;          ///< Why it cannot be had; empty: it can.

    /// A test that needs it begins with: if (!llama.there()) return;   It then says SKIPPED, and why.
    bool there() const;
    /// From now on it is the llama-server that a program started from here finds.
    void putOnPath() const;
};

/// Puts what its parts need into the environment of this process.
RealLlama realLlama();

} // namespace motcua::test
