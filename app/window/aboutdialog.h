// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this program is, which version, and under which licence.

#include <QDialog>

namespace motcua {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace motcua
