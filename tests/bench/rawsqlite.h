// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The baseline: SQLite's own interface, with the durability Motcua asks for (write-ahead log, synchronous=FULL).

#include <QString>
#include <QVariant>

#include <map>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::bench {

class RawSqlite {
public:
    /// A new database at `path`. Ends the program with the reason when something fails, as all of it does.
    explicit RawSqlite(const QString& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void execute(const char* sql);
    /// A table of messages and one insert, committed.
    void createMessages();
    void append(qint64 thread, qint64 parent, const QString& text);
    /// In a database of Motcua: the same rows that it keeps for a message (the message, its words, the journal, the
    /// thread), committed. Requires: thread 1.
    void appendAsMotcua(qint64 parent, const QString& text);
    /// A full-text table, filled inside begin and commit.
    void createIndex();
    void index(qint64 row, const QString& text);
    /// How many rows match, the best 50 of them looked at.
    int match(const QString& query);

private:
    using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;
    Statement prepare(const char* sql);
    void runWith(const char* sql, std::initializer_list<QVariant> values);
    [[noreturn]] void fail(const char* what) const;

    sqlite3* m_database = nullptr;
    std::map<const char*, Statement> m_statements;
    Statement m_append;
    Statement m_index;
    Statement m_match;
};

} // namespace motcua::bench
