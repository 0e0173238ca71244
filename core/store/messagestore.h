// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading messages: the end of a path, the shape of a whole thread, texts by id. Long threads are never read as a whole
// but for their shape, which touches no text.
//
// Thread: the connection's. All fail with: Io, Corrupt.

#include "base/result.h"
#include "thread/message.h"
#include "thread/tree.h"

#include <vector>

namespace motcua {

class Connection;

class MessageStore {
public:
    explicit MessageStore(Connection& connection) : m_connection(connection) {}

    Result<Message> find(MessageId id); ///< Fails: NotFound.
    /// In the order asked; ids that do not exist are left out.
    Result<std::vector<Message>> find(const std::vector<MessageId>& ids);
    /// The last `count` messages of the path that ends in `message`, oldest first.
    Result<std::vector<Message>> pathTo(MessageId message, int count);
    /// The whole path that ends in `message`, oldest first.
    Result<std::vector<MessageId>> pathIds(MessageId message);
    /// Those of the path whose text holds all the words (the last may be the beginning of one), in path order.
    Result<std::vector<MessageId>> findInPath(MessageId head, const QString& words);
    /// All of the thread without what is in the trash, in no order.
    Result<std::vector<Node>> nodes(ThreadId thread);
    /// Every message of the thread, trash left out, parents before children as far as ids tell.
    Result<std::vector<Message>> all(ThreadId thread);

private:
    Connection& m_connection;
};

} // namespace motcua
