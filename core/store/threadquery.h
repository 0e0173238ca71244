// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "thread/thread.h"

#include <QString>

namespace motcua {

/// Which threads, in which order. One page of them is asked for at a time.
struct ThreadQuery {
    enum class Among { All, Pinned, Loose, InFolder, Trash };
    enum class Sort { Updated, Created, Title }; ///< Newest first; titles in Vietnamese order.

    Among among = Among::
        All; ///< All but the trash. Loose: neither pinned nor in a folder; InFolder: in it, not pinned.
    FolderId folder; ///< For InFolder.
    Sort sort = Sort::Updated;
    QString
        filter; ///< Words of the title or tags; without marks it matches all, with marks only those.
    // Bounds of the time that orders the list: created when sorted by it, else updated. UTC milliseconds; 0: no limit.
    qint64 from = 0;  ///< At or after.
    qint64 until = 0; ///< Before.
    int offset = 0;
    int limit = 200;

    /// Whether a thread lies within the bounds.
    bool holds(const Thread& thread) const
    {
        const qint64 time = sort == Sort::Created ? thread.created : thread.updated;
        return time >= from && (until == 0 || time < until);
    }
    bool operator==(const ThreadQuery&) const = default;
};

} // namespace motcua
