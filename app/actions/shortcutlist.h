// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of keys (F1), made from the table of actions and a few keys that belong to single widgets.

#include <QDialog>

namespace motcua {

class ShortcutList : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutList(QWidget* parent = nullptr);
};

} // namespace motcua
