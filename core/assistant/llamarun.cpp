// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamarun.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes of memory a process has filled; 0: not known.
qint64 residentBytes([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_LINUX
    QFile file(u"/proc/%1/statm"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
#else
    return 0;
#endif
}

} // namespace

LlamaRun::LlamaRun(LlamaServerPlan plan, ModelFile model, LlamaPatience patience, QObject* parent)
    : QObject(parent), m_plan(std::move(plan)), m_model(std::move(model)), m_patience(patience)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &LlamaRun::poll);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LlamaRun::read);
    connect(&m_process, &QProcess::finished, this, &LlamaRun::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) // else `finished` follows
            return;
        give({{Error::Kind::NotFound,
               LlamaServer::tr("%1 cannot be started: %2")
                   .arg(m_plan.program, m_process.errorString()),
               {}}});
        leave();
    });
}

LlamaRun::~LlamaRun()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminateAll();
    m_process.waitForFinished(m_patience.stop);
    // The process kills what is left.
}

void LlamaRun::start()
{
    m_endpoint.key = randomKey();
    m_log = LlamaLog(m_endpoint.key);
    const int port = freePort();
    const auto arguments = llamaArguments(m_plan, port);
    if (!arguments)
        return give({arguments.error()});
    m_endpoint.address = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port));
    m_client = new ServerClient(m_endpoint, this);
    m_client->setPatience(m_patience.question);
    m_process.setProcessEnvironment(llamaEnvironment(
        QProcessEnvironment::systemEnvironment(), m_plan.keys, m_endpoint.key, m_model.projector));
    m_since.start();
    m_poll.start(m_patience.poll);
    m_process.start(m_plan.program, *arguments);
}

void LlamaRun::stop()
{
    m_stopping = true;
    m_poll.stop();
    if (m_process.state() == QProcess::NotRunning) {
        leave();
        return;
    }
    m_process.terminateAll();
    QTimer::singleShot(m_patience.stop, this, [this] { m_process.killAll(); });
}

void LlamaRun::poll()
{
    whenReady(m_client->health(), this, [this](const Result<>& answer) { health(answer); });
}

void LlamaRun::pollAgain()
{
    if (m_stopping)
        return;
    const qint64 waited = m_since.elapsed();
    if (!m_answered && waited > m_patience.answer)
        return give({{Error::Kind::Network,
                      LlamaServer::tr("llama-server was started, but does not answer."),
                      m_log.last(20).join(u'\n')}});
    if (waited > m_patience.load)
        return give({{Error::Kind::Network,
                      LlamaServer::tr("llama-server did not get %1 loaded within %2 minutes.")
                          .arg(QFileInfo(m_plan.model).fileName())
                          .arg(m_patience.load / 60000),
                      m_log.last(20).join(u'\n')}});
    Q_EMIT loading(percent());
    m_poll.start(m_patience.poll);
}

void LlamaRun::health(const Result<>& answer)
{
    if (m_stopping || m_process.state() == QProcess::NotRunning)
        return;
    if (!answer) {
        if (answer.error().kind == Error::Kind::Busy)
            m_answered = true;
        return pollAgain();
    }
    m_answered = true;
    whenReady(m_client->props(), this, [this](const Result<ServerProps>& told) { props(told); });
}

void LlamaRun::props(const Result<ServerProps>& answer)
{
    if (m_stopping || m_process.state() == QProcess::NotRunning)
        return;
    if (!answer && answer.error().kind == Error::Kind::Network)
        return pollAgain();
    // Versions that do not tell the alias tell the file.
    const QString alias = QString(m_plan.alias).replace(u',', u' ');
    const bool ours =
        answer && (answer->model == alias || answer->model == QFileInfo(m_plan.model).fileName());
    if (!ours)
        return give({{Error::Kind::Network,
                      LlamaServer::tr("Another program answers where llama-server was started."),
                      {}},
                     false,
                     true});
    m_ready = true;
    Q_EMIT ready();
}

void LlamaRun::read()
{
    const QStringList lines = m_log.add(m_process.readAllStandardOutput());
    if (!lines.isEmpty())
        Q_EMIT logged(lines.join(u'\n'));
}

void LlamaRun::ended()
{
    read();
    if (!m_stopping) {
        const LlamaEnd end{m_process.exitStatus() == QProcess::CrashExit, m_process.exitCode(),
                           m_ready, QFileInfo(m_plan.model).fileName()};
        give(troubleOf(end, m_log));
    }
    leave();
}

void LlamaRun::leave()
{
    if (!std::exchange(m_gone, true))
        Q_EMIT gone();
}

void LlamaRun::give(const LlamaTrouble& trouble)
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_poll.stop();
    m_process.killAll();
    Q_EMIT failed(trouble);
}

int LlamaRun::percent() const
{
    if (const int told = m_log.signs().percent; told > 0)
        return std::min(told, 99);
    // A model is loaded by being mapped or read into memory. A small one is there at once.
    constexpr qint64 kLarge = 256LL << 20;
    if (m_model.bytes < kLarge)
        return 0;
    const qint64 filled = residentBytes(m_process.processId());
    return static_cast<int>(std::min<qint64>(filled * 100 / m_model.bytes, 99));
}

} // namespace motcua
