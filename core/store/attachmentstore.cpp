// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachmentstore.h"

#include "store/connection.h"
#include "store/storeerror.h"
#include "store/transaction.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In an image of a row the object is a text in a text; whatever looks like a hash counts as one.
void addHashesIn(const QString& image, QSet<QString>& hashes)
{
    static const QRegularExpression hash(u"[0-9a-f]{64}"_s);
    auto found = hash.globalMatch(image);
    while (found.hasNext())
        hashes.insert(found.next().captured());
}

Result<> addNamed(Connection& connection, QSet<QString>& hashes)
{
    // The first is answered from the index messages_attachments, which needs the very same condition.
    static const std::array kSql{
        u"SELECT meta FROM messages WHERE instr(meta, '\"attachments\"') > 0"_s,
        u"SELECT attachments FROM queued WHERE attachments <> ''"_s,
        u"SELECT text FROM drafts WHERE kind = 'enclosures'"_s};
    for (const QString& sql : kSql) {
        auto rows = connection.prepare(sql);
        if (auto done = rows.run(); !done)
            return done;
        while (rows.next())
            for (const Attachment& attachment : attachmentsOf(rows.text(0)))
                hashes.insert(attachment.hash);
        if (rows.failed())
            return rows.error();
    }
    return Done{};
}

/// What an undo or a redo would bring back.
Result<> addJournaled(Connection& connection, QSet<QString>& hashes)
{
    auto rows = connection.prepare(
        u"SELECT coalesce(before, '') || coalesce(after, '') FROM journal_rows WHERE tbl = "
        "'messages' AND (instr(before, 'attachments') > 0 OR instr(after, 'attachments') > 0)"_s);
    if (auto done = rows.run(); !done)
        return done;
    while (rows.next())
        addHashesIn(rows.text(0), hashes);
    return rows.outcome();
}

} // namespace

QString AttachmentStore::hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<Attachment> AttachmentStore::put(const QByteArray& bytes, const QString& name,
                                        const QString& mime, qint64 now)
{
    if (bytes.isEmpty())
        return storeError(Error::Kind::Invalid, u"an attachment without bytes"_s);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const QString hash = hashOf(bytes);
    auto insert = m_connection.prepare(
        u"INSERT INTO attachments (hash, mime, bytes, created, data) VALUES (?, ?, ?, ?, ?) ON "
        "CONFLICT (hash) DO UPDATE SET created = max(created, excluded.created)"_s);
    insert.bind(hash).bind(mime).bind(static_cast<qint64>(bytes.size())).bind(now).bind(bytes);
    if (auto done = insert.run(); !done)
        return done.error();
    auto stored = find(hash);
    if (!stored)
        return stored.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    (*stored)->name = name;
    return **stored;
}

Result<std::optional<Attachment>> AttachmentStore::find(const QString& hash)
{
    auto row = m_connection.prepare(u"SELECT mime, bytes FROM attachments WHERE hash = ?"_s);
    if (auto done = row.bind(hash).run(); !done)
        return done.error();
    if (row.next())
        return std::optional(Attachment{hash, {}, row.text(0), row.int64(1)});
    if (row.failed())
        return row.error();
    return std::optional<Attachment>();
}

Result<QByteArray> AttachmentStore::bytes(const QString& hash)
{
    auto bytes = m_connection.prepare(u"SELECT data FROM attachments WHERE hash = ?"_s)
                     .bind(hash)
                     .one([](Statement& row) { return row.bytes(0); });
    if (bytes && hashOf(*bytes) != hash)
        return storeError(Error::Kind::Corrupt, u"bytes of an attachment"_s);
    return bytes;
}

Result<QSet<QString>> AttachmentStore::named()
{
    QSet<QString> hashes;
    if (auto done = addNamed(m_connection, hashes); !done)
        return done.error();
    if (auto done = addJournaled(m_connection, hashes); !done)
        return done.error();
    return hashes;
}

Result<int> AttachmentStore::sweep(qint64 now)
{
    auto old = m_connection.prepare(u"SELECT hash FROM attachments WHERE created < ?"_s)
                   .bind(now - kKeptUnused)
                   .all([](Statement& row) { return row.text(0); });
    if (!old)
        return old.error();
    QSet<QString> unused(old->begin(), old->end());
    if (unused.isEmpty())
        return 0;
    QSet<QString> hashes;
    if (auto done = addNamed(m_connection, hashes); !done)
        return done.error();
    unused -= hashes;
    // The journal is long, and mostly there is nothing left to look for.
    if (unused.isEmpty())
        return 0;
    const auto gone = removeUnnamed(unused);
    if (!gone)
        return gone.error();
    return static_cast<int>(gone->size());
}

Result<QSet<QString>> AttachmentStore::removeUnnamed(const QSet<QString>& hashes)
{
    if (hashes.isEmpty())
        return hashes;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const auto still = named();
    if (!still)
        return still;
    const QSet<QString> gone = hashes - *still;
    for (const QString& hash : gone)
        if (auto done =
                m_connection.prepare(u"DELETE FROM attachments WHERE hash = ?"_s).bind(hash).run();
            !done)
            return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return gone;
}

Result<qint64> AttachmentStore::count()
{
    return m_connection.prepare(u"SELECT count(*) FROM attachments"_s).scalar();
}

} // namespace motcua
