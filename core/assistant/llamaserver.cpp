// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamaserver.h"

#include "assistant/llamarun.h"
#include "base/pool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>

#include <utility>
#include <vector>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostPorts = 5; ///< Tries, where others take the port before the server does.

Error stoppedError()
{
    return {Error::Kind::Cancelled, LlamaServer::tr("llama-server was stopped."), {}};
}

Result<> checkProgram(const QString& program)
{
    if (program.isEmpty())
        return Error{
            Error::Kind::NotFound,
            LlamaServer::tr("There is no llama-server on this computer: install llama.cpp, "
                            "or choose where it is."),
            {}};
    const QFileInfo file(program);
    if (!file.isFile())
        return Error{
            Error::Kind::NotFound,
            LlamaServer::tr("There is no program %1: choose where llama-server is.").arg(program),
            {}};
    if (!file.isExecutable())
        return Error{Error::Kind::Invalid,
                     LlamaServer::tr("%1 is no program that can be run.").arg(program),
                     {}};
    return {};
}

} // namespace

class LlamaServer::Private {
public:
    using Waiting = std::shared_ptr<QPromise<Result<Endpoint>>>;

    Private(LlamaServer* server, MakePlan given, LlamaPatience times)
        : q(server), makePlan(std::move(given)), patience(times)
    {
    }

    void setState(State next);
    void startUp();
    void spawn();
    void ready();
    void failed(const LlamaTrouble& trouble);
    void fail(const Error& error);
    void answer(const Result<Endpoint>& endpoint);
    /// The run is to end; the next one starts once it has.
    void dismiss();
    void restIdle();
    void say(const QString& sentence);

    LlamaServer* q;
    MakePlan makePlan;
    LlamaServerPlan plan; ///< Of the last start.
    LlamaPatience patience;
    State state = State::Stopped;
    ModelFile model;
    std::unique_ptr<LlamaRun> run;
    std::vector<std::unique_ptr<LlamaRun>> leaving; ///< Asked to end.
    std::vector<Waiting> waiting;                   ///< Whoever opened and has no answer.
    QString lastLog;
    QString said;
    QTimer idle;
    QElapsedTimer sinceReady;
    int attempt = 0;     ///< Counts starts, so that what belongs to an earlier one is known.
    int replies = 0;     ///< Under way.
    int ports = 0;       ///< Tried.
    bool wanted = false; ///< A run is to start once those that leave are gone.
    bool restarted = false;
    bool unused = false; ///< Nobody wants it any more: it goes once those that leave are gone.
};

void LlamaServer::Private::setState(State next)
{
    if (std::exchange(state, next) != next)
        Q_EMIT q->stateChanged(next);
}

void LlamaServer::Private::say(const QString& sentence)
{
    if (std::exchange(said, sentence) != sentence)
        Q_EMIT q->waiting(sentence);
}

void LlamaServer::Private::answer(const Result<Endpoint>& endpoint)
{
    const auto all = std::exchange(waiting, {});
    for (const Waiting& one : all) {
        one->addResult(endpoint);
        one->finish();
    }
}

void LlamaServer::Private::startUp()
{
    const int own = ++attempt;
    restarted = false;
    ports = 0;
    plan = makePlan();
    setState(State::Starting);
    say(LlamaServer::tr("Starting llama-server…"));
    auto checked = inPool([plan = plan]() -> Result<ModelFile> {
        if (const auto program = checkProgram(plan.program); !program)
            return program.error();
        return readModelFile(plan.model);
    });
    whenReady(checked, q, [this, own](const Result<ModelFile>& file) {
        if (own != attempt)
            return;
        if (!file)
            return fail(file.error());
        model = *file;
        if (!model.trouble.isEmpty())
            return fail({Error::Kind::Invalid, model.trouble, {}});
        spawn();
    });
}

void LlamaServer::Private::spawn()
{
    wanted = !leaving.empty(); // two of them at once may be more than the memory holds
    if (wanted)
        return;
    LlamaServerPlan own = plan;
    if (own.alias.isEmpty())
        own.alias = QFileInfo(plan.model).completeBaseName();
    run = std::make_unique<LlamaRun>(own, model, patience);
    LlamaRun* one = run.get();
    QObject::connect(one, &LlamaRun::ready, q, [this] { ready(); });
    QObject::connect(one, &LlamaRun::failed, q,
                     [this](const LlamaTrouble& trouble) { failed(trouble); });
    QObject::connect(one, &LlamaRun::logged, q, &LlamaServer::logged);
    QObject::connect(one, &LlamaRun::loading, q, [this](int percent) {
        say(percent > 0 ? LlamaServer::tr("Loading the model: %1 %").arg(percent)
                        : LlamaServer::tr("Loading the model…"));
    });
    one->start();
}

void LlamaServer::Private::ready()
{
    setState(State::Ready);
    say({});
    sinceReady.start();
    restIdle();
    answer(run->endpoint());
}

void LlamaServer::Private::failed(const LlamaTrouble& trouble)
{
    const bool wasReady = state == State::Ready;
    if (wasReady && sinceReady.elapsed() >= patience.stable)
        restarted = false;
    idle.stop();
    dismiss();
    const bool elsewhere = trouble.otherPort && ++ports < kMostPorts;
    const bool again = elsewhere || (trouble.again && !std::exchange(restarted, true));
    if (!elsewhere)
        Q_EMIT q->crashed(trouble.error.message);
    if (!again)
        return fail(trouble.error);
    setState(State::Starting);
    say(elsewhere ? LlamaServer::tr("Starting llama-server…")
                  : LlamaServer::tr("llama-server crashed and is started again…"));
    spawn();
}

void LlamaServer::Private::fail(const Error& error)
{
    ++attempt;
    wanted = false;
    setState(State::Failed);
    say({});
    answer(error);
}

void LlamaServer::Private::dismiss()
{
    if (!run)
        return;
    lastLog = run->log().text();
    LlamaRun* one = run.get();
    one->disconnect(q);
    leaving.push_back(std::move(run));
    QObject::connect(one, &LlamaRun::gone, q, [this, one] {
        // Not within its own signal.
        QMetaObject::invokeMethod(
            q,
            [this, one] {
                std::erase_if(leaving, [one](const auto& left) { return left.get() == one; });
                if (leaving.empty() && unused)
                    q->deleteLater();
                else if (leaving.empty() && std::exchange(wanted, false))
                    spawn();
            },
            Qt::QueuedConnection);
    });
    one->stop();
}

void LlamaServer::Private::restIdle()
{
    if (state != State::Ready || replies > 0)
        return;
    idle.stop();
    if (const int minutes = makePlan().idleMinutes; minutes > 0)
        idle.start(minutes * patience.idleMinute);
}

LlamaServer::LlamaServer(LlamaServerPlan plan, QObject* parent)
    : LlamaServer(std::move(plan), LlamaPatience(), parent)
{
}

LlamaServer::LlamaServer(LlamaServerPlan plan, LlamaPatience patience, QObject* parent)
    : LlamaServer([plan = std::move(plan)] { return plan; }, patience, parent)
{
}

LlamaServer::LlamaServer(MakePlan plan, LlamaPatience patience, QObject* parent)
    : ServerDoor(parent), d(std::make_unique<Private>(this, std::move(plan), patience))
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    d->idle.setSingleShot(true);
    connect(&d->idle, &QTimer::timeout, this, &LlamaServer::stop);
}

LlamaServer::~LlamaServer()
{
    if (d->run)
        d->run->disconnect(this);
    for (const auto& one : d->leaving)
        one->disconnect(this);
    d->answer(stoppedError());
}

Async<Endpoint> LlamaServer::open()
{
    if (d->state == State::Ready) {
        d->restIdle();
        return motcua::ready(Result<Endpoint>(d->run->endpoint()));
    }
    auto promise = std::make_shared<QPromise<Result<Endpoint>>>();
    promise->start();
    d->waiting.push_back(promise);
    auto future = promise->future();
    if (d->state != State::Starting)
        d->startUp();
    return future;
}

void LlamaServer::begin()
{
    ++d->replies;
    d->idle.stop();
}

void LlamaServer::end()
{
    d->replies = std::max(0, d->replies - 1);
    d->restIdle();
}

void LlamaServer::stop()
{
    ++d->attempt;
    d->wanted = false;
    d->idle.stop();
    d->dismiss();
    d->setState(State::Stopped);
    d->say({});
    d->answer(stoppedError());
}

void LlamaServer::leave()
{
    disconnect();
    stop();
    d->unused = true;
    if (d->leaving.empty())
        deleteLater();
}

LlamaServer::State LlamaServer::state() const
{
    return d->state;
}

QString LlamaServer::log() const
{
    return d->run ? d->run->log().text() : d->lastLog;
}

qint64 LlamaServer::processId() const
{
    return d->run ? d->run->processId() : 0;
}

QString LlamaServer::findProgram()
{
    const QString name = u"llama-server"_s;
    const QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    // A program started from a desktop does not have the PATH of the person's shell.
    const QStringList usual{QDir::home().filePath(u".local/bin"_s), u"/usr/local/bin"_s,
                            u"/opt/homebrew/bin"_s, u"/home/linuxbrew/.linuxbrew/bin"_s};
    return QStandardPaths::findExecutable(name, usual);
}

Result<QStringList> LlamaServer::readFurther(const QString& typed)
{
    const QStringList further = QProcess::splitCommand(typed);
    if (const auto checked = checkFurther(further); !checked)
        return checked.error();
    return further;
}

} // namespace motcua
