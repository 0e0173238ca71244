// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/instancelock.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace motcua {
namespace {

Error busy()
{
    return {Error::Kind::Busy,
            QCoreApplication::translate(
                "InstanceLock", "Another Motcua is using this folder. Close it, or choose another "
                                "folder with --home."),
            {}};
}

Error cannotLock(const QString& path, bool readOnly, const QString& detail)
{
    return {readOnly ? Error::Kind::ReadOnly : Error::Kind::Io,
            QCoreApplication::translate("InstanceLock",
                                        "The file %1 cannot be written: check who owns it.")
                .arg(path),
            detail};
}

} // namespace

#ifdef Q_OS_UNIX

struct InstanceLock::Handle {
    int file = -1;
    ~Handle()
    {
        if (file >= 0)
            ::close(file);
    }
};

Result<std::unique_ptr<InstanceLock>> InstanceLock::take(const QString& path)
{
    auto handle = std::make_unique<Handle>();
    handle->file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle->file < 0) {
        const int code = errno;
        return cannotLock(path, code == EROFS || code == EACCES || code == EPERM,
                          QString::fromLocal8Bit(std::strerror(code)));
    }
    if (::flock(handle->file, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        if (code == EWOULDBLOCK)
            return busy();
        return cannotLock(path, false, QString::fromLocal8Bit(std::strerror(code)));
    }
    return std::unique_ptr<InstanceLock>(new InstanceLock(std::move(handle)));
}

#else

struct InstanceLock::Handle {
    std::unique_ptr<QLockFile> file;
};

Result<std::unique_ptr<InstanceLock>> InstanceLock::take(const QString& path)
{
    auto handle = std::make_unique<Handle>();
    handle->file = std::make_unique<QLockFile>(path);
    handle->file->setStaleLockTime(0);
    if (!handle->file->tryLock(0)) {
        if (handle->file->error() == QLockFile::LockFailedError)
            return busy();
        return cannotLock(path, handle->file->error() == QLockFile::PermissionError, {});
    }
    return std::unique_ptr<InstanceLock>(new InstanceLock(std::move(handle)));
}

#endif

InstanceLock::InstanceLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

InstanceLock::~InstanceLock() = default;

} // namespace motcua
