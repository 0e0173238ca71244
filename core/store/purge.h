// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gone for good: from the rows, the full-text tables, the journal, the free pages, the log, and from the backups this
// program made. Copies made elsewhere and damaged files kept aside are out of its reach.
//
// Thread: the connection's.

#include "base/result.h"
#include "thread/thread.h"

#include <QString>

#include <vector>

namespace motcua {

class Connection;

/// Cannot be undone. Backups in `backupFolder` lose the threads too; one that cannot be changed and may hold them is
/// removed. Fails: Full, Io, ReadOnly, Corrupt.
Result<> purgeThreads(Connection& connection, const std::vector<ThreadId>& ids,
                      const QString& backupFolder);

/// Merges the full-text tables, so that words taken out leave nothing behind, and rewrites the file without free pages.
/// Fails: Full, Io, ReadOnly.
Result<> scrub(Connection& connection);

} // namespace motcua
