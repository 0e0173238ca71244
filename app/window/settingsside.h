// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Settings page of the side panel, connected: what it offers comes from the studio, what it changes goes there.
// The panel is made when the page is first shown.
//
// Owned by the window. Thread: GUI.

#include "studio/studio.h"
#include "thread/thread.h"
#include "widgets/notificationbar.h"

#include <QObject>
#include <QPointer>

namespace motcua {

class DataCare;
class SettingsPanel;

class SettingsSide : public QObject {
    Q_OBJECT
public:
    SettingsSide(Studio& studio, DataCare& care, QObject* parent);

    /// Made when first asked for; its place in the window owns it.
    QWidget* panel();
    /// Invalid: none is open.
    void setThread(ThreadId thread, const QString& options);
    void focusFilter();

Q_SIGNALS:
    void notified(const motcua::Notice& notice);

private:
    void offerAssistants();
    void offerDocuments();
    void measure();
    void act(const QString& key);
    void fail(const Error& error);

    Studio& m_studio;
    DataCare& m_care;
    QPointer<SettingsPanel> m_panel;
    ThreadId m_thread;
    QString m_options;
};

} // namespace motcua
