// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/storeerror.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Connection::Connection(QString path, QString name, Mode mode)
    : m_path(std::move(path)), m_name(std::move(name)), m_mode(mode)
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode)
{
    if (!QDir::isAbsolutePath(path))
        return storeError(Error::Kind::Invalid, u"relative path to the database"_s);
    const QString name = u"motcua-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(path, name, mode));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(mode == Mode::ReadOnly
                                   ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=3000"_s
                                   : u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    if (!database.open())
        return errorFrom(database.lastError(), u"open"_s);
    if (auto done = connection->applyPragmas(); !done)
        return done.error();
    return connection;
}

Result<> Connection::applyPragmas()
{
    // query_only comes last: it would refuse what is set before it.
    static constexpr std::array kPragmas{"PRAGMA trusted_schema = 0",  "PRAGMA cell_size_check = 1",
                                         "PRAGMA foreign_keys = 1",    "PRAGMA temp_store = MEMORY",
                                         "PRAGMA cache_size = -16000", "PRAGMA secure_delete = 1"};
    static constexpr std::array kWritePragmas{
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
        "PRAGMA journal_size_limit = 16777216", "PRAGMA wal_autocheckpoint = 1000"};
    for (const char* pragma : kPragmas)
        if (auto done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    if (isReadOnly())
        return execute(u"PRAGMA query_only = 1"_s);
    for (const char* pragma : kWritePragmas)
        if (auto done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    return Done{};
}

Connection::~Connection()
{
    m_statements.clear();
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        if (database.isOpen())
            database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::prepare(const QString& sql)
{
    if (const auto found = m_statements.constFind(sql);
        found != m_statements.constEnd() && !(*found)->lent) {
        (*found)->lent = true;
        return {*found, std::nullopt};
    }
    auto slot = std::make_shared<Statement::Slot>();
    slot->query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    slot->query->setForwardOnly(true);
    std::optional<Error> error;
    if (!slot->query->prepare(sql))
        error = errorFrom(slot->query->lastError(), u"prepare "_s + sql.left(80));
    slot->lent = true;
    if (!error && !m_statements.contains(sql))
        m_statements.insert(sql, slot);
    return {slot, error};
}

Result<> Connection::execute(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return errorFrom(query.lastError(), sql.left(80));
    return Done{};
}

Result<> Connection::markClean()
{
    if (isReadOnly() || !m_marked)
        return Done{};
    m_marked = false;
    return prepare(u"UPDATE meta SET value = '1' WHERE key = 'clean'"_s).run();
}

} // namespace motcua
