// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/backup.h"
#include "store/connection.h"
#include "store/sql/schema.h"
#include "store/storeerror.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Migration {
    int version;
    const char* statements;
};

constexpr std::array kMigrations{Migration{1, sql::k0001_initial},
                                 Migration{2, sql::k0002_assistants}};

constexpr int kCopiesKept = 5;

constexpr bool rises()
{
    for (size_t i = 0; i < kMigrations.size(); ++i)
        if (kMigrations[i].version != static_cast<int>(i) + 1)
            return false;
    return true;
}
static_assert(rises(), "migrations are numbered 1, 2, 3 …");

Result<> apply(Connection& connection, const Migration& migration)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const QStringList statements =
        QString::fromUtf8(migration.statements).split(u"\n-- next\n"_s, Qt::SkipEmptyParts);
    for (const QString& statement : statements)
        if (auto done = connection.execute(statement); !done)
            return done;
    if (auto broken =
            connection.prepare(u"SELECT count(*) FROM pragma_foreign_key_check"_s).scalar();
        !broken || *broken > 0)
        return broken ? storeError(Error::Kind::Corrupt, u"foreign keys after migration"_s)
                      : broken.error();
    // The one place where a number stands in SQL text: a pragma takes no bound value.
    if (auto done =
            connection.execute(u"PRAGMA user_version = "_s + QString::number(migration.version));
        !done)
        return done;
    return transaction->commit();
}

Result<> keepCopy(Connection& connection, int version, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return storeError(Error::Kind::Io, u"backup folder before migration"_s);
    const QString target =
        folder + u"/motcua-before-schema-"_s + QString::number(version + 1) + u".sqlite"_s;
    QFile::remove(target);
    auto copy = connection.prepare(u"VACUUM INTO ?"_s);
    copy.bind(target);
    if (auto done = copy.run(); !done)
        return done;
    keepLatest(folder, u"motcua-before-schema-*.sqlite"_s, kCopiesKept);
    return Done{};
}

} // namespace

int currentSchema()
{
    return kMigrations.back().version;
}

Result<int> schemaOf(Connection& connection)
{
    auto version = connection.prepare(u"PRAGMA user_version"_s).scalar();
    if (!version)
        return version.error();
    return static_cast<int>(*version);
}

Result<int> migrate(Connection& connection, const QString& backupFolder, int to)
{
    const auto from = schemaOf(connection);
    if (!from)
        return from;
    if (*from > currentSchema())
        return storeError(Error::Kind::TooNew, u"schema "_s + QString::number(*from) +
                                                   u", this program knows "_s +
                                                   QString::number(currentSchema()));
    if (*from >= to)
        return from;
    if (connection.isReadOnly())
        return storeError(Error::Kind::ReadOnly, u"an older schema in a place that is read-only"_s);
    if (*from > 0)
        if (auto done = keepCopy(connection, *from, backupFolder); !done)
            return done.error();
    for (const Migration& migration : kMigrations)
        if (migration.version > *from && migration.version <= to)
            if (auto done = apply(connection, migration); !done)
                return done.error();
    return from;
}

} // namespace motcua
