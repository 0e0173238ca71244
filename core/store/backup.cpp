// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/connection.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/storeerror.h"
#include "store/textindex.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

void removeDatabase(const QString& path)
{
    for (const QString& part : QStringList{path, path + u"-wal"_s, path + u"-shm"_s})
        QFile::remove(part);
}

/// On the disk, not only in its cache: a rename must not come before the content.
bool flushFile(const QString& path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
#else
    return QFile::exists(path);
#endif
}

/// Over what is there, in one step.
bool replaceFile(const QString& from, const QString& to)
{
#ifdef Q_OS_UNIX
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    QFile::remove(to);
    return QFile::rename(from, to);
#endif
}

Result<> hasRoom(const QString& folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < 2 * bytes)
        return Error{
            Error::Kind::Full,
            QCoreApplication::translate("Backup", "There is not enough room in %1 for a backup.")
                .arg(folder),
            {}};
    return Done{};
}

Result<> copyInto(Connection& connection, const QString& target)
{
    // query_only would refuse the writing of the copy, too; the file itself stays open for reading only.
    if (connection.isReadOnly())
        if (auto done = connection.execute(u"PRAGMA query_only = 0"_s); !done)
            return done;
    auto copied = [&] {
        auto copy = connection.prepare(u"VACUUM INTO ?"_s);
        return copy.bind(target).run();
    }();
    if (connection.isReadOnly())
        if (auto done = connection.execute(u"PRAGMA query_only = 1"_s); !done)
            return done;
    return copied;
}

} // namespace

Result<> backUp(Connection& connection, const QString& target, const Progress& progress)
{
    if (!QDir::isAbsolutePath(target))
        return storeError(Error::Kind::Invalid, u"relative path of a backup"_s);
    const QString folder = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{
            Error::Kind::Io,
            QCoreApplication::translate("Backup", "The folder %1 cannot be made.").arg(folder),
            {}};
    if (auto room = hasRoom(folder, QFileInfo(connection.path()).size()); !room)
        return room;
    const QString part = target + u".part"_s;
    removeDatabase(part);
    progress.report(0, 3);
    auto done = copyInto(connection, part);
    progress.report(1, 3);
    if (done && progress.isCancelled())
        done = storeError(Error::Kind::Cancelled);
    if (done)
        done = verifyBackup(part);
    progress.report(2, 3);
    if (done && progress.isCancelled())
        done = storeError(Error::Kind::Cancelled);
    if (done) {
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
        if (!flushFile(part) || !replaceFile(part, target))
            done = Error{Error::Kind::Io,
                         QCoreApplication::translate("Backup", "%1 cannot be written.").arg(target),
                         {}};
    }
    removeDatabase(part);
    progress.report(3, 3);
    return done;
}

Result<> verifyBackup(const QString& file)
{
    if (!QFileInfo(file).isFile())
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Backup", "%1 is not there.").arg(file),
                     {}};
    const Error notSound{
        Error::Kind::Corrupt,
        QCoreApplication::translate("Backup", "%1 is not a sound backup of this program.")
            .arg(file),
        {}};
    auto copy = Connection::open(file, Connection::Mode::ReadOnly);
    if (!copy)
        return notSound;
    const auto schema = schemaOf(**copy);
    if (!schema || *schema == 0)
        return notSound;
    if (*schema > currentSchema())
        return storeError(Error::Kind::TooNew, u"backup of schema "_s + QString::number(*schema));
    const auto sound = isSound(**copy);
    if (!sound || !*sound)
        return notSound;
    const auto damaged = damagedMessages(**copy);
    if (!damaged)
        return notSound;
    // A copy of the first schema knows no attachments.
    const auto attachments =
        *schema >= 2 ? damagedAttachments(**copy) : Result<QStringList>(QStringList());
    if (!attachments)
        return notSound;
    return damaged->empty() && attachments->isEmpty() ? Result<>() : Result<>(notSound);
}

Result<QString> prepareRestore(const QString& backup, const QString& database)
{
    if (auto sound = verifyBackup(backup); !sound)
        return sound.error();
    const QString prepared = database + u".restoring"_s;
    removeDatabase(prepared);
    const auto fill = [&]() -> Result<> {
        auto from = Connection::open(backup, Connection::Mode::ReadOnly);
        if (!from)
            return from.error();
        if (auto done = copyInto(**from, prepared); !done)
            return done;
        auto copy = Connection::open(prepared, Connection::Mode::ReadWrite);
        if (!copy)
            return copy.error();
        if (auto schema = migrate(**copy, QFileInfo(database).absolutePath() + u"/backups"_s);
            !schema)
            return schema.error();
        if (auto fresh = refreshIndexes(**copy); !fresh)
            return fresh.error();
        return (*copy)->markClean();
    };
    if (auto done = fill(); !done) {
        removeDatabase(prepared);
        return done.error();
    }
    return flushFile(prepared) ? Result<QString>(prepared)
                               : Result<QString>(storeError(Error::Kind::Io, u"restore"_s));
}

Result<QString> swapIn(const QString& prepared, const QString& database, const QString& stamp)
{
    // The log goes along first: alone it means nothing, and the new file must never meet the old log.
    const QString kept = QFile::exists(database) ? database + u".replaced-"_s + stamp : QString();
    if (!kept.isEmpty()) {
        if (QFile::exists(database + u"-wal"_s) &&
            !replaceFile(database + u"-wal"_s, kept + u"-wal"_s))
            return storeError(Error::Kind::Io, u"keep the log"_s);
        QFile::remove(database + u"-shm"_s);
        // A hard link keeps the old file under its new name while the rename below puts the new one in its place.
        if (!QFile::link(database, kept) || QFileInfo(kept).isSymLink()) {
            QFile::remove(kept);
            if (!QFile::copy(database, kept))
                return storeError(Error::Kind::Io, u"keep the replaced database"_s);
        }
    }
    if (!replaceFile(prepared, database))
        return storeError(Error::Kind::Io, u"put the backup in place"_s);
    return kept;
}

void keepLatest(const QString& folder, const QString& pattern, int keep)
{
    const auto files = QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + keep < files.size(); ++i)
        QFile::remove(files[i].absoluteFilePath());
}

} // namespace motcua
