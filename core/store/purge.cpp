// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"

#include "base/log.h"
#include "store/attachmentstore.h"
#include "store/connection.h"
#include "store/messageindex.h"
#include "store/migrations.h"
#include "store/storeerror.h"
#include "store/textindex.h"
#include "store/transaction.h"

#include <QDir>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> unindexThread(Connection& connection, ThreadId id)
{
    auto messages = connection.prepare(u"SELECT id FROM messages WHERE thread = ?"_s)
                        .bind(id)
                        .all([](Statement& row) { return row.id<MessageId>(0); });
    if (!messages)
        return messages.error();
    for (const MessageId message : *messages)
        if (auto done = unindexMessage(connection, message); !done)
            return done;
    struct Text {
        TextIndex index;
        QString sql;
    };
    const std::array<Text, 2> texts{
        Text{TextIndex::Threads, u"SELECT id, title FROM threads WHERE id = ?"_s},
        Text{TextIndex::Notes, u"SELECT id, text FROM notes WHERE thread = ?"_s}};
    for (const Text& text : texts) {
        auto rows = connection.prepare(text.sql);
        if (auto done = rows.bind(id).run(); !done)
            return done;
        while (rows.next())
            if (auto done = removeFromIndex(connection, text.index, rows.int64(0), rows.text(1));
                !done)
                return done;
        if (rows.failed())
            return rows.error();
    }
    return Done{};
}

/// Every change that touched a row of the thread is forgotten as a whole: half of it could not be undone.
Result<> forgetChanges(Connection& connection, ThreadId id)
{
    static const QString kSql =
        u"DELETE FROM journal WHERE thread = ? OR id IN (SELECT entry FROM journal_rows WHERE (tbl "
        "= 'threads' AND row = ?) OR (tbl = 'messages' AND row IN (SELECT id FROM messages WHERE "
        "thread = ?)) OR (tbl = 'notes' AND row IN (SELECT id FROM notes WHERE thread = ?)) OR "
        "(tbl "
        "= 'branches' AND row IN (SELECT id FROM branches WHERE thread = ?)) OR (tbl = "
        "'thread_tags' AND row IN (SELECT id FROM thread_tags WHERE thread = ?)) OR (tbl = "
        "'ratings' AND row IN (SELECT ratings.id FROM ratings JOIN messages ON messages.id = "
        "ratings.message WHERE messages.thread = ?)) OR "
        "json_extract(before, '$.thread') = ? OR json_extract(after, '$.thread') = ?)"_s;
    auto erase = connection.prepare(kSql);
    for (int i = 0; i < 9; ++i)
        erase.bind(id);
    return erase.run();
}

/// What was sent for messages and how they were rated goes with them.
Result<> removeRows(Connection& connection, ThreadId id)
{
    static const std::array kSql{
        u"DELETE FROM drafts WHERE thread = ?"_s, u"DELETE FROM queued WHERE thread = ?"_s,
        u"DELETE FROM messages WHERE thread = ?"_s, u"DELETE FROM threads WHERE id = ?"_s};
    for (const QString& sql : kSql)
        if (auto done = connection.prepare(sql).bind(id).run(); !done)
            return done;
    return Done{};
}

/// Answers what the threads were the last to name: attachments that are gone now.
Result<QSet<QString>> purgeRows(Connection& connection, const std::vector<ThreadId>& ids)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    AttachmentStore attachments(connection);
    const auto before = attachments.named();
    if (!before)
        return before;
    for (const ThreadId id : ids) {
        if (auto done = unindexThread(connection, id); !done)
            return done.error();
        if (auto done = forgetChanges(connection, id); !done)
            return done.error();
        if (auto done = removeRows(connection, id); !done)
            return done.error();
    }
    auto gone = attachments.removeUnnamed(*before);
    if (!gone)
        return gone;
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (auto done = scrub(connection); !done)
        return done.error();
    return gone;
}

Result<std::vector<QUuid>> uuidsOf(Connection& connection, const std::vector<ThreadId>& ids)
{
    std::vector<QUuid> uuids;
    for (const ThreadId id : ids) {
        auto uuid = connection.prepare(u"SELECT uuid FROM threads WHERE id = ?"_s)
                        .bind(id)
                        .one([](Statement& row) { return row.uuid(0); });
        if (!uuid)
            return uuid.error();
        uuids.push_back(*uuid);
    }
    return uuids;
}

/// What is to go from backups.
struct Purged {
    std::vector<QUuid> threads;
    QSet<QString> attachments;
};

/// Of any schema: threads as rows, or in what an undo or a redo would bring back.
Result<bool> holdsThread(Connection& backup, const QUuid& uuid)
{
    const auto found =
        backup
            .prepare(u"SELECT (SELECT count(*) FROM threads WHERE uuid = ?) + (SELECT count(*) "
                     "FROM journal_rows WHERE tbl = 'threads' AND (instr(before, ?) > 0 OR "
                     "instr(after, ?) > 0))"_s)
            .bind(uuid)
            .bind(uuid)
            .bind(uuid)
            .scalar();
    if (!found)
        return found.error();
    return *found > 0;
}

/// The copy put aside before the schema changed is for an older program: it is left as it is, or has to go.
Result<bool> mayStay(Connection& backup, int schema, const Purged& purged)
{
    if (schema >= 2 && !purged.attachments.isEmpty())
        return false;
    for (const QUuid& uuid : purged.threads) {
        const auto holds = holdsThread(backup, uuid);
        if (!holds)
            return holds;
        if (*holds)
            return false;
    }
    return true;
}

/// Whether it is of an older schema and may stay as it is; false: of this one. Fails: Invalid when it has to go.
Result<bool> isOlderAndClean(const QString& path, const Purged& purged)
{
    const auto backup = Connection::open(path, Connection::Mode::ReadOnly);
    if (!backup)
        return backup.error();
    const auto schema = schemaOf(**backup);
    if (!schema)
        return schema.error();
    if (*schema == currentSchema())
        return false;
    const auto stays =
        *schema < currentSchema() ? mayStay(**backup, *schema, purged) : Result<bool>(false);
    return stays.value_or(false)
               ? Result<bool>(true)
               : Result<bool>(storeError(Error::Kind::Invalid, u"backup of another schema"_s));
}

Result<> purgeBackup(const QString& path, const Purged& purged)
{
    const auto older = isOlderAndClean(path, purged);
    if (!older || *older)
        return older ? Result<>() : Result<>(older.error());
    auto backup = Connection::open(path, Connection::Mode::ReadWrite);
    if (!backup)
        return backup.error();
    std::vector<ThreadId> ids;
    for (const QUuid& uuid : purged.threads) {
        const auto id =
            (*backup)->prepare(u"SELECT id FROM threads WHERE uuid = ?"_s).bind(uuid).scalar();
        if (!id)
            return id.error();
        if (*id > 0)
            ids.push_back(ThreadId(*id));
    }
    // A backup may be older than the message and know the attachment all the same.
    AttachmentStore attachments(**backup);
    const auto before = attachments.count();
    if (!before)
        return before.error();
    if (auto gone = attachments.removeUnnamed(purged.attachments); !gone)
        return gone.error();
    const auto after = attachments.count();
    if (!after)
        return after.error();
    if (ids.empty() && *after == *before)
        return Done{};
    if (auto done = purgeRows(**backup, ids); !done)
        return done.error();
    return (*backup)->execute(u"PRAGMA journal_mode = DELETE"_s);
}

} // namespace

Result<> purgeThreads(Connection& connection, const std::vector<ThreadId>& ids,
                      const QString& backupFolder)
{
    const auto uuids = uuidsOf(connection, ids);
    if (!uuids)
        return uuids.error();
    const auto attachments = purgeRows(connection, ids);
    if (!attachments)
        return attachments.error();
    const auto backups = QDir(backupFolder).entryInfoList({u"*.sqlite"_s}, QDir::Files);
    for (const QFileInfo& backup : backups) {
        const auto done = purgeBackup(backup.absoluteFilePath(), {*uuids, *attachments});
        if (done)
            continue;
        qCInfo(logStore) << "a backup that cannot be purged is removed:" << done.error().detail;
        if (!QFile::remove(backup.absoluteFilePath()))
            return storeError(Error::Kind::Io, u"remove a backup"_s);
    }
    return Done{};
}

Result<> scrub(Connection& connection)
{
    static const std::array kSql{u"INSERT INTO thread_fts (thread_fts) VALUES ('optimize')"_s,
                                 u"INSERT INTO message_fts (message_fts) VALUES ('optimize')"_s,
                                 u"INSERT INTO note_fts (note_fts) VALUES ('optimize')"_s,
                                 u"INSERT INTO document_fts (document_fts) VALUES ('optimize')"_s,
                                 u"INSERT INTO passage_fts (passage_fts) VALUES ('optimize')"_s,
                                 u"INSERT INTO passage_terms (passage_terms) VALUES ('optimize')"_s,
                                 u"VACUUM"_s,
                                 u"PRAGMA wal_checkpoint(TRUNCATE)"_s};
    if (connection.isReadOnly())
        return storeError(Error::Kind::ReadOnly);
    for (const QString& sql : kSql)
        if (auto done = connection.execute(sql); !done)
            return done;
    return Done{};
}

} // namespace motcua
