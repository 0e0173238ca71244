// SPDX-License-Identifier: GPL-3.0-or-later

// The shelves of the conversation model: which are shown, where they stand, and what becomes of their rows when they
// ask for other threads than before.

#include "conversations/conversationmodel.h"
#include "text/find.h"

#include <algorithm>

namespace motcua {

ShelfRow* ConversationModel::shelfNamed(const QString& key)
{
    const auto found = std::find_if(m_shelves.begin(), m_shelves.end(),
                                    [&](const ShelfRow& s) { return s.key == key; });
    return found == m_shelves.end() ? nullptr : &*found;
}

/// Empty headings are not shown; a folder is, unless a filter leaves nothing of it, in it or below it.
bool ConversationModel::isShown(const ShelfRow& shelf) const
{
    const bool filtered = !shelf.query.filter.isEmpty();
    const auto byItself = [filtered](const ShelfRow& one) {
        if (one.kind == ShelfRow::Kind::Folder)
            return !filtered || one.total > 0 || Finder(one.query.filter).isIn(one.title);
        return one.total > 0 || (one.kind == ShelfRow::Kind::Trash && !filtered);
    };
    if (byItself(shelf) || shelf.kind != ShelfRow::Kind::Folder)
        return byItself(shelf);
    return std::any_of(m_shelves.begin(), m_shelves.end(), [&](const ShelfRow& other) {
        return isFolderBelow(shelf.folder, other.parentKey) && byItself(other);
    });
}

/// Whether the shelf is the folder itself or lies below it.
bool ConversationModel::isFolderBelow(FolderId folder, const QString& shelfKey) const
{
    QString key = shelfKey;
    for (size_t steps = 0; !key.isEmpty() && steps <= m_shelves.size(); ++steps) {
        const auto at = std::find_if(m_shelves.begin(), m_shelves.end(),
                                     [&](const ShelfRow& s) { return s.key == key; });
        if (at == m_shelves.end())
            return false;
        if (at->folder == folder)
            return true;
        key = at->parentKey;
    }
    return false;
}

void ConversationModel::setShelves(std::vector<ShelfRow> shelves)
{
    m_shelves = std::move(shelves);
    for (const ShelfRow& shelf : m_shelves) {
        ConversationRow* row = m_shown.value(shelf.key);
        if (!row)
            continue;
        ShelfRow& known = *row->shelf();
        if (known.query != shelf.query || known.total != shelf.total) {
            known.total =
                shelf
                    .total; // before rows go, so that a view that looks sees there is more to fetch
            known.query = shelf.query;
            dropThreads(*row);
        }
        if (known != shelf) {
            known = shelf;
            const QModelIndex index = indexOf(row);
            Q_EMIT dataChanged(index, index);
        }
    }
    showShelves();
}

void ConversationModel::forget()
{
    m_branches.clear();
    setShelves({});
}

void ConversationModel::setCounts(const QHash<QString, int>& totals)
{
    std::vector<ShelfRow> shelves = m_shelves;
    for (ShelfRow& shelf : shelves)
        shelf.total = totals.value(shelf.key, shelf.total);
    setShelves(std::move(shelves));
}

void ConversationModel::dropThreads(ConversationRow& shelf)
{
    const int first = shelf.shelves();
    const int last = static_cast<int>(shelf.children.size()) - 1;
    shelf.asked = true; // nobody fetches while rows go
    if (last >= first)
        beginRemoveRows(indexOf(&shelf), first, last);
    for (int at = first; at <= last; ++at)
        m_threads.remove(shelf.children[static_cast<size_t>(at)]->thread()->id);
    shelf.children.erase(shelf.children.begin() + first, shelf.children.end());
    ++shelf.version;
    shelf.asked = false;
    shelf.complete = false;
    if (last >= first)
        endRemoveRows();
}

/// Brings the rows of all shelves in line with the list. First what is wanted gets its place, parents before children;
/// then what is not wanted goes, when nothing wanted is left in it.
void ConversationModel::showShelves()
{
    showShelvesIn({});
    for (size_t at = 0; at < m_shelves.size(); ++at)
        if (m_shown.contains(m_shelves[at].key) && isShown(m_shelves[at]))
            showShelvesIn(m_shelves[at].key);
    QSet<QString> wanted;
    for (const ShelfRow& shelf : m_shelves)
        if (isShown(shelf))
            wanted.insert(shelf.key);
    for (bool again = true; again;) {
        again = false;
        for (auto shown = m_shown.begin(); shown != m_shown.end(); ++shown) {
            ConversationRow* row = shown.value();
            if (wanted.contains(shown.key()) || row->shelves() > 0)
                continue;
            dropThreads(*row);
            const int at = row->row();
            beginRemoveRows(indexOf(row->parent), at, at);
            m_shown.erase(shown);
            row->parent->children.erase(row->parent->children.begin() + at);
            endRemoveRows();
            again = true;
            break;
        }
    }
}

void ConversationModel::showShelvesIn(const QString& parentKey)
{
    ConversationRow* parent = parentKey.isEmpty() ? m_root.get() : m_shown.value(parentKey);
    int place = 0;
    for (const ShelfRow& shelf : m_shelves) {
        if (shelf.parentKey != parentKey || !isShown(shelf))
            continue;
        ConversationRow* row = m_shown.value(shelf.key);
        if (!row) {
            auto made = std::make_unique<ConversationRow>();
            made->parent = parent;
            made->value = shelf;
            beginInsertRows(indexOf(parent), place, place);
            m_shown.insert(shelf.key, made.get());
            parent->children.insert(parent->children.begin() + place, std::move(made));
            endInsertRows();
        } else if (const int at = row->row(); row->parent != parent || at != place) {
            beginMoveRows(indexOf(row->parent), at, at, indexOf(parent), place);
            auto& from = row->parent->children;
            auto moved = std::move(from[static_cast<size_t>(at)]);
            from.erase(from.begin() + at);
            moved->parent = parent;
            parent->children.insert(parent->children.begin() + place, std::move(moved));
            endMoveRows();
        }
        ++place;
    }
}

} // namespace motcua
