// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline of a start: an empty QMainWindow, shown, painted once, gone.
#include "bench/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    motcua::bench::quitAfterFirstPaint(application);
    window.show();
    return QApplication::exec();
}
