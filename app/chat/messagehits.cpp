// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include <QTextBoundaryFinder>

#include <algorithm>

// What is under the pointer in a message, where its characters stand, and what of it is copied.

namespace motcua {

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
    if (hasReasoning() && reasoningRect().contains(point)) {
        hit.kind = ChatHit::Kind::Reasoning;
        return hit;
    }
    if (headerRect().contains(point))
        hit.kind = ChatHit::Kind::Info;
    else if (continueRect().contains(point))
        hit.kind = ChatHit::Kind::Continue;
    if (const int index = m_enclosed.at(point - stripOrigin()); index >= 0) {
        hit.kind = ChatHit::Kind::Attachment;
        hit.number = index;
    }
    if (m_entries.empty() || point.y() < yOf(0) || hit.kind != ChatHit::Kind::Nothing)
        return hit;
    const size_t index = entryAt(point.y());
    const Entry& entry = m_entries[index];
    if (!entry.layout || point.y() >= yOf(index) + entry.height - entry.room)
        return hit;
    if (entry.part == Part::Step) {
        hit.kind = ChatHit::Kind::Step;
        hit.number = entry.number;
        return hit;
    }
    return entry.layout->hitAt(QPointF(point) - originOf(index));
}

std::vector<std::pair<ChatHit, QRect>> MessageLayout::places() const
{
    std::vector<std::pair<ChatHit, QRect>> out;
    const auto add = [&out](ChatHit::Kind kind, int number, const QRect& rect) {
        ChatHit hit;
        hit.kind = kind;
        hit.number = number;
        out.emplace_back(hit, rect);
    };
    if (hasReasoning())
        add(ChatHit::Kind::Reasoning, 0, reasoningRect());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (entry.part == Part::Step) {
            add(ChatHit::Kind::Step, entry.number,
                QRect(0, yOf(i), m_width, entry.height - entry.room));
        } else if (entry.layout) {
            for (const auto& [hit, rect] : entry.layout->places())
                out.emplace_back(hit, rect.translated(originOf(i)).toAlignedRect());
        }
        if (entry.room > 0)
            add(ChatHit::Kind::Ask, entry.number,
                QRect(0, yOf(i) + entry.height - entry.room, m_width, entry.room));
    }
    for (size_t i = 0; i < attachments().size(); ++i)
        add(ChatHit::Kind::Attachment, static_cast<int>(i), attachmentRect(static_cast<int>(i)));
    if (m_cut)
        add(ChatHit::Kind::Continue, 0, continueRect());
    return out;
}

QPoint MessageLayout::stripOrigin() const
{
    return {isBubble() ? ChatStyle::kBubbleX : 0, m_stripTop};
}

QRect MessageLayout::attachmentRect(int index) const
{
    return m_enclosed.rect(index).translated(stripOrigin());
}

QRect MessageLayout::askRect(const QString& step) const
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (entry.room > 0 && m_steps[static_cast<size_t>(entry.number)].id == step)
            return {0, yOf(i) + entry.height - entry.room, m_width, entry.room};
    }
    return {};
}

QRect MessageLayout::cursorRect(TextPlace place)
{
    if (m_entries.empty())
        return {0, m_bodyTop, 1, m_style.lineHeight};
    const size_t index =
        std::min(static_cast<size_t>(std::max(0, place.block)), m_entries.size() - 1);
    if (!m_entries[index].layout)
        layOut(yOf(index), yOf(index) + 1);
    const Entry& entry = m_entries[index];
    if (!entry.layout)
        return {0, yOf(index), 1, m_style.lineHeight};
    return entry.layout->cursorRect(place.offset).translated(originOf(index)).toAlignedRect();
}

QString MessageLayout::shownText(int block) const
{
    const Entry& entry = m_entries[static_cast<size_t>(block)];
    return entry.layout ? entry.layout->shown().text()
                        : shownBlock(entry.block, m_citations).text();
}

TextPlace MessageLayout::wordStart(TextPlace place) const
{
    if (m_entries.empty())
        return place;
    const QString text = shownText(place.block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(place.offset, text.size()));
    if (!finder.isAtBoundary() || place.offset == text.size())
        finder.toPreviousBoundary();
    return {place.block, static_cast<int>(std::max<qsizetype>(0, finder.position()))};
}

TextPlace MessageLayout::wordEnd(TextPlace place) const
{
    if (m_entries.empty())
        return place;
    const QString text = shownText(place.block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(place.offset, text.size()));
    finder.toNextBoundary();
    return {place.block, static_cast<int>(finder.position() < 0 ? text.size() : finder.position())};
}

QString MessageLayout::copied(TextPlace from, TextPlace to) const
{
    std::vector<Block> blocks;
    const int last = std::min(to.block, blockCount() - 1);
    for (int i = from.block; i <= last; ++i)
        blocks.push_back(block(i));
    return plainText(blocks, {0, from.offset}, {to.block - from.block, to.offset}, m_citations);
}

QString MessageLayout::code(int group) const
{
    QString out;
    for (const Entry& entry : m_entries) {
        if (entry.block.group != group || entry.block.kind != Block::Kind::Code)
            continue;
        if (entry.block.join == Block::Join::Line)
            out += u'\n';
        out += entry.block.text;
    }
    return out;
}

} // namespace motcua
