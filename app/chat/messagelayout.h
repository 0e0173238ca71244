// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One message laid out: header line, folded reasoning, blocks with the calls of tools between them, a status in words.
// Blocks are laid out when they are first seen; until then their height is a guess. Text added at the end changes
// nothing above the block it falls into, and costs the same however long the message already is.
//
// Coordinates begin at the message's top left corner; whole device-independent pixels. Thread: GUI.

#include "chat/blocklayout.h"
#include "chat/messageenclosures.h"
#include "chat/rowheights.h"
#include "chat/stepline.h"
#include "library/answermeta.h"
#include "thread/message.h"

#include <functional>
#include <optional>
#include <set>

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
    /// What an answer under way waits for; empty: nothing that is known.
    void setWaiting(const QString& sentence);
    /// Calls that wait for the person's word; shown also when the message does not know of them yet.
    void setAsked(const std::vector<ToolStep>& steps);
    void setStepShown(int step, bool shown);
    bool isStepShown(int step) const;

    int height() const { return m_height; }
    /// Lays out the blocks that reach into [top, bottom). True when the height, or a place in it, changed.
    bool layOut(int top, int bottom);
    /// The first block from `top` on that is laid out, for holding on to while heights above it change.
    std::optional<int> firstLaidOut(int top, int bottom) const;
    int topOf(int block) const { return yOf(static_cast<size_t>(block)); }
    /// How many blocks were ever laid out here: what streaming must keep low.
    int blocksLaidOut() const { return m_laidOut; }
    int layoutsAlive() const;

    // Blocks count all that is below each other: reasoning, text, calls and their details.
    int blockCount() const { return static_cast<int>(m_entries.size()); }
    const Block& block(int index) const { return m_entries[static_cast<size_t>(index)].block; }
    /// The number of a block among those of the text alone; nothing when it is not of the text.
    std::optional<int> textBlock(int block) const;
    /// The other way round.
    int blockOfText(int textBlock) const;
    const CitedNumbers& citations() const { return m_citations; }
    TextPlace begin() const { return {0, 0}; }
    TextPlace end() const;
    TextPlace placeAt(QPoint point) const;
    ChatHit hitAt(QPoint point) const;
    /// All that can be pressed or asked about in what is laid out, in reading order, with where it begins.
    std::vector<std::pair<ChatHit, QRect>> places() const;
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
        bool headerRight = true;    ///< Paint ‹ 2/3 › (not when the real buttons lie there).
        bool caret = false;         ///< The sign that more is coming.
        bool offers = true;         ///< Paint what can be pressed below a cut answer.
        bool outside = false;       ///< Not sent to the model: paler, with a dashed line beside it.
        bool outsideBegins = false; ///< The first of those: says it in words.
        Thumbnails* thumbnails = nullptr;
    };
    void paint(QPainter* painter, QPoint at, const QRect& clip, const PaintState& state,
               const Marks& marks) const;

    static int estimate(Role role, int length, int width, const ChatStyle& style);

    /// "from your library · 11 ms": what is known about how the answer came.
    QString info() const { return m_info; }
    QString fullInfo() const { return m_fullInfo; } ///< The same in full, with the whole time.
    QString statusLine() const { return m_statusLine; }
    QString author() const { return m_author; }
    QString time() const { return m_time; }
    /// The answer ended too early; the word "Continue" stands below it.
    bool isCut() const { return m_cut; }

    bool hasReasoning() const { return !m_reasoning.blocks().empty(); }
    /// It only reasons so far.
    bool isThinking() const;
    /// What stands over the folded reasoning: "Thinking… 12 s", "Thought for 12 s". `now`: UTC milliseconds.
    QString reasoningTitle(qint64 now) const;
    QRect reasoningRect() const;

    const std::vector<Attachment>& attachments() const { return m_enclosed.attachments(); }
    QRect attachmentRect(int index) const;

    const std::vector<ToolStep>& steps() const { return m_steps; }
    const StepLine& stepLine(int step) const { return m_stepLines[static_cast<size_t>(step)]; }
    /// Where the question stands whether a call may run; empty when it does not wait.
    QRect askRect(const QString& step) const;
    static int askHeight(const ChatStyle& style);

private:
    /// Layouts beyond these many are forgotten, the heights they had are not.
    static constexpr int kAlive = 320;

    struct Entry {
        enum class Part : quint8 { Reasoning, Text, Step, Detail };

        Block block;
        std::unique_ptr<BlockLayout> layout;
        int gap = 0;    ///< Before it.
        int height = 0; ///< Without the gap.
        int inner = -1; ///< Of the block alone: measured or guessed; -1: neither yet.
        int room = 0;   ///< Below it: for the question whether a call may run.
        int number = 0; ///< Reasoning, Text: of the block. Step, Detail: of the call.
        Part part = Part::Text;
        std::optional<CodeState> after; ///< Of the code, once it is known.
    };
    using Part = Entry::Part;

    // What it is made of.
    void takeSteps(const AnswerMeta& meta);
    void describeSteps();
    void takeCitations(CitedNumbers citations);
    void readAgain(const Message& message);
    void advance(const Message& message);
    void readMore(const Message& message);
    void noteThinking(const Message& message, bool seen);
    void updateStatus();
    bool isAsked(const ToolStep& step) const;

    // Entries: messageentries.cpp.
    void rebuild();
    void extend(Part part, size_t firstBlock);
    struct Old; ///< Entries there were, to be taken again.
    void add(Old& old, Part part, int number, Block block);
    void addStep(Old& old, int step);
    void placeFrom(size_t first);
    void measure(size_t index);
    void placeEnd();
    void forgetFar(size_t from, size_t to);
    int gapBefore(size_t index) const;
    int insetOf(const Block& block) const;
    int insetOf(const Entry& entry) const; ///< Of all of it: bubble, reasoning, details of a call.
    int widthFor(const Entry& entry) const;
    void layOutEntry(size_t index);
    CodeState codeStateBefore(size_t index);
    bool endsGroup(size_t index) const;
    size_t entryAt(int y) const;
    QPointF originOf(size_t index) const;
    int firstTop() const { return m_bodyTop + (isBubble() ? ChatStyle::kBubbleY : 0); }
    int yOf(size_t index) const
    {
        return firstTop() + static_cast<int>(m_places.top(static_cast<int>(index))) +
               m_entries[index].gap;
    }
    bool isBubble() const { return m_role != Role::Assistant; }

    // Painting: messagepaint.cpp, messageheader.cpp.
    void paintHeader(QPainter* painter, QPoint at, const PaintState& state) const;
    void paintOutside(QPainter* painter, QPoint at) const;
    void paintReasoningTitle(QPainter* painter, QPoint at) const;
    void paintStatus(QPainter* painter, QPoint at, bool offers) const;
    void paintEntry(QPainter* painter, QPoint at, size_t index, const QRect& clip,
                    const std::vector<TextMark>& marks, const QColor& ink) const;
    void paintNesting(QPainter* painter, QPoint at, size_t index) const;
    void paintCard(QPainter* painter, QPoint at, size_t index, const QRect& clip) const;
    void paintStep(QPainter* painter, QPoint at, size_t index, const QRect& clip,
                   const std::vector<TextMark>& marks) const;
    void paintCaret(QPainter* painter, QPoint at) const;
    QRect headerRect() const;
    QRect statusRect() const;
    QRect continueRect() const; ///< Empty when there is nothing to continue.
    int stepStateWidth(const StepLine& line) const;
    QPoint stripOrigin() const;

    const ChatStyle& m_style;
    int m_width;
    int m_height = 0;
    int m_bodyTop = 0;
    int m_stripTop = 0;
    int m_statusTop = 0;
    int m_laidOut = 0;
    int m_alive = 0; ///< Layouts there are now, or a few fewer.
    Role m_role = Role::User;
    Status m_status = Status::Complete;
    QString m_author;
    QString m_time;
    QString m_info;
    QString m_fullInfo;
    QString m_ending;     ///< Words for how it ended.
    QString m_waiting;    ///< What it waits for.
    QString m_statusLine; ///< Whichever of the two is shown.
    bool m_cut = false;
    SiblingPlace m_siblings;
    CitedNumbers m_citations;
    QString m_source; ///< The text m_text was read from.
    QString m_reasoningSource;
    MarkdownBlocks m_text;
    MarkdownBlocks m_reasoning;
    bool m_reasoningShown = false;
    qint64 m_thinkingSince = 0; ///< UTC milliseconds; 0: it was not seen to begin.
    qint64 m_thought = -1;      ///< Milliseconds; -1: not known.
    MessageEnclosures m_enclosed;
    std::vector<ToolStep> m_steps; ///< In the order of their places.
    std::vector<StepLine> m_stepLines;
    std::vector<ToolStep> m_asked;
    bool m_askedAnew = false;       ///< m_asked is not what the entries were made for.
    std::set<QString> m_stepsShown; ///< Ids of those that are open.
    std::vector<size_t>
        m_cutBlocks;              ///< For each step that was reached: the blocks of text before it.
    std::vector<Entry> m_entries; ///< Reasoning first, when it is shown.
    /// Where stretches of text begin: entry, block of the text.
    std::vector<std::pair<int, int>> m_runs{{0, 0}};
    RowHeights m_places; ///< Of the entries, gaps included.
};

} // namespace motcua
