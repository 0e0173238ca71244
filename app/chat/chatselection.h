// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is selected in the chat view: from one place of one message to another place of another. Thread: any.

#include "chat/shownblock.h"

#include <algorithm>
#include <climits>
#include <optional>
#include <utility>

namespace motcua {

struct ChatPlace {
    int row = 0;
    TextPlace place;

    auto operator<=>(const ChatPlace&) const = default;
};

/// Behind everything a message can hold.
inline constexpr TextPlace kMessageEnd{INT_MAX / 2, 0};

struct ChatSelection {
    ChatPlace anchor; ///< Where it was begun.
    ChatPlace cursor; ///< Where it goes to.

    bool isEmpty() const { return anchor == cursor; }
    ChatPlace first() const { return std::min(anchor, cursor); }
    ChatPlace last() const { return std::max(anchor, cursor); }

    /// The part of a block that is selected, `length` characters long; nothing when none is.
    std::optional<std::pair<int, int>> inBlock(int row, int block, int length) const
    {
        const ChatPlace from = first();
        const ChatPlace to = last();
        if (isEmpty() || ChatPlace{row, {block, length}} < from || ChatPlace{row, {block, 0}} > to)
            return std::nullopt;
        const bool starts = row == from.row && block == from.place.block;
        const bool ends = row == to.row && block == to.place.block;
        return std::pair{starts ? from.place.offset : 0, ends ? to.place.offset : length};
    }

    /// The part of a message that is selected.
    std::pair<TextPlace, TextPlace> inRow(int row) const
    {
        return {row == first().row ? first().place : TextPlace{},
                row == last().row ? last().place : kMessageEnd};
    }

    void rowsInserted(int at, int count)
    {
        for (ChatPlace* place : {&anchor, &cursor}) {
            if (place->row >= at)
                place->row += count;
        }
    }

    void rowsRemoved(int from, int to)
    {
        if (last().row >= from && first().row <= to) {
            cursor = anchor;
            return;
        }
        for (ChatPlace* place : {&anchor, &cursor}) {
            if (place->row > to)
                place->row -= to - from + 1;
        }
    }
};

} // namespace motcua
