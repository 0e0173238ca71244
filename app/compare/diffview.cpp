// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/diffview.h"

#include "theme/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(Theme::of(this).font(FontRole::Body));
    document()->setDocumentMargin(space::kLarge); // as the name above and the conversation
}

std::vector<DiffView::Piece> DiffView::piecesOf(const QString& text,
                                                const std::vector<DiffRun>& runs, Side side)
{
    std::vector<Piece> pieces;
    if (runs.empty() && !text.isEmpty())
        pieces.push_back({Piece::Kind::Same, text});
    for (const DiffRun& run : runs) {
        const bool left = side == Side::Left;
        const qsizetype start = left ? run.leftStart : run.rightStart;
        const qsizetype end = left ? run.leftEnd : run.rightEnd;
        if (run.kind == DiffRun::Kind::Equal)
            pieces.push_back({Piece::Kind::Same, text.mid(start, end - start)});
        else if (end > start)
            pieces.push_back({Piece::Kind::Different, text.mid(start, end - start)});
        else
            pieces.push_back({Piece::Kind::Missing, u"‸"_s});
    }
    return pieces;
}

void DiffView::setDifference(const QString& text, const std::vector<DiffRun>& runs, Side side)
{
    std::vector<Piece> pieces = piecesOf(text, runs, side);
    const auto [mine, theirs] =
        std::mismatch(m_pieces.begin(), m_pieces.end(), pieces.begin(), pieces.end());
    if (mine != m_pieces.end() || theirs != pieces.end())
        replaceFrom(static_cast<size_t>(mine - m_pieces.begin()), std::move(pieces));
}

void DiffView::setText(const QString& text)
{
    setDifference(text, {}, Side::Left);
}

/// Only what is different is written again, so that a growing answer costs what has come.
void DiffView::replaceFrom(size_t first, std::vector<Piece> pieces)
{
    const int from = first == 0 ? 0 : m_ends[first - 1];
    const QTextCursor before = textCursor();
    const int anchor = textPlace(before.anchor());
    const int place = textPlace(before.position());
    const bool touched = std::max(before.anchor(), before.position()) >= from;
    const int down = verticalScrollBar()->value();
    const int across = horizontalScrollBar()->value();
    m_pieces = std::move(pieces);
    insertFrom(first);
    if (touched) {
        QTextCursor cursor(document());
        cursor.setPosition(position(anchor, anchor < place));
        cursor.setPosition(position(place, place < anchor), QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    verticalScrollBar()->setValue(down);
    horizontalScrollBar()->setValue(across);
}

void DiffView::insertFrom(size_t first)
{
    const Tokens& colours = Theme::of(this).colours;
    QTextCharFormat same;
    same.setForeground(colours.text);
    QTextCharFormat different = same;
    different.setBackground(colours.mark);
    different.setFontUnderline(true);
    QTextCharFormat missing = same;
    missing.setForeground(colours.late);
    m_ends.resize(first);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(first == 0 ? 0 : m_ends[first - 1]);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (size_t i = first; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        cursor.insertText(piece.text, piece.kind == Piece::Kind::Same        ? same
                                      : piece.kind == Piece::Kind::Different ? different
                                                                             : missing);
        m_ends.push_back(cursor.position());
    }
    cursor.endEditBlock();
}

int DiffView::textPlace(int position) const
{
    int place = 0;
    int start = 0;
    for (size_t i = 0; i < m_pieces.size() && start < position; start = m_ends[i++])
        if (m_pieces[i].kind != Piece::Kind::Missing)
            place += std::min(m_ends[i], position) - start;
    return place;
}

int DiffView::position(int textPlace, bool behindMarks) const
{
    int place = 0;
    int position = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const bool mark = m_pieces[i].kind == Piece::Kind::Missing;
        if (place == textPlace && !(mark && behindMarks))
            break;
        const int step =
            mark ? m_ends[i] - position : std::min(m_ends[i] - position, textPlace - place);
        place += mark ? 0 : step;
        position += step;
    }
    return position;
}

void DiffView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::PaletteChange)
        return;
    setFont(Theme::of(this).font(FontRole::Body));
    replaceFrom(0, m_pieces);
}

} // namespace motcua
