// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One message laid out: header line, folded reasoning, blocks, a status in words. Blocks are laid out when they are
// first seen; until then their height is a guess. Text added at the end changes nothing above the block it falls into,
// and costs the same however long the message already is.
//
// Coordinates begin at the message's top left corner; whole device-independent pixels. Thread: GUI.

#include "chat/blocklayout.h"
#include "chat/rowheights.h"
#include "thread/message.h"

#include <functional>
#include <optional>

namespace motcua {

/// The place of a message among its siblings, from 0.
struct SiblingPlace {
    int index = 0;
    int count = 1;

    bool operator==(const SiblingPlace&) const = default;
};

class MessageLayout {
public:
    MessageLayout(const ChatStyle& style, int width);

    void setMessage(const Message& message, SiblingPlace siblings);
    /// The same message with more text or reasoning at the end: an answer under way. Gives the place from which on it
    /// looks different; height() when nothing does.
    int grow(const Message& message);
    void setWidth(int width);
    void setReasoningShown(bool shown);
    bool isReasoningShown() const { return m_reasoningShown; }

    int height() const { return m_height; }
    /// Lays out the blocks that reach into [top, bottom). True when the height, or a place in it, changed.
    bool layOut(int top, int bottom);
    /// The first block from `top` on that is laid out, for holding on to while heights above it change.
    std::optional<int> firstLaidOut(int top, int bottom) const;
    int topOf(int block) const { return yOf(static_cast<size_t>(block)); }
    /// How many blocks were ever laid out here: what streaming must keep low.
    int blocksLaidOut() const { return m_laidOut; }
    int layoutsAlive() const;

    int blockCount() const { return static_cast<int>(m_entries.size()); }
    const Block& block(int index) const { return m_entries[static_cast<size_t>(index)].block; }
    /// Blocks of the reasoning come before it, when they are shown.
    int firstTextBlock() const { return static_cast<int>(m_reasoningEntries); }
    const std::vector<int>& citations() const { return m_citations; }
    TextPlace begin() const { return {0, 0}; }
    TextPlace end() const;
    TextPlace placeAt(QPoint point) const;
    ChatHit hitAt(QPoint point) const;
    /// From the top of the message; the block is laid out for it.
    QRect cursorRect(TextPlace place);
    TextPlace wordStart(TextPlace place) const;
    TextPlace wordEnd(TextPlace place) const;
    QString shownText(int block) const;
    QString copied(TextPlace from, TextPlace to) const;
    /// All the code of a fenced block.
    QString code(int group) const;

    using Marks = std::function<std::vector<TextMark>(int block)>;
    struct PaintState {
        bool headerRight = true; ///< Paint ‹ 2/3 › (not when the real buttons lie there).
        bool caret = false;      ///< The sign that more is coming.
    };
    void paint(QPainter* painter, QPoint at, const QRect& clip, const PaintState& state,
               const Marks& marks) const;

    static int estimate(Role role, int length, int width, const ChatStyle& style);

    /// "from your library · 11 ms": what is known about how the answer came.
    QString info() const { return m_info; }
    QString statusLine() const { return m_statusLine; }
    QString author() const { return m_author; }
    QString time() const { return m_time; }

private:
    /// Layouts beyond these many are forgotten, the heights they had are not.
    static constexpr int kAlive = 320;

    struct Entry {
        Block block;
        std::unique_ptr<BlockLayout> layout;
        int gap = 0;    ///< Before it.
        int height = 0; ///< Without the gap.
        int inner = -1; ///< Of the block alone: measured or guessed; -1: neither yet.
        std::optional<CodeState> after; ///< Of the code, once it is known.
        bool reasoning = false;
    };

    void advance(const Message& message);
    void readMore(const Message& message);
    void rebuild();
    void extend(size_t firstText);
    void take(size_t index, bool reasoning);
    void placeFrom(size_t first);
    void measure(size_t index);
    void placeEnd();
    void forgetFar(size_t from, size_t to);
    int firstTop() const { return m_bodyTop + (isBubble() ? ChatStyle::kBubbleY : 0); }
    int yOf(size_t index) const
    {
        return firstTop() + static_cast<int>(m_places.top(static_cast<int>(index))) +
               m_entries[index].gap;
    }
    int gapBefore(size_t index) const;
    int insetOf(const Block& block) const;
    int widthFor(const Entry& entry) const;
    void layOutEntry(size_t index);
    CodeState codeStateBefore(size_t index);
    bool endsGroup(size_t index) const;
    size_t entryAt(int y) const;
    QPointF originOf(size_t index) const;
    bool isBubble() const { return m_role != Role::Assistant; }

    void paintHeader(QPainter* painter, QPoint at, bool right) const;
    void paintNesting(QPainter* painter, QPoint at, size_t index) const;
    void paintCard(QPainter* painter, QPoint at, size_t index, const QRect& clip) const;

    const ChatStyle& m_style;
    int m_width;
    int m_height = 0;
    int m_bodyTop = 0;
    int m_statusTop = 0;
    int m_laidOut = 0;
    int m_alive = 0; ///< Layouts there are now, or a few fewer.
    Role m_role = Role::User;
    Status m_status = Status::Complete;
    QString m_author;
    QString m_time;
    QString m_info;
    QString m_statusLine;
    SiblingPlace m_siblings;
    std::vector<int> m_citations;
    QString m_source; ///< The text m_text was read from.
    QString m_reasoningSource;
    MarkdownBlocks m_text;
    MarkdownBlocks m_reasoning;
    bool m_reasoningShown = false;
    size_t m_reasoningEntries = 0;
    std::vector<Entry> m_entries; ///< Reasoning first, when it is shown.
    RowHeights m_places;          ///< Of the entries, gaps included.
};

} // namespace motcua
