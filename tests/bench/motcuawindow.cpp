// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a home, opened as main() does, gone as soon as it can be used: the first threads are listed, the last
// conversation is shown, nothing is being loaded.
#include "application.h"
#include "bench/measure.h"
#include "window/mainwindow.h"
#include "window/systemdialogs.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace motcua;
using namespace std::chrono_literals;

int main(int argc, char** argv)
{
    keepFilesPrivate();
    const QApplication application(argc, argv);
    const auto home = Home::at(QCoreApplication::arguments().value(1));
    if (!home)
        qFatal("%s", qUtf8Printable(home.error().message));
    Application motcua(*home, std::make_unique<SystemDialogs>());
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &motcua, [&motcua] {
        if (!motcua.window().isReady())
            return;
        std::printf("%lld\n", static_cast<long long>(bench::residentNow()));
        QCoreApplication::quit();
    });
    QObject::connect(&motcua, &Application::opened, &look, [&look] { look.start(1ms); });
    motcua.start();
    return QApplication::exec();
}
