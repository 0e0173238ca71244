// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The head of a thread and the branches remembered at its forks. Which branch is shown is no change to the
// conversation: nothing here is a journal entry by itself.
//
// Thread: the connection's. All fail with: Io, Full, ReadOnly, Corrupt.

#include "base/id.h"
#include "base/result.h"

#include <QHash>

namespace motcua {

class Connection;

/// Makes `head` the leaf now shown and remembers its branch at every fork above it. Fails: NotFound.
Result<> setHead(Connection& connection, ThreadId thread, MessageId head);
/// The child last chosen, by message; under the invalid id that of the root.
Result<QHash<MessageId, MessageId>> rememberedForks(Connection& connection, ThreadId thread);
/// When the head is missing, in the trash or of another thread: the newest message takes its place.
Result<> mendHead(Connection& connection, ThreadId thread);

} // namespace motcua
