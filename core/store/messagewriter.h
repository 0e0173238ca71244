// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Adding messages and keeping a growing answer. Texts pass the normaliser here, once; the row's length, excerpt and
// content hash are made here too.
//
// Thread: the connection's. All fail with: Full, Io, ReadOnly, Corrupt.

#include "base/result.h"
#include "thread/message.h"

#include <vector>

namespace motcua {

class Connection;

/// A new message, before it has an id.
struct NewMessage {
    ThreadId thread;
    MessageId parent; ///< Invalid: under the root.
    Role role = Role::User;
    Status status = Status::Complete;
    QString author;
    QString text;
    QString reasoning;
    QString model;
    QString meta;
};

class MessageWriter {
public:
    explicit MessageWriter(Connection& connection) : m_connection(connection) {}

    /// Each is the newest child of its parent; from the second on the parent is the one before. The last becomes the
    /// head. One journal entry. Fails: NotFound (thread or parent), Invalid (parent of another thread).
    Result<std::vector<Message>> append(const std::vector<NewMessage>& messages, qint64 now);
    /// A question and, side by side below it, several answers, in this order; the first becomes the head. One journal
    /// entry; all the rows are returned, the question first. Their own thread and parent are not looked at but for those
    /// of the question. Fails: NotFound (thread or parent), Invalid (parent of another thread, no answers).
    Result<std::vector<Message>> appendBeside(const NewMessage& question,
                                              const std::vector<NewMessage>& answers, qint64 now);
    /// A sibling of `id` with another text and the same attachments, made the head. Fails: NotFound.
    Result<Message> editAsBranch(MessageId id, const QString& text, qint64 now);
    /// Puts a message as it is (uuid, times, position) under `message.parent`; for imports, inside their Change. Does not
    /// move the head. Fails: NotFound, Invalid.
    Result<Message> put(Message message);
    /// Text, reasoning, author, model, status and meta of a message. Not a journal entry. Fails: NotFound.
    Result<> checkpoint(const Message& message, qint64 now);

private:
    Result<Message> addBelow(MessageId parent, ThreadId thread, const NewMessage& wanted,
                             qint64 now);
    Result<Message> insert(Message message);
    Result<> checkParent(ThreadId thread, MessageId parent);
    Result<int> nextPosition(const Message& message);
    Result<> settle(const Message& head, int added, qint64 now);
    Result<> rememberFork(const Message& child);

    Connection& m_connection;
};

/// Kept beside a text: shows damage no other check sees.
QString contentHash(const QString& text, const QString& reasoning);

} // namespace motcua
