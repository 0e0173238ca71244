// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What SQLite and the file system report, as errors a person can act on. The kind is what callers
// branch on: Full, ReadOnly, Busy, Corrupt, TooNew or Io.

#include "base/result.h"

QT_BEGIN_NAMESPACE
class QSqlError;
QT_END_NAMESPACE

namespace motcua {

/// `doing` goes to the detail, for the log: a few words, never a value that was bound.
Error errorFrom(const QSqlError& error, const QString& doing);

/// The sentence for one kind, where the storage has nothing more exact to say.
Error storeError(Error::Kind kind, const QString& detail = {});

} // namespace motcua
