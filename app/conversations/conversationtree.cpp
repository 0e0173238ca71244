// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationtree.h"

#include "actions/escapekeys.h"
#include "conversations/conversationdelegate.h"
#include "conversations/conversationview.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"
#include "widgets/searchfield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

ConversationTree::ConversationTree(Conversations& conversations, QWidget* parent)
    : QWidget(parent),
      m_conversations(conversations),
      m_model(new ConversationModel(this)),
      m_feed(new ConversationFeed(conversations, *m_model, this)),
      m_view(new ConversationView(*m_model)),
      m_delegate(new ConversationDelegate(this)),
      m_header(new PanelHeader(QString())),
      m_filter(new SearchField),
      m_sort(new IconButton(u"sort")),
      m_new(new IconButton(u"plus")),
      m_sortMenu(new QMenu(this))
{
    build();
    retranslate();
    connect(m_feed, &ConversationFeed::failed, this, &ConversationTree::failed);
    connect(m_feed, &ConversationFeed::trashed, this, [this](int threads) {
        Q_EMIT undoHint(tr("%n conversations are in the trash.", nullptr, threads));
    });
    connect(m_feed, &ConversationFeed::threadCreated, this, [this](ThreadId id) {
        m_awaited = id;
        select(m_model->indexOf(id), false);
        Q_EMIT threadActivated(id);
    });
    connect(m_feed, &ConversationFeed::folderCreated, this, [this](FolderId id) {
        m_awaitedFolder = id;
        m_feed->reload();
    });
    connect(m_feed, &ConversationFeed::loaded, this, [this] {
        if (const FolderId id = std::exchange(m_awaitedFolder, {}); id.isValid())
            select(m_model->indexOf(QStringLiteral("folder:%1").arg(id.value())), true);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (const QModelIndex index = m_model->indexOf(m_awaited); index.isValid()) {
            m_awaited = {};
            select(index, false);
        }
    });
    connect(m_view, &ConversationView::rowActivated, this, &ConversationTree::activate);
    connect(m_view, &ConversationView::threadsSeen, m_feed, &ConversationFeed::wantBranches);
    connect(m_view, &ConversationView::menuWanted, this, &ConversationTree::showMenu);
    connect(m_view, &ConversationView::deleteWanted, this, &ConversationTree::deleteChosen);
    connect(m_view, &ConversationView::closedKeysChanged, this,
            &ConversationTree::viewStateChanged);
    connect(m_view, &ConversationView::typed, this, [this](const QString& text) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->insert(text);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ConversationTree::filterSoon);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString& words) { claimEscape(this, !words.isEmpty()); });
    connect(m_filter, &SearchField::resultsRequested, this, &ConversationTree::focusTree);
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        m_delegate->setFilter(m_filter->text().simplified());
        m_view->setAllOpen(!m_filter->text().simplified().isEmpty());
        m_feed->setFilter(m_filter->text());
        m_view->viewport()->update();
    });
    connect(m_new, &QToolButton::clicked, this, &ConversationTree::newThread);
    connect(m_sortMenu, &QMenu::aboutToShow, this, &ConversationTree::fillSortMenu);
}

ConversationTree::~ConversationTree() = default;

void ConversationTree::build()
{
    setObjectName(QStringLiteral("conversations"));
    standOn(this, Surface::Sidebar);
    m_filter->setObjectName(QStringLiteral("conversations.filter"));
    m_sort->setObjectName(QStringLiteral("conversations.sort"));
    m_new->setObjectName(QStringLiteral("conversations.new"));
    m_sortMenu->setObjectName(QStringLiteral("conversations.sortMenu"));
    m_sort->setMenu(m_sortMenu);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setSmall();
    m_new->setSmall();
    m_header->addWidget(m_sort);
    m_header->addWidget(m_new);
    m_view->setItemDelegate(m_delegate);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(80);

    auto* field = new QVBoxLayout;
    field->setContentsMargins(space::kSmall + 2, 0, space::kSmall + 2, space::kTiny);
    field->addWidget(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(field);
    layout->addWidget(m_view, 1);
    setTabOrder(m_filter, m_view);
}

void ConversationTree::retranslate()
{
    m_header->setTitle(tr("Conversations"));
    m_filter->setPrompt(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter conversations by words of their title or tags"));
    m_sort->setHelp(tr("Sort and group"));
    m_new->setHelp(tr("New conversation"), QKeySequence(QStringLiteral("Ctrl+N")));
    m_view->setAccessibleName(tr("Conversations"));
}

void ConversationTree::activate(const QModelIndex& index)
{
    if (const Thread* thread = m_model->threadAt(index))
        Q_EMIT threadActivated(thread->id);
    else if (const Branch* branch = m_model->branchAt(index))
        Q_EMIT branchActivated(branch->thread, branch->message);
    else if (m_model->shelfAt(index))
        m_view->setExpanded(index, !m_view->isExpanded(index));
}

void ConversationTree::select(const QModelIndex& index, bool edit)
{
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    if (edit)
        m_view->edit(index);
}

void ConversationTree::newThread()
{
    m_feed->createThread({}, currentFolder()); // its first question gives it a title
}

void ConversationTree::newFolder()
{
    m_feed->createFolder(tr("New folder"), currentFolder());
}

std::vector<ThreadId> ConversationTree::chosenThreads() const
{
    return m_view->chosenThreads();
}

/// The folder the current row is, or is in.
FolderId ConversationTree::currentFolder() const
{
    QModelIndex index = m_view->currentIndex();
    while (index.isValid() && !m_model->shelfAt(index))
        index = index.parent();
    const ShelfRow* shelf = index.isValid() ? m_model->shelfAt(index) : nullptr;
    return shelf ? shelf->folder : FolderId();
}

void ConversationTree::moveCurrentFolder(int by)
{
    const QModelIndex index = m_view->currentIndex();
    const ShelfRow* shelf = m_model->shelfAt(index);
    if (!index.isValid() || !shelf || !shelf->folder.isValid())
        return;
    int position = 0;
    for (int row = 0; row < index.row(); ++row)
        if (m_model->shelfAt(index.siblingAtRow(row)) &&
            m_model->shelfAt(index.siblingAtRow(row))->folder.isValid())
            ++position;
    const QModelIndex parent = index.parent();
    if (position + by >= 0)
        m_feed->moveFolder(shelf->folder,
                           parent.isValid() ? m_model->shelfAt(parent)->folder : FolderId(),
                           position + by);
}

void ConversationTree::deleteChosen()
{
    const auto ids = m_view->chosenThreads();
    std::vector<ThreadId> kept;
    std::vector<ThreadId> trashed;
    for (const ThreadId id : ids)
        (m_model->threadAt(m_model->indexOf(id))->trashed == 0 ? kept : trashed).push_back(id);
    const QModelIndex index = m_view->currentIndex();
    if (!kept.empty())
        m_feed->trash(kept);
    else if (!trashed.empty())
        confirmPurge(trashed);
    else if (const Branch* branch = index.isValid() ? m_model->branchAt(index) : nullptr)
        m_feed->removeBranchName(branch->message);
    else if (const ShelfRow* shelf = index.isValid() ? m_model->shelfAt(index) : nullptr;
             shelf && shelf->folder.isValid())
        m_feed->removeFolder(shelf->folder);
}

void ConversationTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ConversationTree::focusTree()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void ConversationTree::filterSoon()
{
    m_filterTimer.start();
}

void ConversationTree::setOpen(ThreadId id, const ThreadShape& shape)
{
    const auto path = shape.tree.pathTo(shape.head);
    BranchId branch;
    for (auto at = path.rbegin(); at != path.rend() && !branch.isValid(); ++at)
        for (const Branch& named : shape.branches)
            if (named.message == *at)
                branch = named.id;
    const auto leaves = shape.tree.leaves();
    const auto here = std::find(leaves.begin(), leaves.end(), shape.head);
    const QString place =
        leaves.size() > 1 && here != leaves.end()
            ? QStringLiteral("%1/%2").arg(here - leaves.begin() + 1).arg(leaves.size())
            : QString();
    const bool other = id != m_model->openThread();
    m_model->setBranches(id, shape.branches);
    m_model->setOpen(id, branch, place);
    if (other && m_model->indexOf(id).isValid())
        select(m_model->indexOf(id), false);
    else if (other)
        m_awaited = id;
}

void ConversationTree::closeOpen()
{
    m_model->setOpen({}, {}, {});
}

void ConversationTree::setAnswering(ThreadId id, bool answering)
{
    m_model->setAnswering(id, answering);
}

void ConversationTree::answered(ThreadId id)
{
    m_model->setAnswering(id, false);
    m_model->setUnread(id, id != m_model->openThread());
}

void ConversationTree::setSorting(ThreadQuery::Sort sort, bool byDate)
{
    m_byDate = byDate;
    m_feed->setGrouping(byDate ? groupByDate : groupTogether);
    m_feed->setSort(sort);
    Q_EMIT viewStateChanged();
}

QString ConversationTree::viewState() const
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("sort"), static_cast<int>(m_feed->sort())},
                                  {QStringLiteral("byDate"), m_byDate},
                                  {QStringLiteral("closed"),
                                   QJsonArray::fromStringList(m_view->closedKeys())}})
            .toJson(QJsonDocument::Compact));
}

void ConversationTree::setViewState(const QString& json)
{
    const QJsonObject state = QJsonDocument::fromJson(json.toUtf8()).object();
    if (state.isEmpty())
        return;
    QStringList closed;
    for (const auto& key : state[QLatin1StringView("closed")].toArray())
        closed << key.toString();
    m_view->setClosedKeys(closed);
    setSorting(
        static_cast<ThreadQuery::Sort>(std::clamp(state[QLatin1StringView("sort")].toInt(), 0, 2)),
        state[QLatin1StringView("byDate")].toBool(true));
}

void ConversationTree::keyPressEvent(QKeyEvent* event)
{
    const auto with = [event](Qt::KeyboardModifiers modifiers, int key) {
        return event->modifiers() == modifiers && event->key() == key;
    };
    if (with(Qt::AltModifier, Qt::Key_Up))
        moveCurrentFolder(-1);
    else if (with(Qt::AltModifier, Qt::Key_Down))
        moveCurrentFolder(1);
    else if (with(Qt::NoModifier, Qt::Key_Escape) && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        QWidget::keyPressEvent(event);
}

void ConversationTree::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_feed->reload();
    }
}

} // namespace motcua
