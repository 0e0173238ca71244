// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "screenshot.h"
#include "settings/appearance.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "singleinstance.h"
#include "theme/theme.h"
#include "window/mainwindow.h"
#include "window/systemdialogs.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <array>
#include <cstdio>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Application::Application(const Home& home, std::unique_ptr<Dialogs> dialogs,
                         const WindowOptions& options, QObject* parent)
    : QObject(parent), m_studio(home), m_dialogs(std::move(dialogs)), m_options(options)
{
    applyLanguage();
    applyLook();
    connect(&m_studio.settings(), &SettingsStore::changed, this, &Application::settingChanged);
    m_window = std::make_unique<MainWindow>(m_studio, *m_dialogs);
    m_window->restore(m_options);
}

Application::~Application() = default;

void Application::start()
{
    // The database opens on its own thread while the window is drawn.
    whenReady(m_studio.open(), this, [this](const Result<StartReport>& report) {
        if (report)
            m_window->studioOpened(*report);
        else
            m_window->studioFailed(report.error());
        Q_EMIT opened(report.has_value());
    });
    m_window->show();
}

void Application::raise()
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
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
