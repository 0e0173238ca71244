// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/blockwriter.h"

#include "text/decode.h"

#include <QStringList>

#include <algorithm>

namespace motcua::readers {
namespace {

constexpr qsizetype kProseCell = 300; // a cell with more is running text, not a value
constexpr size_t kProseBlocks = 3;

} // namespace

void BlockWriter::heading(QStringView text, int level)
{
    if (!text.trimmed().isEmpty())
        put({fromLegacy(text, m_encoding), level});
}

void BlockWriter::put(const Block& block)
{
    if (inTable() && !m_tables.back().rows.empty() && !m_tables.back().rows.back().empty())
        m_tables.back().rows.back().back().push_back(block);
    else if (block.level > 0)
        m_builder.heading(block.text, block.level);
    else
        m_builder.paragraph(block.text);
}

void BlockWriter::beginTable()
{
    m_tables.emplace_back();
}

void BlockWriter::beginRow()
{
    if (inTable())
        m_tables.back().rows.emplace_back();
}

void BlockWriter::beginCell()
{
    if (!inTable())
        return;
    if (m_tables.back().rows.empty())
        beginRow();
    m_tables.back().rows.back().emplace_back();
}

void BlockWriter::endTable()
{
    if (!inTable())
        return;
    const Table table = std::move(m_tables.back());
    m_tables.pop_back();
    write(table);
}

void BlockWriter::write(const Table& table)
{
    QStringList lines;
    const auto flush = [&] {
        if (!lines.isEmpty())
            put({lines.join(u'\n'), 0});
        lines.clear();
    };
    for (const std::vector<Cell>& row : table.rows) {
        const bool prose =
            row.size() == 1 || std::any_of(row.begin(), row.end(), [](const Cell& cell) {
                qsizetype length = 0;
                for (const Block& block : cell)
                    length += block.text.size();
                return length > kProseCell || cell.size() >= kProseBlocks;
            });
        if (prose) {
            flush();
            for (const Cell& cell : row) {
                for (const Block& block : cell)
                    put(block);
            }
            continue;
        }
        QStringList cells;
        for (const Cell& cell : row) {
            QStringList parts;
            for (const Block& block : cell)
                parts += asLine(block.text);
            cells += parts.join(u' ');
        }
        while (!cells.isEmpty() && cells.constLast().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            lines += cells.join(QStringLiteral(" | "));
    }
    flush();
}

DocumentText BlockWriter::take(const QString& title)
{
    while (inTable())
        endTable();
    return m_builder.take(fromLegacy(title, m_encoding));
}

} // namespace motcua::readers
