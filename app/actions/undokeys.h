// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who gets Ctrl+Z. A field being typed in keeps its own undo as long as it has some; after that the key means the
// journal again. Qt's fields would keep the key even with nothing to undo.
//
// Thread: GUI thread.

#include <QObject>

namespace motcua {

class UndoKeys : public QObject {
    Q_OBJECT
public:
    /// Watches the application's key presses as long as it lives.
    explicit UndoKeys(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace motcua
