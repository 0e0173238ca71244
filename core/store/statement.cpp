// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/storeerror.h"

#include <QSqlError>
#include <QSqlQuery>

namespace motcua {

Statement::Slot::~Slot() = default;

Statement::Statement(std::shared_ptr<Slot> slot, std::optional<Error> error)
    : m_slot(std::move(slot)), m_error(std::move(error))
{
}

Statement::~Statement()
{
    if (!m_slot)
        return;
    m_slot->query->finish();
    m_slot->lent = false;
}

Statement& Statement::bind(const QVariant& value)
{
    m_slot->query->bindValue(m_bound++, value);
    return *this;
}

Statement& Statement::bind(const QString& text)
{
    if (text.isNull())
        return bind(QVariant(QStringLiteral("")));
    // SQLite takes one mark of byte order off the beginning of what it is given in UTF-16 and obeys it.
    if (text.startsWith(QChar::ByteOrderMark) || text.startsWith(QChar::ByteOrderSwapped))
        return bind(QVariant(QChar(QChar::ByteOrderMark) + text));
    return bind(QVariant(text));
}

Result<> Statement::run()
{
    if (m_error)
        return *m_error;
    m_bound = 0;
    if (!m_slot->query->exec()) {
        m_error = errorFrom(m_slot->query->lastError(), m_slot->query->lastQuery().left(80));
        return *m_error;
    }
    return Done{};
}

bool Statement::next()
{
    if (m_error)
        return false;
    if (m_slot->query->next())
        return true;
    const QSqlError error = m_slot->query->lastError();
    if (error.isValid())
        m_error = errorFrom(error, m_slot->query->lastQuery().left(80));
    return false;
}

Result<> Statement::outcome() const
{
    if (m_error)
        return *m_error;
    return Done{};
}

qint64 Statement::int64(int column) const
{
    return m_slot->query->value(column).toLongLong();
}

double Statement::real(int column) const
{
    return m_slot->query->value(column).toDouble();
}

QString Statement::text(int column) const
{
    return m_slot->query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_slot->query->value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_slot->query->isNull(column);
}

qint64 Statement::lastId() const
{
    return m_slot->query->lastInsertId().toLongLong();
}

int Statement::changed() const
{
    return m_slot->query->numRowsAffected();
}

Result<qint64> Statement::scalar(qint64 fallback)
{
    if (auto done = run(); !done)
        return done.error();
    if (next())
        return isNull(0) ? fallback : int64(0);
    if (m_error)
        return *m_error;
    return fallback;
}

Error Statement::notFound()
{
    return storeError(Error::Kind::NotFound);
}

} // namespace motcua
