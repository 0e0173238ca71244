// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/assistants.h"

#include "assistant/toolserverclient.h"
#include "base/clock.h"
#include "store/database.h"
#include "store/profilestore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"

#include <algorithm>
#include <set>
#include <utility>

namespace motcua {

Assistants::Assistants(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_keyring(std::make_unique<Keyring>())
{
    connect(&parts.conversations, &Conversations::profilesChanged, this, [this] { load(); });
    connect(&parts.conversations, &Conversations::everythingChanged, this, [this] { load(); });
    parts.dialogue.setTools([this](const std::vector<DocumentId>& documents, bool start) {
        return tools(documents, start);
    });
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
    const std::vector<ServerProfile> before = std::exchange(m_servers, {});
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
    noteKeys();
    dropDoors(before);
    followToolServers();
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

Async<ServerProfile> Assistants::save(ServerProfile server, const QString& key, KeyRule rule)
{
    if (!server.isLocalFile())
        if (const auto address = readAddress(server.address); !address)
            return ready(Result<ServerProfile>(address.error()));
    if (server.uuid.isNull())
        server.uuid = QUuid::createUuid();
    if (key.isNull())
        return keep(server);
    server.hasKey = !key.isEmpty();
    return andThen(m_keyring->setKey(server.uuid, key), this,
                   [this, server, rule](Keyring::Kept kept) {
                       const bool lost = server.hasKey && kept == Keyring::Kept::UntilTheEnd;
                       if (!lost || rule == KeyRule::Hold)
                           return keepKeyed(server, kept);
                       (void)m_keyring->setKey(server.uuid, {});
                       return ready(Result<ServerProfile>(
                           Error{Error::Kind::Auth,
                                 tr("No keychain of this system took the key of %1, so that it "
                                    "would be forgotten when Motcua ends.")
                                     .arg(server.name),
                                 {}}));
                   });
}

Async<ServerProfile> Assistants::keep(const ServerProfile& server)
{
    return andThen(store(toProfile(server)), this, [](const Profile& stored) {
        return ready(Result<ServerProfile>(readServer(stored)));
    });
}

/// Once the keyring has the key.
Async<ServerProfile> Assistants::keepKeyed(const ServerProfile& server, Keyring::Kept kept)
{
    auto promise = std::make_shared<QPromise<Result<ServerProfile>>>();
    promise->start();
    auto future = promise->future();
    whenReady(keep(server), this,
              [this, promise, server, kept](const Result<ServerProfile>& saved) {
                  if (!saved && !serverOf(server.uuid))
                      (void)m_keyring->setKey(server.uuid, {}); // nobody would ask for it again
                  if (saved && server.hasKey && kept == Keyring::Kept::UntilTheEnd)
                      Q_EMIT keyNotKept(saved->name);
                  promise->addResult(saved);
                  promise->finish();
              });
    return future;
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
    const auto found = std::find_if(m_servers.begin(), m_servers.end(),
                                    [id](const ServerProfile& server) { return server.id == id; });
    const bool keyed = kind == ProfileKind::Server && found != m_servers.end() && found->hasKey;
    const ServerProfile server = keyed ? *found : ServerProfile();
    auto removed = m_parts.database.run(
        [id, now = m_parts.clock.now()](Connection& c) { return ProfileStore(c).remove(id, now); });
    auto gone = andThen(std::move(removed), this, [this](Done) { return reloaded(); });
    if (!keyed)
        return gone;
    return andThen(std::move(gone), this, [this, server](Done) { return forgetKey(server); });
}

Async<Done> Assistants::forgetKey(const ServerProfile& server)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    auto future = promise->future();
    whenReady(m_keyring->setAside(server.uuid), this,
              [this, promise, server](const Result<Keyring::Kept>& forgotten) {
                  if (serverOf(server.uuid)) // an undo was faster
                      m_keyring->bringBack(server.uuid);
                  promise->addResult(
                      forgotten ? Result<Done>()
                                : Error{forgotten.error().kind,
                                        tr("%1 was removed, but the system's keychain is locked or "
                                           "does not answer and may still hold its key.")
                                            .arg(server.name),
                                        forgotten.error().detail});
                  promise->finish();
              });
    return future;
}

void Assistants::noteKey(const ServerProfile& server)
{
    if (!server.keyVariable.isEmpty() && !m_keyVariables.contains(server.keyVariable))
        m_keyVariables.append(server.keyVariable);
}

/// Of the servers as they are now.
void Assistants::noteKeys()
{
    for (const ServerProfile& server : m_servers) {
        noteKey(server);
        if (server.hasKey)
            m_keyring->bringBack(server.uuid);
    }
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

} // namespace motcua
