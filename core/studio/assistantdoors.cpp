// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to the models: what is offered to Dialogue, how a server is reached, started, tried and watched.
#include "studio/assistants.h"

#include "assistant/addressdoor.h"
#include "assistant/modelassistant.h"
#include "assistant/quote.h"
#include "base/home.h"
#include "base/pool.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/ending.h"

#include <QDir>
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

/// A file is run anew only when something else would run: loading it may take minutes.
bool runsTheSame(const ServerProfile& one, const ServerProfile& other)
{
    if (!one.isLocalFile() || !other.isLocalFile())
        return one == other;
    return one.file == other.file && one.contextLength == other.contextLength &&
           one.arguments == other.arguments;
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
    auto* local = new LlamaServer([self = QPointer(this), server] {
        return self ? self->planFor(server) : LlamaServerPlan();
    });
    // One that is being tried, or that only answers under way still use, is not the one that is shown.
    const QUuid uuid = server.uuid;
    const auto isShown = [this, uuid, local] {
        const auto door = m_doors.find(uuid);
        return door != m_doors.end() && door->second.get() == local;
    };
    connect(local, &LlamaServer::stateChanged, this,
            [this, uuid, isShown](LlamaServer::State state) {
                if (isShown())
                    Q_EMIT serverStateChanged(uuid, state);
            });
    connect(local, &LlamaServer::logged, this, [this, uuid, isShown](const QString& line) {
        if (isShown())
            Q_EMIT serverLogged(uuid, line);
    });
    connect(local, &LlamaServer::waiting, this, [this, uuid, isShown](const QString& sentence) {
        if (isShown())
            Q_EMIT serverWaiting(uuid, sentence);
    });
    connect(local, &LlamaServer::crashed, this, [this, uuid, isShown](const QString& sentence) {
        if (isShown())
            Q_EMIT serverCrashed(uuid, sentence);
    });
    return endingBy(local, m_ending.get());
}

/// Looked up when it is started: the program may have been installed or chosen since.
LlamaServerPlan Assistants::planFor(const ServerProfile& server) const
{
    const ServerProfile* stored = serverOf(server.uuid);
    LlamaServerPlan plan;
    plan.program = llamaServerProgram();
    plan.model = server.file;
    plan.alias = stored ? stored->name : server.name;
    plan.contextLength = server.contextLength;
    plan.further = QProcess::splitCommand(server.arguments);
    plan.idleMinutes = m_parts.settings.value(settings::kIdleMinutes);
    plan.keys = m_keyVariables;
    return plan;
}

/// Those whose server is gone or is to run something else. One is stopped once nobody is answered by it any more: replies
/// hold their door.
void Assistants::dropDoors(const std::vector<ServerProfile>& before)
{
    std::vector<QUuid> stopped;
    std::erase_if(m_doors, [&](const auto& entry) {
        const auto was = std::find_if(before.begin(), before.end(), [&](const auto& server) {
            return server.uuid == entry.first;
        });
        const ServerProfile* now = serverOf(entry.first);
        if (now && was != before.end() && runsTheSame(*was, *now))
            return false;
        if (stateOf(entry.first) != LlamaServer::State::Stopped)
            stopped.push_back(entry.first);
        return true;
    });
    for (const QUuid& server : stopped)
        Q_EMIT serverStateChanged(server, LlamaServer::State::Stopped);
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
    noteKey(server);
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

QStringList Assistants::searchedFolders() const
{
    QStringList folders = modelFolders();
    const QString own = QDir(m_parts.database.home().path()).filePath(u"models"_s);
    if (QFileInfo(own).isDir())
        folders += own;
    folders += usualModelFolders(QDir::homePath());
    folders.removeDuplicates();
    return folders;
}

Async<std::vector<ModelFile>> Assistants::scan(const Progress& progress)
{
    return inPool(
        [folders = searchedFolders(), progress] { return scanModelFolders(folders, progress); });
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
