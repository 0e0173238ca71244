// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requeststore.h"

#include "store/connection.h"
#include "store/storeerror.h"
#include "store/transaction.h"

#include <QtEndian>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A damaged row must not make the program ask for gigabytes: the length that qCompress wrote in front is looked at.
Result<QByteArray> unpacked(const QByteArray& packed)
{
    if (packed.size() < 4 ||
        qFromBigEndian<quint32>(packed.constData()) > quint32(RequestStore::kMostBytes))
        return storeError(Error::Kind::Corrupt, u"length of a request"_s);
    QByteArray body = qUncompress(packed);
    if (body.isEmpty())
        return storeError(Error::Kind::Corrupt, u"a request that cannot be unpacked"_s);
    return body;
}

} // namespace

Result<> RequestStore::keep(MessageId answer, const QByteArray& body, qint64 now)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto write = m_connection.prepare(
        u"INSERT OR REPLACE INTO requests (message, created, body) SELECT id, ?, ? FROM messages "
        "WHERE id = ?"_s);
    write.bind(now).bind(qCompress(body.left(kMostBytes))).bind(answer);
    if (auto done = write.run(); !done)
        return done;
    auto trim = m_connection.prepare(
        u"DELETE FROM requests WHERE message <= (SELECT message FROM requests ORDER BY message "
        "DESC LIMIT 1 OFFSET ?) AND message <> ?"_s);
    if (auto done = trim.bind(kKept).bind(answer).run(); !done)
        return done;
    return transaction->commit();
}

Result<QByteArray> RequestStore::find(MessageId answer)
{
    auto packed = m_connection.prepare(u"SELECT body FROM requests WHERE message = ?"_s)
                      .bind(answer)
                      .one([](Statement& row) { return row.bytes(0); });
    return packed ? unpacked(*packed) : packed;
}

} // namespace motcua
