// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is done with a damaged database: the file is kept aside untouched, and every row that can be read, by the engine
// or page by page, goes into a new database through the checks of its columns. Messages and attachments that are not what
// was written (content hash) are left in the damaged file rather than believed.
//
// Thread: the store thread, with no connection open on the file. Recovering may take a while: a second per 100 MB.

#include "base/result.h"

#include <QString>

namespace motcua {

struct Recovered {
    QString setAside;   ///< Where the damaged file is kept; its log, if any, beside it.
    qint64 rows = 0;    ///< Rows in the new database.
    qint64 refused = 0; ///< Rows that could be read and were not what had been written.

    bool operator==(const Recovered&) const = default;
};

/// Replaces the database at `path`. Until the new one is whole the old one stays in its place.
/// `stamp` tells copies apart, such as 20181023-164000. Fails: Io, Full, ReadOnly.
Result<Recovered> recoverDatabase(const QString& path, const QString& stamp);

} // namespace motcua
