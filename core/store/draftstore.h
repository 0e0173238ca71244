// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was typed and not sent: one text of each kind per place in a thread. Not journaled; a draft outlives an undo of
// what it was typed below.
//
// Thread: the connection's. Fails: Io, Corrupt; save also Full, ReadOnly.

#include "base/result.h"
#include "thread/message.h"

namespace motcua {

class Connection;

enum class DraftKind {
    Reply, ///< A new message under the one named; the thread 0 is a thread that does not exist yet.
    Edit,  ///< Another text for the message named.
    Enclosures, ///< What goes with Reply, as withAttachments({}, …) writes it; keeps those attachments alive.
};

class DraftStore {
public:
    explicit DraftStore(Connection& connection) : m_connection(connection) {}

    /// Empty when there is none.
    Result<QString> find(ThreadId thread, MessageId message, DraftKind kind = DraftKind::Reply);
    /// Empty text forgets it.
    Result<> save(ThreadId thread, MessageId message, const QString& text, qint64 now,
                  DraftKind kind = DraftKind::Reply);

private:
    Connection& m_connection;
};

} // namespace motcua
