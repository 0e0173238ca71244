// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"

#include "base/log.h"
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
        "'thread_tags' AND row IN (SELECT id FROM thread_tags WHERE thread = ?)) OR "
        "json_extract(before, '$.thread') = ? OR json_extract(after, '$.thread') = ?)"_s;
    auto erase = connection.prepare(kSql);
    for (int i = 0; i < 8; ++i)
        erase.bind(id);
    return erase.run();
}

Result<> removeRows(Connection& connection, ThreadId id)
{
    static const std::array kSql{u"DELETE FROM drafts WHERE thread = ?"_s,
                                 u"DELETE FROM messages WHERE thread = ?"_s,
                                 u"DELETE FROM threads WHERE id = ?"_s};
    for (const QString& sql : kSql)
        if (auto done = connection.prepare(sql).bind(id).run(); !done)
            return done;
    return Done{};
}

Result<> purgeRows(Connection& connection, const std::vector<ThreadId>& ids)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const ThreadId id : ids) {
        if (auto done = unindexThread(connection, id); !done)
            return done;
        if (auto done = forgetChanges(connection, id); !done)
            return done;
        if (auto done = removeRows(connection, id); !done)
            return done;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    return scrub(connection);
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

Result<> purgeBackup(const QString& path, const std::vector<QUuid>& uuids)
{
    auto backup = Connection::open(path, Connection::Mode::ReadWrite);
    if (!backup)
        return backup.error();
    const auto schema = schemaOf(**backup);
    if (!schema || *schema != currentSchema())
        return storeError(Error::Kind::Invalid, u"backup of another schema"_s);
    std::vector<ThreadId> ids;
    for (const QUuid& uuid : uuids) {
        const auto id =
            (*backup)->prepare(u"SELECT id FROM threads WHERE uuid = ?"_s).bind(uuid).scalar();
        if (!id)
            return id.error();
        if (*id > 0)
            ids.push_back(ThreadId(*id));
    }
    if (ids.empty())
        return Done{};
    if (auto done = purgeRows(**backup, ids); !done)
        return done;
    return (*backup)->execute(u"PRAGMA journal_mode = DELETE"_s);
}

} // namespace

Result<> purgeThreads(Connection& connection, const std::vector<ThreadId>& ids,
                      const QString& backupFolder)
{
    const auto uuids = uuidsOf(connection, ids);
    if (!uuids)
        return uuids.error();
    if (auto done = purgeRows(connection, ids); !done)
        return done;
    const auto backups = QDir(backupFolder).entryInfoList({u"*.sqlite"_s}, QDir::Files);
    for (const QFileInfo& backup : backups) {
        const auto done = purgeBackup(backup.absoluteFilePath(), *uuids);
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
