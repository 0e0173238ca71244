// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagestack.h"

#include <algorithm>

namespace motcua {

void MessageStack::setContent(ChatContent* content)
{
    m_content = content;
    reset();
}

void MessageStack::setStyle(const ChatStyle& style)
{
    m_seen.clear();
    m_style = style;
    reset();
}

void MessageStack::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    reset();
}

void MessageStack::reset()
{
    m_seen.clear();
    const int count = m_content ? m_content->count() : 0;
    std::vector<int> heights(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        heights[static_cast<size_t>(i)] = guess(i);
    m_heights.assign(std::move(heights));
}

void MessageStack::replaced(int first, int removed, int added)
{
    std::map<int, Seen> moved;
    for (auto& [row, seen] : m_seen) {
        if (row < first || row >= first + removed)
            moved.emplace(row < first ? row : row - removed + added, std::move(seen));
    }
    m_seen = std::move(moved);
    if (removed > 0)
        m_heights.remove(first, first + removed - 1);
    std::vector<int> heights(static_cast<size_t>(added));
    for (int i = 0; i < added; ++i)
        heights[static_cast<size_t>(i)] = guess(first + i);
    m_heights.insert(first, heights);
}

void MessageStack::changed(int row)
{
    MessageLayout* layout = seen(row);
    const Message* message = m_content->messageAt(row);
    if (!layout || !message)
        return;
    take(row, *message, *layout);
}

/// Gives a layout its message and what else is known of it.
void MessageStack::take(int row, const Message& message, MessageLayout& layout)
{
    if (!isUnfinished(message.status)) {
        m_waiting.remove(message.id);
        m_asked.remove(message.id);
    }
    layout.setAsked(m_asked.value(message.id));
    layout.setMessage(message, m_content->siblingsAt(row));
    layout.setWaiting(m_waiting.value(message.id));
    measure(row, layout);
}

void MessageStack::setWaiting(MessageId id, const QString& sentence)
{
    if (sentence.isEmpty())
        m_waiting.remove(id);
    else
        m_waiting.insert(id, sentence);
    if (m_content && m_content->rowOf(id) >= 0)
        changed(m_content->rowOf(id));
}

void MessageStack::setAsked(MessageId id, const std::vector<ToolStep>& steps)
{
    m_asked.insert(id, steps);
    if (m_content && m_content->rowOf(id) >= 0)
        changed(m_content->rowOf(id));
}

bool MessageStack::isCut(int row) const
{
    const MessageLayout* layout = seen(row);
    return layout && layout->isCut();
}

int MessageStack::grown(int row)
{
    if (row >= count())
        return 0;
    MessageLayout* layout = seen(row);
    const Message* message = m_content->messageAt(row);
    if (!layout || !message) {
        m_heights.set(row, guess(row));
        return 0;
    }
    m_waiting.remove(message->id);
    const int from = layout->grow(*message);
    measure(row, *layout);
    return from;
}

int MessageStack::guess(int row) const
{
    const Node& node = m_content->nodeAt(row);
    return MessageLayout::estimate(node.role, node.length, m_width, m_style) + m_style.messageGap;
}

void MessageStack::measure(int row, const MessageLayout& layout)
{
    m_heights.set(row, layout.height() + m_style.messageGap);
}

MessageLayout* MessageStack::seen(int row) const
{
    const auto found = m_seen.find(row);
    return found == m_seen.end() ? nullptr : found->second.layout.get();
}

MessageLayout* MessageStack::layout(int row)
{
    if (const auto found = m_seen.find(row); found != m_seen.end()) {
        found->second.used = ++m_clock;
        return found->second.layout.get();
    }
    const Message* message =
        m_content && row >= 0 && row < count() ? m_content->messageAt(row) : nullptr;
    if (!message)
        return nullptr;
    forgetOld();
    Seen made;
    made.layout = std::make_unique<MessageLayout>(m_style, m_width);
    made.used = ++m_clock;
    MessageLayout* layout = made.layout.get();
    m_seen.emplace(row, std::move(made));
    take(row, *message, *layout);
    return layout;
}

void MessageStack::forgetOld()
{
    if (m_seen.size() < 2 * kKept)
        return;
    std::vector<quint64> uses;
    uses.reserve(m_seen.size());
    for (const auto& [row, seen] : m_seen)
        uses.push_back(seen.used);
    std::nth_element(uses.begin(), uses.begin() + kKept, uses.end(), std::greater<>());
    const quint64 oldest = uses[kKept];
    std::erase_if(m_seen, [oldest](const auto& entry) { return entry.second.used <= oldest; });
}

bool MessageStack::layOut(qint64 top, qint64 bottom)
{
    bool changed = false;
    for (int row = rowAt(top); row >= 0 && row < count(); ++row) {
        const qint64 rowTop = m_heights.top(row);
        if (rowTop >= bottom)
            break;
        const int before = m_heights.height(row);
        if (MessageLayout* message = layout(row)) {
            message->layOut(static_cast<int>(std::max<qint64>(0, top - rowTop)),
                            static_cast<int>(bottom - rowTop));
            measure(row, *message);
        }
        changed = changed || m_heights.height(row) != before;
    }
    return changed;
}

void MessageStack::setReasoningShown(int row, bool shown)
{
    if (MessageLayout* message = layout(row)) {
        message->setReasoningShown(shown);
        measure(row, *message);
    }
}

void MessageStack::setStepShown(int row, int step, bool shown)
{
    if (MessageLayout* message = layout(row)) {
        message->setStepShown(step, shown);
        measure(row, *message);
    }
}

std::pair<int, int> MessageStack::rowsBetween(qint64 top, qint64 bottom) const
{
    if (count() == 0 || bottom <= top)
        return {0, -1};
    return {rowAt(top), rowAt(bottom - 1)};
}

} // namespace motcua
