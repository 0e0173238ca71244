// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts a document into passages: the unit that is found, ranked and read before a sentence of it is
// quoted. A passage keeps to its section, holds whole paragraphs where they fit and whole sentences
// always; short paragraphs that follow each other are kept together, because alone they say too
// little to be found.

#include "library/document.h"

#include <vector>

namespace motcua {

/// UTF-16 code units. Longer paragraphs are cut between sentences.
inline constexpr qsizetype kLongestPassage = 2400;
/// A shorter paragraph takes its neighbour in, up to kJoinedPassage.
inline constexpr qsizetype kShortParagraph = 240;
inline constexpr qsizetype kJoinedPassage = 900;
/// Text without any end of a sentence for so long (a table, binary junk) is cut at a space all the
/// same.
inline constexpr qsizetype kLongestSentence = 6000;

/// In order, with ordinals and pages; ids and documents are left to the store. Thread: any.
std::vector<Passage> cutPassages(const DocumentText& document);

} // namespace motcua
