// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "screenshot.h"
#include "settings/appearance.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "singleinstance.h"
#include "theme/theme.h"
#include "widgets/notificationbar.h"
#include "window/answernotice.h"
#include "window/mainwindow.h"
#include "window/systemdialogs.h"

#include <QApplication>
#include <QIcon>
#include <QPointer>

#include <algorithm>
#include <array>
#include <cstdio>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Application::Application(const Home& home, std::unique_ptr<Dialogs> dialogs,
                         const WindowOptions& options, QObject* parent)
    : QObject(parent),
      m_studio(home),
      m_drafts(m_studio.settings()),
      m_dialogs(std::move(dialogs)),
      m_options(options)
{
    applyLanguage();
    applyLook();
    connect(&m_studio.settings(), &SettingsStore::changed, this, &Application::settingChanged);
    makeWindow().restore(m_options);
    const auto seen = [this](ThreadId thread) {
        return std::any_of(m_windows.begin(), m_windows.end(),
                           [thread](const auto& window) { return window->isLookedAt(thread); });
    };
    m_notice = std::make_unique<AnswerNotice>(m_studio.dialogue(), m_studio.conversations(),
                                              m_studio.settings(), seen);
    connect(m_notice.get(), &AnswerNotice::ready, this, &Application::announce);
}

Application::~Application()
{
    for (const QPointer<MainWindow>& window : m_closed)
        delete window; // none outlives the studio it shows
}

void Application::start()
{
    // The database opens on its own thread while the window is drawn.
    whenReady(m_studio.open(), this, [this](const Result<StartReport>& report) {
        m_report = report;
        for (const auto& window : m_windows) {
            if (report)
                window->studioOpened(*report);
            else
                window->studioFailed(report.error());
        }
        Q_EMIT opened(report.has_value());
    });
    m_windows.front()->show();
}

MainWindow& Application::makeWindow()
{
    MainWindow* window =
        m_windows.emplace_back(std::make_unique<MainWindow>(m_studio, m_drafts, *m_dialogs)).get();
    connect(window, &MainWindow::windowRequested, this, [this] { openWindow(); });
    connect(window, &MainWindow::quitRequested, this, [this, window] { quit(window); });
    connect(window, &MainWindow::closed, this, [this, window] { windowClosed(window); });
    return *window;
}

MainWindow& Application::openWindow()
{
    const MainWindow& model = window();
    MainWindow& made = makeWindow();
    made.resemble(model);
    made.show();
    if (m_report && *m_report) {
        StartReport report = **m_report;
        report.sentences.clear(); // said once
        report.queued.clear();
        made.studioOpened(report);
    } else if (m_report) {
        made.studioFailed(m_report->error());
    }
    made.activateWindow();
    return made;
}

MainWindow& Application::window()
{
    const auto active = std::find_if(m_windows.begin(), m_windows.end(),
                                     [](const auto& window) { return window->isActiveWindow(); });
    return active == m_windows.end() ? *m_windows.back() : **active;
}

/// A closed window goes, but the last one stays until the program does.
void Application::windowClosed(MainWindow* window)
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [window](const auto& one) { return one.get() == window; });
    if (m_windows.size() < 2 || found == m_windows.end())
        return;
    m_closed.emplace_back(found->release());
    m_windows.erase(found);
    window->deleteLater(); // this is its signal
}

/// The window that was asked is closed last: its state is what is remembered.
void Application::quit(MainWindow* last)
{
    std::vector<MainWindow*> all;
    for (const auto& window : m_windows)
        if (window.get() != last)
            all.push_back(window.get());
    for (MainWindow* window : all)
        window->close();
    last->close();
}

void Application::announce(ThreadId thread, MessageId answer, const QString& sentence)
{
    MainWindow* window = &this->window();
    const auto show = [this, thread, answer, window = QPointer(window)] {
        if (!window)
            return;
        bringUp(*window);
        window->showMessage(thread, answer);
    };
    window->notify({Notice::Kind::Done, sentence, tr("Show"), show});
    m_dialogs->announce(window, sentence, show);
}

void Application::raise()
{
    bringUp(window());
}

void Application::bringUp(MainWindow& window)
{
    if (window.isMinimized())
        window.showNormal();
    window.show();
    window.raise();
    window.activateWindow();
}

void Application::applyLook()
{
    Appearance look = appearanceOf(m_studio.settings());
    if (!m_options.theme.isEmpty())
        look.choice = m_options.theme == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    applyTheme(*qApp, look);
}

void Application::applyLanguage()
{
    m_language.set(m_options.language.isEmpty() ? m_studio.settings().value(settings::kLanguage)
                                                : m_options.language);
}

void Application::settingChanged(const QString& key)
{
    if (changesAppearance(key)) {
        m_options.theme.clear(); // what is chosen now wins over what was asked for at the start
        applyLook();
    }
    if (key == settings::kLanguage.key) {
        m_options.language.clear();
        applyLanguage();
    }
}

namespace {

int sayAndEnd(const QString& sentence, int code)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), code == 0 ? stdout : stderr);
    return code;
}

QString raisedSentence()
{
    return QCoreApplication::translate("Application",
                                       "Motcua is open already; its window was raised.");
}

QString noDisplaySentence()
{
    return QCoreApplication::translate("Application",
                                       "There is no display to open a window on. \"motcua --help\" "
                                       "lists what can be done without one.");
}

bool isGiven(const char* option, int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [option](const char* word) {
        return QByteArrayView(word).startsWith(option);
    });
}

/// Whether there is something to show a window on, as far as the environment says.
bool hasDisplay(int argc, char** argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    constexpr std::array kNames{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return isGiven("-platform", argc, argv) ||
           std::any_of(kNames.begin(), kNames.end(),
                       [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    return true;
#endif
}

} // namespace

int runWindow(int argc, char** argv)
{
    keepFilesPrivate();
    if (!hasDisplay(argc, argv)) {
        if (!isGiven("--screenshot", argc, argv))
            return sayAndEnd(noDisplaySentence(), 1);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication::setApplicationName(u"motcua"_s);
    QApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    QApplication::setDesktopFileName(u"org.motcua.Motcua"_s);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/motcua/desktop/org.motcua.Motcua.svg"_s));

    const Result<WindowOptions> options = windowOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return sayAndEnd(options.error().message, 2);
    const Result<Home> home =
        Home::at(options->home.isEmpty() ? Home::standardPath() : options->home);
    if (!home)
        return sayAndEnd(home.error().message, 1);
    SingleInstance instance(home->path());
    if (instance.raiseOther())
        return sayAndEnd(raisedSentence(), 0);

    Application motcua(*home, std::make_unique<SystemDialogs>(), *options);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &motcua, &Application::raise);
    QObject::connect(&motcua, &Application::opened, &instance, [&instance](bool ok) {
        if (ok)
            instance.listen();
    });
    if (!options->screenshot.isEmpty())
        takeScreenshot(motcua, options->screenshot);
    motcua.start();
    return QApplication::exec();
}

} // namespace motcua
