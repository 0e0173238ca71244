// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationmodel.h"

#include <QLocale>

namespace motcua {

ConversationModel::ConversationModel(QObject* parent)
    : QAbstractItemModel(parent),
      m_root(std::make_unique<ConversationRow>()),
      m_collator(QLocale(QLocale::Vietnamese))
{
    m_collator.setNumericMode(true);
}

ConversationModel::~ConversationModel() = default;

QModelIndex ConversationModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, rowOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex ConversationModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(rowOf(child)->parent) : QModelIndex();
}

int ConversationModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(rowOf(parent)->children.size());
}

int ConversationModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool ConversationModel::hasChildren(const QModelIndex& parent) const
{
    const ConversationRow* row = rowOf(parent);
    return !row->children.empty() || (row->shelf() && row->shelf()->total > 0);
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ConversationRow* row = rowOf(index);
    if (const ShelfRow* shelf = row->shelf())
        return shelfData(*shelf, role);
    if (const Thread* thread = row->thread())
        return threadData(*thread, role);
    return branchData(*row, role);
}

QVariant ConversationModel::shelfData(const ShelfRow& shelf, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shelf.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %n threads", nullptr, shelf.total).arg(shelf.title);
    case KindRole:
        switch (shelf.kind) {
        case ShelfRow::Kind::Pinned:
            return QVariant::fromValue(Kind::Pinned);
        case ShelfRow::Kind::Group:
            return QVariant::fromValue(Kind::Group);
        case ShelfRow::Kind::Folder:
            return QVariant::fromValue(Kind::Folder);
        case ShelfRow::Kind::Trash:
            return QVariant::fromValue(Kind::Trash);
        }
        return {};
    case KeyRole:
        return shelf.key;
    case FolderRole:
        return shelf.folder.value();
    case CountRole:
        return shelf.total;
    default:
        return {};
    }
}

QString ConversationModel::stateWords(const Thread& thread) const
{
    QStringList words;
    if (m_answering.contains(thread.id))
        words << tr("answering");
    if (m_unread.contains(thread.id))
        words << tr("new answer");
    if (thread.id == m_open)
        words << tr("open");
    return words.join(QStringLiteral(", "));
}

QVariant ConversationModel::threadData(const Thread& thread, int role) const
{
    const QString title = thread.title.isEmpty() ? tr("New conversation") : thread.title;
    const auto with = [](const QString& left, const QString& separator, const QString& right) {
        return right.isEmpty() ? left : left + separator + right;
    };
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::EditRole:
        return thread.title;
    case Qt::ToolTipRole:
        return with(with(title, QStringLiteral("\n"), thread.tags.join(QStringLiteral(", "))),
                    QStringLiteral("\n"), stateWords(thread))
            .toHtmlEscaped()
            .replace(QLatin1Char('\n'), QLatin1String("<br>"));
    case Qt::AccessibleTextRole:
        return with(title, QStringLiteral(", "), stateWords(thread));
    case KindRole:
        return QVariant::fromValue(Kind::Thread);
    case ThreadRole:
        return thread.id.value();
    case FolderRole:
        return thread.folder.value();
    case TagsRole:
        return thread.tags;
    case AnsweringRole:
        return m_answering.contains(thread.id);
    case UnreadRole:
        return m_unread.contains(thread.id);
    case OpenRole:
        return thread.id == m_open;
    case PlaceRole:
        return thread.id == m_open ? m_place : QString();
    default:
        return {};
    }
}

QVariant ConversationModel::branchData(const ConversationRow& row, int role) const
{
    const Branch& branch = *row.branch();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return branch.name;
    case Qt::AccessibleTextRole:
        return tr("%1, branch").arg(branch.name);
    case KindRole:
        return QVariant::fromValue(Kind::Branch);
    case ThreadRole:
        return branch.thread.value();
    case MessageRole:
        return branch.message.value();
    case OpenRole:
        return branch.thread == m_open && branch.id == m_openBranch;
    case LastRole:
        return row.parent->children.back().get() == &row;
    default:
        return {};
    }
}

Qt::ItemFlags ConversationModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // a folder dropped between the rows goes to the top
    const ConversationRow* row = rowOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (const ShelfRow* shelf = row->shelf()) {
        flags |= Qt::ItemIsDropEnabled;
        if (shelf->kind == ShelfRow::Kind::Folder)
            flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    } else if (row->thread()) {
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
        if (row->thread()->trashed == 0)
            flags |= Qt::ItemIsEditable;
    } else {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

/// The name changes when the store has it, so there is nothing to announce here.
bool ConversationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || name.isEmpty())
        return false;
    if (name != index.data(Qt::EditRole).toString())
        Q_EMIT renameWanted(index, name);
    return true;
}

bool ConversationModel::canFetchMore(const QModelIndex& parent) const
{
    const ConversationRow* row = rowOf(parent);
    return row->shelf() && !row->complete && !row->asked && row->threads() < row->shelf()->total;
}

void ConversationModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    ConversationRow* row = rowOf(parent);
    row->asked = true;
    Q_EMIT pageWanted(row->shelf()->key, row->version, row->threads());
}

ConversationRow* ConversationModel::rowOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<ConversationRow*>(index.internalPointer()) : m_root.get();
}

QModelIndex ConversationModel::indexOf(const ConversationRow* row) const
{
    return row && row->parent ? createIndex(row->row(), 0, row) : QModelIndex();
}

QModelIndex ConversationModel::indexOf(ThreadId id) const
{
    return indexOf(m_threads.value(id));
}

QModelIndex ConversationModel::indexOf(BranchId id) const
{
    for (auto known = m_branches.begin(); known != m_branches.end(); ++known)
        for (const Branch& branch : known.value())
            if (const ConversationRow* row =
                    branch.id == id ? m_threads.value(known.key()) : nullptr)
                for (const auto& child : row->children)
                    if (child->branch()->id == id)
                        return indexOf(child.get());
    return {};
}

QModelIndex ConversationModel::indexOf(const QString& shelfKey) const
{
    return indexOf(m_shown.value(shelfKey));
}

const Thread* ConversationModel::threadAt(const QModelIndex& index) const
{
    return rowOf(index)->thread();
}

const Branch* ConversationModel::branchAt(const QModelIndex& index) const
{
    return rowOf(index)->branch();
}

const ShelfRow* ConversationModel::shelfAt(const QModelIndex& index) const
{
    return rowOf(index)->shelf();
}

void ConversationModel::touch(ThreadId id, const QList<int>& roles)
{
    if (const QModelIndex index = indexOf(id); index.isValid())
        Q_EMIT dataChanged(index, index, roles);
}

void ConversationModel::setAnswering(ThreadId id, bool answering)
{
    if (answering == m_answering.contains(id))
        return;
    answering ? void(m_answering.insert(id)) : void(m_answering.remove(id));
    touch(id, {AnsweringRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void ConversationModel::setUnread(ThreadId id, bool unread)
{
    if (unread == m_unread.contains(id))
        return;
    unread ? void(m_unread.insert(id)) : void(m_unread.remove(id));
    touch(id, {UnreadRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void ConversationModel::setOpen(ThreadId id, BranchId branch, const QString& place)
{
    const ThreadId before = std::exchange(m_open, id);
    const BranchId branchBefore = std::exchange(m_openBranch, branch);
    m_place = place;
    const QList<int> roles{OpenRole, PlaceRole, Qt::ToolTipRole, Qt::AccessibleTextRole};
    touch(before, roles);
    touch(id, roles);
    for (const BranchId changed : {branchBefore, branch})
        if (const QModelIndex index = indexOf(changed); index.isValid())
            Q_EMIT dataChanged(index, index, {OpenRole});
    setUnread(id, false);
}

} // namespace motcua
