// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include "chat/messageinfo.h"

#include <algorithm>
#include <cmath>

namespace motcua {

namespace {

/// A few blocks are laid out at once, so that an ordinary message has its real height from the beginning.
constexpr size_t kSmall = 12;

bool inList(const Block& block)
{
    return std::any_of(block.nesting.begin(), block.nesting.end(),
                       [](const Nest& nest) { return nest.kind == Nest::Kind::Item; });
}

} // namespace

MessageLayout::MessageLayout(const ChatStyle& style, int width) : m_style(style), m_width(width) {}

void MessageLayout::setMessage(const Message& message, SiblingPlace siblings)
{
    const MessageInfo info = messageInfo(message, m_style.today);
    const bool same = m_role == message.role && m_citations == info.citations && !m_entries.empty();
    m_role = message.role;
    m_status = message.status;
    m_author = info.author;
    m_time = m_style.timestamps ? info.time : QString();
    m_info = info.detail;
    m_statusLine = info.status;
    m_siblings = siblings;
    m_citations = info.citations;

    if (m_reasoningSource != message.reasoning) {
        m_reasoning.clear();
        m_reasoning.append(message.reasoning);
        m_reasoningSource = message.reasoning;
    }
    const bool grown = same && message.text.startsWith(m_source);
    if (grown && message.text.size() > m_source.size()) {
        m_text.append(QStringView(message.text).mid(m_source.size()));
    } else if (!grown) {
        m_text.clear();
        m_text.append(message.text);
    }
    m_source = message.text;
    if (!same)
        m_entries.clear();
    rebuild(0);
}

void MessageLayout::append(QStringView text)
{
    const auto keep = static_cast<size_t>(m_text.frozen()) + m_reasoningEntries;
    m_text.append(text);
    m_source += text;
    if (m_status == Status::Pending) {
        m_status = Status::Streaming;
        m_statusLine.clear();
    }
    rebuild(std::min(keep, m_entries.size()));
}

void MessageLayout::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_entries.clear();
    rebuild(0);
}

void MessageLayout::setReasoningShown(bool shown)
{
    if (shown == m_reasoningShown)
        return;
    m_reasoningShown = shown;
    rebuild(0);
}

/// Makes the entries follow the blocks; the first `keep` are known to be right. Equal blocks keep their layout.
void MessageLayout::rebuild(size_t keep)
{
    const std::vector<Block> none;
    const std::vector<Block>& thoughts = m_reasoningShown ? m_reasoning.blocks() : none;
    const std::vector<Block>& blocks = m_text.blocks();
    const size_t count = thoughts.size() + blocks.size();
    std::vector<Entry> old;
    if (thoughts.size() != m_reasoningEntries) {
        // Folding moves every index: keep the layouts of the text by their distance from the end.
        old = std::move(m_entries);
        m_entries.clear();
        m_entries.resize(count);
        for (size_t i = 1; i <= std::min({blocks.size(), old.size(), count}); ++i)
            m_entries[count - i] = std::move(old[old.size() - i]);
        m_reasoningEntries = thoughts.size();
        keep = 0;
    }
    m_entries.resize(count);
    for (size_t i = keep; i < count; ++i) {
        const bool reasoning = i < thoughts.size();
        Block block = reasoning ? thoughts[i] : blocks[i - thoughts.size()];
        if (reasoning)
            block.group = -block.group; // so that no code of the text has the same number
        Entry& entry = m_entries[i];
        if (entry.layout && entry.reasoning == reasoning && entry.block == block)
            continue;
        entry.block = std::move(block);
        entry.reasoning = reasoning;
        entry.layout.reset();
        entry.guess = -1;
    }
    for (size_t i = keep; i < count; ++i) {
        if (count <= kSmall && !m_entries[i].layout)
            layOutEntry(i);
    }
    placeFrom(keep > 0 ? keep - 1 : 0);
}

int MessageLayout::insetOf(const Block& block) const
{
    int inset = 0;
    for (const Nest& nest : block.nesting) {
        if (nest.kind == Nest::Kind::Quote) {
            inset += ChatStyle::kQuote;
            continue;
        }
        // Long numbers need more room than a bullet.
        const int letters = nest.marker.startsWith(u'[') ? 1 : static_cast<int>(nest.marker.size());
        inset += ChatStyle::kItem + std::max(0, letters - 2) * m_style.body.pixelSize() * 6 / 10;
    }
    return inset;
}

int MessageLayout::widthFor(const Entry& entry) const
{
    const int padding = isBubble() ? 2 * ChatStyle::kBubbleX : 0;
    const int thoughts = entry.reasoning ? ChatStyle::kQuote : 0;
    return std::max(60, m_width - padding - thoughts - insetOf(entry.block));
}

QPointF MessageLayout::originOf(const Entry& entry) const
{
    const int left =
        (isBubble() ? ChatStyle::kBubbleX : 0) + (entry.reasoning ? ChatStyle::kQuote : 0);
    return QPointF(left + insetOf(entry.block), entry.y);
}

int MessageLayout::gapBefore(size_t index) const
{
    if (index == 0)
        return 0;
    const Entry& entry = m_entries[index];
    const Entry& before = m_entries[index - 1];
    if (entry.reasoning != before.reasoning)
        return m_style.blockGap + 4;
    const Block& block = entry.block;
    if (block.join != Block::Join::Own)
        return 0;
    if (block.kind == Block::Kind::Heading)
        return block.level <= 2 ? 2 * m_style.blockGap : m_style.blockGap + 6;
    if (before.block.kind == Block::Kind::Heading)
        return m_style.blockGap - 2;
    if (block.kind == Block::Kind::Table || before.block.kind == Block::Kind::Table)
        return m_style.blockGap + 4;
    if (!block.spaced && inList(block) && inList(before.block))
        return block.kind == Block::Kind::Code || before.block.kind == Block::Kind::Code
                   ? m_style.blockGap / 2
                   : 0;
    return m_style.blockGap;
}

bool MessageLayout::endsGroup(size_t index) const
{
    return index + 1 == m_entries.size() ||
           m_entries[index + 1].block.group != m_entries[index].block.group ||
           m_entries[index + 1].reasoning != m_entries[index].reasoning;
}

void MessageLayout::placeFrom(size_t first)
{
    const int fold = m_reasoning.blocks().empty() ? 0 : m_style.lineHeight + 4;
    m_bodyTop = m_style.headerHeight + fold;
    int y = m_bodyTop + (isBubble() ? ChatStyle::kBubbleY : 0);
    if (first > 0)
        y = m_entries[first - 1].y + m_entries[first - 1].height;
    for (size_t i = first; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        if (!entry.layout && entry.guess < 0) {
            const qreal guess = BlockLayout::estimate(entry.block, widthFor(entry), m_style);
            entry.guess = static_cast<int>(std::ceil(guess));
        }
        const int height = entry.layout ? static_cast<int>(entry.layout->height()) : entry.guess;
        const bool card = entry.block.kind == Block::Kind::Code && endsGroup(i);
        y += gapBefore(i);
        entry.y = y;
        entry.height = height + (card ? ChatStyle::kCodeY : 0);
        y += entry.height;
    }
    if (m_entries.empty() && m_status == Status::Streaming)
        y += m_style.lineHeight;
    y += isBubble() ? ChatStyle::kBubbleY : 0;
    m_statusTop = y;
    if (!m_statusLine.isEmpty())
        y += m_style.lineHeight + 2;
    m_height = y;
}

CodeState MessageLayout::codeStateBefore(size_t index) const
{
    const Block& block = m_entries[index].block;
    const CodeLanguage* language = codeLanguage(block.language);
    if (block.kind != Block::Kind::Code || block.join == Block::Join::Own || !language)
        return CodeState::Plain;
    size_t known = index;
    while (known > 0 && !m_entries[known - 1].layout &&
           m_entries[known].block.join != Block::Join::Own)
        --known;
    CodeState state = CodeState::Plain;
    if (m_entries[known].block.join != Block::Join::Own && known > 0 && m_entries[known - 1].layout)
        state = m_entries[known - 1].layout->codeState();
    for (size_t i = known; i < index; ++i) {
        for (const QStringView line : QStringView(m_entries[i].block.text).split(u'\n'))
            highlightLine(*language, line, &state);
    }
    return state;
}

void MessageLayout::layOutEntry(size_t index)
{
    Entry& entry = m_entries[index];
    entry.layout = std::make_unique<BlockLayout>(entry.block, widthFor(entry), m_style, m_citations,
                                                 codeStateBefore(index));
    ++m_laidOut;
}

size_t MessageLayout::entryAt(int y) const
{
    const auto it = std::upper_bound(m_entries.begin(), m_entries.end(), y,
                                     [](int at, const Entry& entry) { return at < entry.y; });
    return it == m_entries.begin() ? 0 : static_cast<size_t>(it - m_entries.begin()) - 1;
}

bool MessageLayout::layOut(int top, int bottom)
{
    bool changed = false;
    int shift = 0;
    size_t first = m_entries.size();
    for (size_t i = entryAt(top); i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        if (entry.y + shift >= bottom)
            break;
        if (entry.layout)
            continue;
        const int before = entry.height;
        layOutEntry(i);
        const bool card = entry.block.kind == Block::Kind::Code && endsGroup(i);
        const int height =
            static_cast<int>(entry.layout->height()) + (card ? ChatStyle::kCodeY : 0);
        if (height != before) {
            shift += height - before;
            first = std::min(first, i);
            changed = true;
        }
    }
    if (changed)
        placeFrom(first);
    return changed;
}

std::optional<int> MessageLayout::firstLaidOut(int top, int bottom) const
{
    for (size_t i = entryAt(top); i < m_entries.size() && m_entries[i].y < bottom; ++i) {
        if (m_entries[i].layout && m_entries[i].y + m_entries[i].height > top)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

TextPlace MessageLayout::end() const
{
    if (m_entries.empty())
        return {};
    const Entry& last = m_entries.back();
    return {static_cast<int>(m_entries.size()) - 1,
            last.layout ? last.layout->length() : shownBlock(last.block, m_citations).length};
}

TextPlace MessageLayout::placeAt(QPoint point) const
{
    if (m_entries.empty())
        return {};
    if (point.y() < m_entries.front().y)
        return begin();
    const size_t index = entryAt(point.y());
    const Entry& entry = m_entries[index];
    if (index + 1 == m_entries.size() && point.y() > entry.y + entry.height)
        return end();
    if (!entry.layout)
        return {static_cast<int>(index), 0};
    return {static_cast<int>(index), entry.layout->positionAt(QPointF(point) - originOf(entry))};
}

ChatHit MessageLayout::hitAt(QPoint point) const
{
    ChatHit hit;
    if (!m_reasoning.blocks().empty() && point.y() >= m_style.headerHeight &&
        point.y() < m_style.headerHeight + m_style.lineHeight) {
        hit.kind = ChatHit::Kind::Reasoning;
        return hit;
    }
    if (m_entries.empty() || point.y() < m_entries.front().y)
        return hit;
    const Entry& entry = m_entries[entryAt(point.y())];
    if (!entry.layout || point.y() >= entry.y + entry.height)
        return hit;
    return entry.layout->hitAt(QPointF(point) - originOf(entry));
}

} // namespace motcua
