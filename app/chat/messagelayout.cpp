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
    const bool same = m_role == message.role && m_citations == info.citations;
    const bool grown = same && message.text.startsWith(m_source) &&
                       message.reasoning.startsWith(m_reasoningSource);
    m_role = message.role;
    m_status = message.status;
    m_author = info.author;
    m_time = m_style.timestamps ? info.time : QString();
    m_info = info.detail;
    m_statusLine = info.status;
    m_siblings = siblings;
    m_citations = info.citations;
    if (grown) {
        advance(message);
        placeEnd();
        return;
    }
    m_text.clear();
    m_source.clear();
    m_reasoning.clear();
    m_reasoningSource.clear();
    if (!same)
        m_entries.clear();
    readMore(message);
    rebuild();
}

int MessageLayout::grow(const Message& message)
{
    if (message.text.size() <= m_source.size() &&
        message.reasoning.size() <= m_reasoningSource.size())
        return m_height;
    const bool thinks = message.reasoning.size() > m_reasoningSource.size();
    const bool first = m_status == Status::Pending || m_entries.empty();
    const size_t frozen = m_reasoningEntries + static_cast<size_t>(m_text.frozen());
    if (m_status == Status::Pending) {
        m_status = Status::Streaming;
        m_statusLine.clear();
    }
    advance(message);
    return first || thinks || frozen >= m_entries.size() ? 0 : yOf(frozen);
}

void MessageLayout::advance(const Message& message)
{
    const auto frozen = static_cast<size_t>(m_text.frozen());
    const bool thinks = message.reasoning.size() > m_reasoningSource.size();
    readMore(message);
    if (thinks)
        rebuild();
    else
        extend(frozen);
}

/// Reads on where the texts ended so far.
void MessageLayout::readMore(const Message& message)
{
    const auto more = [](const QString& text, QString& known, MarkdownBlocks& blocks) {
        const QStringView rest = QStringView(text).mid(known.size());
        if (rest.isEmpty())
            return;
        blocks.append(rest);
        known += rest; // a copy of its own: sharing would make whoever appends copy all of it
    };
    more(message.text, m_source, m_text);
    more(message.reasoning, m_reasoningSource, m_reasoning);
}

void MessageLayout::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_entries.clear();
    m_alive = 0;
    rebuild();
}

void MessageLayout::setReasoningShown(bool shown)
{
    if (shown == m_reasoningShown)
        return;
    m_reasoningShown = shown;
    rebuild();
}

/// Makes all entries follow the blocks. Equal blocks keep their layout.
void MessageLayout::rebuild()
{
    const size_t thoughts = m_reasoningShown ? m_reasoning.blocks().size() : 0;
    std::vector<Entry> old = std::move(m_entries);
    const size_t oldThoughts = std::exchange(m_reasoningEntries, thoughts);
    m_entries.clear();
    m_entries.resize(thoughts + m_text.blocks().size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const bool reasoning = i < thoughts;
        const size_t before = reasoning ? i : i - thoughts + oldThoughts;
        if (before < (reasoning ? oldThoughts : old.size()))
            m_entries[i] = std::move(old[before]);
        take(i, reasoning);
    }
    placeFrom(0);
}

/// Makes the entries of the text from this block on follow its blocks.
void MessageLayout::extend(size_t firstText)
{
    const size_t first = m_reasoningEntries + firstText;
    m_entries.resize(m_reasoningEntries + m_text.blocks().size());
    for (size_t i = first; i < m_entries.size(); ++i)
        take(i, false);
    placeFrom(first > 0 ? first - 1 : 0);
}

/// Gives an entry its block; another one than before has no layout yet.
void MessageLayout::take(size_t index, bool reasoning)
{
    Entry& entry = m_entries[index];
    const std::vector<Block>& blocks = reasoning ? m_reasoning.blocks() : m_text.blocks();
    Block block = blocks[reasoning ? index : index - m_reasoningEntries];
    if (reasoning)
        block.group = -block.group; // so that no code of the text has the same number
    if (entry.inner >= 0 && entry.reasoning == reasoning && entry.block == block)
        return;
    entry = {};
    entry.block = std::move(block);
    entry.reasoning = reasoning;
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

QPointF MessageLayout::originOf(size_t index) const
{
    const Entry& entry = m_entries[index];
    const int left =
        (isBubble() ? ChatStyle::kBubbleX : 0) + (entry.reasoning ? ChatStyle::kQuote : 0);
    return QPointF(left + insetOf(entry.block), yOf(index));
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
    const bool few = m_entries.size() <= kSmall;
    m_places.truncate(static_cast<int>(first));
    for (size_t i = first; i < m_entries.size(); ++i) {
        if (few && !m_entries[i].layout)
            layOutEntry(i);
        m_places.append(0);
        measure(i);
    }
    placeEnd();
}

/// Finds the height of an entry and what stands before it.
void MessageLayout::measure(size_t index)
{
    Entry& entry = m_entries[index];
    if (entry.layout)
        entry.inner = static_cast<int>(entry.layout->height());
    else if (entry.inner < 0)
        entry.inner = static_cast<int>(
            std::ceil(BlockLayout::estimate(entry.block, widthFor(entry), m_style)));
    const bool card = entry.block.kind == Block::Kind::Code && endsGroup(index);
    entry.gap = gapBefore(index);
    entry.height = entry.inner + (card ? ChatStyle::kCodeY : 0);
    m_places.set(static_cast<int>(index), entry.gap + entry.height);
}

/// What stands above and below the entries.
void MessageLayout::placeEnd()
{
    const int fold = m_reasoning.blocks().empty() ? 0 : m_style.lineHeight + 4;
    m_bodyTop = m_style.headerHeight + fold;
    int y = firstTop() + static_cast<int>(m_places.total());
    if (m_entries.empty() && m_status == Status::Streaming)
        y += m_style.lineHeight;
    y += isBubble() ? ChatStyle::kBubbleY : 0;
    m_statusTop = y;
    if (!m_statusLine.isEmpty())
        y += m_style.lineHeight + 2;
    m_height = y;
}

/// How the code before a part of it ends: in a comment, in a string.
CodeState MessageLayout::codeStateBefore(size_t index)
{
    const Block& block = m_entries[index].block;
    const CodeLanguage* language = codeLanguage(block.language);
    if (block.kind != Block::Kind::Code || block.join == Block::Join::Own || !language)
        return CodeState::Plain;
    size_t known = index;
    while (known > 0 && !m_entries[known - 1].after &&
           m_entries[known].block.join != Block::Join::Own)
        --known;
    CodeState state = CodeState::Plain;
    if (m_entries[known].block.join != Block::Join::Own && known > 0)
        state = *m_entries[known - 1].after;
    for (size_t i = known; i < index; ++i) {
        for (const QStringView line : QStringView(m_entries[i].block.text).split(u'\n'))
            highlightLine(*language, line, &state);
        m_entries[i].after = state;
    }
    return state;
}

void MessageLayout::layOutEntry(size_t index)
{
    const CodeState before = codeStateBefore(index);
    Entry& entry = m_entries[index];
    entry.layout =
        std::make_unique<BlockLayout>(entry.block, widthFor(entry), m_style, m_citations, before);
    entry.after = entry.layout->codeState();
    ++m_laidOut;
    ++m_alive;
}

size_t MessageLayout::entryAt(int y) const
{
    const int row = m_places.rowAt(y - firstTop());
    if (row <= 0)
        return 0;
    // The gap between two belongs to the upper one.
    const auto index = static_cast<size_t>(row);
    return y < yOf(index) ? index - 1 : index;
}

bool MessageLayout::layOut(int top, int bottom)
{
    bool changed = false;
    const size_t first = entryAt(top);
    size_t i = first;
    for (; i < m_entries.size() && yOf(i) < bottom; ++i) {
        if (m_entries[i].layout)
            continue;
        const int before = m_entries[i].height;
        layOutEntry(i);
        measure(i);
        changed = changed || m_entries[i].height != before;
    }
    forgetFar(first, i);
    if (changed)
        placeEnd();
    return changed;
}

void MessageLayout::forgetFar(size_t from, size_t to)
{
    if (m_alive <= kAlive)
        return;
    constexpr size_t kNear = kAlive / 4;
    m_alive = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (i + kNear < from || i > to + kNear)
            m_entries[i].layout.reset();
        m_alive += m_entries[i].layout ? 1 : 0;
    }
}

int MessageLayout::layoutsAlive() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(),
                      [](const Entry& entry) { return entry.layout != nullptr; }));
}

std::optional<int> MessageLayout::firstLaidOut(int top, int bottom) const
{
    for (size_t i = entryAt(top); i < m_entries.size() && yOf(i) < bottom; ++i) {
        if (m_entries[i].layout && yOf(i) + m_entries[i].height > top)
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
    if (point.y() < yOf(0))
        return begin();
    const size_t index = entryAt(point.y());
    const Entry& entry = m_entries[index];
    if (index + 1 == m_entries.size() && point.y() > yOf(index) + entry.height)
        return end();
    if (!entry.layout)
        return {static_cast<int>(index), 0};
    return {static_cast<int>(index), entry.layout->positionAt(QPointF(point) - originOf(index))};
}

ChatHit MessageLayout::hitAt(QPoint point) const
{
    ChatHit hit;
    if (!m_reasoning.blocks().empty() && point.y() >= m_style.headerHeight &&
        point.y() < m_style.headerHeight + m_style.lineHeight) {
        hit.kind = ChatHit::Kind::Reasoning;
        return hit;
    }
    if (m_entries.empty() || point.y() < yOf(0))
        return hit;
    const size_t index = entryAt(point.y());
    const Entry& entry = m_entries[index];
    if (!entry.layout || point.y() >= yOf(index) + entry.height)
        return hit;
    return entry.layout->hitAt(QPointF(point) - originOf(index));
}

} // namespace motcua
