// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/undokeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace motcua {

namespace {

struct Available {
    bool undo = false;
    bool redo = false;
};

Available availableIn(const QTextDocument* document)
{
    return {document->isUndoAvailable(), document->isRedoAvailable()};
}

/// What the field could take back itself; both true for what is no text field, so that nothing is changed there.
Available availableIn(QObject* field)
{
    if (const auto* line = qobject_cast<QLineEdit*>(field))
        return {line->isUndoAvailable(), line->isRedoAvailable()};
    if (const auto* text = qobject_cast<QPlainTextEdit*>(field))
        return availableIn(text->document());
    if (const auto* text = qobject_cast<QTextEdit*>(field))
        return availableIn(text->document());
    return {true, true};
}

} // namespace

UndoKeys::UndoKeys(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if (!undo && !redo)
        return false;
    const Available available = availableIn(watched);
    if ((undo && available.undo) || (redo && available.redo))
        return false;
    event->ignore();
    return true; // the field does not claim the key, so the window's action gets it
}

} // namespace motcua
