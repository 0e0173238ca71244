// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words a person typed, as a MATCH text for the full-text tables. Each word is quoted, so nothing typed is ever read as
// an operator. Thread: any.

#include <QString>

#include <vector>

namespace motcua {

/// One thing that is looked for: a word, or several in a row.
struct SearchTerm {
    QString text;        ///< As typed.
    bool prefix = false; ///< The last word may be only the beginning of one.
    bool negated = false;

    bool operator==(const SearchTerm&) const = default;
};

enum class Marks {
    Folded, ///< Marks do not count.
    Exact,  ///< Terms typed with marks match only those marks; the others match all.
};

/// All terms that are not negated must be there, none that is. Empty when nothing is left to look for.
QString matchFor(const std::vector<SearchTerm>& terms, Marks marks);

/// All words must be there, those with marks with these marks; the last may be the beginning of a word.
QString matchAllWords(const QString& words);

} // namespace motcua
