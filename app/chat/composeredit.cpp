// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composeredit.h"

#include "theme/theme.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace motcua {

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isPicture(const QMimeData* data)
{
    return data->hasImage() && !data->hasFormat(QStringLiteral("text/plain"));
}

ComposerEdit::ComposerEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("chat.composer"));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    setFont(Theme::of(this).font(FontRole::Body));
    standOn(this, Surface::Card);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

int ComposerEdit::heightFor(int lines) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).lineSpacing() * lines)) + 6;
}

int ComposerEdit::shownLines() const
{
    // QPlainTextEdit counts its height in lines.
    return static_cast<int>(std::ceil(document()->documentLayout()->documentSize().height()));
}

QSize ComposerEdit::sizeHint() const
{
    return {200, heightFor(std::clamp(shownLines(), 2, kMostLines))};
}

QSize ComposerEdit::minimumSizeHint() const
{
    return {80, heightFor(std::clamp(shownLines(), 2, kMostLines))};
}

void ComposerEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

void ComposerEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(Theme::of(this).font(FontRole::Body));
        updateGeometry();
    }
}

bool ComposerEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && claims(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

/// Keys of the window that mean something else here.
bool ComposerEdit::claims(const QKeyEvent& key) const
{
    if (key.key() == Qt::Key_Escape)
        return true; // leaves an edit or closes a question first, then stops the answer
    // Ctrl+Return continues a broken answer, but not while it can send what is written here. With Shift it sends what
    // waits.
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool both = key.modifiers().testFlag(Qt::ControlModifier) &&
                      key.modifiers().testFlag(Qt::ShiftModifier);
    return enter && !both && !document()->isEmpty();
}

void ComposerEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    if (enter && m_composing) { // meant for the input method: neither a line nor the end
        event->accept();
        return;
    }
    if (enter && (control || (m_enterSends && !shift))) {
        Q_EMIT submitted();
    } else if (enter) {
        insertPlainText(QStringLiteral("\n"));
        ensureCursorVisible();
    } else if (event->key() == Qt::Key_Escape && !m_composing) {
        Q_EMIT escaped();
    } else if (event->key() == Qt::Key_Up && !m_composing && document()->isEmpty()) {
        Q_EMIT upInEmpty();
    } else if (event->key() == Qt::Key_Backspace && !m_composing && document()->isEmpty()) {
        Q_EMIT backspaceInEmpty();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void ComposerEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusLeft();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !localFiles(source).isEmpty() || isPicture(source) ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source)
{
    const QStringList files = localFiles(source);
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
    else if (isPicture(source))
        Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void ComposerEdit::dragEnterEvent(QDragEnterEvent* event)
{
    // Ignored, it goes on to the composer, which shows where it would fall.
    if (!localFiles(event->mimeData()).isEmpty() || isPicture(event->mimeData()))
        event->ignore();
    else
        QPlainTextEdit::dragEnterEvent(event);
}

void ComposerEdit::dragMoveEvent(QDragMoveEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty() || isPicture(event->mimeData()))
        event->ignore();
    else
        QPlainTextEdit::dragMoveEvent(event);
}

} // namespace motcua
