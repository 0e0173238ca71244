// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentcolumn.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace motcua {

namespace {

constexpr qreal kLeading = 1.55;  ///< Line height, of the font's own.
constexpr std::size_t kKeep = 60; ///< Laid out blocks kept on either side of what is shown.

} // namespace

void DocumentColumn::setDocument(const DocumentText& document)
{
    m_text = document.text;
    m_blocks = blocksOf(document);
    setMetrics(m_body, m_width);
}

void DocumentColumn::setMetrics(const QFont& body, int width)
{
    m_body = body;
    m_width = std::max(width, 80);
    m_layouts.clear();
    const qreal letter = QFontMetricsF(body).averageCharWidth();
    m_perLine = std::max<qreal>(1, m_width / std::max<qreal>(1, letter));
    m_heights.resize(m_blocks.size());
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        m_heights[i] = gapAbove(i) + guess(m_blocks[i]);
    m_tops.assign(m_blocks.empty() ? 0 : m_blocks.size() + 1, 0);
    stack(0);
}

QFont DocumentColumn::fontOf(const DocumentBlock& block) const
{
    QFont font = m_body;
    if (block.heading > 0) {
        font.setWeight(QFont::DemiBold);
        const qreal larger = block.heading == 1 ? 1.45 : block.heading == 2 ? 1.2 : 1.05;
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * larger)));
    }
    return font;
}

qreal DocumentColumn::gapAbove(std::size_t block) const
{
    const DocumentBlock& one = m_blocks[block];
    const qreal line = std::max(1, m_body.pixelSize());
    if (one.page > 1)
        return line * 2.6; // room for the page's label
    if (block == 0 || one.joined)
        return 0;
    return one.heading > 0 ? line * 1.5 : line * 0.75;
}

qreal DocumentColumn::guess(const DocumentBlock& block) const
{
    const QFont font = fontOf(block);
    const QStringView text = QStringView(m_text).mid(block.start, block.end - block.start);
    const auto breaks = text.count(u'\n');
    const qreal lines = std::max<qreal>(static_cast<qreal>(breaks) + 1,
                                        std::ceil(static_cast<qreal>(text.size()) / m_perLine));
    return lines * QFontMetricsF(font).height() * kLeading;
}

void DocumentColumn::stack(std::size_t from)
{
    for (std::size_t i = from; i < m_heights.size(); ++i)
        m_tops[i + 1] = m_tops[i] + m_heights[i];
}

std::size_t DocumentColumn::blockAtY(qreal y) const
{
    if (m_blocks.empty())
        return 0;
    const auto after = std::ranges::upper_bound(m_tops, y);
    const auto index =
        after == m_tops.begin() ? 0 : static_cast<std::size_t>(after - m_tops.begin()) - 1;
    return std::min(index, m_blocks.size() - 1);
}

/// True when the block's height turned out other than it was guessed.
bool DocumentColumn::lay(std::size_t block)
{
    if (m_layouts.contains(block))
        return false;
    const DocumentBlock& one = m_blocks[block];
    QString text = m_text.mid(one.start, one.end - one.start);
    text.replace(u'\n', QChar::LineSeparator); // the same length, so offsets stay
    auto layout = std::make_shared<QTextLayout>(text, fontOf(one));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    qreal y = gapAbove(block);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        const qreal extra = line.height() * (kLeading - 1);
        line.setPosition(QPointF(0, y + extra / 2));
        y += line.height() + extra;
    }
    layout->endLayout();
    m_layouts.insert(block, layout);
    const bool changed = std::abs(m_heights[block] - y) > 0.01;
    m_heights[block] = y;
    return changed;
}

QTextLayout& DocumentColumn::layout(std::size_t block)
{
    if (lay(block))
        stack(block);
    return *m_layouts[block];
}

qreal DocumentColumn::settle(qreal y, qreal viewport)
{
    if (m_blocks.empty())
        return 0;
    const std::size_t anchor = blockAtY(y);
    const qreal into = y - m_tops[anchor];
    std::size_t lowest = anchor;
    // A screenful above as well, so that scrolling up meets heights that are already known.
    for (qreal room = viewport; room > 0; --lowest) {
        lay(lowest);
        room -= lowest == anchor ? 0 : m_heights[lowest];
        if (lowest == 0)
            break;
    }
    qreal room = viewport * 1.5 + into;
    for (std::size_t i = anchor; i < m_blocks.size() && room > 0; ++i) {
        lay(i);
        room -= m_heights[i];
    }
    stack(lowest);
    return m_tops[anchor] + std::min(into, m_heights[anchor]);
}

qsizetype DocumentColumn::offsetAt(QPointF point)
{
    if (m_blocks.empty())
        return 0;
    const std::size_t block = blockAtY(point.y());
    const QTextLayout& text = layout(block);
    const qreal y = point.y() - m_tops[block];
    int best = 0;
    for (int i = 0; i < text.lineCount(); ++i) {
        if (text.lineAt(i).y() - text.lineAt(i).height() * (kLeading - 1) / 2 <= y)
            best = i;
    }
    return m_blocks[block].start + text.lineAt(best).xToCursor(point.x());
}

qreal DocumentColumn::yOf(qsizetype offset)
{
    if (m_blocks.empty())
        return 0;
    const std::size_t block = motcua::blockAt(m_blocks, offset);
    const QTextLayout& text = layout(block);
    const auto within = static_cast<int>(std::clamp<qsizetype>(
        offset - m_blocks[block].start, 0, m_blocks[block].end - m_blocks[block].start));
    const QTextLine line = text.lineForTextPosition(within);
    return m_tops[block] + (line.isValid() ? line.y() : 0);
}

void DocumentColumn::forgetOutside(std::size_t first, std::size_t last)
{
    if (m_layouts.size() < 4 * static_cast<qsizetype>(kKeep))
        return;
    m_layouts.removeIf([first, last](const auto& entry) {
        return entry.key() + kKeep < first || entry.key() > last + kKeep;
    });
}

} // namespace motcua
