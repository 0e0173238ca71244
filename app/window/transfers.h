// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Conversations out of the program: the export dialog, and paper.
//
// Owned by the window. Thread: GUI.

#include "studio/studio.h"
#include "thread/thread.h"
#include "widgets/notificationbar.h"
#include "window/exportdialog.h"

#include <QObject>

namespace motcua {

class Dialogs;

class Transfers : public QObject {
    Q_OBJECT
public:
    /// `window` is what dialogs stand on and owns this.
    Transfers(Studio& studio, Dialogs& dialogs, QWidget* window);

    void exportFrom(ExportContext context);
    /// The path that is shown.
    void print(const Thread& thread);

Q_SIGNALS:
    void notified(const motcua::Notice& notice);

private:
    void fail(const Error& error);

    Studio& m_studio;
    Dialogs& m_dialogs;
    QWidget* m_window;
};

} // namespace motcua
