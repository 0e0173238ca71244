// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/home.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace motcua {

QString Home::standardPath()
{
    const QString named = qEnvironmentVariable("MOTCUA_HOME");
    if (!named.isEmpty())
        return QDir(named).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/motcua");
}

Result<Home> Home::at(const QString& folder)
{
    Home home;
    home.m_path = QDir(folder).absolutePath();
    const QFileInfo info(home.m_path);
    if (!info.exists()) {
        if (!QDir().mkpath(home.m_path))
            return Error{Error::Kind::Io,
                         QCoreApplication::translate(
                             "Home", "The folder %1 cannot be made. Choose another with --home.")
                             .arg(home.m_path),
                         {}};
    } else if (!info.isDir()) {
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate(
                         "Home", "%1 is a file, not a folder. Choose another with --home.")
                         .arg(home.m_path),
                     {}};
    }
    QFile::setPermissions(home.m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
#ifdef Q_OS_UNIX
    home.m_writable = ::access(QFile::encodeName(home.m_path).constData(), W_OK) == 0;
#else
    home.m_writable = QFileInfo(home.m_path).isWritable();
#endif
    return home;
}

QString Home::database() const
{
    return m_path + QStringLiteral("/motcua.sqlite");
}

QString Home::settings() const
{
    return m_path + QStringLiteral("/settings.ini");
}

QString Home::backups() const
{
    return m_path + QStringLiteral("/backups");
}

QString Home::lock() const
{
    return m_path + QStringLiteral("/motcua.lock");
}

void keepFilesPrivate()
{
#ifdef Q_OS_UNIX
    ::umask(077);
#endif
}

} // namespace motcua
