// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the parts of the program with a window are put together: home, studio, language, theme, windows. Tests make one
// on a home of their own, with dialogs that answer by themselves.
//
// There may be several windows on the one studio; what one of them changes the others show. The program ends with the
// last.
//
// Thread: GUI.

#include "assistants/draftshelf.h"
#include "base/id.h"
#include "language.h"
#include "studio/studio.h"
#include "windowoptions.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace motcua {

class AnswerNotice;
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

    /// One more window, like the one looked at.
    MainWindow& openWindow();

    Studio& studio() { return m_studio; }
    /// The one looked at, else the newest.
    MainWindow& window();
    int windowCount() const { return static_cast<int>(m_windows.size()); }
    const Language& language() const { return m_language; }

Q_SIGNALS:
    /// The studio is open, or could not be opened and the window says why.
    void opened(bool ok);

private:
    MainWindow& makeWindow();
    static void bringUp(MainWindow& window);
    void windowClosed(MainWindow* window);
    void quit(MainWindow* last);
    void announce(ThreadId thread, MessageId answer, const QString& sentence);
    void applyLook();
    void applyLanguage();
    void settingChanged(const QString& key);

    Studio m_studio;
    DraftShelf m_drafts;
    std::unique_ptr<Dialogs> m_dialogs;
    WindowOptions m_options;
    Language m_language;
    std::optional<Result<StartReport>> m_report; ///< How the studio opened; empty: not yet.
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    std::vector<QPointer<MainWindow>> m_closed; ///< On their way out.
    std::unique_ptr<AnswerNotice> m_notice;
};

/// The program with a window, from its arguments to its exit code.
int runWindow(int argc, char** argv);

} // namespace motcua
