// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The full-text tables, kept in step with the rows by whoever changes rows. Each holds, under the row's integer key, the
// words of one text twice: with their marks (exact) and without (folded). They keep no copy of the text, so taking a
// text out needs the text that was put in.
//
// Thread: the connection's.

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <array>

namespace motcua {

class Connection;

enum class TextIndex { Threads, Messages, Notes, Documents, Passages };
inline constexpr std::array kTextIndexes{TextIndex::Threads, TextIndex::Messages, TextIndex::Notes,
                                         TextIndex::Documents, TextIndex::Passages};

/// The words of a text as they stand in the full-text tables: keys, separated by one space.
struct IndexKeys {
    QString exact;
    QString folded;

    bool operator==(const IndexKeys&) const = default;
};
IndexKeys indexKeys(QStringView text);

/// Fails: Full, Io, ReadOnly, Corrupt.
Result<> addToIndex(Connection& connection, TextIndex index, qint64 row, QStringView text);
/// `text` must be what was put in. Fails: Full, Io, ReadOnly, Corrupt.
Result<> removeFromIndex(Connection& connection, TextIndex index, qint64 row, QStringView text);

/// Empties the tables and fills them from the rows. Leaves nothing of earlier texts behind.
/// Fails: Cancelled, Full, Io, ReadOnly, Corrupt.
Result<> rebuildIndexes(Connection& connection, const Progress& progress = {});
/// Rebuilds when the words were cut or folded by other rules than this program's; true when it did.
Result<bool> refreshIndexes(Connection& connection);

/// The table's own structure. Without write access it cannot be asked: then true. Fails: Io.
Result<bool> isIndexSound(Connection& connection, TextIndex index);
/// Every row has its words in the table, as many as its text has, and nothing else is there.
/// Fails: Cancelled, Io, Corrupt.
Result<bool> agreesWithRows(Connection& connection, TextIndex index, const Progress& progress = {});

} // namespace motcua
