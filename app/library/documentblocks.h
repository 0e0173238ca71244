// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document's text cut into the blocks a page is painted of: paragraphs and headings, none longer than a screenful or
// two, so that only what is visible has to be laid out. A new page begins a new block.
//
// Pure functions. Thread: any.

#include "library/document.h"

#include <vector>

namespace motcua {

struct DocumentBlock {
    qsizetype start = 0; ///< UTF-16 code units into the document's text.
    qsizetype end = 0;
    int heading = 0; ///< Its level; 0 for ordinary text.
    int page = 0;    ///< Number of the page that begins with this block; 0 when none does.
    bool joined =
        false; ///< Goes on from the block before without a gap: a paragraph too long for one block.

    bool operator==(const DocumentBlock&) const = default;
};

/// The blocks in order. Together they hold every character but the empty lines between paragraphs.
std::vector<DocumentBlock> blocksOf(const DocumentText& document);

/// Index of the block that holds `offset`, or the nearest before it; 0 for an empty list too.
std::size_t blockAt(const std::vector<DocumentBlock>& blocks, qsizetype offset);

} // namespace motcua
