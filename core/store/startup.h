// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The way from a folder to an open, sound and current database, whatever was left there: a file of a newer program is
// refused untouched, an older one is brought up to date, a damaged one is kept aside and recovered, a read-only place is
// read from a copy, answers cut off by a crash are marked.
//
// Thread: the store thread.

#include "base/home.h"
#include "base/result.h"
#include "store/connection.h"

#include <memory>

namespace motcua {

/// What a start found and did. Worth one sentence to the person when it is not all nought.
struct Opening {
    bool created = false;    ///< There was no database.
    int migratedFrom = -1;   ///< The older schema it came from; -1 when it was up to date.
    bool readOnly = false;   ///< Nothing can be changed: the home is read-only.
    bool uncleanEnd = false; ///< The last session did not end in order.
    int interrupted = 0;     ///< Answers being written then; kept, and marked as interrupted.
    QString setAside;        ///< The damaged file that was kept; empty when there was no damage.
    qint64 recovered = 0;    ///< Rows read out of the damaged file.

    bool operator==(const Opening&) const = default;
};

struct Opened {
    std::unique_ptr<Connection> connection;
    Opening opening;
};

/// The lock of the home is held by the caller, unless the home is read-only.
/// Fails: TooNew, Corrupt, Full, ReadOnly, Busy, Io.
Result<Opened> startUp(const Home& home);

/// Whether the home, or its database, is read-only.
bool isReadOnlyHome(const Home& home);

} // namespace motcua
