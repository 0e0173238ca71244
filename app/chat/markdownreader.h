// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line reader behind MarkdownBlocks: takes one line after the other and closes blocks into a list. Its state lives
// in MarkdownBlocks::State so that an unfinished last line can be tried on a copy.

#include "chat/markdownblocks.h"

namespace motcua {

class MarkdownBlocks::Reader {
public:
    Reader(State& state, std::vector<Block>& out) : m(state), m_out(out) {}

    void line(QStringView line);
    /// The beginning of a long line: the quotes and items it stands in are read, the rest of it is text.
    void longLine(QStringView head);
    void moreOfLongLine(QStringView text);
    /// All of a text as one block of code.
    void code(const QString& language, QStringView text);
    /// Closes everything that is open.
    void finish();

private:
    /// Deeper quotes and lists are shown as text: nobody reads them, and a hostile text may have thousands.
    static constexpr size_t kMaxDepth = 12;
    /// A part of a block; small enough that laying it out is never felt.
    static constexpr qsizetype kPart = 4000;
    static constexpr int kPartLines = 64;
    static constexpr int kPartRows = 24;
    /// A table with more columns is shown as the text it is.
    static constexpr size_t kMaxColumns = 24;

    size_t matchContainers();
    bool openContainers(size_t& matched);
    bool openItem(bool interrupts);
    void closeContainers(size_t keep);
    void closeLeaf();
    void openLeaf(Leaf::Kind kind, Block::Kind blockKind);

    bool continueFence(bool inside);
    bool startFence();
    bool startHeading();
    bool underlineHeading();
    bool startTable();
    bool startRule();
    bool isLazy(bool opened, size_t matched) const;
    void addParagraph();
    void addIndented();
    void addCodeLine(QStringView line);
    void addLineEnd();
    void addRow();

    void cutLeaf();
    void emitPart(qsizetype length);
    void takeTaskBox(Block& block) const;
    void emitOne(Block block);

    QStringView rest() const { return m_line.mid(m_at); }
    int indent() const; ///< Columns of white space at the current place.
    void skipColumns(int columns);
    bool isRule() const;
    int listMarker(
        QString* marker) const; ///< Length of a list marker after the indent, 0 when there is none.

    State& m;
    std::vector<Block>& m_out;
    QStringView m_line;
    qsizetype m_at = 0;
};

} // namespace motcua
