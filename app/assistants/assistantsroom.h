// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Assistants room: brings the façade and the widgets of the room together. Opens, saves, removes, tries and starts;
// keeps what is typed and not saved on the shelf of drafts; says in one sentence what became of it. The widgets are made
// when they are first shown.
//
// Owned by the window. Thread: GUI.

#include "assistants/assistantlistmodel.h"
#include "assistants/draftshelf.h"
#include "assistants/modelfinder.h"
#include "assistants/profilepage.h"
#include "studio/assistants.h"
#include "widgets/notificationbar.h"
#include "widgets/optionseditor.h"

#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

class QStackedWidget;

namespace motcua {

class AssistantList;
class FindModelsPage;
class ModelPage;
class PersonaPage;
class PromptPage;
class QuotePage;
class ServerPage;
class StartPage;
class ToolServerPage;

class AssistantsRoom : public QObject {
    Q_OBJECT
public:
    /// What it stands on; all of it outlives the room.
    struct Parts {
        Assistants& assistants;
        SettingsStore& settings;
        DraftShelf& drafts; ///< Of all windows.
        MakeOptionsEditor makeOptions;
    };
    explicit AssistantsRoom(Parts parts, QObject* parent = nullptr);
    ~AssistantsRoom() override;

    void start(bool writable);
    QWidget* left(); ///< Made when first asked for; its place in the window owns it.
    QWidget* centre();

    const AssistantPlace& place() const { return m_place; }
    void open(const AssistantPlace& place);
    /// The keyboard goes to the page.
    void enter(const AssistantPlace& place);
    /// Value and label of each document of the library, for what a persona may quote.
    void setDocuments(std::vector<std::pair<QString, QString>> documents);

    /// What is open; and back.
    QVariantMap remembered();
    void restore(const QVariantMap& remembered);

    void begin(const NewWish& wish);
    void removeOpen() { remove(m_place); }
    /// Personas and prompts as a file for others; exportReady() brings it. Empty: all of them.
    void exportThese(const std::vector<ProfileId>& ids);

    // ---- answers to what was wanted
    void importFile(const QString& path);
    void addModelFolder(const QString& folder) { m_finder->addFolder(folder); }
    void useModelFile(const QString& path);
    enum class Program { LlamaServer, ToolServer };
    void chooseProgram(Program program, const QString& path);

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void undoRequested();
    /// Begin a conversation with AssistantInfo::id.
    void chatRequested(const QString& assistant);
    void libraryRequested();
    void fileRequested(const QString& path); ///< Show it in its folder.
    void importWanted();
    void exportReady(const QByteArray& json, const QString& name);
    void modelFolderWanted();
    void modelFileWanted();
    void programWanted(motcua::AssistantsRoom::Program program);
    void changed(); ///< What is open.

private:
    // What there is.
    void refresh();
    void refreshList();
    std::vector<AssistantEntry> entries() const;
    void addEntries(std::vector<AssistantEntry>& all, AssistantSection section,
                    const std::vector<ProfileValue>& values) const;
    AssistantEntry entryOf(AssistantSection section, const ProfileValue& value) const;
    std::vector<ProfileValue> saved(ProfileKind kind) const;
    std::optional<ProfileValue> saved(const QUuid& uuid) const;
    /// The draft, else what is saved.
    std::optional<ProfileValue> current(const QUuid& uuid) const;
    AssistantPlace neighbour(const AssistantPlace& place) const;

    // Pages.
    void show();
    void showProfile(const ProfileValue& value);
    ProfilePage* pageFor(const ProfileValue& value);
    template <class Page> Page* made(QPointer<Page>& page);
    void connectPage(ProfilePage* page);
    void connectServer(ServerPage* page);
    void connectModel(ModelPage* page);
    void connectPersona(PersonaPage* page);
    void connectTools(ToolServerPage* page);
    StartPage* startPage();
    FindModelsPage* findPage();
    QuotePage* quotePage();
    void showModels();
    void showPersona();
    void showModel(const ServerProfile& server);
    ProfilePage* page() const { return m_page; } ///< The one shown; null on other pages.

    // Work.
    void keep();
    void save(const QUuid& uuid, std::function<void(const QUuid&)> after = {});
    void stored(const Draft& sent, const Result<ProfileValue>& result,
                const std::function<void(const QUuid&)>& after);
    void discard(const QUuid& uuid);
    void remove(const AssistantPlace& place);
    void rename(const AssistantPlace& place, const QString& name);
    void move(const AssistantPlace& place, int by);
    void duplicate(const AssistantPlace& place);
    void chat(const AssistantPlace& place);
    void test(bool fetch);
    void fetchModels(const QUuid& server);
    void listTools();
    void useModel(const ModelFile& file, int context, const QString& arguments);
    void openModel(const QString& path);
    void lookForServers();
    void startModel();
    void fail(const Error& error);
    void warn(const QString& sentence);
    QStringList names(ProfileKind kind) const;

    Parts m_parts;
    Assistants& m_assistants;
    ModelFinder* m_finder;
    DraftShelf& m_drafts;
    AssistantListModel m_model;
    QSet<QUuid> m_saving;
    QHash<QUuid, std::function<void(const QUuid&)>> m_after; ///< Wanted while it is being saved.
    QHash<QUuid, QString> m_states; ///< Why a model failed, or how far it is loaded.
    std::vector<std::pair<QString, QString>> m_documents;
    AssistantPlace m_place;
    QPointer<AssistantList> m_list;
    QPointer<QStackedWidget> m_stack;
    QPointer<ProfilePage> m_page;
    QPointer<StartPage> m_start;
    QPointer<FindModelsPage> m_find;
    QPointer<QuotePage> m_quote;
    QPointer<ServerPage> m_server;
    QPointer<ModelPage> m_modelPage;
    QPointer<PersonaPage> m_persona;
    QPointer<PromptPage> m_prompt;
    QPointer<ToolServerPage> m_tools;
    quint64 m_asking = 0; ///< Counts tests and lists: only the last one is shown.
    bool m_writable = false;
};

} // namespace motcua
