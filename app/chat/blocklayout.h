// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One block laid out to a width: its lines, where each character stands, what is under the pointer. Made only for
// blocks that are seen. Positions count characters of the block's shown text, cells and rows included.
//
// Thread: GUI. A layout keeps a reference to the ChatStyle it was made with.

#include "chat/chatstyle.h"
#include "chat/shownblock.h"
#include "chat/stepline.h"

#include <QPointF>
#include <QRectF>
#include <QUrl>

#include <memory>
#include <vector>

class QPainter;

namespace motcua {

/// What is under the pointer in a message.
struct ChatHit {
    enum class Kind : quint8 {
        Nothing,
        Text,
        Link,
        Citation,
        Unsupported, ///< A citation that names no passage.
        CopyCode,
        Reasoning,
        Step, ///< The row of a call; `number`: which.
        Ask,  ///< The question whether a call may run; `number`: which. Only among the places.
        Attachment, ///< `number`: which.
        Info,       ///< The line with author and time.
        Continue,   ///< The word below an answer that was cut.
    };

    Kind kind = Kind::Nothing;
    int number = 0; ///< Citations: their number. CopyCode: the block's group.
    QUrl url;
    QString title;

    /// Whether pressing it does something.
    bool acts() const
    {
        return kind != Kind::Nothing && kind != Kind::Text && kind != Kind::Unsupported &&
               kind != Kind::Info;
    }
    bool operator==(const ChatHit&) const = default;
};

/// A stretch of shown text to paint with another surface.
struct TextMark {
    enum class Kind : quint8 { Selected, Found, CurrentFound };

    int from = 0;
    int to = 0;
    Kind kind = Kind::Selected;
};

class BlockLayout {
public:
    /// `state`: of the code before this part.
    BlockLayout(const Block& block, qreal width, const ChatStyle& style,
                const CitedNumbers& citations, CodeState state = CodeState::Plain);
    /// The words of a call of a tool, on one line however long it gets.
    BlockLayout(const StepLine& line, const ChatStyle& style);

    qreal height() const { return m_height; }
    CodeState codeState() const { return m_state; }

    const ShownBlock& shown() const { return m_shown; }
    int length() const { return m_shown.length; }

    /// `ink`: of text that has no colour of its own.
    void paint(QPainter* painter, QPointF at, const QRectF& clip,
               const std::vector<TextMark>& marks, const QColor& ink) const;
    qreal width() const { return m_width; }
    int positionAt(QPointF point) const;
    /// The place of the cursor before a position: x and the whole line's height.
    QRectF cursorRect(int position) const;
    ChatHit hitAt(QPointF point) const;
    /// All that can be pressed or asked about, in reading order, with where it begins.
    std::vector<std::pair<ChatHit, QRectF>> places() const;

    /// Guess of the height of a block that was not laid out; cheap.
    static qreal estimate(const Block& block, qreal width, const ChatStyle& style);

private:
    /// Where a cell of m_shown stands.
    struct Cell {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        qreal width = 0;
        qreal height = 0;
    };

    Cell& addCell(const ShownCell& shown, const QFont& font, Qt::Alignment align);
    void place(Cell& cell, QPointF at, qreal width, qreal lineHeight);
    void makeText(const Block& block);
    void makeCode(const Block& block);
    void makeTable(const Block& block);
    std::vector<qreal> columnWidths(const Block& block, size_t columns, qreal width) const;

    int cellAt(QPointF point) const;
    ChatHit hitOf(const InlineText& text, const InlineSpan& span) const;
    void paintCodeHeader(QPainter* painter, QPointF at) const;
    void paintSpans(QPainter* painter, size_t cell, QPointF at) const;
    void paintDoubt(QPainter* painter, size_t cell, QPointF at, int bracket) const;
    void paintMark(QPainter* painter, size_t cell, QPointF at, const TextMark& mark) const;
    /// The stretches of a cell's text on its lines, in its own coordinates.
    std::vector<QRectF> rectsOf(size_t cell, int from, int to, qreal grow) const;

    const ChatStyle& m_style;
    Block::Kind m_kind;
    bool m_codeHeader = false;
    int m_group = 0;
    QString m_language;
    ShownBlock m_shown;
    std::vector<Cell> m_cells;  ///< As many as m_shown has.
    std::vector<qreal> m_rules; ///< Table: y of the hairlines.
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_lineHeight = 0;
    CodeState m_state = CodeState::Plain;
};

} // namespace motcua
