// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes down what Tree::from had to mend, so that it is mended once. Not a journal entry.
//
// Thread: the connection's.

#include "base/result.h"
#include "thread/tree.h"

namespace motcua {

class Connection;

/// Orphans and cut cycles are hung under the root. Fails: Full, Io, ReadOnly.
Result<> writeRepairs(Connection& connection, const Repairs& repairs);

} // namespace motcua
