// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows the conversation model is made of. A shelf (a heading, a folder, the trash) knows how many threads it holds
// and has as many of them as rows as were asked for; a thread has its named branches.

#include "studio/conversations.h"

#include <memory>
#include <variant>
#include <vector>

namespace motcua {

/// A row that holds threads.
struct ShelfRow {
    enum class Kind { Pinned, Group, Folder, Trash };

    Kind kind = Kind::Group;
    QString key;       ///< Stable: "pinned", "today", "folder:12", "trash".
    QString parentKey; ///< Of a folder in a folder; empty at the top.
    QString title;
    FolderId folder;   ///< For folders.
    ThreadQuery query; ///< Which threads; offset and limit are set when a page is asked for.
    int total = 0;     ///< Threads it holds, as the store counted them.

    bool operator==(const ShelfRow&) const = default;
};

struct ConversationRow {
    ConversationRow* parent = nullptr;
    std::variant<std::monostate, ShelfRow, Thread, Branch> value; ///< Nothing: the root.
    std::vector<std::unique_ptr<ConversationRow>> children; ///< In a shelf: shelves, then threads.
    bool asked = false;                                     ///< A page is under way.
    bool complete = false;                                  ///< There are no more pages.
    int version =
        0; ///< Rises with each change of its threads: a page asked for before is out of date.

    const ShelfRow* shelf() const { return std::get_if<ShelfRow>(&value); }
    ShelfRow* shelf() { return std::get_if<ShelfRow>(&value); }
    const Thread* thread() const { return std::get_if<Thread>(&value); }
    const Branch* branch() const { return std::get_if<Branch>(&value); }

    int row() const
    {
        if (parent)
            for (size_t at = 0; at < parent->children.size(); ++at)
                if (parent->children[at].get() == this)
                    return static_cast<int>(at);
        return 0;
    }
    /// Where the threads begin among the children.
    int shelves() const
    {
        size_t count = 0;
        while (count < children.size() && children[count]->shelf())
            ++count;
        return static_cast<int>(count);
    }
    int threads() const { return static_cast<int>(children.size()) - shelves(); }
};

} // namespace motcua
