// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/catalogue.h"

namespace motcua {

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Thread:
        return QCoreApplication::translate("Settings", "This thread");
    case Section::Model:
        return QCoreApplication::translate("Settings", "Model");
    case Section::Appearance:
        return QCoreApplication::translate("Settings", "Appearance");
    case Section::Chat:
        return QCoreApplication::translate("Settings", "Chat");
    case Section::Models:
        return QCoreApplication::translate("Settings", "Local models");
    case Section::Language:
        return QCoreApplication::translate("Settings", "Language");
    case Section::Storage:
        return QCoreApplication::translate("Settings", "Storage");
    case Section::Privacy:
        break;
    }
    return QCoreApplication::translate("Settings", "Privacy");
}

} // namespace motcua
