// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconbutton.h"

#include "theme/theme.h"

namespace motcua {

IconButton::IconButton(QStringView icon, QWidget* parent, IconInk ink) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconSize(QSize(size::kIcon, size::kIcon));
    setIconName(icon, ink);
}

void IconButton::setIconName(QStringView icon, IconInk ink)
{
    setIcon(themeIcon(icon, ink));
}

void IconButton::setHelp(const QString& help, const QKeySequence& key)
{
    const QString shown =
        key.isEmpty() ? help
                      : QStringLiteral("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText));
    setAccessibleName(help);
    // A tooltip guesses whether it is rich text; names that come from elsewhere must stay what they are.
    setToolTip(help.isEmpty() ? QString()
                              : QStringLiteral("<qt>%1</qt>").arg(shown.toHtmlEscaped()));
}

void IconButton::setSmall(bool small)
{
    const int pixels = small ? size::kSmallIcon : size::kIcon;
    setIconSize(QSize(pixels, pixels));
}

} // namespace motcua
