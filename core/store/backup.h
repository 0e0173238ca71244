// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copies of the whole database, and putting one back. A copy appears under its name only when it is whole and was read
// again; what it replaces stays until then.
//
// Thread: the connection's, or one that works apart.

#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace motcua {

class Connection;

/// `target` absolute. Fails: Io, Full (also when the disk has less room than twice the database), Cancelled, Corrupt.
Result<> backUp(Connection& connection, const QString& target, const Progress& progress = {});

/// Reads the whole file: structure, schema, content hashes. Fails: Corrupt, TooNew, Io.
Result<> verifyBackup(const QString& file);

/// A copy of `backup`, verified and brought to this program's schema, ready to take the database's place: its path is
/// beside `database`. Fails: Corrupt, TooNew, Full, Io.
Result<QString> prepareRestore(const QString& backup, const QString& database);

/// Puts `prepared` in the place of `database`, with no connection open on either. The path where the replaced database
/// is kept is answered; empty when there was none. At each moment one of the two stands under the name, or its log
/// beside it. Fails: Io.
Result<QString> swapIn(const QString& prepared, const QString& database, const QString& stamp);

/// Removes the oldest of the files named `pattern` in `folder` but for the latest `keep`.
void keepLatest(const QString& folder, const QString& pattern, int keep);

} // namespace motcua
