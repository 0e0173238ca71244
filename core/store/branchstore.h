// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names given to branches. A name hangs on a message; a message has at most one.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, NotFound.

#include "base/result.h"
#include "thread/thread.h"

#include <vector>

namespace motcua {

class Connection;

class BranchStore {
public:
    explicit BranchStore(Connection& connection) : m_connection(connection) {}

    Result<std::vector<Branch>>
    all(ThreadId thread); ///< In the order they were named; not those in the trash.
    /// Gives, changes or (empty name) takes away the name. One journal entry.
    Result<Branch> name(MessageId message, const QString& name, qint64 now);

private:
    Connection& m_connection;
};

} // namespace motcua
