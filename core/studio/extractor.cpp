// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/extractor.h"

#include "base/pool.h"
#include "library/extraction.h"
#include "library/filekind.h"
#include "library/plainreader.h"
#include "library/trouble.h"
#include "text/decode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <optional>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace motcua {
namespace {

constexpr int kMostProcesses = 2; // each may use much memory
constexpr qint64 kMostPlain = 256LL * 1024 * 1024;

QString shownName(const QString& path)
{
    return QFileInfo(path).fileName();
}

/// The answer for what can be read here, nothing for what needs the process. Thread: pool.
std::optional<Result<DocumentText>> readHere(const QString& path, const QString& encoding)
{
    const QString name = shownName(path);
    if (const Result<Decoded> known = decode({}, encoding); !known)
        return known.error();
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return refusal(Trouble::Missing, name);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(Trouble::Unreadable, name);
    const QByteArray head = file.peek(kKindSample);
    if (head.isEmpty())
        return refusal(file.error() == QFileDevice::NoError ? Trouble::Empty : Trouble::Unreadable,
                       name);

    const FileKind kind = kindOf(head, name);
    switch (kind) {
    case FileKind::OldWord:
        return refusal(Trouble::OldWord, name);
    case FileKind::RichText:
        return refusal(Trouble::RichText, name);
    case FileKind::Binary:
        return refusal(Trouble::Binary, name);
    case FileKind::Html:
    case FileKind::Pdf:
    case FileKind::Package:
        return std::nullopt;
    case FileKind::Text:
    case FileKind::Markdown:
        break;
    }
    if (file.size() > kMostPlain)
        return refusal(Trouble::TooLarge, name);
    return readPlain(file.readAll(), kind, name, encoding);
}

/// The reason of a process that ended without an answer.
Trouble troubleOf(const QProcess& process)
{
#ifdef Q_OS_UNIX
    // The processor time it allowed itself is used up.
    if (process.exitStatus() == QProcess::CrashExit &&
        (process.exitCode() == SIGXCPU || process.exitCode() == SIGKILL))
        return Trouble::TookTooLong;
#else
    Q_UNUSED(process)
#endif
    return Trouble::Crashed;
}

} // namespace

struct Extractor::Job {
    QString path;
    QString encoding;
    QPromise<Result<DocumentText>> promise;
    QProcess* process = nullptr;
    QByteArray answer;
    std::optional<Trouble> stopped; ///< Why we killed it.
};

QString Extractor::findProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    return QStandardPaths::findExecutable(
        QStringLiteral("motcua-extract"),
        {here.path(), here.absoluteFilePath(QStringLiteral(MOTCUA_LIBEXEC)),
         here.absoluteFilePath(QStringLiteral("../libexec/motcua"))});
}

Extractor::Extractor(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? findProgram() : program)
{
}

Extractor::~Extractor()
{
    for (const JobPointer& job : m_jobs) {
        if (job->process) {
            job->process->disconnect(this);
            job->process->kill();
        }
        job->promise.addResult(refusal(Trouble::Cancelled, shownName(job->path)));
        job->promise.finish();
    }
}

Async<DocumentText> Extractor::read(const QString& path, const QString& encoding)
{
    const auto job = std::make_shared<Job>();
    job->path = path;
    job->encoding = encoding.trimmed().toLower();
    job->promise.start();
    m_jobs.push_back(job);

    auto* watcher = new QFutureWatcher<Result<DocumentText>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, job] {
        if (job->process)
            job->process->kill();
        else
            finish(job, refusal(Trouble::Cancelled, shownName(job->path)));
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(job->promise.future());

    auto tried = inPool([path, wanted = job->encoding] { return readHere(path, wanted); });
    whenReady(tried, this, [this, job](const std::optional<Result<DocumentText>>& result) {
        if (result) {
            finish(job, *result);
        } else {
            m_waiting.push_back(job);
            startNext();
        }
    });
    return job->promise.future();
}

void Extractor::startNext()
{
    while (m_running < kMostProcesses && !m_waiting.empty()) {
        const JobPointer job = m_waiting.front();
        m_waiting.pop_front();
        if (!job->promise.isCanceled())
            run(job);
    }
}

void Extractor::run(const JobPointer& job)
{
    if (m_program.isEmpty()) {
        finish(job, refusal(Trouble::NoReader, shownName(job->path)));
        return;
    }
    ++m_running;
    job->process = new QProcess(this);
    QProcess* process = job->process;
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto stop = [process, job](Trouble why) {
        job->stopped = why;
        process->kill();
    };
    connect(process, &QProcess::readyReadStandardOutput, this, [process, job, stop] {
        job->answer += process->readAllStandardOutput();
        if (job->answer.size() > kMostExtraction)
            stop(Trouble::TooLarge);
    });
    connect(process, &QProcess::finished, this, [this, job] { ended(job); });
    connect(process, &QProcess::errorOccurred, this, [this, job](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) { // the one error that `finished` does not follow
            job->stopped = Trouble::NoReader;
            ended(job);
        }
    });
    QTimer::singleShot(m_timeLimit, process, [stop] { stop(Trouble::TookTooLong); });
    QStringList arguments{QStringLiteral("--name"), shownName(job->path)};
    if (!job->encoding.isEmpty())
        arguments << QStringLiteral("--encoding") << job->encoding;
    process->start(m_program, arguments << QStringLiteral("--") << job->path);
}

void Extractor::ended(const JobPointer& job)
{
    job->answer += job->process->readAllStandardOutput();
    const Trouble trouble = job->stopped.value_or(troubleOf(*job->process));
    job->process->deleteLater();
    job->process = nullptr;
    --m_running;
    startNext();

    const QString name = shownName(job->path);
    if (job->stopped || job->answer.isEmpty() || job->promise.isCanceled()) {
        finish(job, refusal(trouble, name));
        return;
    }
    auto parsed = inPool([answer = std::exchange(job->answer, {}), name] {
        return extractionFromJson(answer, name);
    });
    whenReady(parsed, this,
              [this, job](const Result<DocumentText>& result) { finish(job, result); });
}

void Extractor::finish(const JobPointer& job, const Result<DocumentText>& result)
{
    if (std::erase(m_jobs, job) == 0)
        return; // answered before: cancelled while it was being read
    std::erase(m_waiting, job);
    job->promise.addResult(result);
    job->promise.finish();
}

} // namespace motcua
