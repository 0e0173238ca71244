// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trash of messages: a message goes there with everything below it, and comes back with what went with it.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, NotFound.

#include "base/result.h"
#include "thread/message.h"

#include <vector>

namespace motcua {

class Connection;

/// A line of the trash.
struct TrashedMessages {
    MessageId top; ///< The message whose deletion put the subtree there.
    ThreadId thread;
    QString threadTitle;
    QString excerpt;
    int count = 0;
    qint64 trashed = 0;

    bool operator==(const TrashedMessages&) const = default;
};

class MessageTrash {
public:
    explicit MessageTrash(Connection& connection) : m_connection(connection) {}

    Result<std::vector<TrashedMessages>> all(); ///< Latest first.
    /// The head moves to the nearest branch that is left. One journal entry.
    Result<> put(MessageId top, qint64 now);
    /// What is above it in the trash comes back too, as far as it is needed to hang it on. One journal entry.
    Result<> restore(MessageId top, qint64 now);

private:
    Result<MessageId> headWithout(MessageId top, ThreadId thread, MessageId head);
    Result<> count(ThreadId thread);

    Connection& m_connection;
};

} // namespace motcua
