// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Notes on threads and messages. Every change is one journal entry.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, NotFound.

#include "base/result.h"
#include "thread/thread.h"

#include <vector>

namespace motcua {

class Connection;

class NoteStore {
public:
    explicit NoteStore(Connection& connection) : m_connection(connection) {}

    Result<std::vector<Note>> all(ThreadId thread); ///< In the order they were written.
    Result<Note> find(NoteId id);

    Result<Note> add(ThreadId thread, MessageId message, const QString& text, qint64 now);
    Result<> edit(NoteId id, const QString& text, qint64 now);
    Result<> remove(NoteId id, qint64 now);

private:
    Connection& m_connection;
};

} // namespace motcua
