// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/blocklayout.h"

#include <QFontMetricsF>
#include <QTextOption>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <numeric>

// How each kind of block becomes lines: the constructing half of BlockLayout.

namespace motcua {

BlockLayout::BlockLayout(const Block& block, qreal width, const ChatStyle& style,
                         const CitedNumbers& citations, CodeState state)
    : m_style(style),
      m_kind(block.kind),
      m_group(block.group),
      m_shown(shownBlock(block, citations)),
      m_width(std::max(width, 40.0)),
      m_state(state)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
    case Block::Kind::Heading:
        makeText(block);
        break;
    case Block::Kind::Code:
        makeCode(block);
        break;
    case Block::Kind::Table:
        makeTable(block);
        break;
    case Block::Kind::Rule:
        m_cells.resize(m_shown.cells.size());
        for (Cell& cell : m_cells)
            cell.layout = std::make_unique<QTextLayout>();
        m_height = style.lineHeight;
        break;
    }
    m_height = std::ceil(m_height);
}

BlockLayout::BlockLayout(const StepLine& line, const ChatStyle& style)
    : m_style(style), m_kind(Block::Kind::Paragraph), m_lineHeight(style.lineHeight)
{
    ShownCell shown;
    shown.text = inlinePlain(line.text());
    m_shown.length = shown.length();
    m_shown.cells.push_back(shown);
    Cell& cell = addCell(shown, style.small, Qt::AlignLeft);
    QTextLayout::FormatRange title;
    title.length = static_cast<int>(inlinePlain(line.title).shown.size());
    title.format.setFontWeight(QFont::DemiBold);
    QTextLayout::FormatRange arguments;
    arguments.start = title.length;
    arguments.length = shown.length() - title.length;
    arguments.format.setForeground(style.colours.muted);
    QList<QTextLayout::FormatRange> formats{title, arguments};
    formats.append(formatsOf(shown.text, style));
    cell.layout->setFormats(formats);
    QTextOption option = cell.layout->textOption();
    option.setWrapMode(QTextOption::NoWrap);
    cell.layout->setTextOption(option);
    place(cell, {}, QWIDGETSIZE_MAX, style.lineHeight);
    cell.width = cell.layout->lineAt(0).naturalTextWidth();
    m_width = cell.width;
    m_height = cell.height;
}

BlockLayout::Cell& BlockLayout::addCell(const ShownCell& shown, const QFont& font,
                                        Qt::Alignment align)
{
    Cell cell;
    cell.layout = std::make_unique<QTextLayout>(shown.text.shown, font);
    cell.layout->setCacheEnabled(true);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    cell.layout->setTextOption(option);
    if (!shown.text.spans.empty())
        cell.layout->setFormats(formatsOf(shown.text, m_style));
    m_cells.push_back(std::move(cell));
    return m_cells.back();
}

void BlockLayout::place(Cell& cell, QPointF at, qreal width, qreal lineHeight)
{
    cell.at = at;
    cell.width = width;
    qreal y = 0;
    cell.layout->beginLayout();
    for (QTextLine line = cell.layout->createLine(); line.isValid();
         line = cell.layout->createLine()) {
        line.setLineWidth(width);
        const qreal height = std::max(lineHeight, std::ceil(line.height()));
        line.setPosition({0, y + std::floor((height - line.height()) / 2)});
        y += height;
    }
    cell.layout->endLayout();
    cell.height = std::max(y, lineHeight);
}

void BlockLayout::makeText(const Block& block)
{
    const bool heading = block.kind == Block::Kind::Heading;
    m_lineHeight = heading ? m_style.headingLine(block.level) : m_style.lineHeight;
    Cell& cell = addCell(m_shown.cells.front(),
                         heading ? m_style.heading(block.level) : m_style.body, Qt::AlignLeft);
    place(cell, {}, m_width, m_lineHeight);
    m_height = cell.height;
}

void BlockLayout::makeCode(const Block& block)
{
    m_lineHeight = m_style.codeLine;
    m_codeHeader = block.join == Block::Join::Own;
    m_language = block.language;
    const InlineText& text = m_shown.cells.front().text;
    Cell& cell = addCell(m_shown.cells.front(), m_style.code, Qt::AlignLeft);
    QTextOption option = cell.layout->textOption();
    option.setTabStopDistance(4 * QFontMetricsF(m_style.code).horizontalAdvance(u' '));
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    cell.layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    if (const CodeLanguage* language = codeLanguage(block.language)) {
        int start = 0;
        for (const QStringView line : QStringView(text.shown).split(QChar(QChar::LineSeparator))) {
            for (const CodeSpan& span : highlightLine(*language, line, &m_state)) {
                QTextLayout::FormatRange range;
                range.start = start + span.start;
                range.length = span.length;
                range.format = formatOf(span.token, m_style);
                formats.append(range);
            }
            start += static_cast<int>(line.size()) + 1;
        }
    }
    formats.append(formatsOf(text, m_style)); // badges stand out in any colour of code
    cell.layout->setFormats(formats);
    const qreal top = m_codeHeader ? ChatStyle::kCodeHeader : 0;
    place(cell, {ChatStyle::kCodeX, top}, m_width - 2 * ChatStyle::kCodeX, m_lineHeight);
    m_height = top + cell.height;
}

std::vector<qreal> BlockLayout::columnWidths(const Block& block, size_t columns, qreal width) const
{
    // What the longest cell of each column would like, measured when all rows are in this part, else guessed from the
    // same numbers in every part so that the columns of all parts stand below each other.
    const qreal letter = QFontMetricsF(m_style.body).averageCharWidth();
    std::vector<qreal> wish(columns, 0);
    for (size_t i = 0; i < columns; ++i)
        wish[i] = (i < block.widths.size() ? std::min(block.widths[i], 400) : 1) * letter * 1.12 +
                  2 * ChatStyle::kCellX;
    const qreal sum = std::accumulate(wish.begin(), wish.end(), 0.0);
    if (sum <= width) {
        const qreal more = (width - sum) / static_cast<qreal>(columns);
        for (qreal& w : wish)
            w += std::min(more, w * 0.5);
        return wish;
    }
    // Narrow columns keep what they wish; the wide ones share the rest.
    std::vector<size_t> order(columns);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return wish[a] < wish[b]; });
    qreal left = width;
    for (size_t i = 0; i < columns; ++i) {
        const qreal share = left / static_cast<qreal>(columns - i);
        wish[order[i]] = std::min(wish[order[i]], share);
        left -= wish[order[i]];
    }
    return wish;
}

void BlockLayout::makeTable(const Block& block)
{
    m_lineHeight = m_style.lineHeight;
    const size_t columns = std::max<size_t>(block.columns.size(), 1);
    const std::vector<qreal> widths = columnWidths(block, columns, m_width);
    std::vector<qreal> lefts(columns, 0);
    for (size_t i = 1; i < columns; ++i)
        lefts[i] = lefts[i - 1] + widths[i - 1];
    qreal y = 0;
    qreal height = 0;
    const auto endRow = [&] {
        y += height + 2 * ChatStyle::kCellY;
        m_rules.push_back(y);
        y += 1;
        height = 0;
    };
    int row = 0;
    for (const ShownCell& shown : m_shown.cells) {
        if (shown.row != row)
            endRow();
        row = shown.row;
        const auto column = static_cast<size_t>(shown.column);
        const ColumnAlign align = block.columns[column];
        const bool header = row == 0 && block.join == Block::Join::Own;
        Cell& cell =
            addCell(shown, header ? m_style.smallBold : m_style.body,
                    align == ColumnAlign::Right
                        ? Qt::AlignRight
                        : (align == ColumnAlign::Center ? Qt::AlignHCenter : Qt::AlignLeft));
        place(cell, {lefts[column] + ChatStyle::kCellX, y + ChatStyle::kCellY},
              std::max(8.0, widths[column] - 2 * ChatStyle::kCellX), m_style.lineHeight);
        height = std::max(height, cell.height);
    }
    endRow();
    m_width = std::min(m_width, lefts.back() + widths.back());
    m_height = y;
}

qreal BlockLayout::estimate(const Block& block, qreal width, const ChatStyle& style)
{
    const bool code = block.kind == Block::Kind::Code;
    const qreal line = code ? style.codeLine : style.lineHeight;
    const qreal letter = style.body.pixelSize() * (code ? 0.58 : 0.5);
    const qreal perLine = std::max(8.0, width / letter);
    if (block.kind == Block::Kind::Rule)
        return style.lineHeight;
    if (block.kind == Block::Kind::Heading)
        return style.headingLine(block.level) *
               std::ceil(static_cast<qreal>(block.text.size()) * 1.2 / perLine);
    const qsizetype breaks = block.text.count(u'\n');
    if (block.kind == Block::Kind::Table)
        return static_cast<qreal>(breaks + 1) * (line + 2 * ChatStyle::kCellY + 1);
    const qreal lines = std::ceil(static_cast<qreal>(block.text.size()) / perLine) +
                        static_cast<qreal>(breaks) * 0.6;
    return std::max(1.0, std::round(lines)) * line +
           (code && block.join == Block::Join::Own ? ChatStyle::kCodeHeader : 0);
}

} // namespace motcua
