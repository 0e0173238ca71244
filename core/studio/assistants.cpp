// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/assistants.h"

#include "assistant/builtintools.h"
#include "assistant/keyring.h"
#include "assistant/toolserverclient.h"
#include "base/clock.h"
#include "store/database.h"
#include "store/profilestore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/toolsources.h"

#include <algorithm>
#include <set>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

struct Assistants::BuiltIn {
    StoredLibrary library;
    StoredArchive archive;
    std::vector<std::unique_ptr<Tool>> tools;

    BuiltIn(const Parts& parts, const std::vector<DocumentId>& documents)
        : library(parts.database, parts.passages, documents),
          archive(parts.database),
          tools(builtinTools({&library, &archive, &parts.clock}))
    {
    }
};

Assistants::Assistants(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_keyring(std::make_unique<Keyring>())
{
    connect(&parts.conversations, &Conversations::profilesChanged, this, [this] { load(); });
    connect(&parts.conversations, &Conversations::everythingChanged, this, [this] { load(); });
    parts.dialogue.setTools(
        [this](const std::vector<DocumentId>& documents) { return tools(documents); });
}

Assistants::~Assistants()
{
    // Answers under way may hold tools and ways to servers that end here.
    m_parts.dialogue.abandon();
    m_parts.dialogue.setTools({});
}

Async<Done> Assistants::load()
{
    return andThen(m_parts.database.run([](Connection& c) { return ProfileStore(c).all(); }), this,
                   [this](std::vector<Profile> profiles) {
                       take(std::move(profiles));
                       m_loaded = true;
                       offer();
                       Q_EMIT changed();
                       return ready(Result<Done>());
                   });
}

void Assistants::take(std::vector<Profile> profiles)
{
    m_servers.clear();
    m_personas.clear();
    m_prompts.clear();
    m_toolServers.clear();
    for (const Profile& profile : profiles) {
        switch (profile.kind) {
        case ProfileKind::Server:
            m_servers.push_back(readServer(profile));
            break;
        case ProfileKind::Persona:
            m_personas.push_back(readPersona(profile));
            break;
        case ProfileKind::Prompt:
            m_prompts.push_back(readPrompt(profile));
            break;
        case ProfileKind::ToolServer:
            m_toolServers.push_back(readToolServer(profile));
            break;
        }
    }
    dropStaleClients();
}

/// Reads everything again after storing: what is offered is always what is on disk.
Async<Profile> Assistants::store(Profile profile)
{
    auto saved = m_parts.database.run([profile, now = m_parts.clock.now()](Connection& c) {
        return ProfileStore(c).save(profile, now);
    });
    return andThen(std::move(saved), this, [this](const Profile& stored) {
        return andThen(reloaded(), this, [stored](Done) { return ready(Result<Profile>(stored)); });
    });
}

Async<Done> Assistants::reloaded()
{
    return andThen(load(), this, [this](Done) {
        return andThen(m_parts.conversations.journalState(), this,
                       [this](const JournalState& journal) {
                           Q_EMIT m_parts.conversations.journalChanged(journal);
                           return ready(Result<Done>());
                       });
    });
}

Async<ServerProfile> Assistants::save(ServerProfile server, const QString& key)
{
    if (!server.isLocalFile())
        if (const auto address = readAddress(server.address); !address)
            return ready(Result<ServerProfile>(address.error()));
    if (server.uuid.isNull())
        server.uuid = QUuid::createUuid();
    m_doors.erase(server.uuid);
    const auto keep = [this](const ServerProfile& value) {
        return andThen(store(toProfile(value)), this, [](const Profile& stored) {
            return ready(Result<ServerProfile>(readServer(stored)));
        });
    };
    if (key.isNull())
        return keep(server);
    server.hasKey = !key.isEmpty();
    return andThen(m_keyring->setKey(server.uuid, key), this,
                   [this, server, keep](Keyring::Kept kept) {
                       if (server.hasKey && kept == Keyring::Kept::UntilTheEnd)
                           Q_EMIT keyNotKept(server.name);
                       return keep(server);
                   });
}

Async<Persona> Assistants::save(Persona persona)
{
    return andThen(store(toProfile(persona)), this, [](const Profile& stored) {
        return ready(Result<Persona>(readPersona(stored)));
    });
}

Async<Prompt> Assistants::save(Prompt prompt)
{
    return andThen(store(toProfile(prompt)), this,
                   [](const Profile& stored) { return ready(Result<Prompt>(readPrompt(stored))); });
}

Async<ToolServer> Assistants::save(ToolServer server)
{
    return andThen(store(toProfile(server)), this, [](const Profile& stored) {
        return ready(Result<ToolServer>(readToolServer(stored)));
    });
}

Async<Done> Assistants::remove(ProfileKind kind, ProfileId id)
{
    auto removed = m_parts.database.run(
        [id, now = m_parts.clock.now()](Connection& c) { return ProfileStore(c).remove(id, now); });
    // A key outlives its server: an undo brings the server back with it. It is forgotten when it is emptied.
    Q_UNUSED(kind)
    return andThen(std::move(removed), this, [this](Done) { return reloaded(); });
}

Async<Done> Assistants::reorder(ProfileKind kind, const std::vector<ProfileId>& ids)
{
    auto moved = m_parts.database.run([kind, ids, now = m_parts.clock.now()](Connection& c) {
        return ProfileStore(c).reorder(kind, ids, now);
    });
    return andThen(std::move(moved), this, [this](Done) { return reloaded(); });
}

Result<QByteArray> Assistants::exportProfiles(const std::vector<ProfileId>& ids) const
{
    const auto wanted = [&](ProfileId id) {
        return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    std::vector<Profile> profiles;
    std::set<QUuid> needed;
    for (const Persona& persona : m_personas)
        if (wanted(persona.id)) {
            profiles.push_back(toProfile(persona));
            needed.insert(persona.server);
        }
    for (const Prompt& prompt : m_prompts)
        if (wanted(prompt.id))
            profiles.push_back(toProfile(prompt));
    for (const ServerProfile& server : m_servers)
        if (needed.contains(server.uuid) || (!ids.empty() && wanted(server.id)))
            profiles.push_back(toProfile(server));
    for (const ToolServer& server : m_toolServers)
        if (!ids.empty() && wanted(server.id))
            profiles.push_back(toProfile(server));
    if (profiles.empty())
        return Error{Error::Kind::NotFound, tr("There are no personas or prompts to export."), {}};
    return writeProfiles(profiles);
}

Async<int> Assistants::importProfiles(const QByteArray& json)
{
    auto profiles = readProfiles(json);
    if (!profiles)
        return ready(Result<int>(profiles.error()));
    const auto count = static_cast<int>(profiles->size());
    auto taken =
        m_parts.database.run([profiles = *profiles, now = m_parts.clock.now()](Connection& c) {
            return ProfileStore(c).import(profiles, now);
        });
    return andThen(std::move(taken), this, [this, count](const std::vector<Profile>&) {
        return andThen(reloaded(), this, [count](Done) { return ready(Result<int>(count)); });
    });
}

// ---- tools

/// A tool server that was changed, removed or switched off ends; it is started again when it is next needed.
void Assistants::dropStaleClients()
{
    for (auto client = m_clients.begin(); client != m_clients.end();) {
        const bool same =
            std::any_of(m_toolServers.begin(), m_toolServers.end(), [&](const ToolServer& server) {
                return server.uuid == client->first && server.enabled &&
                       server == client->second->server();
            });
        client = same ? std::next(client) : m_clients.erase(client);
    }
}

/// Kept until the end: a reply may still hold them.
Assistants::BuiltIn& Assistants::builtInFor(const std::vector<DocumentId>& documents)
{
    auto& built = m_builtIn[documents];
    if (!built)
        built = std::make_unique<BuiltIn>(m_parts, documents);
    return *built;
}

ToolServerClient& Assistants::clientOf(const ToolServer& server)
{
    auto& client = m_clients[server.uuid];
    if (!client)
        client = std::make_unique<ToolServerClient>(server);
    return *client;
}

/// One after the other; one that fails keeps no other from being used.
Async<Done> Assistants::startTools(std::vector<ToolServer> servers)
{
    if (servers.empty())
        return ready(Result<Done>());
    const ToolServer first = servers.front();
    servers.erase(servers.begin());
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    auto future = promise->future();
    whenReady(clientOf(first).start(), this,
              [this, promise, servers = std::move(servers), first](const Result<Done>& started) {
                  if (!started)
                      Q_EMIT toolServerFailed(first.name, started.error().message);
                  whenReady(startTools(servers), this, [promise](const Result<Done>& rest) {
                      promise->addResult(rest);
                      promise->finish();
                  });
              });
    return future;
}

Async<std::vector<Tool*>> Assistants::tools(const std::vector<DocumentId>& documents)
{
    std::vector<ToolServer> wanted;
    for (const ToolServer& server : m_toolServers)
        if (server.enabled)
            wanted.push_back(server);
    return andThen(startTools(std::move(wanted)), this, [this, documents](Done) {
        std::vector<Tool*> all;
        for (const auto& tool : builtInFor(documents).tools)
            all.push_back(tool.get());
        for (const auto& [uuid, client] : m_clients)
            for (Tool* tool : client->tools())
                all.push_back(tool);
        return ready(Result<std::vector<Tool*>>(std::move(all)));
    });
}

Async<std::vector<ToolSpec>> Assistants::toolsOf(const QUuid& toolServer)
{
    for (const ToolServer& server : m_toolServers)
        if (server.uuid == toolServer)
            return andThen(clientOf(server).start(), this, [this, toolServer](Done) {
                std::vector<ToolSpec> specs;
                if (const auto client = m_clients.find(toolServer); client != m_clients.end())
                    for (const Tool* tool : client->second->tools())
                        specs.push_back(tool->spec());
                return ready(Result<std::vector<ToolSpec>>(std::move(specs)));
            });
    return ready(Result<std::vector<ToolSpec>>(
        Error{Error::Kind::NotFound, tr("This tool server is not there any more."), {}}));
}

Async<Done> Assistants::trust(const QString& title)
{
    for (ToolServer server : m_toolServers) {
        const QString lead = server.name + u'/';
        if (!title.startsWith(lead) || server.trusted.contains(title.mid(lead.size())))
            continue;
        server.trusted << title.mid(lead.size());
        return andThen(save(server), this, [](const ToolServer&) { return ready(Result<Done>()); });
    }
    return ready(Result<Done>());
}

} // namespace motcua
