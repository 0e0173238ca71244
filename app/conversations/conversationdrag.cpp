// SPDX-License-Identifier: GPL-3.0-or-later

// Dragging in the conversation tree: threads onto a folder, Pinned, a group or the trash; folders into and between
// folders. The model says what was meant; the feed asks the store, and the rows move when it has done so.

#include "conversations/conversationmodel.h"

#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace motcua {
namespace {

const QString kThreads = QStringLiteral("application/x-motcua-threads");
const QString kFolder = QStringLiteral("application/x-motcua-folder");

std::vector<qint64> numbersIn(const QMimeData* data, const QString& type)
{
    std::vector<qint64> numbers;
    for (const QByteArray& word : data->data(type).split(' '))
        if (const qint64 number = word.toLongLong(); number > 0)
            numbers.push_back(number);
    return numbers;
}

} // namespace

QStringList ConversationModel::mimeTypes() const
{
    return {kThreads, kFolder};
}

QMimeData* ConversationModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray threads;
    QByteArray folder;
    for (const QModelIndex& index : indexes) {
        if (const Thread* thread = threadAt(index))
            threads += QByteArray::number(thread->id.value()) + ' ';
        else if (const ShelfRow* shelf = shelfAt(index); shelf && shelf->folder.isValid())
            folder = QByteArray::number(shelf->folder.value());
    }
    if (threads.isEmpty() && folder.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    if (!threads.isEmpty())
        data->setData(kThreads, threads);
    else
        data->setData(kFolder, folder);
    return data;
}

ConversationModel::Target ConversationModel::targetAt(int row, const QModelIndex& parent) const
{
    const ConversationRow* shelf = rowOf(parent);
    while (shelf->parent && !shelf->shelf())
        shelf = shelf->parent;
    Target target;
    if (shelf->shelf())
        target.shelf = *shelf->shelf();
    else
        target.shelf.query.among =
            ThreadQuery::Among::Loose; // between the headings: out of any folder
    if (row >= 0 && shelf == rowOf(parent)) {
        const auto end = shelf->children.begin() +
                         std::min<qsizetype>(row, static_cast<qsizetype>(shelf->children.size()));
        target.position =
            static_cast<int>(std::count_if(shelf->children.begin(), end, [](const auto& child) {
                return child->shelf() && child->shelf()->folder.isValid();
            }));
    }
    return target;
}

bool ConversationModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                        const QModelIndex& parent) const
{
    if (action != Qt::MoveAction)
        return false;
    if (data->hasFormat(kThreads))
        return parent.isValid();
    if (!data->hasFormat(kFolder))
        return false;
    const auto numbers = numbersIn(data, kFolder);
    const auto target = targetAt(row, parent);
    const bool isPlace = !parent.isValid() || (shelfAt(parent) && target.shelf.folder.isValid());
    return numbers.size() == 1 && isPlace &&
           !isFolderBelow(FolderId(numbers.front()), target.shelf.key);
}

bool ConversationModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                     int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Target target = targetAt(row, parent);
    if (data->hasFormat(kThreads)) {
        std::vector<ThreadId> ids;
        for (const qint64 number : numbersIn(data, kThreads))
            ids.emplace_back(number);
        Q_EMIT threadsDropped(ids, target);
    } else {
        Q_EMIT folderDropped(FolderId(numbersIn(data, kFolder).front()), target);
    }
    return true;
}

} // namespace motcua
