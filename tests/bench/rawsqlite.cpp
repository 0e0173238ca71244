// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"

#include <QUuid>

#include <sqlite3.h>

namespace motcua::bench {

RawSqlite::RawSqlite(const QString& path)
    : m_append(nullptr, &sqlite3_finalize),
      m_index(nullptr, &sqlite3_finalize),
      m_match(nullptr, &sqlite3_finalize)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
        fail("open");
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
}

RawSqlite::~RawSqlite()
{
    m_statements.clear();
    m_append.reset();
    m_index.reset();
    m_match.reset();
    sqlite3_close(m_database);
}

void RawSqlite::fail(const char* what) const
{
    qFatal("baseline: %s: %s", what, sqlite3_errmsg(m_database));
}

void RawSqlite::execute(const char* sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

RawSqlite::Statement RawSqlite::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
        fail(sql);
    return {statement, &sqlite3_finalize};
}

void RawSqlite::createMessages()
{
    execute(
        "CREATE TABLE messages (id INTEGER PRIMARY KEY, thread INTEGER, parent INTEGER, text TEXT);"
        "CREATE INDEX messages_parent ON messages (thread, parent)");
    m_append = prepare("INSERT INTO messages (thread, parent, text) VALUES (?, ?, ?)");
}

void RawSqlite::append(qint64 thread, qint64 parent, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_int64(m_append.get(), 1, thread);
    sqlite3_bind_int64(m_append.get(), 2, parent);
    sqlite3_bind_text(m_append.get(), 3, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
    if (sqlite3_step(m_append.get()) != SQLITE_DONE)
        fail("append");
    sqlite3_reset(m_append.get());
}

void RawSqlite::runWith(const char* sql, std::initializer_list<QVariant> values)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end())
        known = m_statements.emplace(sql, prepare(sql)).first;
    sqlite3_stmt* statement = known->second.get();
    int at = 0;
    for (const QVariant& value : values) {
        ++at;
        if (value.typeId() == QMetaType::QString) {
            const QByteArray utf8 = value.toString().toUtf8();
            sqlite3_bind_text(statement, at, utf8.constData(), static_cast<int>(utf8.size()),
                              SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(statement, at, value.toLongLong());
        }
    }
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW)
        step = sqlite3_step(statement);
    if (step != SQLITE_DONE)
        fail(sql);
    sqlite3_reset(statement);
}

void RawSqlite::appendAsMotcua(qint64 parent, const QString& text)
{
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    runWith("BEGIN IMMEDIATE", {});
    runWith("INSERT INTO messages (uuid, thread, parent, role, status, created, length, hash, "
            "excerpt, text) "
            "VALUES (?, 1, nullif(?, 0), 'user', 'complete', 1700000000000, ?, ?, ?, ?)",
            {uuid, parent, text.size(), uuid, text.left(120), text});
    const qint64 message = sqlite3_last_insert_rowid(m_database);
    runWith("INSERT INTO message_fts (rowid, exact, folded) VALUES (?, ?, ?)",
            {message, text, text});
    runWith("INSERT INTO journal (time, thread, actor, label) VALUES (1700000000000, 1, 'you', "
            "'New message')",
            {});
    const qint64 entry = sqlite3_last_insert_rowid(m_database);
    runWith("INSERT INTO journal_rows (entry, tbl, row) VALUES (?, 'messages', ?)",
            {entry, message});
    runWith("UPDATE threads SET head = ?, message_count = message_count + 1, updated = updated + 1 "
            "WHERE id = 1",
            {message});
    runWith("INSERT INTO journal_rows (entry, tbl, row, before) VALUES (?, 'threads', 1, ?)",
            {entry, QStringLiteral("{\"head\":1,\"message_count\":1,\"updated\":1700000000000}")});
    runWith("COMMIT", {});
}

void RawSqlite::createIndex()
{
    execute("CREATE VIRTUAL TABLE words USING fts5 (text, content = '', "
            "tokenize = 'unicode61 remove_diacritics 2')");
    m_index = prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
    m_match = prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50");
}

void RawSqlite::index(qint64 row, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_int64(m_index.get(), 1, row);
    sqlite3_bind_text(m_index.get(), 2, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
    if (sqlite3_step(m_index.get()) != SQLITE_DONE)
        fail("index");
    sqlite3_reset(m_index.get());
}

int RawSqlite::match(const QString& query)
{
    const QByteArray utf8 = query.toUtf8();
    sqlite3_bind_text(m_match.get(), 1, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
    int rows = 0;
    while (sqlite3_step(m_match.get()) == SQLITE_ROW)
        ++rows;
    sqlite3_reset(m_match.get());
    return rows;
}

} // namespace motcua::bench
