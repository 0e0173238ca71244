// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"

namespace motcua {

Appearance appearanceOf(const SettingsStore& store)
{
    Appearance look;
    const QString theme = store.value(settings::kTheme);
    look.choice = theme == u"dark"    ? ThemeChoice::Dark
                  : theme == u"light" ? ThemeChoice::Light
                                      : ThemeChoice::System;
    look.family = store.value(settings::kFontFamily);
    look.fontSize = store.value(settings::kFontSize);
    look.density =
        store.value(settings::kDensity) == u"compact" ? Density::Compact : Density::Comfortable;
    return look;
}

bool changesAppearance(const QString& key)
{
    return key == settings::kTheme.key || key == settings::kFontFamily.key ||
           key == settings::kFontSize.key || key == settings::kDensity.key;
}

} // namespace motcua
