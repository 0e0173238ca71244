// SPDX-License-Identifier: GPL-3.0-or-later

// The menus of the conversation tree, and the two questions it asks: which tags, and whether to delete for good.

#include "conversations/conversationtree.h"
#include "conversations/conversationview.h"
#include "conversations/tageditor.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace motcua {

void ConversationTree::fillSortMenu()
{
    m_sortMenu->clear();
    auto* group = new QActionGroup(m_sortMenu);
    const std::pair<ThreadQuery::Sort, QString> sorts[] = {
        {ThreadQuery::Sort::Updated, tr("Last changed first")},
        {ThreadQuery::Sort::Created, tr("Newest first")},
        {ThreadQuery::Sort::Title, tr("By title")}};
    for (const auto& [sort, text] : sorts) {
        QAction* action =
            m_sortMenu->addAction(text, this, [this, sort = sort] { setSorting(sort, m_byDate); });
        action->setCheckable(true);
        action->setChecked(m_feed->sort() == sort);
        group->addAction(action);
    }
    m_sortMenu->addSeparator();
    QAction* grouped = m_sortMenu->addAction(tr("Group by date"), this,
                                             [this] { setSorting(m_feed->sort(), !m_byDate); });
    grouped->setCheckable(true);
    grouped->setChecked(m_byDate);
    m_sortMenu->addSeparator();
    m_sortMenu->addAction(tr("New folder"), this, &ConversationTree::newFolder)
        ->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
}

void ConversationTree::showMenu(const QModelIndex& index, const QPoint& where)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("conversations.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    const ShelfRow* shelf = index.isValid() ? m_model->shelfAt(index) : nullptr;
    if (index.isValid() && m_model->branchAt(index)) {
        menu->addAction(tr("Show this branch"), this, [this, row] { activate(row); });
        menu->addAction(tr("Rename"), this, [this, row] { m_view->edit(row); })
            ->setShortcut(Qt::Key_F2);
        menu->addAction(tr("Take the name away"), this, &ConversationTree::deleteChosen);
    } else if (index.isValid() && m_model->threadAt(index)) {
        const auto ids = m_view->chosenThreads();
        if (m_model->threadAt(index)->trashed != 0)
            addTrashedActions(menu, ids);
        else
            addThreadActions(menu, ids);
    } else if (shelf && shelf->folder.isValid()) {
        addFolderActions(menu, *shelf);
    } else if (shelf && shelf->kind == ShelfRow::Kind::Trash) {
        menu->addAction(tr("Empty the trash…"), this, &ConversationTree::emptyTrash)
            ->setEnabled(shelf->total > 0);
    } else {
        menu->addAction(tr("New conversation"), this, &ConversationTree::newThread);
        menu->addAction(tr("New folder"), this, &ConversationTree::newFolder);
    }
    menu->popup(where);
}

void ConversationTree::addThreadActions(QMenu* menu, const std::vector<ThreadId>& ids)
{
    const QPersistentModelIndex row(m_view->currentIndex());
    const bool one = ids.size() == 1;
    const bool allPinned = std::all_of(ids.begin(), ids.end(), [this](ThreadId id) {
        const Thread* thread = m_model->threadAt(m_model->indexOf(id));
        return thread && thread->pinned;
    });
    menu->addAction(tr("Open"), this, [this, row] { activate(row); })->setEnabled(one);
    QAction* rename = menu->addAction(tr("Rename"), this, [this, row] { m_view->edit(row); });
    rename->setShortcut(Qt::Key_F2);
    rename->setEnabled(one);
    menu->addAction(allPinned ? tr("Unpin") : tr("Pin"), this,
                    [this, ids, allPinned] { m_feed->pin(ids, !allPinned); });
    menu->addAction(tr("Tags…"), this, [this, ids] { editTags(ids.front()); })->setEnabled(one);
    addFolderMenu(menu, ids);
    menu->addSeparator();
    menu->addAction(tr("Move to the trash"), this, [this, ids] { m_feed->trash(ids); })
        ->setShortcut(Qt::Key_Delete);
}

void ConversationTree::addTrashedActions(QMenu* menu, const std::vector<ThreadId>& ids)
{
    menu->addAction(tr("Restore"), this, [this, ids] { m_feed->restore(ids); });
    menu->addSeparator();
    menu->addAction(tr("Delete for good…"), this, [this, ids] { confirmPurge(ids); })
        ->setShortcut(Qt::Key_Delete);
}

void ConversationTree::addFolderMenu(QMenu* menu, const std::vector<ThreadId>& ids)
{
    QMenu* folders = menu->addMenu(tr("Move to folder"));
    ShelfRow none;
    none.query.among = ThreadQuery::Among::Loose;
    folders->addAction(tr("No folder"), this, [this, ids, none] { m_feed->move(ids, none); });
    folders->addSeparator();
    QHash<QString, QString> paths;
    for (const ShelfRow& shelf : m_model->shelves()) {
        if (!shelf.folder.isValid())
            continue;
        const QString above = paths.value(shelf.parentKey);
        const QString path =
            above.isEmpty() ? shelf.title : above + QStringLiteral(" › ") + shelf.title;
        paths.insert(shelf.key, path);
        folders->addAction(QString(path).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                           [this, ids, shelf] { m_feed->move(ids, shelf); });
    }
}

void ConversationTree::addFolderActions(QMenu* menu, const ShelfRow& folder)
{
    const QPersistentModelIndex row(m_view->currentIndex());
    menu->addAction(tr("New conversation here"), this, &ConversationTree::newThread);
    menu->addAction(tr("New folder in it"), this, &ConversationTree::newFolder);
    menu->addSeparator();
    menu->addAction(tr("Rename"), this, [this, row] { m_view->edit(row); })
        ->setShortcut(Qt::Key_F2);
    menu->addAction(tr("Move up"), this, [this] { moveCurrentFolder(-1); })
        ->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    menu->addAction(tr("Move down"), this, [this] { moveCurrentFolder(1); })
        ->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    if (!folder.parentKey.isEmpty())
        menu->addAction(tr("Move to the top"), this,
                        [this, id = folder.folder] { m_feed->moveFolder(id, {}, -1); });
    menu->addSeparator();
    menu->addAction(tr("Remove the folder, keep what is in it"), this,
                    [this, id = folder.folder] { m_feed->removeFolder(id); });
}

void ConversationTree::editTags(ThreadId id)
{
    const Thread* thread = m_model->threadAt(m_model->indexOf(id));
    if (!thread)
        return;
    auto* editor = new TagEditor(thread->title, thread->tags, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor, id] { m_feed->setTags(id, editor->tags()); });
    whenReady(m_conversations.tags(), editor, [editor](const Result<QStringList>& tags) {
        if (tags)
            editor->setKnownTags(*tags);
    });
    editor->open();
}

void ConversationTree::confirmPurge(const std::vector<ThreadId>& ids)
{
    if (ids.empty())
        return;
    auto* question = new QMessageBox(
        QMessageBox::Warning, tr("Delete for good"),
        tr("Delete %n conversations for good?", nullptr, static_cast<int>(ids.size())),
        QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("conversations.purge"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("They are removed from the archive, the search and the list of changes. This cannot "
           "be undone."));
    QPushButton* yes = question->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("conversations.purge.yes"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, ids] { m_feed->purge(ids); });
    question->open();
}

void ConversationTree::emptyTrash()
{
    ThreadQuery query;
    query.among = ThreadQuery::Among::Trash;
    query.limit = std::numeric_limits<int>::max();
    whenReady(m_conversations.threads(query), this,
              [this](const Result<std::vector<Thread>>& threads) {
                  if (!threads)
                      return Q_EMIT failed(threads.error());
                  std::vector<ThreadId> ids;
                  for (const Thread& thread : *threads)
                      ids.push_back(thread.id);
                  confirmPurge(ids);
              });
}

} // namespace motcua
