// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Folders and their order. Every change is one journal entry.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, NotFound.

#include "base/result.h"
#include "thread/thread.h"

#include <vector>

namespace motcua {

class Connection;

class FolderStore {
public:
    explicit FolderStore(Connection& connection) : m_connection(connection) {}

    Result<std::vector<Folder>> all(); ///< By (parent, position, id).
    Result<Folder> find(FolderId id);
    /// The first of that name in a parent. Fails: NotFound.
    Result<FolderId> named(const QString& name, FolderId parent);
    Result<std::vector<ThreadId>> threadsIn(FolderId id); ///< Directly in it, trash and all.

    /// As the last of its parent's.
    Result<Folder> create(const QString& name, FolderId parent, qint64 now);
    Result<> rename(FolderId id, const QString& name, qint64 now);
    /// `position` among its new siblings. Fails: Invalid (below itself).
    Result<> move(FolderId id, FolderId parent, int position, qint64 now);
    /// Its threads and folders move to its parent.
    Result<> remove(FolderId id, qint64 now);

private:
    Result<bool> isBelow(FolderId id, FolderId ancestor);
    Result<> arrange(FolderId parent, const std::vector<FolderId>& order);
    Result<std::vector<FolderId>> childrenOf(FolderId parent);

    Connection& m_connection;
};

} // namespace motcua
