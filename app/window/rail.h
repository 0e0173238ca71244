// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rail at the left edge: one button for each room, an icon with its name below.
//
// Thread: GUI.

#include "window/rooms.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace motcua {

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setRoom(Room room);

Q_SIGNALS:
    void roomRequested(motcua::Room room);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fit();

    std::vector<QAbstractButton*> m_buttons;
};

} // namespace motcua
