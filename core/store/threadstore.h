// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads as rows: listed in pages, made, named, pinned, tagged, moved, put in the trash. Every change is one journal
// entry. Gone for good is purge.h.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, NotFound.

#include "base/result.h"
#include "store/threadquery.h"
#include "thread/thread.h"

#include <vector>

namespace motcua {

class Connection;
struct ChangeNote;

class ThreadStore {
public:
    explicit ThreadStore(Connection& connection) : m_connection(connection) {}

    Result<std::vector<Thread>> list(const ThreadQuery& query);
    /// How many `query` would list; offset and limit do not count.
    Result<int> count(const ThreadQuery& query);
    Result<Thread> find(ThreadId id);
    Result<ThreadId> withUuid(const QUuid& uuid); ///< Invalid when there is none.
    Result<QStringList> tags();                   ///< All in use, sorted.

    /// `uuid` null: a new one.
    Result<Thread> create(const QString& title, FolderId folder, qint64 now, QUuid uuid = {});
    Result<> rename(ThreadId id, const QString& title, qint64 now);
    Result<> pin(const std::vector<ThreadId>& ids, bool pinned, qint64 now);
    Result<> setTags(ThreadId id, const QStringList& tags, qint64 now);
    Result<> move(const std::vector<ThreadId>& ids, FolderId folder, qint64 now);
    Result<> setOptions(ThreadId id, const QString& options, qint64 now);
    Result<> trash(const std::vector<ThreadId>& ids, qint64 now);
    Result<> restore(const std::vector<ThreadId>& ids, qint64 now);

private:
    Result<QString> titleOf(const std::vector<ThreadId>& ids);
    Result<std::vector<Thread>> byTitle(const ThreadQuery& query);
    template <class Bind>
    Result<> each(const ChangeNote& note, const QString& sql, const std::vector<ThreadId>& ids,
                  Bind bind);

    Connection& m_connection;
};

} // namespace motcua
