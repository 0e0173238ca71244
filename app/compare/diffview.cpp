// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/diffview.h"

#include "theme/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void DiffView::setDifference(const QString& text, const std::vector<DiffRun>& runs, Side side)
{
    if (m_text == text && m_runs == runs && m_side == side)
        return;
    m_text = text;
    m_runs = runs;
    m_side = side;
    show();
}

void DiffView::setText(const QString& text)
{
    setDifference(text, {}, Side::Left);
}

void DiffView::show()
{
    const Theme& theme = Theme::of(this);
    setFont(theme.font(FontRole::Body));
    const int place = verticalScrollBar()->value();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextCharFormat plain;
    plain.setForeground(theme.colours.text);
    QTextCharFormat different = plain;
    different.setBackground(theme.colours.mark);
    different.setFontUnderline(true);
    QTextCharFormat missing = plain;
    missing.setForeground(theme.colours.late);
    if (m_runs.empty())
        cursor.insertText(m_text, plain);
    for (const DiffRun& run : m_runs) {
        const bool left = m_side == Side::Left;
        const qsizetype start = left ? run.leftStart : run.rightStart;
        const qsizetype end = left ? run.leftEnd : run.rightEnd;
        if (run.kind == DiffRun::Kind::Equal)
            cursor.insertText(m_text.mid(start, end - start), plain);
        else if (end > start)
            cursor.insertText(m_text.mid(start, end - start), different);
        else
            cursor.insertText(u"‸"_s, missing);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(place);
}

void DiffView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        show();
}

} // namespace motcua
