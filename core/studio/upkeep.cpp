// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/upkeep.h"

#include "store/backup.h"
#include "store/database.h"
#include "store/purge.h"

#include <QDir>

namespace motcua {

Upkeep::Upkeep(Database& database, QObject* parent) : QObject(parent), m_database(database) {}

Async<Stats> Upkeep::stats()
{
    return m_database.run([](Connection& connection) { return statsOf(connection); });
}

Async<CheckReport> Upkeep::check(const Progress& progress)
{
    return m_database.run(
        [progress](Connection& connection) { return checkAll(connection, progress); });
}

Async<qint64> Upkeep::compact()
{
    return m_database.run([](Connection& connection) -> Result<qint64> {
        const auto before = statsOf(connection);
        if (!before)
            return before.error();
        if (auto done = scrub(connection); !done)
            return done.error();
        const auto after = statsOf(connection);
        if (!after)
            return after.error();
        return before->bytes - after->bytes;
    });
}

Async<Done> Upkeep::backup(const QString& file, const Progress& progress)
{
    return m_database.runApart(
        [target = QDir::current().absoluteFilePath(file), progress](Connection& connection) {
            return backUp(connection, target, progress);
        });
}

Async<QString> Upkeep::restore(const QString& file)
{
    return andThen(m_database.restore(QDir::current().absoluteFilePath(file)), this,
                   [this](const QString& kept) {
                       Q_EMIT restored();
                       return ready(Result<QString>(kept));
                   });
}

} // namespace motcua
