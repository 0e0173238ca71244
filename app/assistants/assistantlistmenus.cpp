// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the list: what is new, what can be done with a row, and what concerns all of them.
#include "assistants/assistantlist.h"

#include "theme/icons.h"
#include "widgets/iconbutton.h"

#include <QListView>
#include <QMenu>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QMenu* AssistantList::newMenu(AssistantSection section, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    const auto add = [this, menu](const QString& name, const QString& text, const NewWish& wish) {
        menu->addAction(text, this, [this, wish] { Q_EMIT newRequested(wish); })
            ->setObjectName(name);
    };
    switch (section) {
    case AssistantSection::Assistants:
        add(u"newPersona"_s, tr("New &persona"), {section});
        menu->addAction(tr("&Import…"), this, &AssistantList::importRequested);
        break;
    case AssistantSection::Servers:
        add(u"newServer"_s, tr("New &server"), {section});
        menu->addSeparator();
        for (const KnownServer& known : knownServers())
            add(u"newServer."_s + known.name, known.name, {section, known.name, known.address});
        break;
    case AssistantSection::Models:
        menu->addAction(tr("&Find models…"), this,
                        [this] { Q_EMIT opened({AssistantPlace::Kind::FindModels}); });
        menu->addAction(tr("&Choose a model file…"), this, &AssistantList::fileRequested)
            ->setObjectName(u"chooseModelFile"_s);
        break;
    case AssistantSection::Prompts:
        add(u"newPrompt"_s, tr("New &prompt"), {section});
        menu->addAction(tr("&Import…"), this, &AssistantList::importRequested);
        break;
    case AssistantSection::Tools:
        add(u"newToolServer"_s, tr("New &tool server"), {section});
        break;
    }
    return menu;
}

void AssistantList::buildRoomMenu()
{
    QMenu* old = m_more->menu();
    auto* menu = new QMenu(m_more);
    menu->setObjectName(u"assistantsMenu"_s);
    QAction* start =
        menu->addAction(tr("&Get started…"), this, [this] { Q_EMIT opened(AssistantPlace()); });
    start->setObjectName(u"assistantsStart"_s);
    menu->addSeparator();
    QAction* import = menu->addAction(themeIcon(u"import"), tr("&Import personas and prompts…"),
                                      this, &AssistantList::importRequested);
    import->setEnabled(m_writable);
    menu->addAction(themeIcon(u"export"), tr("&Export personas and prompts…"), this,
                    &AssistantList::exportRequested);
    m_more->setMenu(menu);
    delete old;
}

void AssistantList::showMenu(const QPoint& position)
{
    const AssistantEntry* entry = m_model.entry(m_view->indexAt(position));
    if (!entry || entry->kind != AssistantEntry::Kind::Place ||
        entry->place.kind == AssistantPlace::Kind::FindModels)
        return;
    const AssistantPlace place = entry->place;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"assistantMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool answers = entry->section == AssistantSection::Assistants ||
                         entry->section == AssistantSection::Servers ||
                         entry->section == AssistantSection::Models;
    if (answers)
        menu->addAction(themeIcon(u"chat"), tr("&Chat with it"), this,
                        [this, place] { Q_EMIT chatRequested(place); });
    if (entry->editable) {
        menu->addSeparator();
        const auto change = [this, menu, place](const QString& text, auto work) {
            QAction* action = menu->addAction(text, this, work);
            action->setEnabled(m_writable);
            return action;
        };
        change(tr("&Rename"), [this, place] {
            m_view->edit(m_model.indexOf(place));
        })->setShortcut(Qt::Key_F2);
        change(tr("D&uplicate"), [this, place] { Q_EMIT duplicateRequested(place); });
        QAction* up = change(tr("Move &up"), [this, place] { Q_EMIT moveRequested(place, -1); });
        up->setShortcut(Qt::ALT | Qt::Key_Up);
        QAction* down = change(tr("Move &down"), [this, place] { Q_EMIT moveRequested(place, 1); });
        down->setShortcut(Qt::ALT | Qt::Key_Down);
        menu->addSeparator();
        QAction* remove = change(tr("Re&move"), [this, place] { Q_EMIT removeRequested(place); });
        remove->setObjectName(u"removeAssistant"_s);
        remove->setShortcut(Qt::Key_Delete);
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace motcua
