// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the readers of docx, odt and HTML write into: paragraphs, headings and tables become the text of a document. A
// table becomes lines, its cells separated by " | "; a table that only serves layout (whole paragraphs in its cells)
// becomes ordinary paragraphs.

#include "library/textbuilder.h"

#include <vector>

namespace motcua::readers {

class BlockWriter {
public:
    /// `encoding`: a legacy one re-reads every text, see text/decode.h.
    explicit BlockWriter(QString encoding) : m_encoding(std::move(encoding)) {}

    void paragraph(QStringView text) { heading(text, 0); }
    void heading(QStringView text, int level);

    void beginTable();
    void beginRow();
    void beginCell();
    void endTable(); ///< Also ends its last row and cell.
    bool inTable() const { return !m_tables.empty(); }

    bool isFull() const { return m_builder.isFull(); }
    /// Open tables are ended.
    DocumentText take(const QString& title);

private:
    struct Block {
        QString text;
        int level; // 0: a paragraph
    };
    using Cell = std::vector<Block>;
    struct Table {
        std::vector<std::vector<Cell>> rows;
    };

    void put(const Block& block); // decoded already
    void write(const Table& table);

    QString m_encoding;
    TextBuilder m_builder;
    std::vector<Table> m_tables; // nested ones
};

} // namespace motcua::readers
