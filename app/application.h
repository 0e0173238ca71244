// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the parts of the program with a window are put together: home, studio, language, theme, window. Tests make one
// on a home of their own, with dialogs that answer by themselves.
//
// Thread: GUI.

#include "language.h"
#include "studio/studio.h"
#include "windowoptions.h"

#include <memory>

namespace motcua {

class Dialogs;
class MainWindow;

class Application : public QObject {
    Q_OBJECT
public:
    Application(const Home& home, std::unique_ptr<Dialogs> dialogs,
                const WindowOptions& options = {}, QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window and opens the studio; call once.
    void start();
    void raise();

    Studio& studio() { return m_studio; }
    MainWindow& window() { return *m_window; }
    const Language& language() const { return m_language; }

Q_SIGNALS:
    /// The studio is open, or could not be opened and the window says why.
    void opened(bool ok);

private:
    void applyLook();
    void applyLanguage();
    void settingChanged(const QString& key);

    Studio m_studio;
    std::unique_ptr<Dialogs> m_dialogs;
    WindowOptions m_options;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

/// The program with a window, from its arguments to its exit code.
int runWindow(int argc, char** argv);

} // namespace motcua
