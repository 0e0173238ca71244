// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A citation names the place a quotation was taken from, exactly enough to open it and to check it years later.

#include "base/id.h"

#include <QString>

namespace motcua {

struct Citation {
    int number = 0; ///< The [n] in the answer; from 1.
    DocumentId
        document;   ///< Invalid when the document has been removed; the quotation stays readable.
    QString title;  ///< The document's title when it was cited.
    QString source; ///< The path or name given when the document was added.
    qsizetype start = 0;  ///< First UTF-16 code unit in the document's extracted text.
    qsizetype end = 0;    ///< One past the last.
    int page = 0;         ///< From 1; 0 where the format has no pages.
    int line = 0;         ///< Line of `start` in the extracted text, from 1.
    QString quote;        ///< The text itself, unchanged (mistakes included).
    bool nearest = false; ///< Shown as a nearest passage of an answer that was not found.

    bool operator==(const Citation&) const = default;
};

} // namespace motcua
