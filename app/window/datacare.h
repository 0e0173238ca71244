// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Care of the data as the window offers it: back up, restore, check, make smaller. Asks where, shows how far it is, and
// says in one sentence how it went.
//
// Owned by the window. Thread: GUI.

#include "base/home.h"
#include "base/progress.h"
#include "studio/upkeep.h"
#include "widgets/notificationbar.h"

#include <QObject>

namespace motcua {

class Dialogs;
class ProgressStrip;

class DataCare : public QObject {
    Q_OBJECT
public:
    /// `strip` shows the work; `window` is what dialogs stand on and owns this.
    DataCare(Upkeep& upkeep, const Home& home, Dialogs& dialogs, ProgressStrip& strip,
             QWidget* window);

    void backUp();
    void restore();
    void check();
    void compact();
    void showFolder();

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void busyChanged(bool busy);

private:
    /// Shows the strip; false, and a notice, when other work is going on.
    bool begin(const QString& what, bool cancellable);
    void end();
    void backUpTo(const QString& file);
    void restoreFrom(const QString& file);
    void fail(const Error& error);

    Upkeep& m_upkeep;
    Home m_home;
    Dialogs& m_dialogs;
    ProgressStrip& m_strip;
    QWidget* m_window;
    Progress m_progress;
};

/// "12 MB", in the language of the program.
QString sizeText(qint64 bytes);

} // namespace motcua
