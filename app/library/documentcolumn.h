// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of one document as a column of text: heights are guessed until a block is laid out, and only blocks near
// what is shown are. Coordinates are device-independent pixels from the top of the column.
//
// Used by DocumentView. Thread: GUI.

#include "library/documentblocks.h"

#include <QFont>
#include <QHash>
#include <QTextLayout>

#include <memory>

namespace motcua {

class DocumentColumn {
public:
    void setDocument(const DocumentText& document);
    /// Fonts and width everything is laid out with; forgets all layouts. `width` in pixels.
    void setMetrics(const QFont& body, int width);

    bool isEmpty() const { return m_blocks.empty(); }
    const std::vector<DocumentBlock>& blocks() const { return m_blocks; }
    QStringView text() const { return m_text; }
    qreal height() const { return m_tops.empty() ? 0 : m_tops.back(); }

    std::size_t blockAtY(qreal y) const;
    qreal top(std::size_t block) const { return m_tops[block]; }
    qreal bottom(std::size_t block) const { return m_tops[block + 1]; }
    /// Space above the block's first line, part of the block.
    qreal gapAbove(std::size_t block) const;

    /// Lays out a screenful around `y` and answers where the text that was at `y` is now.
    qreal settle(qreal y, qreal viewport);
    /// The layout of a block; made when it is not there yet, which may change heights.
    QTextLayout& layout(std::size_t block);

    /// Offset of the text at a point, nearest.
    qsizetype offsetAt(QPointF point);
    /// Top of the line that holds `offset`.
    qreal yOf(qsizetype offset);
    /// Forgets layouts far from `first` … `last`.
    void forgetOutside(std::size_t first, std::size_t last);

private:
    qreal guess(const DocumentBlock& block) const;
    bool lay(std::size_t block);
    void stack(std::size_t from);
    QFont fontOf(const DocumentBlock& block) const;

    QString m_text;
    std::vector<DocumentBlock> m_blocks;
    std::vector<qreal> m_heights;
    std::vector<qreal> m_tops; ///< One more than blocks.
    QHash<std::size_t, std::shared_ptr<QTextLayout>> m_layouts;
    QFont m_body;
    int m_width = 600;
    qreal m_perLine = 80; ///< Characters that fit a line, for guesses.
};

} // namespace motcua
