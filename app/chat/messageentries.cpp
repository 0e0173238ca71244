// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <iterator>
#include <utility>

// The entries of a message: which there are, how high each is, where it stands.

namespace motcua {

namespace {

/// A few blocks are laid out at once, so that an ordinary message has its real height from the beginning.
constexpr size_t kSmall = 12;
constexpr int kStepPadding = 5; ///< Above and below the words of a call.
constexpr int kStepInset = 26;  ///< Of its details.
/// Groups of the details of calls: no block of a text has such a number.
constexpr int kStepGroups = INT_MIN / 2;

bool inList(const Block& block)
{
    return std::any_of(block.nesting.begin(), block.nesting.end(),
                       [](const Nest& nest) { return nest.kind == Nest::Kind::Item; });
}

} // namespace

/// Entries of the text and of the reasoning are found by their number, those of calls by what they show.
struct MessageLayout::Old {
    explicit Old(std::vector<Entry> entries) : all(std::move(entries))
    {
        for (Entry& entry : all) {
            const bool read = entry.part == Part::Text || entry.part == Part::Reasoning;
            (read ? (entry.part == Part::Text ? text : reasoning) : steps).push_back(&entry);
        }
    }

    Entry* find(Part part, int number, const Block& block)
    {
        if (part == Part::Step || part == Part::Detail) {
            const auto found = std::find_if(steps.begin(), steps.end(), [&](const Entry* entry) {
                return entry->part == part && entry->number == number && entry->block == block;
            });
            return found == steps.end() ? nullptr : *found;
        }
        std::vector<Entry*>& same = part == Part::Text ? text : reasoning;
        const int index = same.empty() ? -1 : number - same.front()->number;
        if (index < 0 || index >= static_cast<int>(same.size()))
            return nullptr;
        Entry* entry = same[static_cast<size_t>(index)];
        return entry->block == block ? entry : nullptr;
    }

    std::vector<Entry> all;
    std::vector<Entry*> text;
    std::vector<Entry*> reasoning;
    std::vector<Entry*> steps;
};

/// Makes all entries follow what there is. Equal blocks keep their layout.
void MessageLayout::rebuild()
{
    Old old(std::exchange(m_entries, {}));
    m_runs.clear();
    m_askedAnew = false;
    const std::vector<Block>& thoughts = m_reasoning.blocks();
    for (size_t i = 0; m_reasoningShown && i < thoughts.size(); ++i)
        add(old, Part::Reasoning, static_cast<int>(i), thoughts[i]);
    const std::vector<Block>& blocks = m_text.blocks();
    size_t next = 0;
    const auto addText = [&](size_t end) {
        m_runs.emplace_back(static_cast<int>(m_entries.size()), static_cast<int>(next));
        for (; next < end; ++next)
            add(old, Part::Text, static_cast<int>(next), blocks[next]);
    };
    for (size_t i = 0; i < m_steps.size(); ++i) {
        addText(i < m_cutBlocks.size() ? m_cutBlocks[i] : blocks.size());
        addStep(old, static_cast<int>(i));
    }
    addText(blocks.size());
    placeFrom(0);
}

/// Makes the last stretch of entries follow the blocks from this one on: what grew.
void MessageLayout::extend(Part part, size_t firstBlock)
{
    const bool thinks = part == Part::Reasoning;
    const std::vector<Block>& blocks = thinks ? m_reasoning.blocks() : m_text.blocks();
    if (thinks && !m_reasoningShown) {
        placeEnd();
        return;
    }
    const size_t first =
        thinks ? firstBlock : static_cast<size_t>(blockOfText(static_cast<int>(firstBlock)));
    const auto tail = m_entries.begin() + static_cast<std::ptrdiff_t>(first);
    Old old({std::make_move_iterator(tail), std::make_move_iterator(m_entries.end())});
    m_entries.erase(tail, m_entries.end());
    for (size_t i = firstBlock; i < blocks.size(); ++i)
        add(old, part, static_cast<int>(i), blocks[i]);
    if (thinks)
        m_runs.assign(1, {static_cast<int>(m_entries.size()), 0});
    placeFrom(first > 0 ? first - 1 : 0);
}

/// Adds an entry: the old one of this place when its block is the same, else one without a layout.
void MessageLayout::add(Old& old, Part part, int number, Block block)
{
    if (part == Part::Reasoning)
        block.group = -block.group; // so that no code of the text has the same number
    if (Entry* same = old.find(part, number, block)) {
        m_entries.push_back(std::move(*same));
        m_entries.back().room = 0;
        return;
    }
    Entry entry;
    entry.block = std::move(block);
    entry.part = part;
    entry.number = number;
    m_entries.push_back(std::move(entry));
}

/// The row of a call, below it what it was given and gave when that is open.
void MessageLayout::addStep(Old& old, int step)
{
    const ToolStep& one = m_steps[static_cast<size_t>(step)];
    Block row;
    row.kind = Block::Kind::Code; // plain text, whatever is in it
    row.group = kStepGroups + 3 * step;
    row.text = stepLine(step).text();
    add(old, Part::Step, step, row);
    if (isStepShown(step)) {
        for (Block& block : stepDetails(one, row.group + 2))
            add(old, Part::Detail, step, std::move(block));
    }
    if (isAsked(one))
        m_entries.back().room = askHeight(m_style);
}

std::optional<int> MessageLayout::textBlock(int block) const
{
    if (block < 0 || block >= blockCount() ||
        m_entries[static_cast<size_t>(block)].part != Part::Text)
        return std::nullopt;
    return m_entries[static_cast<size_t>(block)].number;
}

int MessageLayout::blockOfText(int textBlock) const
{
    auto run = std::upper_bound(m_runs.begin(), m_runs.end(), textBlock,
                                [](int wanted, const auto& one) { return wanted < one.second; });
    if (run != m_runs.begin())
        --run;
    return run->first + textBlock - run->second;
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

int MessageLayout::insetOf(const Entry& entry) const
{
    int inset = insetOf(entry.block);
    if (entry.part == Part::Reasoning)
        inset += ChatStyle::kQuote;
    else if (entry.part == Part::Detail)
        inset += kStepInset;
    return inset;
}

int MessageLayout::widthFor(const Entry& entry) const
{
    const int padding = isBubble() ? 2 * ChatStyle::kBubbleX : 0;
    return std::max(60, m_width - padding - insetOf(entry));
}

QPointF MessageLayout::originOf(size_t index) const
{
    const Entry& entry = m_entries[index];
    const int left = (isBubble() ? ChatStyle::kBubbleX : 0) + insetOf(entry);
    if (entry.part == Part::Step)
        return QPointF(left + ChatStyle::kStepText, yOf(index) + kStepPadding);
    return QPointF(left, yOf(index));
}

int MessageLayout::gapBefore(size_t index) const
{
    if (index == 0)
        return 0;
    const Entry& entry = m_entries[index];
    const Entry& before = m_entries[index - 1];
    if (entry.part == Part::Detail)
        return entry.block.join == Block::Join::Own ? space::kTiny + 2 : 0;
    if (entry.part == Part::Step && before.part == Part::Step)
        return space::kTiny;
    if (entry.part != before.part)
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
           m_entries[index + 1].part != m_entries[index].part;
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
    const bool step = entry.part == Part::Step;
    const bool card = !step && entry.block.kind == Block::Kind::Code && endsGroup(index);
    entry.gap = gapBefore(index);
    entry.height = (step ? m_style.lineHeight + 2 * kStepPadding : entry.inner) +
                   (card ? ChatStyle::kCodeY : 0) + entry.room;
    m_places.set(static_cast<int>(index), entry.gap + entry.height);
}

/// What stands above and below the entries.
void MessageLayout::placeEnd()
{
    const int fold = hasReasoning() ? m_style.lineHeight + 4 : 0;
    m_bodyTop = m_style.headerHeight + fold;
    int y = firstTop() + static_cast<int>(m_places.total());
    if (m_entries.empty() && m_status == Status::Streaming && m_statusLine.isEmpty())
        y += m_style.lineHeight;
    m_stripTop = y;
    y += m_enclosed.height();
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
    if (entry.part == Part::Step)
        entry.layout = std::make_unique<BlockLayout>(stepLine(entry.number), m_style);
    else
        entry.layout = std::make_unique<BlockLayout>(entry.block, widthFor(entry), m_style,
                                                     m_citations, before);
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

} // namespace motcua
