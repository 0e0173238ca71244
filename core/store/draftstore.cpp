// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draftstore.h"

#include "store/connection.h"
#include "store/transaction.h"
#include "text/normalise.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(DraftKind kind)
{
    switch (kind) {
    case DraftKind::Reply:
        break;
    case DraftKind::Edit:
        return u"edit"_s;
    case DraftKind::Enclosures:
        return u"enclosures"_s;
    }
    return u"reply"_s;
}

} // namespace

Result<QString> DraftStore::find(ThreadId thread, MessageId message, DraftKind kind)
{
    auto row = m_connection.prepare(
        u"SELECT text FROM drafts WHERE thread = ? AND message = ? AND kind = ?"_s);
    if (auto done = row.bind(thread.value()).bind(message.value()).bind(nameOf(kind)).run(); !done)
        return done.error();
    if (row.next())
        return row.text(0);
    if (row.failed())
        return row.error();
    return QString();
}

Result<> DraftStore::save(ThreadId thread, MessageId message, const QString& text, qint64 now,
                          DraftKind kind)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto write = m_connection.prepare(
        text.isEmpty()
            ? u"DELETE FROM drafts WHERE thread = ? AND message = ? AND kind = ?"_s
            : u"INSERT INTO drafts (thread, message, kind, updated, text) VALUES (?, ?, ?, ?, ?) "
              u"ON "
              "CONFLICT (thread, message, kind) DO UPDATE SET updated = excluded.updated, text = "
              "excluded.text"_s);
    write.bind(thread.value()).bind(message.value()).bind(nameOf(kind));
    if (!text.isEmpty())
        write.bind(now).bind(normalise(text).text);
    if (auto done = write.run(); !done)
        return done;
    return transaction->commit();
}

} // namespace motcua
