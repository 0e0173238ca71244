// SPDX-License-Identifier: GPL-3.0-or-later
// What models may call: the built-in tools, and those of the tool servers that are switched on.
#include "studio/assistants.h"

#include "assistant/builtintools.h"
#include "assistant/toolserverclient.h"
#include "studio/ending.h"
#include "studio/toolsources.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace motcua {
namespace {

/// The built-in tools and what they look into, for those who may see some documents.
struct BuiltIn {
    StoredLibrary library;
    StoredArchive archive;
    std::vector<std::unique_ptr<Tool>> tools;

    BuiltIn(const Assistants::Parts& parts, const std::vector<DocumentId>& documents)
        : library(parts.database, parts.passages, documents),
          archive(parts.database),
          tools(builtinTools({&library, &archive, &parts.clock}))
    {
    }
};

/// Whom the person trusts is not what makes it another server.
bool runsTheSame(const ToolServer& one, const ToolServer& other)
{
    ToolServer same = other;
    same.trusted = one.trusted;
    return one == same;
}

} // namespace

const ToolServer* Assistants::toolServerOf(const QUuid& uuid) const
{
    const auto found = std::find_if(m_toolServers.begin(), m_toolServers.end(),
                                    [&](const auto& server) { return server.uuid == uuid; });
    return found == m_toolServers.end() ? nullptr : &*found;
}

/// One that was changed, removed or switched off ends, also for answers under way: what the person took away is not to be
/// called. It is started again, as it is now, when it is next needed.
void Assistants::followToolServers()
{
    for (auto at = m_clients.begin(); at != m_clients.end();) {
        ToolServerClient& client = *at->second;
        const ToolServer* now = toolServerOf(at->first);
        if (!now || !runsTheSame(*now, client.server())) {
            client.retire();
            m_toolTroubles.remove(at->first);
            at = m_clients.erase(at);
            continue;
        }
        client.setKeys(m_keyVariables);
        if (now->trusted != client.server().trusted)
            client.setTrusted(now->trusted);
        ++at;
    }
}

const std::shared_ptr<ToolServerClient>& Assistants::clientOf(const ToolServer& server)
{
    auto& client = m_clients[server.uuid];
    if (!client)
        client = endingBy(new ToolServerClient(server), m_ending.get());
    client->setKeys(m_keyVariables);
    return client;
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
    whenReady(clientOf(first)->start(), this,
              [this, promise, servers = std::move(servers), first](const Result<Done>& started) {
                  toolsStarted(first, started);
                  whenReady(startTools(servers), this, [promise](const Result<Done>& rest) {
                      promise->addResult(rest);
                      promise->finish();
                  });
              });
    return future;
}

/// Threads ask for their tools with every message, and while it is written: what is known is not told again.
void Assistants::toolsStarted(const ToolServer& server, const Result<Done>& started)
{
    if (started) {
        m_toolTroubles.remove(server.uuid);
        return;
    }
    if (started.error().kind == Error::Kind::Cancelled) // the person changed it meanwhile
        return;
    QString& told = m_toolTroubles[server.uuid];
    if (std::exchange(told, started.error().message) != started.error().message)
        Q_EMIT toolServerFailed(server.name, started.error().message);
}

Async<ToolBox> Assistants::tools(const std::vector<DocumentId>& documents, bool start)
{
    std::vector<ToolServer> wanted;
    std::copy_if(m_toolServers.begin(), m_toolServers.end(), std::back_inserter(wanted),
                 [start](const ToolServer& server) { return start && server.enabled; });
    return andThen(startTools(std::move(wanted)), this, [this, documents](Done) {
        ToolBox all;
        const auto builtIn = std::make_shared<BuiltIn>(m_parts, documents);
        for (const auto& tool : builtIn->tools)
            all.emplace_back(builtIn, tool.get());
        for (const ToolServer& server : m_toolServers) {
            const auto client = m_clients.find(server.uuid);
            const bool offered = server.enabled && client != m_clients.end() &&
                                 client->second->state() == ToolServerClient::State::Ready;
            if (!offered)
                continue;
            for (Tool* tool : client->second->tools())
                all.emplace_back(client->second, tool);
        }
        return ready(Result<ToolBox>(std::move(all)));
    });
}

Async<std::vector<ToolSpec>> Assistants::toolsOf(const QUuid& toolServer)
{
    const ToolServer* server = toolServerOf(toolServer);
    if (!server)
        return ready(Result<std::vector<ToolSpec>>(
            Error{Error::Kind::NotFound, tr("This tool server is not there any more."), {}}));
    const std::shared_ptr<ToolServerClient> client = clientOf(*server);
    return andThen(client->start(), this, [client](Done) {
        std::vector<ToolSpec> specs;
        for (const Tool* tool : client->tools())
            specs.push_back(tool->spec());
        if (!client->server().enabled) // it was only looked at
            client->close();
        return ready(Result<std::vector<ToolSpec>>(std::move(specs)));
    });
}

Async<Done> Assistants::trust(const QString& title)
{
    ToolServer* owner = nullptr;
    TrustedTool wanted;
    int found = 0;
    for (ToolServer& server : m_toolServers) {
        const auto client = m_clients.find(server.uuid);
        if (client == m_clients.end())
            continue;
        for (const Tool* tool : client->second->tools()) {
            const ToolSpec spec = tool->spec();
            if (spec.title != title)
                continue;
            owner = &server;
            wanted = {title.mid(server.name.size() + 1), printOf(spec)};
            ++found;
        }
    }
    // A server could name a tool so that it looks like one of another server.
    if (found != 1)
        return ready(Result<Done>(Error{
            Error::Kind::NotFound, tr("The tool “%1” is not offered any more.").arg(title), {}}));
    if (owner->trusted.contains(wanted))
        return ready(Result<Done>());
    // At once, and not only when it is on disk: the next one that is trusted is kept beside it.
    owner->trusted.removeIf([&](const TrustedTool& tool) { return tool.name == wanted.name; });
    owner->trusted.append(wanted);
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    auto future = promise->future();
    whenReady(save(*owner), this, [this, promise](const Result<ToolServer>& saved) {
        if (!saved)
            load();
        promise->addResult(saved ? Result<Done>() : saved.error());
        promise->finish();
    });
    return future;
}

} // namespace motcua
