// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the room: made when first shown, and what they hear and say.
#include "assistants/assistantsroom.h"

#include "assistants/assistantlist.h"
#include "assistants/findmodelspage.h"
#include "assistants/logview.h"
#include "assistants/modelpage.h"
#include "assistants/personapage.h"
#include "assistants/promptpage.h"
#include "assistants/quotepage.h"
#include "assistants/serverpage.h"
#include "assistants/startpage.h"
#include "assistants/toolserverpage.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"

#include <QStackedWidget>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

void AssistantsRoom::show()
{
    if (!m_stack)
        return;
    m_page = nullptr;
    switch (m_place.kind) {
    case AssistantPlace::Kind::Profile:
        if (const auto value = current(m_place.uuid))
            showProfile(*value);
        return;
    case AssistantPlace::Kind::Quote:
        quotePage()->setCitations(m_parts.settings.value(settings::kCitations));
        m_stack->setCurrentWidget(quotePage());
        return;
    case AssistantPlace::Kind::FindModels:
        m_stack->setCurrentWidget(findPage());
        m_finder->scanOnce();
        break;
    case AssistantPlace::Kind::Start:
        m_stack->setCurrentWidget(startPage());
        if (m_assistants.isLoaded())
            m_finder->scanOnce();
        break;
    }
    showModels();
}

void AssistantsRoom::showProfile(const ProfileValue& value)
{
    ProfilePage* page = pageFor(value);
    const QUuid uuid = uuidOf(value);
    const Draft* draft = m_drafts.find(uuid);
    const bool another = page->uuid() != uuid;
    if (another)
        page->setTrouble({});
    page->showValue(value, draft ? draft->key : QString());
    page->setUnsaved(draft != nullptr, !saved(uuid));
    page->setBusy(m_saving.contains(uuid));
    page->setWritable(m_writable);
    m_page = page;
    if (const auto* server = std::get_if<ServerProfile>(&value); server && server->isLocalFile()) {
        if (another)
            m_modelPage->log().setLog(m_assistants.logOf(uuid));
        showModel(*server);
    }
    if (std::holds_alternative<Persona>(value)) {
        showPersona();
        if (another && !m_persona->server().isNull())
            fetchModels(m_persona->server());
    }
    if (std::holds_alternative<ToolServer>(value))
        m_tools->setUnsavedTools(draft != nullptr);
    m_stack->setCurrentWidget(page);
}

ProfilePage* AssistantsRoom::pageFor(const ProfileValue& value)
{
    if (const auto* server = std::get_if<ServerProfile>(&value)) {
        if (server->isLocalFile())
            return made(m_modelPage);
        return made(m_server);
    }
    if (std::holds_alternative<Prompt>(value))
        return made(m_prompt);
    if (std::holds_alternative<ToolServer>(value))
        return made(m_tools);
    return made(m_persona);
}

template <class Page> Page* AssistantsRoom::made(QPointer<Page>& page)
{
    if (page)
        return page;
    if constexpr (std::is_same_v<Page, PersonaPage>)
        page = new PersonaPage(m_parts.makeOptions);
    else
        page = new Page;
    m_stack->addWidget(page);
    connectPage(page);
    if constexpr (std::is_same_v<Page, ServerPage>)
        connectServer(page);
    else if constexpr (std::is_same_v<Page, ModelPage>)
        connectModel(page);
    else if constexpr (std::is_same_v<Page, PersonaPage>)
        connectPersona(page);
    else if constexpr (std::is_same_v<Page, ToolServerPage>)
        connectTools(page);
    return page;
}

void AssistantsRoom::connectPage(ProfilePage* page)
{
    connect(page, &ProfilePage::edited, this, &AssistantsRoom::keep);
    connect(page, &ProfilePage::saveRequested, this, [this] { save(m_place.uuid); });
    connect(page, &ProfilePage::discardRequested, this, [this] { discard(m_place.uuid); });
    connect(page, &ProfilePage::removeRequested, this, [this] { remove(m_place); });
    connect(page, &ProfilePage::duplicateRequested, this, [this] { duplicate(m_place); });
    connect(page, &ProfilePage::chatRequested, this, [this] { chat(m_place); });
    connect(page, &ProfilePage::exportRequested, this, [this] {
        if (const auto value = saved(m_place.uuid))
            exportThese({idOf(*value)});
    });
}

void AssistantsRoom::connectServer(ServerPage* page)
{
    connect(page, &ServerPage::testRequested, this, &AssistantsRoom::test);
}

void AssistantsRoom::connectModel(ModelPage* page)
{
    connect(page, &ModelPage::startRequested, this, &AssistantsRoom::startModel);
    connect(page, &ModelPage::stopRequested, this,
            [this] { m_assistants.stopServer(m_place.uuid); });
    connect(page, &ModelPage::fileRequested, this, &AssistantsRoom::fileRequested);
    connect(page, &ModelPage::programWanted, this,
            [this] { Q_EMIT programWanted(Program::LlamaServer); });
    connect(page, &ModelPage::lookAgain, this, &AssistantsRoom::showModels);
    connect(&m_assistants, &Assistants::serverLogged, page,
            [page](const QUuid& server, const QString& line) {
                if (server == page->uuid())
                    page->log().append(line);
            });
}

void AssistantsRoom::connectPersona(PersonaPage* page)
{
    connect(page, &PersonaPage::modelsRequested, this, &AssistantsRoom::fetchModels);
    showPersona();
}

void AssistantsRoom::connectTools(ToolServerPage* page)
{
    connect(page, &ToolServerPage::programWanted, this,
            [this] { Q_EMIT programWanted(Program::ToolServer); });
    connect(page, &ToolServerPage::toolsRequested, this, &AssistantsRoom::listTools);
}

StartPage* AssistantsRoom::startPage()
{
    if (m_start)
        return m_start;
    m_start = new StartPage;
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::modelChosen, this,
            [this](const ModelFile& file) { useModel(file, 0, {}); });
    connect(m_start, &StartPage::openRequested, this, &AssistantsRoom::openModel);
    connect(m_start, &StartPage::allModelsRequested, this,
            [this] { open({AssistantPlace::Kind::FindModels}); });
    connect(m_start, &StartPage::fileWanted, this, &AssistantsRoom::modelFileWanted);
    connect(m_start, &StartPage::programWanted, this,
            [this] { Q_EMIT programWanted(Program::LlamaServer); });
    connect(m_start, &StartPage::lookAgain, this, &AssistantsRoom::showModels);
    connect(m_start, &StartPage::serversWanted, this, &AssistantsRoom::lookForServers);
    connect(m_start, &StartPage::serverChosen, this, [this](const NewWish& wish) {
        begin(wish);
        save(m_place.uuid);
        test(true);
    });
    connect(m_start, &StartPage::quoteRequested, this,
            [this] { chat({AssistantPlace::Kind::Quote}); });
    connect(m_finder, &ModelFinder::scanningChanged, m_start, &StartPage::setScanning);
    return m_start;
}

FindModelsPage* AssistantsRoom::findPage()
{
    if (m_find)
        return m_find;
    m_find = new FindModelsPage;
    m_stack->addWidget(m_find);
    connect(m_find, &FindModelsPage::scanRequested, m_finder, &ModelFinder::scan);
    connect(m_find, &FindModelsPage::cancelRequested, m_finder, &ModelFinder::cancel);
    connect(m_find, &FindModelsPage::useRequested, this, &AssistantsRoom::useModel);
    connect(m_find, &FindModelsPage::openRequested, this, &AssistantsRoom::openModel);
    connect(m_find, &FindModelsPage::fileWanted, this, &AssistantsRoom::modelFileWanted);
    connect(m_find, &FindModelsPage::folderWanted, this, &AssistantsRoom::modelFolderWanted);
    connect(m_find, &FindModelsPage::folderRemoved, m_finder, &ModelFinder::removeFolder);
    connect(m_find, &FindModelsPage::programWanted, this,
            [this] { Q_EMIT programWanted(Program::LlamaServer); });
    connect(m_find, &FindModelsPage::lookAgain, this, &AssistantsRoom::showModels);
    connect(m_finder, &ModelFinder::scanningChanged, m_find, &FindModelsPage::setScanning);
    connect(m_finder, &ModelFinder::progressed, m_find, &FindModelsPage::setProgress);
    m_find->setScanning(m_finder->isScanning());
    return m_find;
}

QuotePage* AssistantsRoom::quotePage()
{
    if (m_quote)
        return m_quote;
    m_quote = new QuotePage;
    m_stack->addWidget(m_quote);
    connect(m_quote, &QuotePage::chatRequested, this,
            [this] { chat({AssistantPlace::Kind::Quote}); });
    connect(m_quote, &QuotePage::libraryRequested, this, &AssistantsRoom::libraryRequested);
    connect(m_quote, &QuotePage::citationsChanged, this, [this](int most) {
        const Result<> kept = m_parts.settings.set(settings::kCitations, most);
        if (!kept)
            fail(kept.error());
    });
    connect(&m_parts.settings, &SettingsStore::changed, m_quote, [this](const QString& key) {
        if (key == settings::kCitations.key)
            m_quote->setCitations(m_parts.settings.value(settings::kCitations));
    });
    return m_quote;
}

/// What is known of model files, wherever it is shown now.
void AssistantsRoom::showModels()
{
    if (m_start) {
        m_start->setWritable(m_writable);
        m_start->setProgram(m_finder->program());
        if (m_finder->wasScanned())
            m_start->setModels(m_finder->models(), m_finder->freeBytes());
        m_start->setScanning(m_finder->isScanning());
    }
    if (m_find) {
        m_find->setWritable(m_writable);
        m_find->setProgram(m_finder->program());
        m_find->setFolders(m_finder->ownFolders(), m_finder->folders());
        if (m_finder->wasScanned())
            m_find->setModels(m_finder->models(), m_finder->freeBytes());
    }
    if (m_modelPage && m_page == m_modelPage) {
        const ProfileValue value = m_modelPage->value();
        showModel(std::get<ServerProfile>(value));
    }
}

void AssistantsRoom::showModel(const ServerProfile& server)
{
    m_modelPage->setModel(m_finder->about(server.file), m_finder->freeBytes());
    m_modelPage->setState(m_assistants.stateOf(server.uuid), m_states.value(server.uuid));
    m_modelPage->setProgram(m_finder->program());
}

void AssistantsRoom::showPersona()
{
    if (!m_persona)
        return;
    m_persona->setServers(m_assistants.servers());
    m_persona->setDocuments(m_documents);
}

} // namespace motcua
