// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/rpcprocess.h"

#include "assistant/childenvironment.h"
#include "assistant/tiedprocess.h"
#include "assistant/toolresult.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProcessWords {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr qsizetype kMostLog = 65'536; ///< UTF-16 code units.
constexpr qsizetype kMostLogLine =
    1000; ///< UTF-16 code units; the rest of a longer line is left out.
constexpr int kRpcprocessMostNonsense = 1000; ///< Lines; a program that says more of it is ended.
constexpr qint64 kMostUnread = 16'000'000;    ///< Bytes it has not taken in.
constexpr int kLastSteps = 300;               ///< Milliseconds per step when we are destroyed.

} // namespace

class RpcProcess::Private {
public:
    Private(RpcProcess* owner, Plan given) : q(owner), plan(std::move(given)) {}

    /// A timer may end in its own signal.
    struct Later {
        void operator()(QTimer* timer) const { timer->deleteLater(); }
    };
    struct Pending {
        Reader reader;
        std::unique_ptr<QTimer, Later> timer;
    };

    void send(const QByteArray& line)
    {
        if (!process || process->state() != QProcess::Running || closing)
            return;
        if (process->bytesToWrite() > kMostUnread)
            return abort(
                ProcessWords::tr("“%1” takes nothing in any more and was ended.").arg(plan.name));
        process->write(line);
    }

    void readOutput()
    {
        // A message may lead to our end.
        const QPointer<RpcProcess> alive(q);
        const QByteArray bytes = process->readAllStandardOutput();
        const std::vector<RpcMessage> messages = lines.feed(bytes);
        for (const RpcMessage& message : messages) {
            take(message);
            if (!alive || !process)
                return;
        }
    }
    void take(const RpcMessage& message)
    {
        switch (message.kind) {
        case RpcMessage::Kind::Request:
            // Only "are you there" is answered. Files, models and questions to the person are not its business.
            return send(message.method == "ping"_L1
                            ? rpcAnswer(message.id, {})
                            : rpcRefusal(message.id, kMethodNotFound, u"Method not found"_s));
        case RpcMessage::Kind::Notification:
            if (message.method == "notifications/message"_L1)
                return log(shortened(message.body["data"_L1].toString(), kMostLogLine));
            Q_EMIT q->notified(message.method, message.body);
            return;
        case RpcMessage::Kind::Answer:
            return settle(message.answers, message.body);
        case RpcMessage::Kind::Refusal:
            return settle(message.answers, refusalOf(message));
        case RpcMessage::Kind::Nonsense:
            log(message.text);
            lastNonsense = message.text;
            if (++nonsense > kRpcprocessMostNonsense)
                abort(ProcessWords::tr("“%1” writes what is no message and was ended: “%2”")
                          .arg(plan.name, message.text));
            return;
        }
    }
    Error refusalOf(const RpcMessage& message) const
    {
        const auto kind =
            message.code == kMethodNotFound ? Error::Kind::Invalid : Error::Kind::Refused;
        return {kind, ProcessWords::tr("“%1” answered: %2").arg(plan.name, message.text),
                u"code %1"_s.arg(message.code)};
    }
    void settle(qint64 id, const Result<QJsonObject>& result)
    {
        const auto found = pending.find(id);
        if (found == pending.end())
            return; // an answer nobody waits for any more
        const Reader reader = std::move(found->second.reader);
        pending.erase(found);
        reader(result);
    }
    void settleAll(const Error& error)
    {
        const QPointer<RpcProcess> alive(q);
        while (alive && !pending.empty())
            settle(pending.begin()->first, error);
    }

    void readErrors()
    {
        errors += process->readAllStandardError();
        qsizetype end = 0;
        while ((end = errors.indexOf('\n')) >= 0) {
            log(QString::fromUtf8(errors.first(std::min(end, kMostLogLine))).trimmed());
            errors.remove(0, end + 1);
        }
        if (errors.size() > kMostLog) {
            log(QString::fromUtf8(errors.first(kMostLogLine)));
            errors.clear();
        }
    }
    void log(const QString& line)
    {
        if (line.isEmpty())
            return;
        written += line + u'\n';
        if (written.size() > kMostLog)
            written.remove(0, written.indexOf(u'\n', written.size() - kMostLog) + 1);
        lastLine = line;
        Q_EMIT q->logged(line);
    }

    /// Ends it at once, with this as the reason.
    void abort(const QString& sentence)
    {
        if (reason.isEmpty())
            reason = sentence;
        if (process)
            process->killAll();
    }
    /// The process is gone.
    void finished(const QString& sentence)
    {
        const QPointer<RpcProcess> alive(q);
        TiedProcess* gone = std::exchange(process, nullptr);
        gone->disconnect(q);
        gone->deleteLater();
        const QString why = closing ? QString() : (reason.isEmpty() ? sentence : reason);
        settleAll(closing ? closedError() : Error{Error::Kind::Io, why, {}});
        if (alive)
            Q_EMIT q->ended(why);
    }
    Error closedError() const
    {
        return {Error::Kind::Cancelled, ProcessWords::tr("“%1” was stopped.").arg(plan.name), {}};
    }
    QString endOf(int code, QProcess::ExitStatus status) const
    {
        const QString last = lastLine.isEmpty() ? lastNonsense : lastLine;
        const QString how =
            status == QProcess::CrashExit
                ? ProcessWords::tr("“%1” crashed.").arg(plan.name)
                : ProcessWords::tr("“%1” ended by itself (code %2).").arg(plan.name).arg(code);
        if (last.isEmpty())
            return how;
        return how + u' ' + ProcessWords::tr("Its last words: “%1”").arg(shortened(last, 300));
    }
    QString programPath() const
    {
        if (QFileInfo(plan.program).isAbsolute())
            return plan.program;
        return QStandardPaths::findExecutable(plan.program);
    }
    void start(const QString& path);

    RpcProcess* q;
    Plan plan;
    TiedProcess* process = nullptr; ///< Null before the start and after the end.
    RpcLines lines;
    std::map<qint64, Pending> pending;
    qint64 lastId = 0;
    int nonsense = 0;
    QByteArray errors; ///< Of standard error, the line that has not ended.
    QString written;
    QString lastLine;
    QString lastNonsense;
    QString reason; ///< Why we killed it.
    bool closing = false;
};

void RpcProcess::Private::start(const QString& path)
{
    process = new TiedProcess(q);
    process->setStandardInputFile(QString());
    process->setProcessChannelMode(QProcess::SeparateChannels);
    process->setProcessEnvironment(
        environmentWithoutKeys(QProcessEnvironment::systemEnvironment(), plan.keys));
    // Not where the program happened to be started: what lies there is nobody's choice.
    process->setWorkingDirectory(QDir::homePath());
    connect(process, &QProcess::readyReadStandardOutput, q, [this] { readOutput(); });
    connect(process, &QProcess::readyReadStandardError, q, [this] { readErrors(); });
    connect(process, &QProcess::finished, q, [this](int code, QProcess::ExitStatus status) {
        const QPointer<RpcProcess> alive(q);
        readErrors();
        log(QString::fromUtf8(std::exchange(errors, {}).left(kMostLogLine)).trimmed());
        readOutput();
        if (alive && process)
            finished(endOf(code, status));
    });
    connect(process, &QProcess::errorOccurred, q, [this, path](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // the one error that `finished` does not follow
            finished(ProcessWords::tr("“%1” cannot be started: the program %2 does not run.")
                         .arg(plan.name, path));
    });
    process->start(path, plan.arguments);
}

RpcProcess::RpcProcess(Plan plan, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(plan)))
{
}

RpcProcess::~RpcProcess()
{
    if (!d->process)
        return;
    d->process->disconnect(this);
    d->process->closeWriteChannel();
    if (!d->process->waitForFinished(kLastSteps)) {
        d->process->terminateAll();
        if (!d->process->waitForFinished(kLastSteps)) {
            d->process->killAll();
            d->process->waitForFinished(kLastSteps);
        }
    }
}

void RpcProcess::start()
{
    const QString path = d->programPath();
    if (!path.isEmpty())
        return d->start(path);
    const QString sentence =
        tr("“%1” cannot be started: there is no program “%2” on this computer.")
            .arg(d->plan.name, d->plan.program);
    QTimer::singleShot(0, this, [this, sentence] {
        d->settleAll({Error::Kind::Io, sentence, {}});
        Q_EMIT ended(sentence);
    });
}

void RpcProcess::close()
{
    if (std::exchange(d->closing, true) || !d->process)
        return;
    TiedProcess* process = d->process;
    process->closeWriteChannel();
    QTimer::singleShot(d->plan.step, process, [process] { process->terminateAll(); });
    QTimer::singleShot(2 * d->plan.step, process, [process] { process->killAll(); });
    d->settleAll(d->closedError());
}

qint64 RpcProcess::request(const QString& method, const QJsonObject& parameters, int patience,
                           Reader reader)
{
    const qint64 id = ++d->lastId;
    std::unique_ptr<QTimer, Private::Later> timer(new QTimer(this));
    timer->setSingleShot(true);
    connect(timer.get(), &QTimer::timeout, this, [this, id, method, patience] {
        const QString sentence =
            tr("“%1” did not answer within %n second(s).", nullptr, std::max(1, patience / 1000))
                .arg(d->plan.name);
        // The protocol does not let the first request be taken back.
        if (method != "initialize"_L1)
            notify(u"notifications/cancelled"_s,
                   {{"requestId"_L1, id}, {"reason"_L1, u"no answer in time"_s}});
        d->settle(id, Error{Error::Kind::Busy, sentence, {}});
    });
    timer->start(patience);
    d->pending[id] = {std::move(reader), std::move(timer)};
    // A process that is being started takes what is written as soon as it runs.
    const QByteArray line = rpcRequest(id, method, parameters);
    if (d->process && d->process->state() == QProcess::Starting)
        connect(d->process, &QProcess::started, this, [this, line] { d->send(line); });
    else
        d->send(line);
    return id;
}

void RpcProcess::notify(const QString& method, const QJsonObject& parameters)
{
    d->send(rpcNotification(method, parameters));
}

void RpcProcess::forget(qint64 request, const QString& reason)
{
    if (d->pending.erase(request) > 0)
        notify(u"notifications/cancelled"_s, {{"requestId"_L1, request}, {"reason"_L1, reason}});
}

qint64 RpcProcess::processId() const
{
    return d->process ? d->process->processId() : 0;
}

QString RpcProcess::log() const
{
    return d->written;
}

} // namespace motcua
