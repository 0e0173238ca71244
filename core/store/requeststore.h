// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was sent for an answer, word for word, so that a person can look at it. Compressed; kept for the latest answers
// only; not journaled; never exported.
//
// Thread: the connection's. All fail with: Io, Corrupt; keep also with Full, ReadOnly.

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>

namespace motcua {

class Connection;

class RequestStore {
public:
    /// For so many answers; older ones go.
    static constexpr int kKept = 2000;
    /// A longer body is cut: only its beginning is kept.
    static constexpr qsizetype kMostBytes = 16 * 1024 * 1024;

    explicit RequestStore(Connection& connection) : m_connection(connection) {}

    /// Takes the place of what was kept for this answer. `body`: JSON without keys and without the bytes of pictures.
    /// An answer that is gone meanwhile is no error: nothing is kept.
    Result<> keep(MessageId answer, const QByteArray& body, qint64 now);
    Result<QByteArray> find(MessageId answer); ///< Fails: NotFound.

private:
    Connection& m_connection;
};

} // namespace motcua
