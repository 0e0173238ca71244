// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts a journaled row back to what an image says, and keeps the full-text tables in step with it. An image is a JSON
// object of columns, held in the journal; the values go from table to table inside SQLite and are never converted.
//
// Thread: the connection's.

#include "base/id.h"
#include "base/result.h"
#include "store/change.h"

#include <QHash>
#include <QString>

#include <optional>

namespace motcua {

class Connection;

struct NotedRow {
    qint64 id = 0; ///< Of journal_rows.
    QString table;
    qint64 row = 0;
    bool words = true; ///< The change is to something that full-text search looks at.
};

enum class Image { Before, After };

class RowImage {
public:
    explicit RowImage(Connection& connection) : m_connection(connection) {}

    /// Notes the present state of the row as its after-image. Fails: Full, Io.
    Result<> keepAfter(const NotedRow& noted);
    /// Makes the row what the image says; no image: the row goes. Fails: Invalid, Full, Io.
    Result<> restore(const NotedRow& noted, Image image);

    /// Takes the row's text out of its full-text table, or puts it in. A row that is not there is no error.
    Result<> unindex(const NotedRow& noted);
    Result<> index(const NotedRow& noted);

    Result<bool> exists(const NotedRow& noted);
    /// The thread the row belongs to; invalid when it has none or is not there.
    Result<ThreadId> threadOf(const NotedRow& noted);

private:
    Result<std::optional<JournaledTable>> tableOf(const NotedRow& noted);
    Result<QStringList> keysOf(const NotedRow& noted, Image image, const JournaledTable& table);
    Result<> insert(const NotedRow& noted, const JournaledTable& table, const QStringList& keys,
                    const QString& column);
    Result<> update(const NotedRow& noted, const JournaledTable& table, const QStringList& keys,
                    const QString& column);

    Result<QStringList> columns(const QString& table);

    Connection& m_connection;
    QHash<QString, QStringList> m_columns;
};

} // namespace motcua
