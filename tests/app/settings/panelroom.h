// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A settings panel with its store, as wide as in the window.

#include "settings/settingspanel.h"
#include "settings/settingsstore.h"
#include "support/catch.h"
#include "support/tempfolder.h"

#include <QCoreApplication>
#include <QStringList>

namespace motcua::test {

constexpr int kPanelWidth = 308;

/// What the panel's window would do with its signals.
struct PanelRoom {
    PanelRoom() : store(folder.path(QStringLiteral("settings.ini"))), panel(store)
    {
        panel.resize(kPanelWidth, 720);
        panel.show();
        QObject::connect(&panel, &SettingsPanel::optionsChanged, &panel,
                         [this](ThreadId id, const QString& json) {
                             thread = id;
                             options = json;
                             ++optionChanges;
                         });
        QObject::connect(&panel, &SettingsPanel::actionRequested, &panel,
                         [this](const QString& key) { actions << key; });
        QObject::connect(&panel, &SettingsPanel::failed, &panel,
                         [this](const Error& error) { errors << error.message; });
        QCoreApplication::processEvents();
    }

    template <class W = QWidget> W* control(const SettingInfo& setting, const char* part = "")
    {
        const QString name = QStringLiteral("setting.") + setting.key + QString::fromLatin1(part);
        auto* widget = panel.findChild<W*>(name);
        INFO(name.toStdString());
        REQUIRE(widget);
        return widget;
    }

    bool shows(const SettingInfo& setting) { return control(setting, ".row")->isVisible(); }

    TempFolder folder;
    SettingsStore store;
    SettingsPanel panel;
    ThreadId thread;
    QString options;
    int optionChanges = 0;
    QStringList actions;
    QStringList errors;
};

} // namespace motcua::test
