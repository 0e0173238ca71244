// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What comes back from a tool, made fit for a model and for the database. Thread: any.

#include <QString>

namespace motcua {

/// At most Tool::kMostResult code units; a longer text is cut and ends with a note that says how much is missing.
QString boundedResult(const QString& text);

/// The first `most` code units, never half a character; "…" where something was cut.
QString shortened(const QString& text, qsizetype most);

} // namespace motcua
