// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is derived from a finished message so that it can be found: its words, and the documents its answer cites. An
// answer under way is not indexed; whoever finishes it calls indexMessage.
//
// Thread: the connection's.

#include "base/id.h"
#include "base/result.h"

namespace motcua {

class Connection;

/// From the row as it stands. A message that is missing or unfinished is no error: nothing is done.
Result<> indexMessage(Connection& connection, MessageId id);
/// Before its row changes or goes; from the row as it stands.
Result<> unindexMessage(Connection& connection, MessageId id);

} // namespace motcua
