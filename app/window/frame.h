// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The frame of the window: bars, rail, and between them a left panel, the middle and a right panel for each room. Knows
// what is shown and how wide; nothing of what the rooms do. In a narrow window the panel asked for last wins.
//
// Thread: GUI.

#include "window/rooms.h"

#include <QVariantMap>
#include <QWidget>

#include <array>

class QSplitter;
class QStackedWidget;

namespace motcua {

class Actions;
class Rail;
class SidePanel;
class StatusLine;
class TopBar;

class Frame : public QWidget {
    Q_OBJECT
public:
    explicit Frame(Actions& actions, QWidget* parent = nullptr);

    /// The frame becomes the parent of all three. `right` may be null: such a room has no right panel.
    void addRoom(Room room, QWidget* left, QWidget* centre, SidePanel* right);
    bool hasRoom(Room room) const { return m_places[static_cast<std::size_t>(room)].centre; }
    /// Requires: hasRoom(room).
    void setRoom(Room room);
    /// Null for a room without a right panel.
    SidePanel* panel(Room room) const { return m_places[static_cast<std::size_t>(room)].right; }

    bool leftShown() const { return m_leftWanted; }
    bool rightShown() const { return m_rightWanted; }
    void showLeft(bool shown);
    void showRight(bool shown);
    void togglePanels(); ///< Both away, or both back.
    /// The keyboard goes to the next part of the window, or (-1) to the one before.
    void moveFocus(int by);

    TopBar& topBar() { return *m_topBar; }
    StatusLine& status() { return *m_status; }
    QWidget* middle() const;

    QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void roomRequested(motcua::Room room);
    void searchRequested();
    void panelsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        QWidget* left = nullptr;
        QWidget* centre = nullptr;
        SidePanel* right = nullptr;
    };
    void fit();
    QList<QWidget*> panes() const;

    std::array<Place, kRooms.size()> m_places{};
    TopBar* m_topBar;
    Rail* m_rail;
    QSplitter* m_splitter;
    QStackedWidget* m_left;
    QStackedWidget* m_centre;
    QStackedWidget* m_right;
    StatusLine* m_status;
    bool m_leftWanted = true;
    bool m_rightWanted = true;
    bool m_rightHere = true;   ///< The room shown has a right panel.
    bool m_rightAsked = false; ///< The right panel was asked for after the left one.
};

} // namespace motcua
