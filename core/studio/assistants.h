// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may answer: servers, model files, personas, and what they have at hand (prompts, tools). Keeps them in the store,
// makes an Assistant of each for Dialogue, starts and stops llama-server, and knows the keys.
//
// Owned by Studio. Thread: GUI. Every change is one journal entry (undo brings a removed persona back) and is announced
// by changed() after it is on disk.

#include "assistant/assistant.h"
#include "assistant/keyring.h"
#include "assistant/llamaserver.h"
#include "assistant/modelfile.h"
#include "assistant/serverclient.h"
#include "assistant/tool.h"
#include "base/progress.h"
#include "settings/profile.h"
#include "studio/dialogue.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace motcua {

class Clock;
class Conversations;
class Database;
class PassageSource;
class SettingsStore;
class ToolServerClient;

/// What trying a server said.
struct ServerTest {
    bool reached = false;
    QString
        sentence; ///< Translated: "Reached: llama.cpp, model m, context 8 192 tokens, answered in 12 ms.", or what is wrong.
    std::vector<ServerModel> models;
    int contextLength = 0; ///< 0: the server does not say.
    bool vision = false;
};

class Assistants : public QObject {
    Q_OBJECT
public:
    /// What it stands on; all of it outlives this.
    struct Parts {
        Database& database;
        const Clock& clock;
        Conversations& conversations;
        Dialogue& dialogue;
        PassageSource& passages;
        SettingsStore& settings;
    };

    explicit Assistants(const Parts& parts, QObject* parent = nullptr);
    ~Assistants() override;

    /// Reads what is stored and offers it to Dialogue. Called by Studio once the database is open, and after an undo.
    Async<Done> load();
    bool isLoaded() const { return m_loaded; }

    // ---- what there is, in the order people gave it; good until the next changed()
    const std::vector<ServerProfile>& servers() const { return m_servers; }
    const std::vector<Persona>& personas() const { return m_personas; }
    const std::vector<Prompt>& prompts() const { return m_prompts; }
    const std::vector<ToolServer>& toolServers() const { return m_toolServers; }

    // ---- changes. A value without an id is added, one with an id is changed.
    // Fail: Invalid (no name, a name that is taken, an address that is none), ReadOnly, Full, Io.
    /// What to do when no keychain takes a key: hold it until the program ends and say so with keyNotKept(), or save
    /// nothing and fail with Auth.
    enum class KeyRule { Hold, MustBeKept };
    /// `key`: null keeps the key there is; empty forgets it.
    Async<ServerProfile> save(ServerProfile server, const QString& key = QString(),
                              KeyRule rule = KeyRule::Hold);
    Async<Persona> save(Persona persona);
    Async<Prompt> save(Prompt prompt);
    Async<ToolServer> save(ToolServer server);
    /// The key of a server goes out of the keychain; an undo brings it back until the program ends. Fails also with
    /// Refused and Io when the server is gone and the keychain may still hold its key.
    Async<Done> remove(ProfileKind kind, ProfileId id);
    /// The first of these becomes the first of its kind, and so on.
    Async<Done> reorder(ProfileKind kind, const std::vector<ProfileId>& ids);

    /// A file for others; keys never go with it. Empty: all personas and prompts.
    Result<QByteArray> exportProfiles(const std::vector<ProfileId>& ids) const;
    /// How many were taken: see ProfileStore::import(), which never changes a server that is here. Fails: Invalid.
    Async<int> importProfiles(const QByteArray& json);

    // ---- servers
    /// Asks a server without keeping anything; `key` as in save(). A file is started and stopped again.
    Async<ServerTest> test(const ServerProfile& server, const QString& key = QString());
    /// Models of a stored server. Fails as ServerClient does.
    Async<std::vector<ServerModel>> models(const QUuid& server);
    /// Model files below searchedFolders().
    Async<std::vector<ModelFile>> scan(const Progress& progress = {});
    QStringList modelFolders() const; ///< The person's own (settings::kModelFolders).
    /// The person's own, "models" in the home of the data, and where models usually lie in the home of the person.
    QStringList searchedFolders() const;

    // ---- our own llama-server
    QString llamaServerProgram() const; ///< Chosen in the settings, else on PATH; empty: none.
    LlamaServer::State stateOf(const QUuid& server) const;
    QString logOf(const QUuid& server) const;
    /// Fails as LlamaServer::open() does.
    Async<Done> startServer(const QUuid& server);
    void stopServer(const QUuid& server);

    // ---- tools
    /// What a thread that uses tools may call: the built-in ones, and those of the tool servers that are switched on,
    /// which are started for it. A server that cannot be started is left out and told of by toolServerFailed().
    /// `documents`: those the thread may quote from; empty: all. Those of a server that is changed, switched off or
    /// removed meanwhile fail when they are called. `start`: false: no program is started, only what runs is there.
    Async<ToolBox> tools(const std::vector<DocumentId>& documents, bool start = true);
    /// From now on this tool runs without being asked about, as long as it describes itself as it does now. `title`:
    /// ToolSpec::title. Fails: NotFound (no such tool, or two of them).
    Async<Done> trust(const QString& title);
    /// Names and what they do, per tool server; starts it. Fails: Io (cannot be started), Invalid.
    Async<std::vector<ToolSpec>> toolsOf(const QUuid& toolServer);

Q_SIGNALS:
    /// The servers, personas, prompts or tool servers are not what they were.
    void changed();
    void serverStateChanged(const QUuid& server, motcua::LlamaServer::State state);
    void serverLogged(const QUuid& server, const QString& line);
    /// How far a model is loaded, translated; empty when it is.
    void serverWaiting(const QUuid& server, const QString& sentence);
    /// It could not be started for a thread. Once for each reason, until it starts again.
    void toolServerFailed(const QString& name, const QString& sentence);
    /// No keychain took it: the key of this server is forgotten when the program ends.
    void keyNotKept(const QString& name);
    void serverCrashed(const QUuid& server, const QString& sentence);

private:
    Async<Profile> store(Profile profile);
    Async<ServerProfile> keep(const ServerProfile& server);
    Async<ServerProfile> keepKeyed(const ServerProfile& server, Keyring::Kept kept);
    Async<Done> forgetKey(const ServerProfile& server);
    Async<Done> reloaded();
    void take(std::vector<Profile> profiles);
    void offer();
    void noteKeys();
    void noteKey(const ServerProfile& server);
    const ServerProfile* serverOf(const QUuid& uuid) const;
    const ToolServer* toolServerOf(const QUuid& uuid) const;
    std::shared_ptr<ServerDoor> doorTo(const ServerProfile& server);
    std::shared_ptr<ServerDoor> localDoor(const ServerProfile& server);
    LlamaServerPlan planFor(const ServerProfile& server) const;
    void dropDoors(const std::vector<ServerProfile>& before);
    Dialogue::Offered offeredFor(const ServerProfile& server);
    Dialogue::Offered offeredFor(const Persona& persona);
    Async<ServerTest> testThrough(std::shared_ptr<ServerDoor> door);
    void followToolServers();
    Async<Done> startTools(std::vector<ToolServer> servers);
    void toolsStarted(const ToolServer& server, const Result<Done>& started);
    const std::shared_ptr<ToolServerClient>& clientOf(const ToolServer& server);

    Parts m_parts;
    /// What nobody uses any more while its programs end: nobody waits for them, but the end of this.
    std::unique_ptr<QObject> m_ending = std::make_unique<QObject>();
    std::unique_ptr<Keyring> m_keyring;
    std::vector<ServerProfile> m_servers;
    std::vector<Persona> m_personas;
    std::vector<Prompt> m_prompts;
    std::vector<ToolServer> m_toolServers;
    std::map<QUuid, std::shared_ptr<ServerDoor>> m_doors;
    std::map<QUuid, std::shared_ptr<ToolServerClient>> m_clients;
    QHash<QUuid, QString> m_toolTroubles; ///< What was told last of tool servers that do not start.
    QStringList
        m_keyVariables; ///< Names of variables that hold keys; one that did once is not handed on any more.
    bool m_loaded = false;
};

} // namespace motcua
