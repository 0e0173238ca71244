// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A button that is only an icon, and yet says what it does: a tooltip with its key, and a name for screen readers.

#include "theme/icons.h"

#include <QKeySequence>
#include <QToolButton>

namespace motcua {

class IconButton final : public QToolButton {
    Q_OBJECT
public:
    /// `icon` is a name of theme/icons.h.
    explicit IconButton(QStringView icon, QWidget* parent = nullptr, IconInk ink = IconInk::Muted);

    void setIconName(QStringView icon, IconInk ink = IconInk::Muted);
    /// What the button does, and the key that does the same: "Search everything (Ctrl+K)". Plain text.
    void setHelp(const QString& help, const QKeySequence& key = {});
    /// 16 instead of 20 pixels, for rows of messages and trees.
    void setSmall(bool small = true);
};

} // namespace motcua
