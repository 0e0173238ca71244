// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Forking: a new thread made of copies of messages of another. The copies are new messages; the old ones stay.
//
// Thread: the connection's.

#include "base/result.h"
#include "thread/thread.h"
#include "thread/tree.h"

#include <QHash>

#include <vector>

namespace motcua {

class Connection;

enum class ForkKind {
    Path,       ///< From the top down to the message.
    FromHere,   ///< The message and everything below it.
    Everything, ///< The whole tree.
};

class ForkStore {
public:
    explicit ForkStore(Connection& connection) : m_connection(connection) {}

    /// One journal entry. Fails: NotFound, Full, Io, ReadOnly, Corrupt.
    Result<Thread> fork(ThreadId id, MessageId at, ForkKind kind, const QString& title, qint64 now);

private:
    Result<QHash<MessageId, MessageId>> copy(const std::vector<MessageId>& ids, ThreadId target);
    Result<> copyBranches(ThreadId from, ThreadId to, const QHash<MessageId, MessageId>& copies);

    Connection& m_connection;
};

} // namespace motcua
