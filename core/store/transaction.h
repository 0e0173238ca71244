// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything between begin() and commit() happens, or nothing. Rolls back when it goes out of scope
// uncommitted. A transaction begun inside another joins it; when the inner one is rolled back, so
// is the outer one.
//
// Thread: the connection's.

#include "base/result.h"

namespace motcua {

class Connection;

class Transaction {
public:
    /// Takes the write lock at once. Fails: ReadOnly, Busy, Io, Full.
    static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// After it returned Done, the change is on the disk. Fails: Full, Io, Corrupt; then nothing
    /// was changed.
    Result<> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    void rollBack();

    Connection* m_connection;
};

} // namespace motcua
