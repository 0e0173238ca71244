// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/branchrows.h"

namespace motcua {
namespace {

bool isWithin(const Tree& tree, const Run& run, MessageId message)
{
    MessageId at = run.last;
    for (int steps = 0; steps < run.count; ++steps, at = tree.find(at)->parent)
        if (at == message)
            return true;
    return false;
}

} // namespace

std::vector<BranchRow> branchRows(const Tree& tree, MessageId head)
{
    const std::vector<Run> runs = tree.outline(head);
    std::vector<BranchRow> rows;
    std::vector<int> rowOf(runs.size());
    rows.reserve(runs.size() + 1);
    const auto hang = [&rows](BranchRow row) {
        const int at = static_cast<int>(rows.size());
        if (row.parent >= 0) {
            BranchRow& above = rows[static_cast<size_t>(row.parent)];
            above.lastChild = at;
            if (row.onPath)
                above.pathChild = at;
        }
        rows.push_back(row);
        return at;
    };
    for (size_t index = 0; index < runs.size(); ++index) {
        const Run& run = runs[index];
        BranchRow row;
        row.first = run.first;
        row.last = run.last;
        row.count = run.count;
        row.siblingIndex = run.siblingIndex;
        row.siblingCount = run.siblingCount;
        row.onPath = run.onPath;
        if (run.parentRun >= 0) {
            row.parent = rowOf[static_cast<size_t>(run.parentRun)];
            row.lane = rows[static_cast<size_t>(row.parent)].lane;
            if (run.siblingIndex + 1 < run.siblingCount)
                ++row.lane;
        }
        const bool endsHere = run.onPath && isWithin(tree, run, head);
        const bool apart =
            endsHere && run.count > 1 && head == run.last && tree.children(head).empty();
        row.isHead = endsHere && !apart;
        rowOf[index] = hang(row);
        if (apart) {
            BranchRow now;
            now.first = now.last = head;
            now.lane = row.lane;
            now.parent = rowOf[index];
            now.onPath = now.isHead = now.isNow = true;
            hang(now);
        }
    }
    return rows;
}

} // namespace motcua
