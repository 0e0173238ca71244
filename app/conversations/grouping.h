// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where threads that are in no folder stand in the tree: the strategy beside the model. A grouping makes a list of
// groups; each says with a query which threads it holds, so that a group is counted and paged without loading it.
//
// Thread: any.

#include "studio/conversations.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace motcua {

/// One heading. Groups of a list do not overlap, and together hold all loose threads.
struct Group {
    QString key;   ///< Stable while the group means the same: what is remembered as open or closed.
    QString title; ///< Translated.
    qint64 from = 0;  ///< UTC milliseconds, as in ThreadQuery.
    qint64 until = 0; ///< 0: no limit.

    bool holds(qint64 time) const { return time >= from && (until == 0 || time < until); }
    bool operator==(const Group&) const = default;
};

/// Makes the groups as they are at a moment, in the time zone of that moment.
using Grouping = std::function<std::vector<Group>(const QDateTime& now)>;

/// Today, yesterday, the week, the month before; then twelve months, ten years, and everything earlier. What is dated
/// in the future stands under today.
std::vector<Group> groupByDate(const QDateTime& now);
/// Everything under one heading.
std::vector<Group> groupTogether(const QDateTime& now);

} // namespace motcua
