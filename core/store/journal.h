// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Undo and redo over the entries that Change wrote. They survive a restart. The full-text tables are kept in step.
//
// Thread: the connection's.

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <set>
#include <vector>

namespace motcua {

class Connection;

/// Names for a menu: what undo() and redo() would take back or do again.
struct JournalState {
    QString undo; ///< Translated name of the change undo() would take back; empty: nothing to undo.
    QString redo;

    bool operator==(const JournalState&) const = default;
};

/// One line of the audit trail.
struct JournalEntry {
    JournalId id;
    qint64 time = 0;
    QString actor;
    QString label; ///< Translated, with its argument.
    ThreadId thread;
    bool undone = false;

    bool operator==(const JournalEntry&) const = default;
};

/// What an undo or a redo changed.
struct Touched {
    std::set<ThreadId> threads;  ///< Their rows: title, folder, tags, head, count, trash.
    std::set<ThreadId> added;    ///< Those among them that were not there before.
    std::set<ThreadId> shapes;   ///< Their messages.
    std::set<ThreadId> branches; ///< Their branch names.
    std::set<ThreadId> notes;
    std::set<ThreadId> ratings;
    bool folders = false;
    bool documents = false;
    bool profiles = false;
};

class Journal {
public:
    explicit Journal(Connection& connection) : m_connection(connection) {}

    Result<JournalState> state();
    Result<std::vector<JournalEntry>> entries(int limit = 200); ///< Latest first.
    /// Fails: NotFound when there is nothing, Invalid when the change does not fit any more (it is then forgotten).
    Result<Touched> undo();
    Result<Touched> redo();

private:
    enum class Direction { Back, Forth };

    Result<Touched> step(Direction direction);
    Result<qint64> entryFor(Direction direction);
    Result<Touched> apply(qint64 entry, Direction direction);

    Connection& m_connection;
};

} // namespace motcua
