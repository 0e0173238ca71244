// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people think of messages: one value per message and reviewer; the empty reviewer is the person at this computer.
// Every change is one journal entry.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/id.h"
#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace motcua {

class Connection;

struct Rating {
    MessageId message;
    QString reviewer; ///< Empty: the person at this computer.
    int value = 0;
    qint64 created = 0; ///< UTC milliseconds.

    bool operator==(const Rating&) const = default;
};

class RatingStore {
public:
    static constexpr int kWorst = -1;
    static constexpr int kBest = 5;

    explicit RatingStore(Connection& connection) : m_connection(connection) {}

    /// -1 bad, 1 good (or 1 to 5 stars); 0 takes the rating away. Answers the message's thread.
    /// Fails: NotFound (message), Invalid (value).
    Result<ThreadId> rate(MessageId message, int value, qint64 now, const QString& reviewer = {});
    /// Of the messages that are not in the trash.
    Result<QHash<MessageId, int>> all(ThreadId thread, const QString& reviewer = {});
    /// Of everybody, in the order they were given.
    Result<std::vector<Rating>> everybodys(ThreadId thread);

private:
    Connection& m_connection;
};

} // namespace motcua
