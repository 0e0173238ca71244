// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One open connection to the database, with the pragmas every connection of this house has:
// write-ahead log, synchronous=FULL (an acknowledged change survives a power cut), foreign keys, no
// trust in the schema of the file, and cell checks. It keeps its prepared statements.
//
// Thread: the one that opened it. Owned by Database, or by whoever works apart (backup, recovery).

#include "base/result.h"
#include "store/statement.h"

#include <QHash>
#include <QString>

#include <memory>

namespace motcua {

class Connection {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// `path` must be absolute: other names could be read as a URI that switches locking off.
    /// Fails: Invalid, Io, Corrupt, Busy, ReadOnly.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QString path() const { return m_path; }
    bool isReadOnly() const { return m_mode == Mode::ReadOnly; }

    /// A statement from the cache; an error of preparing comes out of its run().
    Statement prepare(const QString& sql);
    /// One statement without values and without the cache (DDL, pragmas).
    Result<> execute(const QString& sql);

    /// Says in the file that everything was written and closed in order. Called last.
    Result<> markClean();

    /// A temporary copy read in place of a home that cannot be written; removed with the
    /// connection.
    void keepAlive(std::shared_ptr<void> resource) { m_kept = std::move(resource); }

private:
    friend class Transaction;

    Connection(QString path, QString name, Mode mode);
    Result<> applyPragmas();

    QString m_path;
    QString m_name;
    Mode m_mode;
    QHash<QString, std::shared_ptr<Statement::Slot>> m_statements;
    std::shared_ptr<void> m_kept;
    int m_depth = 0;       ///< Transactions now open: 0 or 1, nested ones join.
    bool m_doomed = false; ///< A nested transaction was rolled back.
    bool m_marked = false; ///< The file says that it is in use since the last clean end.
};

} // namespace motcua
