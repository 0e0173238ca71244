// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/tiedprocess.h"

#include <QCoreApplication>
#include <QThread>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace motcua {

namespace {

#ifdef Q_OS_UNIX
// What follows runs between fork and exec: only what may be called there, nothing that allocates.

/// Every file but the three standard streams ends with exec. Not closed at once, because QProcess learns through one of
/// them whether exec worked.
void keepNoFiles()
{
    constexpr int kFirst = 3;
#if defined(Q_OS_LINUX) && defined(SYS_close_range)
    constexpr unsigned kCloseOnExec = 4; // CLOSE_RANGE_CLOEXEC, Linux 5.11
    if (::syscall(SYS_close_range, kFirst, ~0U, kCloseOnExec) == 0)
        return;
#endif
    constexpr rlim_t kMostLooked = 65536; // where there is no limit
    rlimit limit{};
    const rlim_t most =
        ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? std::min(limit.rlim_cur, kMostLooked) : 1024;
    for (int file = kFirst; file < static_cast<int>(most); ++file)
        ::fcntl(file, F_SETFD, FD_CLOEXEC);
}

void tieToParent([[maybe_unused]] qint64 parent)
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != static_cast<pid_t>(parent)) // it died before we asked to be told
        ::_exit(1);
#endif
}

void noMemoryImage()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}
#endif

#ifdef Q_OS_WIN
/// A job whose processes end when its last handle is closed, also by the death of this program.
HANDLE endingJob()
{
    HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job)
        return nullptr;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof(limits)))
        return job;
    CloseHandle(job);
    return nullptr;
}

void putIntoJob(HANDLE job, qint64 process)
{
    HANDLE handle =
        OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return;
    AssignProcessToJobObject(job, handle);
    CloseHandle(handle);
}
#endif

} // namespace

TiedProcess::TiedProcess(QObject* parent) : QProcess(parent)
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    setStandardInputFile(nullDevice());
    setProcessChannelMode(MergedChannels);
#ifdef Q_OS_UNIX
    setChildProcessModifier([parent = QCoreApplication::applicationPid()] {
        ::setpgid(0, 0);
        tieToParent(parent);
        noMemoryImage();
        keepNoFiles();
    });
#endif
#ifdef Q_OS_WIN
    m_job = endingJob();
    setCreateProcessArgumentsModifier(
        [](CreateProcessArguments* arguments) { arguments->flags |= CREATE_NO_WINDOW; });
    connect(this, &QProcess::started, this, [this] {
        if (m_job)
            putIntoJob(static_cast<HANDLE>(m_job), processId());
    });
#endif
}

TiedProcess::~TiedProcess()
{
    if (state() != NotRunning) {
        disconnect();
        killAll();
        waitForFinished();
    }
#ifdef Q_OS_WIN
    if (m_job)
        CloseHandle(static_cast<HANDLE>(m_job));
#endif
}

void TiedProcess::terminateAll()
{
#ifdef Q_OS_UNIX
    // Its group exists once it has gone through the modifier; before that only itself can be meant.
    const auto process = static_cast<pid_t>(processId());
    if (process > 0 && ::kill(-process, SIGTERM) == 0)
        return;
#endif
    terminate();
}

void TiedProcess::killAll()
{
#ifdef Q_OS_UNIX
    const auto process = static_cast<pid_t>(processId());
    if (process > 0)
        ::kill(-process, SIGKILL);
#endif
#ifdef Q_OS_WIN
    if (m_job)
        TerminateJobObject(static_cast<HANDLE>(m_job), 1);
#endif
    kill();
}

} // namespace motcua
