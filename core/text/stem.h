// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One key for the forms of an English word (answers, answered, answering; won, win). Vietnamese
// syllables are left as they are: none of them ends in a suffix taken off here.

#include <QString>

namespace motcua {

/// `folded`: a foldedKey. Idempotent for Vietnamese syllables and numbers. Thread: any.
QString stem(const QString& folded);

/// Whether a folded word is built like a Vietnamese syllable, so that it may be part of a longer
/// word. Thread: any.
bool isSyllable(QStringView folded);

} // namespace motcua
