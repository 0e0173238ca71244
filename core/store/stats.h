// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much there is. Thread: the connection's.

#include "base/result.h"

namespace motcua {

class Connection;

struct Stats {
    qint64 threads = 0;  ///< Without the trash.
    qint64 messages = 0; ///< In all branches, without the trash.
    qint64 documents = 0;
    qint64 passages = 0;
    qint64 folders = 0;
    qint64 notes = 0;
    qint64 trashedThreads = 0;
    qint64 trashedMessages = 0;
    qint64 attachments = 0;
    qint64 attachmentBytes = 0;
    qint64 bytes = 0; ///< Of the database with its log.

    bool operator==(const Stats&) const = default;
};

/// Fails: Io, Corrupt.
Result<Stats> statsOf(Connection& connection);

} // namespace motcua
