// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The characters of a block as a person sees them, without a layout: what selection, copying and finding count in. Made
// for messages that are not on the screen too.
//
// Thread: any; plain values.

#include "chat/inlinetext.h"
#include "chat/markdownblocks.h"

#include <vector>

namespace motcua {

struct ShownCell {
    InlineText text;
    int start = 0; ///< In the text of the block.
    QChar before;  ///< Between it and the cell before: tab or line end; null for the first.
    int column = 0;
    int row = 0;

    int length() const { return static_cast<int>(text.shown.size()); }
};

struct ShownBlock {
    std::vector<ShownCell> cells; ///< One, but for tables.
    int length = 0;

    QString text() const;
    /// What text()[from, to) copies.
    QString copied(int from, int to) const;
};

ShownBlock shownBlock(const Block& block, const CitedNumbers& citations = {});

/// A place between two characters of a message.
struct TextPlace {
    int block = 0;
    int offset = 0;

    auto operator<=>(const TextPlace&) const = default;
};

/// What copying from one place to another gives: markers of lists, empty lines between blocks, tabs between cells.
QString plainText(const std::vector<Block>& blocks, TextPlace from, TextPlace to,
                  const CitedNumbers& citations = {});
/// All of it.
QString plainText(const std::vector<Block>& blocks, const CitedNumbers& citations = {});

} // namespace motcua
