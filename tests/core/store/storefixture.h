// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real database in a temporary folder, used on the test's own thread, and what tests ask of it.

#include "support/tempfolder.h"

#include "store/connection.h"
#include "store/messagewriter.h"
#include "thread/thread.h"

#include <QStringList>

#include <memory>

namespace motcua::test {

class StoreFixture {
public:
    StoreFixture();

    Connection& connection() { return *m_connection; }
    QString path() const { return m_folder.path(QStringLiteral("motcua.sqlite")); }
    QString folder() const { return m_folder.path(); }
    /// Closes and opens again, as a restart does.
    void reopen();
    void close() { m_connection.reset(); }

    Thread thread(const QString& title = QStringLiteral("Thread"));
    Message say(ThreadId thread, MessageId parent, const QString& text, Role role = Role::User,
                Status status = Status::Complete);
    qint64 number(const QString& sql);

private:
    TempFolder m_folder;
    std::unique_ptr<Connection> m_connection;
};

/// Every row of the journaled tables and every word of the full-text tables, in order; equal databases, equal dumps.
QStringList logicalDump(Connection& connection);

/// The words in the full-text tables, and those that the rows should have put there.
QStringList indexedWords(Connection& connection);
QStringList expectedWords(Connection& connection);

} // namespace motcua::test
