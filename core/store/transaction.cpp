// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/storeerror.h"

#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (connection.isReadOnly())
        return storeError(Error::Kind::ReadOnly);
    if (connection.m_depth == 0) {
        connection.m_doomed = false;
        if (auto done = connection.prepare(u"BEGIN IMMEDIATE"_s).run(); !done)
            return done.error();
    }
    ++connection.m_depth;
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        rollBack();
}

Result<> Transaction::commit()
{
    Connection& connection = *m_connection;
    if (connection.m_doomed) {
        rollBack();
        return storeError(Error::Kind::Io, u"commit after an inner roll back"_s);
    }
    if (connection.m_depth > 1) {
        --connection.m_depth;
        m_connection = nullptr;
        return Done{};
    }
    if (!connection.m_marked) {
        // The first change of a session says in the same breath that the file was not closed
        // cleanly.
        auto mark = connection.prepare(u"UPDATE meta SET value = '0' WHERE key = 'clean'"_s);
        connection.m_marked = mark.run().has_value();
    }
    if (auto done = connection.prepare(u"COMMIT"_s).run(); !done) {
        connection.m_marked = false;
        rollBack();
        return done.error();
    }
    connection.m_depth = 0;
    m_connection = nullptr;
    return Done{};
}

void Transaction::rollBack()
{
    Connection& connection = *std::exchange(m_connection, nullptr);
    if (--connection.m_depth > 0) {
        connection.m_doomed = true;
        return;
    }
    connection.m_doomed = false;
    // SQLite may have rolled back by itself already (disk full); then there is nothing left to
    // undo.
    if (auto done = connection.prepare(u"ROLLBACK"_s).run(); !done)
        qCDebug(logStore) << "roll back:" << done.error().detail;
}

} // namespace motcua
