// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/assistantlist.h"

#include "assistants/assistantdelegate.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"
#include "widgets/searchfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

AssistantList::AssistantList(AssistantListModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_header(new PanelHeader({}, this)),
      m_more(new IconButton(u"more")),
      m_filter(new SearchField(this)),
      m_view(new QListView(this))
{
    setObjectName(u"assistantList"_s);
    standOn(this, Surface::Sidebar);
    build();
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString& words) { m_model.setFilter(words); });
    connect(m_filter, &SearchField::resultsRequested, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_model.rowCount() > 1)
            m_view->setCurrentIndex(m_model.index(1));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const AssistantEntry* entry = m_model.entry(current);
                if (m_choosing || !entry || entry->kind != AssistantEntry::Kind::Place)
                    return;
                m_place = entry->place;
                Q_EMIT opened(m_place);
            });
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const AssistantEntry* entry = m_model.entry(index);
        if (entry && entry->kind == AssistantEntry::Kind::Begin)
            enter(index);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &AssistantList::showMenu);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        setButtons();
        choose(m_place);
    });
    setButtons();
    retranslate();
}

void AssistantList::build()
{
    m_more->setObjectName(u"assistantsMenuButton"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_header->addWidget(m_more);
    m_filter->setObjectName(u"assistantFilter"_s);
    m_view->setObjectName(u"assistants"_s);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new AssistantDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    standOn(m_view, Surface::Sidebar);

    auto* field = new QHBoxLayout;
    field->setContentsMargins(space::kSmall, 0, space::kSmall, space::kTiny);
    field->addWidget(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(field);
    layout->addWidget(m_view, 1);
}

/// The + of each heading; a new set of rows has lost the ones before.
void AssistantList::setButtons()
{
    for (int i = 0; i < kAssistantSections; ++i) {
        const auto section = static_cast<AssistantSection>(i);
        const QModelIndex heading = m_model.heading(section);
        if (!heading.isValid())
            continue;
        auto* place = new QWidget;
        auto* row = new QHBoxLayout(place);
        row->setContentsMargins(0, i == 0 ? 0 : space::kTiny, 0, 0);
        row->addStretch(1);
        auto* add = new IconButton(u"plus", place);
        add->setObjectName(u"addTo."_s + QString::number(i));
        add->setSmall();
        add->setPopupMode(QToolButton::InstantPopup);
        add->setHelp(tr("Add to “%1”").arg(titleOf(section)));
        add->setMenu(newMenu(section, add));
        add->setEnabled(m_writable);
        row->addWidget(add);
        m_view->setIndexWidget(heading, place);
        m_add[static_cast<std::size_t>(i)] = add;
    }
}

void AssistantList::choose(const AssistantPlace& place)
{
    m_place = place;
    const QModelIndex index = m_model.indexOf(place);
    const QScopedValueRollback choosing(m_choosing, true);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        m_view->scrollTo(index);
}

void AssistantList::setWritable(bool writable)
{
    m_writable = writable;
    for (const QPointer<IconButton>& add : m_add)
        if (add)
            add->setEnabled(writable);
    buildRoomMenu();
}

void AssistantList::enter(const QModelIndex& index)
{
    const AssistantEntry* entry = m_model.entry(index);
    if (!entry)
        return;
    if (entry->kind == AssistantEntry::Kind::Begin) {
        if (m_writable)
            Q_EMIT newRequested({entry->section});
        return;
    }
    Q_EMIT entered(entry->place);
}

bool AssistantList::pressed(const QKeyEvent& key)
{
    const AssistantEntry* entry = m_model.entry(m_view->currentIndex());
    if (!entry)
        return false;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        enter(m_view->currentIndex());
        return true;
    }
    if (key.key() == Qt::Key_Menu) {
        showMenu(m_view->visualRect(m_view->currentIndex()).center());
        return true;
    }
    if (!entry->editable || !m_writable)
        return false;
    if (key.matches(QKeySequence::Delete)) {
        Q_EMIT removeRequested(entry->place);
        return true;
    }
    if (key.key() == Qt::Key_F2) {
        m_view->edit(m_view->currentIndex());
        return true;
    }
    const bool alt = key.modifiers().testFlag(Qt::AltModifier);
    if (alt && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
        if (!m_model.isFiltered())
            Q_EMIT moveRequested(entry->place, key.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

bool AssistantList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        pressed(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void AssistantList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AssistantList::retranslate()
{
    m_header->setTitle(tr("Who answers"));
    m_more->setHelp(tr("Import, export"));
    m_filter->setPrompt(tr("Filter"));
    m_view->setAccessibleName(tr("Assistants, servers, models, prompts and tools"));
    setButtons();
    buildRoomMenu();
}

} // namespace motcua
