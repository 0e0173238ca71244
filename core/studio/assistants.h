// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may answer: servers, model files, personas, and what they have at hand (prompts, tools). Keeps them in the store,
// makes an Assistant of each for Dialogue, starts and stops llama-server, and knows the keys.
//
// Owned by Studio. Thread: GUI. Every change is one journal entry (undo brings a removed persona back) and is announced
// by changed() after it is on disk.

#include "assistant/assistant.h"
#include "assistant/llamaserver.h"
#include "assistant/modelfile.h"
#include "assistant/serverclient.h"
#include "assistant/tool.h"
#include "base/progress.h"
#include "settings/profile.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace motcua {

class Conversations;
class Database;
class Dialogue;
class Keyring;
class PassageSource;
class Search;
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
    Assistants(Database& database, Conversations& conversations, Dialogue& dialogue, Search& search,
               PassageSource& passages, SettingsStore& settings, QObject* parent = nullptr);
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
    /// `key`: null keeps the key there is; empty forgets it.
    Async<ServerProfile> save(ServerProfile server, const QString& key = QString());
    Async<Persona> save(Persona persona);
    Async<Prompt> save(Prompt prompt);
    Async<ToolServer> save(ToolServer server);
    Async<Done> remove(ProfileKind kind, ProfileId id);
    /// The first of these becomes the first of its kind, and so on.
    Async<Done> reorder(ProfileKind kind, const std::vector<ProfileId>& ids);

    /// A file for others; keys never go with it. Empty: all personas and prompts.
    Result<QByteArray> exportProfiles(const std::vector<ProfileId>& ids) const;
    /// How many were taken. Those whose uuid is here already are updated. Fails: Invalid.
    Async<int> importProfiles(const QByteArray& json);

    // ---- servers
    /// Asks a server without keeping anything; `key` as in save(). A file is started and stopped again.
    Async<ServerTest> test(const ServerProfile& server, const QString& key = QString());
    /// Models of a stored server. Fails as ServerClient does.
    Async<std::vector<ServerModel>> models(const QUuid& server);
    /// Model files in the person's folders (settings::kModelFolders) and the usual ones.
    Async<std::vector<ModelFile>> scan(const Progress& progress = {});
    QStringList modelFolders() const;

    // ---- our own llama-server
    QString llamaServerProgram() const; ///< Chosen in the settings, else on PATH; empty: none.
    LlamaServer::State stateOf(const QUuid& server) const;
    QString logOf(const QUuid& server) const;
    void stopServer(const QUuid& server);

    // ---- tools
    /// What the thread with these options may use now: built-in ones and those of running tool servers.
    std::vector<Tool*> tools(const QString& options) const;
    /// Names and what they do, per tool server; starts it. Fails: Io (cannot be started), Invalid.
    Async<std::vector<ToolSpec>> toolsOf(const QUuid& toolServer);

Q_SIGNALS:
    /// The servers, personas, prompts or tool servers are not what they were.
    void changed();
    void serverStateChanged(const QUuid& server, motcua::LlamaServer::State state);
    void serverLogged(const QUuid& server, const QString& line);
    void serverCrashed(const QUuid& server, const QString& sentence);

private:
    struct Running;

    Async<Profile> store(Profile profile);
    void take(std::vector<Profile> profiles);
    void offer();
    std::shared_ptr<ServerDoor> doorTo(const ServerProfile& server);

    Database& m_database;
    Conversations& m_conversations;
    Dialogue& m_dialogue;
    Search& m_search;
    PassageSource& m_passages;
    SettingsStore& m_settings;
    std::unique_ptr<Keyring> m_keyring;
    std::vector<ServerProfile> m_servers;
    std::vector<Persona> m_personas;
    std::vector<Prompt> m_prompts;
    std::vector<ToolServer> m_toolServers;
    std::map<QUuid, std::shared_ptr<ServerDoor>> m_doors;
    std::vector<std::unique_ptr<Tool>> m_builtIn;
    std::map<QUuid, std::unique_ptr<ToolServerClient>> m_clients;
    bool m_loaded = false;
};

} // namespace motcua
