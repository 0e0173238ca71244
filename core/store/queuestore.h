// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages waiting to be sent, in order, per thread. They are on disk until their message is: not journaled, and, like
// drafts, they outlive an undo of the thread they were typed in.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/id.h"
#include "base/result.h"
#include "thread/attachment.h"

#include <vector>

namespace motcua {

class Connection;

struct QueuedMessage {
    QueuedId id;
    ThreadId thread;
    MessageId below; ///< The leaf it was written for; invalid: the end of what is shown.
    QString text;
    std::vector<Attachment> attachments;
    qint64 created = 0; ///< UTC milliseconds.

    bool operator==(const QueuedMessage&) const = default;
};

class QueueStore {
public:
    explicit QueueStore(Connection& connection) : m_connection(connection) {}

    /// As the last of its thread. Fails: NotFound (thread).
    Result<QueuedMessage> add(ThreadId thread, MessageId below, const QString& text,
                              const std::vector<Attachment>& attachments, qint64 now);
    Result<std::vector<QueuedMessage>> all(ThreadId thread);
    /// The threads, not in the trash, in which something waits, the longest waiting first.
    Result<std::vector<ThreadId>> threads();
    Result<> remove(QueuedId id); ///< Fails: NotFound.

private:
    Connection& m_connection;
};

} // namespace motcua
