// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Care of the data: counts, check and repair, compacting, backup and restore.
//
// Owned by Studio. Thread: GUI.

#include "base/progress.h"
#include "base/whenready.h"
#include "store/integrity.h"
#include "store/stats.h"

#include <QObject>

namespace motcua {

class Database;

class Upkeep : public QObject {
    Q_OBJECT
public:
    explicit Upkeep(Database& database, QObject* parent = nullptr);

    Async<Stats> stats();
    /// Structure, foreign keys, search index against rows, content hashes, trees; mends what can be mended.
    Async<CheckReport> check(const Progress& progress = {});
    Async<qint64> compact(); ///< Bytes won.
    /// A verified copy of the whole database at `file` (replaced only when the copy is good).
    /// Fails: Io, Full, Cancelled, Corrupt.
    Async<Done> backup(const QString& file, const Progress& progress = {});
    /// Puts a backup in the database's place; the database replaced is kept beside it and its path is answered.
    /// Fails: Io, Corrupt (the backup is not sound; nothing changed), TooNew.
    Async<QString> restore(const QString& file);

Q_SIGNALS:
    void restored();

private:
    Database& m_database;
};

} // namespace motcua
