// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One change as the person sees it: one transaction, one journal entry, one undo. While a Change is open, temporary
// triggers note for every journaled row what it was before; nobody can forget to. Changes made outside of a Change
// (checkpoints of a growing answer, drafts, the branch now shown) are not journaled.
//
// Thread: the connection's.

#include "base/id.h"
#include "base/result.h"
#include "store/transaction.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace motcua {

/// What the journal says about a change.
struct ChangeNote {
    const char* label = ""; ///< English source text, QT_TRANSLATE_NOOP("Journal", …); may hold %1.
    QString argument;       ///< Stands for %1: a title, a name. Never message text.
    ThreadId thread;        ///< The thread it is about, when it is one.
    qint64 now = 0;         ///< UTC milliseconds.
    QString actor = QStringLiteral("you");
};

class Change {
public:
    /// What has been undone before can not be redone any more. Fails: ReadOnly, Busy, Io, Full.
    static Result<Change> begin(Connection& connection, const ChangeNote& note);

    /// On the disk, with its entry; without one when nothing journaled was touched. Fails: Full, Io, Invalid.
    Result<> commit();

private:
    Change(Connection& connection, Transaction transaction, qint64 entry);
    Result<> stopNoting();

    Connection* m_connection;
    Transaction m_transaction;
    qint64 m_entry; ///< 0: inside another Change, whose entry takes everything.
};

/// The tables whose rows are journaled; each has the integer key `id` (document_text: `document`).
struct JournaledTable {
    QLatin1StringView name;
    QLatin1StringView key;
};
const std::vector<JournaledTable>& journaledTables();
/// The columns of a table of this database, in order.
Result<QStringList> columnsOf(Connection& connection, const QString& table);

} // namespace motcua
