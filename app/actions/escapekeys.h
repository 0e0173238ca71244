// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who gets Escape. It stops an answer only where it means nothing else: a text field keeps it (what is done with it there
// is the field's affair; the message box stops the answer itself), and so does every part of the window that has said so.
// Qt's fields would let the window's action have it.
//
// Thread: GUI thread.

#include <QObject>

class QWidget;

namespace motcua {

class EscapeKeys : public QObject {
    Q_OBJECT
public:
    /// Watches the application's key presses as long as it lives.
    explicit EscapeKeys(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// While the keyboard is in `widget` or in a child of it, Escape is pressed there and stops nothing.
void claimEscape(QWidget* widget, bool claims = true);

} // namespace motcua
