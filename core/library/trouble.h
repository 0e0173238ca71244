// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a file could not be made a document. A closed list, because the reason crosses from the reading process to the
// program by name, and is put into the person's language only there.

#include "base/result.h"

#include <optional>

namespace motcua {

enum class Trouble {
    Missing,    ///< No such file.
    Unreadable, ///< It is there, and the system does not let us read it.
    Empty,      ///< No bytes, or no text in them.
    TooLarge,
    Binary,      ///< Not a document of any kind we read.
    Damaged,     ///< The right kind, but broken or cut off.
    Protected,   ///< Needs a password.
    NoText,      ///< Pages, but only pictures of text.
    OldWord,     ///< .doc and its relatives.
    RichText,    ///< .rtf
    Spreadsheet, ///< An office package that is no text document.
    Dtd,         ///< XML with a document type: refused, whatever it says.
    Bomb,        ///< Grows far beyond its size, or has far too many parts.
    Deep,        ///< Nested deeper than any document.
    NoReader,    ///< The program motcua-extract is not there.
    Crashed,     ///< The reading process ended without an answer.
    TookTooLong,
    Cancelled,
};

/// "missing", "dtd", …
QString nameOf(Trouble trouble);
std::optional<Trouble> troubleNamed(QStringView name);

/// The sentence for a person; `file` is the name shown in it. `Error::detail` is nameOf(trouble). Thread: any.
Error refusal(Trouble trouble, const QString& file);

} // namespace motcua
