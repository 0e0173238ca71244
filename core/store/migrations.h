// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a database to the schema of this program, one file of core/store/sql per step, each in its
// own transaction. Before the first step on a database that has data, a copy is put aside.
//
// Thread: the connection's.

#include "base/result.h"

#include <QString>

namespace motcua {

class Connection;

/// The schema version this program writes.
int currentSchema();

/// The version of the open database; 0 for an empty file. Fails: Corrupt, Io.
Result<int> schemaOf(Connection& connection);

/// `backupFolder` gets motcua-before-schema-N.sqlite when there is something to lose. Returns the
/// version it came from. Fails: TooNew (nothing is written), ReadOnly (older than this program and
/// not writable), Full, Io, Corrupt. `to`: an older schema to stop at, for tests of the steps.
Result<int> migrate(Connection& connection, const QString& backupFolder, int to = currentSchema());

} // namespace motcua
