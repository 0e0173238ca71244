// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Calls of tools, put together from the pieces they are streamed in. Servers differ: some number the calls, some give
// all of them the same number, some only name them.
//
// Thread: any; not shared.

#include "assistant/chatchunk.h"
#include "assistant/chatstream.h"

#include <vector>

namespace motcua {

class CallCollector {
public:
    static constexpr qsizetype kMostCalls = 128; ///< Pieces of further ones are passed over.

    void add(const CallPiece& piece);
    bool isEmpty() const { return m_calls.empty(); }
    /// In the order in which they began. Each has an id, and no two the same: one is made where the server gave none.
    std::vector<ToolCall> calls() const;

private:
    struct Begun {
        int index = -1;
        ToolCall call;
    };
    Begun* place(const CallPiece& piece);

    std::vector<Begun> m_calls;
};

} // namespace motcua
