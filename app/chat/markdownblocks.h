// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts Markdown into the blocks the chat view lays out one by one: paragraphs, headings, code, table rows, rules, each
// knowing the quotes and list items it stands in. HTML is text like any other and nothing of the source is dropped.
//
// Made for streaming: every complete line is read once, finished blocks never change again, and only what is still open
// is built anew by `append`. Large blocks are cut into parts while they grow, and a line too long for anything but text
// is taken as it comes: what is open is never more than a few thousand characters, whatever the text.
//
// Thread: any; a plain value.

#include <QString>
#include <QStringView>

#include <vector>

namespace motcua {

/// A quote or a list item around a block.
struct Nest {
    enum class Kind : quint8 { Quote, Item };

    Kind kind = Kind::Quote;
    int id = 0;         ///< The same for all blocks inside the same quote or item.
    QString marker;     ///< Item: "•", "3.", "[x]", "[ ]".
    bool first = false; ///< Item: this is its first block, the one that shows the marker.

    bool operator==(const Nest&) const = default;
};

enum class ColumnAlign : quint8 { Left, Center, Right };

struct Block {
    enum class Kind : quint8 { Paragraph, Heading, Code, Table, Rule };
    /// How a block hangs on the one before: its own, or the same block cut (at a line's end or inside a line).
    enum class Join : quint8 { Own, Line, Inside };

    Kind kind = Kind::Paragraph;
    Join join = Join::Own;
    bool spaced = false;       ///< An empty line stood before it.
    int level = 0;             ///< Heading: 1 to 6.
    int group = 0;             ///< The same for all parts of one block.
    std::vector<Nest> nesting; ///< Outermost first.
    QString text;     ///< Inline Markdown; the code itself; the rows of a table, one a line.
    QString language; ///< Code: all that stood behind the fence.
    std::vector<ColumnAlign> columns; ///< Table only.
    std::vector<int>
        widths; ///< Table: longest cell of each column in the first part, in characters.

    bool operator==(const Block&) const = default;
};

class MarkdownBlocks {
public:
    MarkdownBlocks() = default;
    explicit MarkdownBlocks(QStringView text) { append(text); }

    /// Adds text at the end, anywhere inside a line.
    void append(QStringView text);
    /// Ends everything that is open: what comes next begins a new block.
    void cut();
    void clear() { *this = {}; }

    /// Text as the parts of one block of code, whatever is in it.
    static std::vector<Block> code(const QString& language, QStringView text);

    const std::vector<Block>& blocks() const { return m_blocks; }
    /// The first so many blocks will never change again.
    int frozen() const { return m_frozen; }

private:
    /// A longer line is text or code, never a heading, a row of a table or a fence.
    static constexpr qsizetype kLongLine = 8000;

    struct Container {
        Nest nest;
        int indent = 0; ///< Item: columns before its content.
    };
    struct Leaf {
        enum class Kind : quint8 { None, Paragraph, Fence, Indented, Table };
        Kind kind = Kind::None;
        Block block;
        QChar fence;
        qsizetype fenceLength = 0;
        int fenceIndent = 0;
        int lines =
            0; ///< Of the leaf as it was written: whether it has begun; table: rows of this part.
        int breaks = 0; ///< Line ends in block.text.
        int blanks = 0; ///< Indented code: empty lines that belong to it once another line follows.
    };
    /// What is open between two lines. Copied to try how an unfinished line would read.
    struct State {
        std::vector<Container> containers;
        Leaf leaf;
        int lastId = 0;
        bool blank = false;
        bool inLongLine = false; ///< The line that has no end yet is a long one, and in the leaf.
    };
    class Reader;

    void appendToLine(Reader& reader, QStringView text);
    void endLine(Reader& reader);
    void readTail();

    State m_state;
    QString m_line; ///< The line that has no end yet; empty for a long one.
    std::vector<Block> m_blocks;
    int m_frozen = 0;
};

/// The cells of a table row, outer pipes removed, `\|` kept as it is. Thread: any.
std::vector<QString> tableCells(QStringView row);

} // namespace motcua
