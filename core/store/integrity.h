// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looking for damage and mending what can be mended: the structure of the file, foreign keys, full-text tables against
// rows, content hashes, the trees.
//
// Thread: the connection's.

#include "base/progress.h"
#include "base/result.h"
#include "thread/message.h"

#include <QStringList>

#include <vector>

namespace motcua {

class Connection;

struct CheckReport {
    bool sound = true;    ///< Nothing was wrong.
    QStringList problems; ///< One translated sentence each, with what was done.
    int repaired = 0;

    bool operator==(const CheckReport&) const = default;
};

/// The engine's own check of pages, cells and indexes. Fails: Io.
Result<bool> isSound(Connection& connection);
/// Messages whose text is not the one that was written. Fails: Io, Corrupt, Cancelled.
Result<std::vector<MessageId>> damagedMessages(Connection& connection,
                                               const Progress& progress = {});
/// Hashes of attachments whose bytes are not what was attached. Fails: Io, Corrupt, Cancelled.
Result<QStringList> damagedAttachments(Connection& connection, const Progress& progress = {});
/// Everything, mending as it goes when the connection can write. Fails: Io, Corrupt, Full, Cancelled.
Result<CheckReport> checkAll(Connection& connection, const Progress& progress = {});

} // namespace motcua
