// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations: changes to threads and folders.

#include "store/folderstore.h"
#include "store/purge.h"
#include "studio/conversationchange.h"

namespace motcua {

Async<Thread> Conversations::createThread(const QString& title, FolderId folder)
{
    return change([title, folder](Connection& c,
                                  qint64 now) { return ThreadStore(c).create(title, folder, now); },
                  [this](const Thread& thread) { Q_EMIT threadAdded(thread); });
}

Async<Done> Conversations::renameThread(ThreadId id, const QString& title)
{
    return changeThreads({id}, [id, title](Connection& c, qint64 now) {
        return ThreadStore(c).rename(id, title, now);
    });
}

Async<Done> Conversations::pin(const std::vector<ThreadId>& ids, bool pinned)
{
    return changeThreads(ids, [ids, pinned](Connection& c, qint64 now) {
        return ThreadStore(c).pin(ids, pinned, now);
    });
}

Async<Done> Conversations::setTags(ThreadId id, const QStringList& tags)
{
    return changeThreads({id}, [id, tags](Connection& c, qint64 now) {
        return ThreadStore(c).setTags(id, tags, now);
    });
}

Async<Done> Conversations::moveToFolder(const std::vector<ThreadId>& ids, FolderId folder)
{
    auto moved = changeThreads(ids, [ids, folder](Connection& c, qint64 now) {
        return ThreadStore(c).move(ids, folder, now);
    });
    return andThen(std::move(moved), this, [this](Done done) {
        Q_EMIT foldersChanged(); // their counts
        return ready(Result<Done>(done));
    });
}

Async<Done> Conversations::setOptions(ThreadId id, const QString& options)
{
    return changeThreads({id}, [id, options](Connection& c, qint64 now) {
        return ThreadStore(c).setOptions(id, options, now);
    });
}

Async<Done> Conversations::trashThreads(const std::vector<ThreadId>& ids)
{
    return changeThreads(
        ids, [ids](Connection& c, qint64 now) { return ThreadStore(c).trash(ids, now); });
}

Async<Done> Conversations::restoreThreads(const std::vector<ThreadId>& ids)
{
    return changeThreads(
        ids, [ids](Connection& c, qint64 now) { return ThreadStore(c).restore(ids, now); });
}

Async<Done> Conversations::purgeThreads(const std::vector<ThreadId>& ids)
{
    return change([ids, backups = m_database.home().backups()](
                      Connection& c, qint64) { return motcua::purgeThreads(c, ids, backups); },
                  [this, ids](Done) {
                      for (const ThreadId id : ids)
                          Q_EMIT threadRemoved(id);
                  });
}

Async<Folder> Conversations::createFolder(const QString& name, FolderId parent)
{
    return change([name, parent](Connection& c,
                                 qint64 now) { return FolderStore(c).create(name, parent, now); },
                  [this](const Folder&) { Q_EMIT foldersChanged(); });
}

Async<Done> Conversations::renameFolder(FolderId id, const QString& name)
{
    return change(
        [id, name](Connection& c, qint64 now) { return FolderStore(c).rename(id, name, now); },
        [this](Done) { Q_EMIT foldersChanged(); });
}

Async<Done> Conversations::moveFolder(FolderId id, FolderId parent, int position)
{
    return change(
        [id, parent, position](Connection& c, qint64 now) {
            return FolderStore(c).move(id, parent, position, now);
        },
        [this](Done) { Q_EMIT foldersChanged(); });
}

Async<Done> Conversations::removeFolder(FolderId id)
{
    auto answer = change(
        [id](Connection& c, qint64 now) -> Result<WithThreads<Done>> {
            auto inside = FolderStore(c).threadsIn(id);
            if (!inside)
                return inside.error();
            return withThreads(c, FolderStore(c).remove(id, now), *inside);
        },
        [this](const WithThreads<Done>& made) {
            announceThreads(made.threads);
            Q_EMIT foldersChanged();
        });
    return valueOf(std::move(answer), this);
}

} // namespace motcua
