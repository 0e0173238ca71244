// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around what was found, cut from the original text, with the places to highlight. Thread: any.

#include "store/searchhit.h"
#include "store/searchwords.h"

namespace motcua {

struct Snippet {
    QString text; ///< On one line; "…" where something was left out.
    std::vector<SearchHit::Span> marks;
    qsizetype start = 0; ///< In the original text: the first word shown as found …
    qsizetype end = 0;   ///< … and one past the last. Both 0 when nothing was found.
};

/// The stretch in which most of the terms stand together, the first of several. `length` is in UTF-16 code units.
Snippet snippetOf(const QString& text, const std::vector<SearchTerm>& terms, Marks marks,
                  qsizetype length = 160);

} // namespace motcua
