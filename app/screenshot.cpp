// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "application.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

namespace motcua {

namespace {

constexpr int kLook = 50; // milliseconds between looks
constexpr int kQuiet = 6; // looks in a row that have to find it ready
constexpr int kMostLooks = 400;

} // namespace

void takeScreenshot(Application& application, const QString& file)
{
    auto* timer = new QTimer(&application);
    QObject::connect(timer, &QTimer::timeout, &application,
                     [&application, timer, file, quiet = 0, looks = 0]() mutable {
                         quiet = application.window().isReady() ? quiet + 1 : 0;
                         if (quiet < kQuiet && ++looks < kMostLooks)
                             return;
                         timer->stop();
                         const bool written = application.window().grab().save(file, "PNG");
                         if (!written)
                             qWarning("The picture could not be written to %s.",
                                      qUtf8Printable(file));
                         QApplication::exit(written ? 0 : 1);
                     });
    QObject::connect(&application, &Application::opened, timer, [timer] { timer->start(kLook); });
}

} // namespace motcua
