// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Between rows and transcripts: a thread as a value that stands on its own, and back. Database ids end here; what goes
// out and comes in is known by its uuid.
//
// Thread: the connection's. Fails: NotFound, Io, Corrupt; writing also Full, ReadOnly.

#include "format/format.h"
#include "studio/transcripts.h"

namespace motcua {

class Connection;

/// The whole thread, what is in its trash left out. `uuids` (may be null) gets the uuid of each message.
Result<Transcript> readTranscript(Connection& connection, ThreadId id,
                                  QHash<MessageId, QUuid>* uuids = nullptr);

/// Puts in the bytes of the attachments its messages name, as far as they are here: pictures, or all.
Result<> fillAttachments(Connection& connection, Transcript& transcript, Embeds embeds);

/// Adds what is not here yet, into `report`; what is here is left as it is. Citations of documents this library does
/// not have stay readable and lead nowhere. Requires: a sound tree (mendTree).
Result<> writeTranscript(Connection& connection, const Transcript& transcript, qint64 now,
                         ImportReport& report);

} // namespace motcua
