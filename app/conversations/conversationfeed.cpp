// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationfeed.h"

#include <QDateTime>

#include <algorithm>

namespace motcua {

ConversationFeed::ConversationFeed(Conversations& conversations, ConversationModel& model,
                                   QObject* parent)
    : QObject(parent), m_conversations(conversations), m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_tomorrow.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ConversationFeed::load);
    connect(&m_tomorrow, &QTimer::timeout, this, &ConversationFeed::load);
    connectSignals();
    reload();
}

void ConversationFeed::connectSignals()
{
    connect(&m_conversations, &Conversations::threadAdded, this, [this](const Thread& thread) {
        ++m_changes;
        m_model.add(thread);
    });
    connect(&m_conversations, &Conversations::threadChanged, this, [this](const Thread& thread) {
        ++m_changes;
        if (m_model.change(thread))
            reload();
    });
    connect(&m_conversations, &Conversations::threadRemoved, this, [this](ThreadId id) {
        ++m_changes;
        if (m_model.remove(id))
            reload();
    });
    connect(&m_conversations, &Conversations::foldersChanged, this, &ConversationFeed::reload);
    connect(&m_conversations, &Conversations::branchesChanged, this,
            &ConversationFeed::askBranches);
    connect(&m_conversations, &Conversations::everythingChanged, this, [this] {
        m_model.forget();
        reload();
    });
    connect(&m_model, &ConversationModel::pageWanted, this, &ConversationFeed::askPage);
    connect(&m_model, &ConversationModel::renameWanted, this, &ConversationFeed::rename);
    connect(&m_model, &ConversationModel::threadsDropped, this,
            [this](const auto& ids, const ConversationModel::Target& target) {
                move(ids, target.shelf);
            });
    connect(&m_model, &ConversationModel::folderDropped, this,
            [this](FolderId id, const ConversationModel::Target& target) {
                moveFolder(id, target.shelf.folder, target.position);
            });
}

template <class T, class Fn> void ConversationFeed::answer(Async<T> future, Fn fn)
{
    whenReady(std::move(future), this, [this, fn = std::move(fn)](Result<T> result) mutable {
        if (result)
            fn(std::move(*result));
        else if (result.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(result.error());
    });
}

template <class T> void ConversationFeed::answer(Async<T> future)
{
    answer(std::move(future), [](const T&) {});
}

void ConversationFeed::setSort(ThreadQuery::Sort sort)
{
    m_sort = sort;
    reload();
}

void ConversationFeed::setGrouping(Grouping grouping)
{
    m_grouping = std::move(grouping);
    reload();
}

void ConversationFeed::setFilter(const QString& filter)
{
    if (filter.simplified() == m_filter)
        return;
    m_filter = filter.simplified();
    reload();
}

void ConversationFeed::reload()
{
    ++m_run;
    m_soon.start();
}

void ConversationFeed::load()
{
    waitForTomorrow();
    const int run = ++m_run;
    answer(m_conversations.folders(), [this, run](const std::vector<Folder>& folders) {
        if (run == m_run)
            count(shelvesOf(folders), run);
    });
}

/// Groups are made of days: at midnight "Today" means another one.
void ConversationFeed::waitForTomorrow()
{
    const QDateTime now = QDateTime::currentDateTime();
    const qint64 left = now.msecsTo(now.date().addDays(1).startOfDay()) + 1000;
    m_tomorrow.start(static_cast<int>(std::clamp<qint64>(left, 1000, 24 * 3600 * 1000)));
}

std::vector<ShelfRow> ConversationFeed::shelvesOf(const std::vector<Folder>& folders) const
{
    std::vector<ShelfRow> shelves;
    const auto add = [&](ShelfRow::Kind kind, ThreadQuery::Among among, const QString& key,
                         const QString& title) {
        ShelfRow shelf;
        shelf.kind = kind;
        shelf.key = key;
        shelf.title = title;
        shelf.query.among = among;
        shelf.query.sort = m_sort;
        shelf.query.filter = m_filter;
        shelf.query.limit = ConversationModel::kPage;
        shelves.push_back(shelf);
        return &shelves.back();
    };
    add(ShelfRow::Kind::Pinned, ThreadQuery::Among::Pinned, QStringLiteral("pinned"), tr("Pinned"));
    for (const Group& group : m_grouping(QDateTime::currentDateTime())) {
        ShelfRow* shelf =
            add(ShelfRow::Kind::Group, ThreadQuery::Among::Loose, group.key, group.title);
        shelf->query.from = group.from;
        shelf->query.until = group.until;
    }
    // A folder after the one it is in, siblings by their position; what hangs in the air is put at the top.
    std::vector<Folder> left = folders;
    std::stable_sort(left.begin(), left.end(), [](const Folder& one, const Folder& other) {
        return std::tie(one.position, one.id) < std::tie(other.position, other.id);
    });
    QSet<FolderId> known;
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](const Folder& folder) {
            return !folder.parent.isValid() || known.contains(folder.parent);
        });
        const bool adrift = next == left.end();
        if (adrift)
            next = left.begin();
        const auto keyOf = [](FolderId id) { return QStringLiteral("folder:%1").arg(id.value()); };
        ShelfRow* shelf =
            add(ShelfRow::Kind::Folder, ThreadQuery::Among::InFolder, keyOf(next->id), next->name);
        shelf->folder = shelf->query.folder = next->id;
        if (next->parent.isValid() && !adrift)
            shelf->parentKey = keyOf(next->parent);
        known.insert(next->id);
        left.erase(next);
    }
    add(ShelfRow::Kind::Trash, ThreadQuery::Among::Trash, QStringLiteral("trash"), tr("Trash"));
    return shelves;
}

void ConversationFeed::count(std::vector<ShelfRow> shelves, int run)
{
    std::vector<ThreadQuery> queries;
    queries.reserve(shelves.size());
    for (const ShelfRow& shelf : shelves)
        queries.push_back(shelf.query);
    const int changes = m_changes;
    answer(m_conversations.counts(queries), [=, this](const std::vector<int>& totals) mutable {
        if (run != m_run)
            return;
        if (changes != m_changes) { // counted before a change that the rows already show
            reload();
            return;
        }
        for (size_t at = 0; at < shelves.size() && at < totals.size(); ++at)
            shelves[at].total = totals[at];
        m_model.setShelves(std::move(shelves));
        Q_EMIT loaded();
    });
}

void ConversationFeed::askPage(const QString& shelfKey, int version, int offset)
{
    const QModelIndex index = m_model.indexOf(shelfKey);
    if (!index.isValid())
        return;
    ThreadQuery query = m_model.shelfAt(index)->query;
    query.offset = offset;
    query.limit = ConversationModel::kPage;
    answer(m_conversations.threads(query), [=, this](std::vector<Thread> threads) {
        if (!m_model.addPage(shelfKey, version, std::move(threads)))
            m_model.fetchMore(m_model.indexOf(shelfKey));
    });
}

void ConversationFeed::askBranches(ThreadId id)
{
    answer(m_conversations.branches(id),
           [this, id](const std::vector<Branch>& branches) { m_model.setBranches(id, branches); });
}

void ConversationFeed::wantBranches(const std::vector<ThreadId>& threads)
{
    for (const ThreadId id : threads)
        if (!m_model.knowsBranches(id)) {
            m_model.setBranches(id, {}); // asked for
            askBranches(id);
        }
}

void ConversationFeed::rename(const QModelIndex& index, const QString& name)
{
    if (const Thread* thread = m_model.threadAt(index))
        answer(m_conversations.renameThread(thread->id, name));
    else if (const Branch* branch = m_model.branchAt(index))
        answer(m_conversations.nameBranch(branch->message, name));
    else if (const ShelfRow* shelf = m_model.shelfAt(index); shelf && shelf->folder.isValid())
        answer(m_conversations.renameFolder(shelf->folder, name));
}

void ConversationFeed::move(const std::vector<ThreadId>& ids, const ShelfRow& shelf)
{
    if (shelf.query.among == ThreadQuery::Among::Trash)
        return trash(ids);
    if (shelf.query.among == ThreadQuery::Among::Pinned)
        return pin(ids, true);
    std::vector<ThreadId> trashed;
    std::vector<ThreadId> pinned;
    std::vector<ThreadId> elsewhere;
    for (const ThreadId id : ids) {
        const Thread* thread = m_model.threadAt(m_model.indexOf(id));
        if (!thread)
            continue;
        if (thread->trashed != 0)
            trashed.push_back(id);
        if (thread->pinned)
            pinned.push_back(id);
        if (thread->folder != shelf.folder)
            elsewhere.push_back(id);
    }
    restore(trashed);
    pin(pinned, false);
    if (!elsewhere.empty())
        answer(m_conversations.moveToFolder(elsewhere, shelf.folder));
}

void ConversationFeed::pin(const std::vector<ThreadId>& ids, bool pinned)
{
    std::vector<ThreadId> trashed;
    for (const ThreadId id : ids)
        if (const Thread* thread = m_model.threadAt(m_model.indexOf(id));
            thread && thread->trashed != 0)
            trashed.push_back(id);
    restore(trashed);
    if (!ids.empty())
        answer(m_conversations.pin(ids, pinned));
}

void ConversationFeed::trash(const std::vector<ThreadId>& ids)
{
    if (!ids.empty())
        answer(m_conversations.trashThreads(ids), [this, count = static_cast<int>(ids.size())](
                                                      const Done&) { Q_EMIT trashed(count); });
}

void ConversationFeed::restore(const std::vector<ThreadId>& ids)
{
    if (!ids.empty())
        answer(m_conversations.restoreThreads(ids));
}

void ConversationFeed::purge(const std::vector<ThreadId>& ids)
{
    if (!ids.empty())
        answer(m_conversations.purgeThreads(ids));
}

void ConversationFeed::setTags(ThreadId id, const QStringList& tags)
{
    answer(m_conversations.setTags(id, tags));
}

void ConversationFeed::createThread(const QString& title, FolderId folder)
{
    answer(m_conversations.createThread(title, folder),
           [this](const Thread& thread) { Q_EMIT threadCreated(thread.id); });
}

void ConversationFeed::createFolder(const QString& name, FolderId parent)
{
    answer(m_conversations.createFolder(name, parent),
           [this](const Folder& folder) { Q_EMIT folderCreated(folder.id); });
}

void ConversationFeed::moveFolder(FolderId id, FolderId parent, int position)
{
    constexpr int kLast = 1'000'000;
    answer(m_conversations.moveFolder(id, parent, position < 0 ? kLast : position));
}

void ConversationFeed::removeFolder(FolderId id)
{
    answer(m_conversations.removeFolder(id));
}

void ConversationFeed::removeBranchName(MessageId message)
{
    answer(m_conversations.nameBranch(message, {}));
}

} // namespace motcua
