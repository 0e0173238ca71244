// SPDX-License-Identifier: GPL-3.0-or-later
// Asking servers, using and starting model files, listing tools.
#include "assistants/assistantsroom.h"

#include "assistants/findmodelspage.h"
#include "assistants/modelpage.h"
#include "assistants/personapage.h"
#include "assistants/serverpage.h"
#include "assistants/startpage.h"
#include "assistants/toolserverpage.h"

#include <QFileInfo>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

void AssistantsRoom::test(bool fetch)
{
    if (!m_server || m_page != m_server)
        return;
    const quint64 asking = ++m_asking;
    const QUuid uuid = m_server->uuid();
    const ProfileValue value = m_server->value();
    m_server->setTesting();
    whenReady(m_assistants.test(std::get<ServerProfile>(value), m_server->key()), this,
              [this, asking, uuid, fetch](const Result<ServerTest>& test) {
                  if (asking != m_asking || !m_server || m_server->uuid() != uuid)
                      return;
                  m_server->setTested(test);
                  if (fetch && test && test->reached)
                      m_server->showModels();
              });
}

void AssistantsRoom::fetchModels(const QUuid& server)
{
    const quint64 asking = ++m_asking;
    const auto value = saved(server);
    const auto* profile = value ? std::get_if<ServerProfile>(&*value) : nullptr;
    // A model file has one model; asking for it would load it.
    if (!profile || profile->isLocalFile()) {
        if (m_persona)
            m_persona->setModels({});
        return;
    }
    whenReady(m_assistants.models(server), this,
              [this, asking](const Result<std::vector<ServerModel>>& models) {
                  if (asking != m_asking || !m_persona)
                      return;
                  if (models)
                      m_persona->setModels(*models);
                  else
                      m_persona->setModelTrouble(models.error().message);
              });
}

void AssistantsRoom::listTools()
{
    if (!m_tools)
        return;
    const quint64 asking = ++m_asking;
    const QUuid uuid = m_tools->uuid();
    m_tools->setListing();
    whenReady(m_assistants.toolsOf(uuid), this,
              [this, asking, uuid](const Result<std::vector<ToolSpec>>& tools) {
                  if (asking == m_asking && m_tools && m_tools->uuid() == uuid)
                      m_tools->setTools(tools);
              });
}

/// One click from a file to somebody who answers: it is set up and saved at once.
void AssistantsRoom::useModel(const ModelFile& file, int context, const QString& arguments)
{
    ServerProfile server;
    server.uuid = QUuid::createUuid();
    server.name = freeName(file.name, names(ProfileKind::Server));
    server.file = file.path;
    server.contextLength = context;
    server.arguments = arguments;
    keep();
    m_drafts.keep({server}, nullptr, this);
    const QString name = server.name;
    open({AssistantPlace::Kind::Profile, server.uuid});
    save(server.uuid, [this, name](const QUuid& uuid) {
        Q_EMIT notified({Notice::Kind::Done, tr("“%1” is ready to be asked.").arg(name),
                         tr("Chat with it"), [this, uuid] {
                             chat({AssistantPlace::Kind::Profile, uuid});
                         }});
    });
}

void AssistantsRoom::useModelFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    whenReady(m_finder->read(absolute), this, [this, absolute](const Result<ModelFile>& file) {
        if (!file)
            return fail(file.error());
        if (m_finder->about(absolute).used)
            return openModel(absolute);
        useModel(*file, 0, {});
    });
}

void AssistantsRoom::openModel(const QString& path)
{
    const auto& servers = m_assistants.servers();
    const auto found = std::ranges::find(servers, path, &ServerProfile::file);
    if (found != servers.end())
        open({AssistantPlace::Kind::Profile, found->uuid});
}

/// Asks at the usual ports of this computer, all at once; nothing else.
void AssistantsRoom::lookForServers()
{
    struct Search {
        std::vector<std::optional<FoundServer>> found;
        std::size_t open = 0;
    };
    const std::vector<KnownServer>& known = knownServers();
    auto search = std::make_shared<Search>();
    search->found.resize(known.size());
    search->open = known.size();
    m_start->setLooking();
    for (std::size_t i = 0; i < known.size(); ++i) {
        ServerProfile server;
        server.uuid = QUuid::createUuid();
        server.name = known[i].name;
        server.address = known[i].address;
        whenReady(m_assistants.test(server), this,
                  [this, search, i](const Result<ServerTest>& test) {
                      if (test && test->reached)
                          search->found[i] = FoundServer{
                              knownServers()[i],
                              tr("%n model(s)", nullptr, static_cast<int>(test->models.size()))};
                      if (--search->open > 0 || !m_start)
                          return;
                      std::vector<FoundServer> found;
                      for (const auto& one : search->found)
                          if (one)
                              found.push_back(*one);
                      m_start->setServers(std::move(found));
                  });
    }
}

void AssistantsRoom::startModel()
{
    const QUuid uuid = m_place.uuid;
    const auto start = [this](const QUuid& server) {
        whenReady(m_assistants.startServer(server), this, [this, server](const Result<>& started) {
            if (started)
                return;
            m_states.insert(server, started.error().message);
            if (m_modelPage && m_modelPage->uuid() == server)
                m_modelPage->setState(m_assistants.stateOf(server), started.error().message);
        });
    };
    keep();
    if (m_drafts.contains(uuid))
        save(uuid, start); // it is started as its page says
    else
        start(uuid);
}

void AssistantsRoom::chooseProgram(Program program, const QString& path)
{
    if (program == Program::ToolServer) {
        if (m_tools && m_page == m_tools)
            m_tools->setProgram(path);
        return;
    }
    const Result<> chosen = m_finder->setProgram(path);
    if (!chosen)
        return fail(chosen.error());
    showModels();
}

} // namespace motcua
