// SPDX-License-Identifier: GPL-3.0-or-later

// How the conversation model's rows change: pages arrive, threads come, move and leave. Every
// change of rows is one begin/end pair, so that a view keeps its selection and its place.

#include "conversations/conversationmodel.h"
#include "text/find.h"

#include <algorithm>

namespace motcua {
namespace {

/// As the store filters: every word in the title or in a tag; typed without marks it matches all.
bool passes(const QString& filter, const Thread& thread)
{
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&thread](const QString& word) {
        const Finder finder(word);
        return finder.isIn(thread.title) ||
               std::any_of(thread.tags.begin(), thread.tags.end(),
                           [&](const QString& tag) { return finder.isIn(tag); });
    });
}

std::unique_ptr<ConversationRow> threadRow(ConversationRow* parent, Thread thread,
                                           const std::vector<Branch>& branches)
{
    auto row = std::make_unique<ConversationRow>();
    row->parent = parent;
    thread.options.clear(); // a row holds what it shows
    row->value = std::move(thread);
    for (const Branch& branch : branches) {
        auto child = std::make_unique<ConversationRow>();
        child->parent = row.get();
        child->value = branch;
        row->children.push_back(std::move(child));
    }
    return row;
}

} // namespace

void ConversationModel::setTotal(ShelfRow& shelf, int total)
{
    shelf.total = std::max(0, total);
    if (ConversationRow* row = m_shown.value(shelf.key)) {
        row->shelf()->total = shelf.total;
        const QModelIndex index = indexOf(row);
        Q_EMIT dataChanged(index, index, {CountRole, Qt::AccessibleTextRole});
    }
}

bool ConversationModel::addPage(const QString& shelfKey, int version, std::vector<Thread> threads)
{
    ConversationRow* shelf = m_shown.value(shelfKey);
    if (!shelf)
        return true;
    if (version != shelf->version) {
        shelf->asked = false;
        return false;
    }
    shelf->complete = threads.size() < static_cast<size_t>(kPage);
    std::erase_if(threads, [this](const Thread& thread) { return m_threads.contains(thread.id); });
    const int first = static_cast<int>(shelf->children.size());
    if (!threads.empty())
        beginInsertRows(indexOf(shelf), first, first + static_cast<int>(threads.size()) - 1);
    for (Thread& thread : threads) {
        const ThreadId id = thread.id;
        shelf->children.push_back(threadRow(shelf, std::move(thread), m_branches.value(id)));
        m_threads.insert(id, shelf->children.back().get());
    }
    shelf->asked = false;
    if (!threads.empty())
        endInsertRows();
    return true;
}

/// Where a thread belongs; nothing when the filter hides it.
ShelfRow* ConversationModel::shelfFor(const Thread& thread)
{
    for (ShelfRow& shelf : m_shelves) {
        bool here = false;
        switch (shelf.kind) {
        case ShelfRow::Kind::Trash:
            here = thread.trashed != 0;
            break;
        case ShelfRow::Kind::Pinned:
            here = thread.trashed == 0 && thread.pinned;
            break;
        case ShelfRow::Kind::Folder:
            here = thread.trashed == 0 && !thread.pinned && thread.folder == shelf.folder;
            break;
        case ShelfRow::Kind::Group:
            here = thread.trashed == 0 && !thread.pinned && !thread.folder.isValid() &&
                   shelf.query.holds(thread);
            break;
        }
        if (here)
            return passes(shelf.query.filter, thread) ? &shelf : nullptr;
    }
    return nullptr;
}

bool ConversationModel::before(ThreadQuery::Sort sort, const Thread& left,
                               const Thread& right) const
{
    switch (sort) {
    case ThreadQuery::Sort::Updated:
        if (left.updated != right.updated)
            return left.updated > right.updated;
        break;
    case ThreadQuery::Sort::Created:
        if (left.created != right.created)
            return left.created > right.created;
        break;
    case ThreadQuery::Sort::Title:
        if (const int order = m_collator.compare(left.title, right.title); order != 0)
            return order < 0;
        return left.id < right.id;
    }
    return left.id > right.id;
}

/// The row it would have among the children of `shelf`, itself not counted; -1 when that is on a page not here yet.
int ConversationModel::placeFor(const ConversationRow& shelf, const Thread& thread) const
{
    const auto sort = shelf.shelf()->query.sort;
    int place = shelf.shelves();
    int counted = 0;
    for (size_t at = static_cast<size_t>(place); at < shelf.children.size(); ++at) {
        const Thread& other = *shelf.children[at]->thread();
        if (other.id == thread.id)
            continue;
        ++counted;
        if (before(sort, other, thread))
            place = shelf.shelves() + counted;
        else
            break;
    }
    const bool isLast = place == shelf.shelves() + counted;
    const bool more =
        !shelf.complete && counted < shelf.shelf()->total - 1; // the total counts this one
    return isLast && more ? -1 : place;
}

void ConversationModel::insertThread(ConversationRow& shelf, int place, const Thread& thread)
{
    beginInsertRows(indexOf(&shelf), place, place);
    auto row = threadRow(&shelf, thread, m_branches.value(thread.id));
    m_threads.insert(thread.id, row.get());
    shelf.children.insert(shelf.children.begin() + place, std::move(row));
    ++shelf.version; // what a view asked for while the rows changed is out of date, too
    endInsertRows();
}

void ConversationModel::removeThread(ConversationRow& row)
{
    ConversationRow& shelf = *row.parent;
    const int at = row.row();
    beginRemoveRows(indexOf(&shelf), at, at);
    m_threads.remove(row.thread()->id);
    shelf.children.erase(shelf.children.begin() + at);
    ++shelf.version;
    endRemoveRows();
}

void ConversationModel::moveThread(ConversationRow& row, ConversationRow& shelf, int place,
                                   const Thread& thread)
{
    ConversationRow& from = *row.parent;
    const int at = row.row();
    const bool same = &from == &shelf;
    row.value = thread;
    std::get<Thread>(row.value).options.clear();
    if (!same || at != place) {
        beginMoveRows(indexOf(&from), at, at, indexOf(&shelf),
                      same && place > at ? place + 1 : place);
        auto moved = std::move(from.children[static_cast<size_t>(at)]);
        from.children.erase(from.children.begin() + at);
        moved->parent = &shelf;
        shelf.children.insert(shelf.children.begin() + place, std::move(moved));
        ++from.version;
        ++shelf.version;
        endMoveRows();
    }
    const QModelIndex index = indexOf(&row);
    Q_EMIT dataChanged(index, index);
}

void ConversationModel::add(const Thread& thread)
{
    if (m_threads.contains(thread.id)) {
        change(thread);
        return;
    }
    ShelfRow* target = shelfFor(thread);
    if (!target)
        return;
    const QString key = target->key;
    setTotal(*target, target->total + 1);
    showShelves();
    ConversationRow* shelf = m_shown.value(key);
    if (const int place = placeFor(*shelf, thread); place >= 0)
        insertThread(*shelf, place, thread);
    else
        ++shelf->version;
}

bool ConversationModel::change(const Thread& thread)
{
    ConversationRow* row = m_threads.value(thread.id);
    ShelfRow* target = shelfFor(thread);
    if (!row) { // it came from a page nobody has seen: only the store knows which shelf lost it
        if (ConversationRow* shelf = target ? m_shown.value(target->key) : nullptr) {
            ++shelf->version;
            if (const int place = placeFor(*shelf, thread); place >= 0 && shelf->threads() > 0)
                insertThread(*shelf, place, thread);
        }
        return true;
    }
    const QString from = row->parent->shelf()->key;
    if (!target) {
        removeThread(*row);
        setTotal(*shelfNamed(from), shelfNamed(from)->total - 1);
        showShelves();
        return false;
    }
    const QString to = target->key;
    if (from != to) {
        setTotal(*target, target->total + 1);
        showShelves();
    }
    ConversationRow* shelf = m_shown.value(to);
    if (const int place = placeFor(*shelf, thread); place >= 0)
        moveThread(*row, *shelf, place, thread);
    else
        removeThread(*row);
    if (from != to) { // what is empty goes only after the row has left it
        setTotal(*shelfNamed(from), shelfNamed(from)->total - 1);
        showShelves();
    }
    return false;
}

bool ConversationModel::remove(ThreadId id)
{
    m_branches.remove(id);
    m_answering.remove(id);
    m_unread.remove(id);
    ConversationRow* row = m_threads.value(id);
    if (!row)
        return true;
    const QString key = row->parent->shelf()->key;
    removeThread(*row);
    setTotal(*shelfNamed(key), shelfNamed(key)->total - 1);
    showShelves();
    return false;
}

void ConversationModel::setBranches(ThreadId thread, const std::vector<Branch>& branches)
{
    const bool same = m_branches.contains(thread) && m_branches.value(thread) == branches;
    m_branches.insert(thread, branches);
    ConversationRow* row = m_threads.value(thread);
    if (!row || same)
        return;
    const QModelIndex parent = indexOf(row);
    const auto known = static_cast<int>(row->children.size());
    const auto wanted = static_cast<int>(branches.size());
    if (known > wanted) {
        beginRemoveRows(parent, wanted, known - 1);
        row->children.resize(branches.size());
        endRemoveRows();
    } else if (known < wanted) {
        beginInsertRows(parent, known, wanted - 1);
        for (size_t at = row->children.size(); at < branches.size(); ++at) {
            row->children.push_back(std::make_unique<ConversationRow>());
            row->children.back()->parent = row;
            row->children.back()->value = branches[at];
        }
        endInsertRows();
    }
    for (size_t at = 0; at < branches.size(); ++at)
        row->children[at]->value = branches[at];
    if (wanted > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(wanted - 1, 0, parent));
}

} // namespace motcua
