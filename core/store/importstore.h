// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an import needs beside the ordinary stores: finding messages by the uuid they had elsewhere, and giving a thread
// the times and marks it came with. Works inside the import's Change.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/result.h"
#include "thread/thread.h"

#include <QHash>

#include <vector>

namespace motcua {

class Connection;

class ImportStore {
public:
    explicit ImportStore(Connection& connection) : m_connection(connection) {}

    /// Where those of `uuids` that are here already are, in whatever thread and in the trash too.
    Result<QHash<QUuid, MessageId>> known(const std::vector<QUuid>& uuids);
    /// Pin, options and times as `thread` has them; nothing else of it is looked at but its id.
    Result<> stamp(const Thread& thread);
    /// The times a note was written and changed elsewhere.
    Result<> stamp(NoteId note, qint64 created, qint64 edited);
    /// The folder with these names from the top down; what is missing is made. Invalid for no names.
    Result<FolderId> folder(const QStringList& names, qint64 now);

private:
    Connection& m_connection;
};

} // namespace motcua
