// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to the models: what is offered to Dialogue, how a server is reached, started, tried and watched.
#include "studio/assistants.h"

#include "assistant/addressdoor.h"
#include "assistant/keyring.h"
#include "assistant/modelassistant.h"
#include "assistant/quote.h"
#include "assistant/toolserverclient.h"
#include "base/home.h"
#include "base/pool.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/toolsources.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(const QUuid& uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QString aboutServer(const ServerProfile& server)
{
    if (server.isLocalFile())
        return Assistants::tr("A model on this computer.");
    const auto address = readAddress(server.address);
    if (address && isLoopback(*address))
        return Assistants::tr("A server on this computer.");
    return Assistants::tr("A server at %1.").arg(address ? address->host() : server.address);
}

ServerTest unreached(const Error& error)
{
    ServerTest test;
    test.sentence = error.message;
    return test;
}

QString reachedSentence(const ServerTest& test, const QString& model, qint64 elapsed)
{
    const QLocale locale;
    QString sentence = model.isEmpty()
                           ? Assistants::tr("Reached in %1 ms").arg(elapsed)
                           : Assistants::tr("Reached in %1 ms: %2").arg(elapsed).arg(model);
    if (test.contextLength > 0)
        sentence += Assistants::tr(", context %1 tokens").arg(locale.toString(test.contextLength));
    if (test.vision)
        sentence += Assistants::tr(", takes pictures");
    return sentence + u'.';
}

/// Quote under the name of a persona.
class QuotingPersona final : public Assistant {
public:
    QuotingPersona(AssistantInfo info, PassageSource& passages)
        : m_info(std::move(info)), m_quote(passages)
    {
    }

    AssistantInfo info() const override { return m_info; }
    std::unique_ptr<Reply> ask(const Request& request) override { return m_quote.ask(request); }

private:
    AssistantInfo m_info;
    Quote m_quote;
};

} // namespace

const ServerProfile* Assistants::serverOf(const QUuid& uuid) const
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(),
                                    [&](const auto& server) { return server.uuid == uuid; });
    return found == m_servers.end() ? nullptr : &*found;
}

std::shared_ptr<ServerDoor> Assistants::doorTo(const ServerProfile& server)
{
    auto& door = m_doors[server.uuid];
    if (!door)
        door = server.isLocalFile() ? localDoor(server)
                                    : std::make_shared<AddressDoor>(server, *m_keyring);
    return door;
}

std::shared_ptr<ServerDoor> Assistants::localDoor(const ServerProfile& server)
{
    LlamaServerPlan plan;
    plan.program = llamaServerProgram();
    plan.model = server.file;
    plan.alias = server.name;
    plan.contextLength = server.contextLength;
    plan.further = QProcess::splitCommand(server.arguments);
    plan.idleMinutes = m_parts.settings.value(settings::kIdleMinutes);
    auto local = std::make_shared<LlamaServer>(plan);
    const QUuid uuid = server.uuid;
    connect(local.get(), &LlamaServer::stateChanged, this,
            [this, uuid](LlamaServer::State state) { Q_EMIT serverStateChanged(uuid, state); });
    connect(local.get(), &LlamaServer::logged, this,
            [this, uuid](const QString& line) { Q_EMIT serverLogged(uuid, line); });
    connect(local.get(), &LlamaServer::crashed, this,
            [this, uuid](const QString& sentence) { Q_EMIT serverCrashed(uuid, sentence); });
    return local;
}

Dialogue::Offered Assistants::offeredFor(const ServerProfile& server)
{
    const AssistantInfo info{plain(server.uuid), server.name, aboutServer(server), {}, true};
    return {std::make_unique<ModelAssistant>(info, doorTo(server), m_parts.passages, server.model),
            {}};
}

/// One whose server is gone is not offered.
Dialogue::Offered Assistants::offeredFor(const Persona& persona)
{
    AssistantInfo info{plain(persona.uuid), persona.name, {}, persona.picture, true};
    const QString options =
        persona.system.isEmpty()
            ? persona.options
            : withOverride(persona.options, settings::kSystemPrompt, persona.system);
    if (persona.server.isNull()) {
        info.isModel = false;
        info.about = tr("A persona; %1 computes.").arg(u"Quote"_s);
        return {std::make_unique<QuotingPersona>(info, m_parts.passages), options};
    }
    const ServerProfile* server = serverOf(persona.server);
    if (!server)
        return {};
    info.about = tr("A persona; %1 computes.").arg(server->name);
    const QString model = persona.model.isEmpty() ? server->model : persona.model;
    return {std::make_unique<ModelAssistant>(info, doorTo(*server), m_parts.passages, model),
            options};
}

void Assistants::offer()
{
    // A server that is gone is stopped once nobody is answered by it any more: replies hold their door.
    std::erase_if(m_doors, [this](const auto& door) { return !serverOf(door.first); });
    std::vector<Dialogue::Offered> offered;
    for (const Persona& persona : m_personas)
        if (auto one = offeredFor(persona); one.assistant)
            offered.push_back(std::move(one));
    for (const ServerProfile& server : m_servers)
        offered.push_back(offeredFor(server));
    m_parts.dialogue.offer(std::move(offered));
}

// ---- trying

Async<ServerTest> Assistants::test(const ServerProfile& server, const QString& key)
{
    if (server.isLocalFile())
        return testThrough(localDoor(server));
    return testThrough(key.isNull() ? std::make_shared<AddressDoor>(server, *m_keyring)
                                    : std::make_shared<AddressDoor>(server, *m_keyring, key));
}

/// What is wrong is part of the answer, not a failure of the asking.
Async<ServerTest> Assistants::testThrough(std::shared_ptr<ServerDoor> door)
{
    struct Trial {
        std::shared_ptr<ServerDoor> door;
        std::unique_ptr<ServerClient> client;
        QElapsedTimer timer;
        QPromise<Result<ServerTest>> promise;
        ServerTest test;

        void end(ServerTest result)
        {
            promise.addResult(Result<ServerTest>(std::move(result)));
            promise.finish();
        }
    };
    auto trial = std::make_shared<Trial>();
    trial->door = std::move(door);
    trial->promise.start();
    auto future = trial->promise.future();
    whenReady(trial->door->open(), this, [this, trial](const Result<Endpoint>& endpoint) {
        if (!endpoint)
            return trial->end(unreached(endpoint.error()));
        trial->client = std::make_unique<ServerClient>(*endpoint);
        trial->timer.start();
        whenReady(trial->client->models(), this,
                  [this, trial](const Result<std::vector<ServerModel>>& models) {
                      if (!models)
                          return trial->end(unreached(models.error()));
                      trial->test.reached = true;
                      trial->test.models = *models;
                      const qint64 elapsed = trial->timer.elapsed();
                      whenReady(trial->client->props(), this,
                                [trial, elapsed](const Result<ServerProps>& props) {
                                    ServerTest& test = trial->test;
                                    QString model =
                                        test.models.empty() ? QString() : test.models.front().id;
                                    if (!test.models.empty())
                                        test.contextLength = test.models.front().contextLength;
                                    if (props) {
                                        test.contextLength = props->contextLength;
                                        test.vision = props->vision;
                                    }
                                    test.sentence = reachedSentence(test, model, elapsed);
                                    trial->end(test);
                                });
                  });
    });
    return future;
}

Async<std::vector<ServerModel>> Assistants::models(const QUuid& server)
{
    const ServerProfile* profile = serverOf(server);
    if (!profile)
        return ready(Result<std::vector<ServerModel>>(
            Error{Error::Kind::NotFound, tr("This server is not there any more."), {}}));
    return andThen(doorTo(*profile)->open(), this, [this](const Endpoint& endpoint) {
        auto client = std::make_shared<ServerClient>(endpoint);
        return andThen(client->models(), this, [client](std::vector<ServerModel> models) {
            return ready(Result<std::vector<ServerModel>>(std::move(models)));
        });
    });
}

// ---- files

QStringList Assistants::modelFolders() const
{
    QStringList folders =
        m_parts.settings.value(settings::kModelFolders).split(u'\n', Qt::SkipEmptyParts);
    for (QString& folder : folders)
        folder = folder.trimmed();
    return folders;
}

Async<std::vector<ModelFile>> Assistants::scan(const Progress& progress)
{
    QStringList folders = modelFolders();
    folders += usualModelFolders(m_parts.database.home().path());
    folders.removeDuplicates();
    return inPool([folders, progress] { return scanModelFolders(folders, progress); });
}

QString Assistants::llamaServerProgram() const
{
    const QString chosen = m_parts.settings.value(settings::kLlamaServer).trimmed();
    return chosen.isEmpty() ? LlamaServer::findProgram() : chosen;
}

// ---- servers of our own

namespace {

LlamaServer* localOf(const std::map<QUuid, std::shared_ptr<ServerDoor>>& doors, const QUuid& server)
{
    const auto door = doors.find(server);
    return door == doors.end() ? nullptr : qobject_cast<LlamaServer*>(door->second.get());
}

} // namespace

LlamaServer::State Assistants::stateOf(const QUuid& server) const
{
    const LlamaServer* local = localOf(m_doors, server);
    return local ? local->state() : LlamaServer::State::Stopped;
}

QString Assistants::logOf(const QUuid& server) const
{
    const LlamaServer* local = localOf(m_doors, server);
    return local ? local->log() : QString();
}

Async<Done> Assistants::startServer(const QUuid& server)
{
    const ServerProfile* profile = serverOf(server);
    if (!profile)
        return ready(Result<Done>(
            Error{Error::Kind::NotFound, tr("This server is not there any more."), {}}));
    return andThen(doorTo(*profile)->open(), this,
                   [](const Endpoint&) { return ready(Result<Done>()); });
}

void Assistants::stopServer(const QUuid& server)
{
    if (LlamaServer* local = localOf(m_doors, server))
        local->stop();
}

} // namespace motcua
