// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolserverclient.h"

#include "assistant/remotetools.h"
#include "assistant/rpcprocess.h"
#include "assistant/toolcontent.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ClientWords {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr int kMostPages = 50;
constexpr size_t kMostTools = 500;
constexpr int kCollect = 200; ///< Milliseconds: changes of the list that come together are one.

} // namespace

class ToolServerClient::Private {
public:
    using Text = QPromise<Result<QString>>;

    Private(ToolServerClient* owner, ToolServer given, ToolPatience patience);

    Async<Done> start();
    void initialized(const Result<QJsonObject>& answer);
    void list(const QString& cursor, std::vector<OfferedTool> before, int page);
    void take(const std::vector<OfferedTool>& offered);
    void fail(const Error& error);
    void ended(RpcProcess* gone, const QString& sentence);
    void settleStart(const Result<>& result);
    void set(State state);
    Async<QString> call(const QString& name, const QJsonObject& arguments);
    void send(const std::shared_ptr<Text>& promise, const QString& name,
              const QJsonObject& arguments);
    Error stopped() const
    {
        return {Error::Kind::Cancelled, ClientWords::tr("“%1” was stopped.").arg(server.name), {}};
    }

    ToolServerClient* q;
    ToolServer server;
    QStringList keys;
    ToolPatience patience;
    State state = State::Stopped;
    RpcProcess* process = nullptr; ///< The one spoken to; those being ended are on their own.
    int running = 0;               ///< All of them.
    bool retired = false;
    bool unused = false; ///< It goes once none runs.
    QTimer relist;
    bool listing = false;
    bool listAgain = false;
    std::vector<std::shared_ptr<QPromise<Result<>>>> waiting; ///< For the start.
    std::vector<std::weak_ptr<Text>> calls;                   ///< Under way, or gone.
    RemoteTools tools;
    QString lastLog; ///< Of the process before this one.
};

ToolServerClient::Private::Private(ToolServerClient* owner, ToolServer given, ToolPatience times)
    : q(owner),
      server(std::move(given)),
      patience(times),
      tools(server, [this](const QString& name, const QJsonObject& arguments) {
          return call(name, arguments);
      })
{
    relist.setSingleShot(true);
    relist.setInterval(kCollect);
    connect(&relist, &QTimer::timeout, q, [this] {
        if (state == State::Ready)
            list({}, {}, 1);
    });
}

// ---- starting

Async<Done> ToolServerClient::Private::start()
{
    if (retired)
        return ready(Result<>(stopped()));
    if (state == State::Ready)
        return ready(Result<>());
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    waiting.push_back(std::move(promise));
    if (state == State::Starting)
        return future;
    set(State::Starting);
    process =
        new RpcProcess({server.name, server.program, server.arguments, patience.close, keys}, q);
    ++running;
    connect(process, &RpcProcess::logged, q, &ToolServerClient::logged);
    connect(process, &RpcProcess::ended, q,
            [this, mine = process](const QString& sentence) { ended(mine, sentence); });
    connect(process, &RpcProcess::notified, q, [this, mine = process](const QString& method) {
        if (mine == process && method == "notifications/tools/list_changed"_L1)
            relist.start();
    });
    process->start();
    process->request(
        u"initialize"_s,
        {{"protocolVersion"_L1, u"2025-06-18"_s},
         {"capabilities"_L1, QJsonObject()},
         {"clientInfo"_L1, QJsonObject{{"name"_L1, u"motcua"_s},
                                       {"title"_L1, u"Motcua"_s},
                                       {"version"_L1, QStringLiteral(MOTCUA_VERSION)}}}},
        patience.start, [this, mine = process](const Result<QJsonObject>& answer) {
            if (mine == process)
                initialized(answer);
        });
    return future;
}

void ToolServerClient::Private::initialized(const Result<QJsonObject>& answer)
{
    if (!answer)
        return fail(answer.error());
    if ((*answer)["protocolVersion"_L1].toString().isEmpty())
        return fail(
            {Error::Kind::Invalid,
             ClientWords::tr("“%1” is no server of tools: it does not name the version of its "
                             "protocol.")
                 .arg(server.name),
             {}});
    process->notify(u"notifications/initialized"_s);
    if ((*answer)["capabilities"_L1].toObject().contains("tools"_L1))
        return list({}, {}, 1);
    take({});
}

void ToolServerClient::Private::list(const QString& cursor, std::vector<OfferedTool> before,
                                     int page)
{
    if (page == 1 && std::exchange(listing, true)) {
        listAgain = true;
        return;
    }
    const QJsonObject parameters =
        cursor.isEmpty() ? QJsonObject() : QJsonObject{{"cursor"_L1, cursor}};
    process->request(u"tools/list"_s, parameters, patience.start,
                     [this, mine = process, cursor, page,
                      all = std::move(before)](const Result<QJsonObject>& answer) mutable {
                         if (mine != process)
                             return;
                         if (!answer) {
                             listing = false;
                             if (state == State::Starting)
                                 fail(answer.error());
                             return; // else the list of before holds
                         }
                         ToolPage read = readToolPage(*answer);
                         for (OfferedTool& tool : read.tools)
                             if (all.size() < kMostTools)
                                 all.push_back(std::move(tool));
                         const bool more = !read.next.isEmpty() && read.next != cursor &&
                                           page < kMostPages && all.size() < kMostTools;
                         if (more)
                             return list(read.next, std::move(all), page + 1);
                         listing = false;
                         take(all);
                         if (std::exchange(listAgain, false))
                             relist.start();
                     });
}

void ToolServerClient::Private::take(const std::vector<OfferedTool>& offered)
{
    tools.take(offered);
    const QPointer<ToolServerClient> alive(q);
    set(State::Ready);
    if (alive)
        Q_EMIT q->toolsChanged();
    if (alive)
        settleStart({});
}

// ---- ending

void ToolServerClient::Private::fail(const Error& error)
{
    // Its end has nothing more to tell.
    if (RpcProcess* bad = std::exchange(process, nullptr)) {
        lastLog = bad->log();
        bad->close();
    }
    listing = listAgain = false;
    const QPointer<ToolServerClient> alive(q);
    set(State::Failed);
    if (alive)
        Q_EMIT q->failed(error.message);
    if (alive)
        settleStart(error);
}

void ToolServerClient::Private::ended(RpcProcess* gone, const QString& sentence)
{
    gone->deleteLater();
    if (--running == 0 && unused)
        q->deleteLater();
    if (gone != process)
        return;
    lastLog = gone->log();
    process = nullptr;
    listing = listAgain = false;
    if (state == State::Starting)
        return fail({Error::Kind::Io, sentence, {}});
    const QPointer<ToolServerClient> alive(q);
    set(State::Stopped);
    if (alive && !sentence.isEmpty())
        Q_EMIT q->failed(sentence);
}

void ToolServerClient::Private::settleStart(const Result<>& result)
{
    for (const auto& promise : std::exchange(waiting, {})) {
        promise->addResult(result);
        promise->finish();
    }
}

void ToolServerClient::Private::set(State now)
{
    if (std::exchange(state, now) != now)
        Q_EMIT q->stateChanged(now);
}

// ---- calling

Async<QString> ToolServerClient::Private::call(const QString& name, const QJsonObject& arguments)
{
    auto promise = std::make_shared<Text>();
    promise->start();
    auto future = promise->future();
    std::erase_if(calls, [](const auto& call) { return call.expired(); });
    calls.push_back(promise);
    whenReady(start(), q, [this, promise, name, arguments](const Result<>& started) {
        if (promise->isCanceled())
            return promise->finish();
        if (started)
            return send(promise, name, arguments);
        promise->addResult(started.error());
        promise->finish();
    });
    return future;
}

void ToolServerClient::Private::send(const std::shared_ptr<Text>& promise, const QString& name,
                                     const QJsonObject& arguments)
{
    if (!process) { // it ended between its start and now
        promise->addResult(stopped());
        return promise->finish();
    }
    auto* watcher = new QFutureWatcher<Result<QString>>(process);
    const qint64 id = process->request(
        u"tools/call"_s, {{"name"_L1, name}, {"arguments"_L1, arguments}}, patience.call,
        [promise](const Result<QJsonObject>& answer) {
            promise->addResult(answer ? readToolResult(*answer) : Result<QString>(answer.error()));
            promise->finish();
        });
    connect(watcher, &QFutureWatcherBase::canceled, process, [peer = process, id, promise] {
        peer->forget(id, u"the person stopped it"_s);
        promise->finish();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
}

// ---- from outside

ToolServerClient::ToolServerClient(ToolServer server, ToolPatience patience, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(server), patience))
{
}

ToolServerClient::~ToolServerClient()
{
    disconnect();
    for (RpcProcess* process : findChildren<RpcProcess*>())
        process->disconnect(this);
    d->settleStart(d->stopped());
    for (const auto& call : d->calls) {
        if (const auto promise = call.lock()) {
            promise->addResult(d->stopped());
            promise->finish();
        }
    }
    qDeleteAll(findChildren<RpcProcess*>());
}

const ToolServer& ToolServerClient::server() const
{
    return d->server;
}

void ToolServerClient::setTrusted(const QList<TrustedTool>& tools)
{
    d->server.trusted = tools;
    Q_EMIT toolsChanged();
}

void ToolServerClient::setKeys(const QStringList& variables)
{
    d->keys = variables;
}

Async<Done> ToolServerClient::start()
{
    return d->start();
}

void ToolServerClient::close()
{
    RpcProcess* process = std::exchange(d->process, nullptr);
    if (!process)
        return;
    d->lastLog = process->log();
    d->listing = d->listAgain = false;
    process->close();
    const QPointer<ToolServerClient> alive(this);
    d->set(State::Stopped);
    if (alive)
        d->settleStart(d->stopped());
}

void ToolServerClient::retire()
{
    d->retired = true;
    d->tools.take({});
    close();
}

void ToolServerClient::leave()
{
    disconnect();
    retire();
    d->unused = true;
    if (d->running == 0)
        deleteLater();
}

ToolServerClient::State ToolServerClient::state() const
{
    return d->state;
}

std::vector<Tool*> ToolServerClient::tools() const
{
    return d->tools.offered();
}

qint64 ToolServerClient::processId() const
{
    return d->process ? d->process->processId() : 0;
}

QString ToolServerClient::log() const
{
    return d->process ? d->process->log() : d->lastLog;
}

} // namespace motcua
