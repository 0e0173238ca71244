// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/shownblock.h"

#include <algorithm>

namespace motcua {

namespace {

void addTable(ShownBlock* out, const Block& block, const CitedNumbers& citations)
{
    const size_t columns = std::max<size_t>(block.columns.size(), 1);
    int row = 0;
    for (const QStringView line : QStringView(block.text).split(u'\n')) {
        std::vector<QString> cells = tableCells(line);
        while (cells.size() > columns) { // more cells than columns: the last one shows them all
            cells[columns - 1] += QStringLiteral(" | ") + cells[columns];
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(columns));
        }
        for (size_t i = 0; i < cells.size(); ++i) {
            ShownCell cell;
            cell.text = inlineMarkdown(cells[i].replace(QStringLiteral("\\|"), QStringLiteral("|")),
                                       citations);
            cell.column = static_cast<int>(i);
            cell.row = row;
            if (!out->cells.empty()) {
                cell.before = i == 0 ? u'\n' : u'\t';
                cell.start = out->length + 1;
            }
            out->length = cell.start + cell.length();
            out->cells.push_back(std::move(cell));
        }
        ++row;
    }
}

QString listPrefix(const Block& block)
{
    QString prefix;
    for (const Nest& nest : block.nesting) {
        if (nest.kind != Nest::Kind::Item)
            continue;
        prefix += nest.first ? nest.marker + u' ' : QStringLiteral("  ");
    }
    return prefix;
}

QString separator(const Block& before, const Block& block)
{
    if (block.join == Block::Join::Inside)
        return {};
    const bool list = !before.nesting.empty() && !block.nesting.empty() && !block.spaced;
    return block.join == Block::Join::Line || list ? QStringLiteral("\n") : QStringLiteral("\n\n");
}

} // namespace

QString ShownBlock::text() const
{
    QString out;
    out.reserve(length);
    for (const ShownCell& cell : cells) {
        if (!cell.before.isNull())
            out += cell.before;
        out += cell.text.shown;
    }
    return out;
}

QString ShownBlock::copied(int from, int to) const
{
    QString out;
    for (const ShownCell& cell : cells) {
        if (!cell.before.isNull() && cell.start > from && cell.start <= to)
            out += cell.before;
        const int first = std::clamp(from - cell.start, 0, cell.length());
        const int last = std::clamp(to - cell.start, 0, cell.length());
        if (first < last)
            out += motcua::copied(cell.text, first, last);
    }
    return out;
}

ShownBlock shownBlock(const Block& block, const CitedNumbers& citations)
{
    ShownBlock out;
    if (block.kind == Block::Kind::Table) {
        addTable(&out, block, citations);
        return out;
    }
    ShownCell cell;
    if (block.kind != Block::Kind::Rule)
        cell.text = block.kind == Block::Kind::Code ? inlinePlain(block.text)
                                                    : inlineMarkdown(block.text, citations);
    out.length = cell.length();
    out.cells.push_back(std::move(cell));
    return out;
}

QString plainText(const std::vector<Block>& blocks, TextPlace from, TextPlace to,
                  const CitedNumbers& citations)
{
    QString out;
    const int count = static_cast<int>(blocks.size());
    for (int i = std::max(0, from.block); i <= to.block && i < count; ++i) {
        const Block& block = blocks[static_cast<size_t>(i)];
        const ShownBlock shown = shownBlock(block, citations);
        const int first = i == from.block ? from.offset : 0;
        const int last = i == to.block ? to.offset : shown.length;
        if (i > from.block)
            out += separator(blocks[static_cast<size_t>(i) - 1], block);
        if (first == 0)
            out += listPrefix(block);
        if (block.kind == Block::Kind::Rule)
            out += QStringLiteral("———");
        out += shown.copied(first, last);
    }
    return out;
}

QString plainText(const std::vector<Block>& blocks, const CitedNumbers& citations)
{
    return plainText(blocks, {0, 0}, {static_cast<int>(blocks.size()), 0}, citations);
}

} // namespace motcua
