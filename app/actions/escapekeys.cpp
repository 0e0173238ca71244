// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/escapekeys.h"

#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVariant>

namespace motcua {

namespace {

constexpr const char* kClaims = "claimsEscape";

bool claims(const QObject* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || widget->property(kClaims).toBool();
}

} // namespace

EscapeKeys::EscapeKeys(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool EscapeKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || !claims(watched))
        return false;
    event->accept();
    return true; // pressed where the keyboard is, and not the window's
}

void claimEscape(QWidget* widget, bool claims)
{
    widget->setProperty(kClaims, claims);
}

} // namespace motcua
