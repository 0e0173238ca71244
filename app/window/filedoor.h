// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How files come in: chosen in a dialog, dropped on the window, or the samples. Documents go to the library,
// transcripts become conversations.
//
// Owned by the window. Thread: GUI.

#include "base/home.h"
#include "studio/transcripts.h"
#include "widgets/notificationbar.h"

#include <QObject>

namespace motcua {

class Dialogs;
class LibraryRoom;
class ProgressStrip;

class FileDoor : public QObject {
    Q_OBJECT
public:
    /// `strip` shows an import; `window` is what dialogs stand on and owns this.
    FileDoor(LibraryRoom& library, Transcripts& transcripts, Dialogs& dialogs, const Home& home,
             ProgressStrip& strip, QWidget* window);

    void addDocuments(const QString& encoding = {});
    void addFolder();
    void addSamples();
    void importConversations();
    /// Files and folders that were dropped: each goes where it belongs.
    void take(const QStringList& paths);

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void imported(const motcua::ImportReport& report);

private:
    void importFiles(const QStringList& files);
    void tell(const ImportReport& report);

    LibraryRoom& m_library;
    Transcripts& m_transcripts;
    Dialogs& m_dialogs;
    Home m_home;
    ProgressStrip& m_strip;
    QWidget* m_window;
    Progress m_progress;
};

} // namespace motcua
