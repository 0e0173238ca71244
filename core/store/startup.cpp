// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/startup.h"

#include "base/log.h"
#include "store/attachmentstore.h"
#include "store/messageindex.h"
#include "store/migrations.h"
#include "store/recovery.h"
#include "store/storeerror.h"
#include "store/textindex.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Larger files are not looked through before the window may show them, but beside it.
constexpr qint64 kQuickToCheck = 64 * 1024 * 1024;

/// A file of a newer program must not be touched, not even by opening it for writing. Its version stands in the header,
/// unless the write-ahead log holds a newer header.
Result<> refuseNewer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Done{};
    const QByteArray header = file.read(100);
    const bool sqlite = header.size() == 100 && header.startsWith("SQLite format 3");
    int version = sqlite ? qFromBigEndian<qint32>(header.constData() + 60) : 0;
    if (sqlite && version <= currentSchema() && QFileInfo(path + u"-wal"_s).size() > 0)
        if (const auto look = Connection::open(path, Connection::Mode::ReadOnly))
            version = schemaOf(**look).value_or(0);
    if (version > currentSchema())
        return storeError(Error::Kind::TooNew, u"schema "_s + QString::number(version));
    return Done{};
}

bool isDamage(const Error& error)
{
    return error.kind == Error::Kind::Corrupt;
}

QString metaValue(Connection& connection, const QString& key)
{
    auto row = connection.prepare(u"SELECT value FROM meta WHERE key = ?"_s)
                   .bind(key)
                   .one([](Statement& found) { return found.text(0); });
    return row.value_or(QString());
}

/// After an end that was not in order, or when a check saw damage: is the file whole?
Result<> lookThrough(Connection& connection, const Opening& opening)
{
    const bool suspect = metaValue(connection, u"suspect"_s) == "1"_L1;
    const bool small = QFileInfo(connection.path()).size() <= kQuickToCheck;
    if (!suspect && !(opening.uncleanEnd && small))
        return Done{};
    auto check =
        connection.prepare(suspect ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s);
    auto lines = check.all([](Statement& row) { return row.text(0); });
    if (!lines)
        return lines.error();
    if (lines->size() != 1 || lines->front() != "ok"_L1)
        return storeError(Error::Kind::Corrupt, u"quick_check"_s);
    bool whole = true;
    for (const TextIndex index : kTextIndexes)
        whole = whole && isIndexSound(connection, index).value_or(false);
    if (!whole)
        if (auto rebuilt = rebuildIndexes(connection); !rebuilt)
            return rebuilt;
    return suspect ? connection.execute(u"DELETE FROM meta WHERE key = 'suspect'"_s) : Done{};
}

/// Nobody writes the answers that were being written when the last session ended.
Result<int> interruptAnswers(Connection& connection)
{
    auto unfinished =
        connection.prepare(u"SELECT id FROM messages WHERE status IN ('pending', 'streaming')"_s)
            .all([](Statement& row) { return row.id<MessageId>(0); });
    if (!unfinished)
        return unfinished.error();
    if (unfinished->empty())
        return 0;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const MessageId id : *unfinished) {
        auto update =
            connection.prepare(u"UPDATE messages SET status = 'interrupted' WHERE id = ?"_s);
        if (auto done = update.bind(id).run(); !done)
            return done.error();
        if (auto done = indexMessage(connection, id); !done)
            return done.error();
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    return static_cast<int>(unfinished->size());
}

Result<Opened> openSound(const Home& home)
{
    Opened opened;
    auto connection = Connection::open(home.database(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    const auto schema = schemaOf(**connection);
    if (!schema)
        return schema.error();
    // Asked before anything is written: writing says that the file is in use.
    if (*schema > 0)
        opened.opening.uncleanEnd = metaValue(**connection, u"clean"_s) == "0"_L1;
    const auto from = migrate(**connection, home.backups());
    if (!from)
        return from.error();
    if (*from > 0 && *from < currentSchema())
        opened.opening.migratedFrom = *from;
    if (auto done = lookThrough(**connection, opened.opening); !done)
        return done.error();
    // Told and looked into now: not to be told again at each start until something is changed.
    if (opened.opening.uncleanEnd) {
        const QString clean = u"UPDATE meta SET value = '1' WHERE key = 'clean'"_s;
        if (auto done = (*connection)->execute(clean); !done)
            return done.error();
    }
    if (auto done = refreshIndexes(**connection); !done)
        return done.error();
    const auto interrupted = interruptAnswers(**connection);
    if (!interrupted)
        return interrupted.error();
    opened.opening.interrupted = *interrupted;
    // Nothing depends on it: a disk that is full is no reason not to open.
    if (const auto swept = AttachmentStore(**connection).sweep(QDateTime::currentMSecsSinceEpoch());
        !swept)
        qCInfo(logStore) << "attachments were not swept:" << swept.error().detail;
    opened.connection = std::move(*connection);
    return opened;
}

/// Read-only media do not open with a write-ahead log: a copy does, with the log applied and the schema up to date.
Result<Opened> openCopy(const Home& home)
{
    if (!QFile::exists(home.database()))
        return Error{Error::Kind::ReadOnly,
                     QCoreApplication::translate("Store", "The folder %1 cannot be written, and "
                                                          "there are no conversations in it. "
                                                          "Choose another with --home.")
                         .arg(home.path()),
                     {}};
    auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = folder->filePath(u"motcua.sqlite"_s);
    if (!folder->isValid() || !QFile::copy(home.database(), copy))
        return storeError(Error::Kind::Io, u"copy of a read-only database"_s);
    QFile::copy(home.database() + u"-wal"_s, copy + u"-wal"_s);
    for (const QString& path : QStringList{copy, copy + u"-wal"_s})
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    Opened opened;
    {
        auto ready = Connection::open(copy, Connection::Mode::ReadWrite);
        if (!ready)
            return ready.error();
        if (auto from = migrate(**ready, folder->filePath(u"backups"_s)); !from)
            return from.error();
        if (auto done = refreshIndexes(**ready); !done)
            return done.error();
    }
    auto connection = Connection::open(copy, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    (*connection)->keepAlive(folder);
    opened.connection = std::move(*connection);
    opened.opening.readOnly = true;
    return opened;
}

} // namespace

bool isReadOnlyHome(const Home& home)
{
    const QFileInfo database(home.database());
    return !home.isWritable() || (database.exists() && !database.isWritable());
}

Result<Opened> startUp(const Home& home)
{
    const QString path = home.database();
    if (auto known = refuseNewer(path); !known)
        return known.error();
    if (isReadOnlyHome(home))
        return openCopy(home);
    const bool created = !QFile::exists(path);
    auto opened = openSound(home);
    if (!opened && isDamage(opened.error())) {
        qCWarning(logStore) << "damaged:" << opened.error().detail;
        const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
        const auto recovered = recoverDatabase(path, stamp);
        if (!recovered)
            return recovered.error();
        opened = openSound(home);
        if (opened) {
            opened->opening.setAside = recovered->setAside;
            opened->opening.recovered = recovered->rows;
        }
    }
    if (opened)
        opened->opening.created = created;
    return opened;
}

} // namespace motcua
