// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pictures of widgets for people to look at: written only where MOTCUA_SHOTS names a folder.

#include "theme/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QWidget>

namespace motcua::test {

/// Saves `widget` in light and in dark as NAME-light.png, NAME-dark.png.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty())
        return;
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        widget.grab().save(folder + u'/' + name +
                           (dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

} // namespace motcua::test
