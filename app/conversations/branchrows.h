// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The branch outline as rows, before anything is painted: each run of turns is one row; where a thread forks, the last
// branch goes on in the lane of the run above and the others stand one lane to the right, above it. So lanes stay few
// however long a thread is, the rows are in the order the thread is read, and choosing another branch moves nothing.
//
// Thread: any.

#include "thread/tree.h"

#include <vector>

namespace motcua {

struct BranchRow {
    MessageId first;
    MessageId last;
    int count = 1;        ///< Turns in the run.
    int lane = 0;         ///< From the left, 0 first.
    int parent = -1;      ///< Row it hangs on; -1 at the top.
    int lastChild = -1;   ///< Row its line goes down to; -1 when nothing hangs on it.
    int pathChild = -1;   ///< Of what hangs on it, the row on the current path.
    int siblingIndex = 0; ///< Among the branches of the same fork.
    int siblingCount = 1;
    bool onPath = false;
    bool isHead = false; ///< Where the person is now.
    bool isNow =
        false; ///< A row of its own for the end of the current path, below the run it ends.

    bool operator==(const BranchRow&) const = default;
};

/// O(n) in the messages of the thread.
std::vector<BranchRow> branchRows(const Tree& tree, MessageId head);

} // namespace motcua
