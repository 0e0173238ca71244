// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The QActions made from the table, once, as children of the window that they belong to. The feature that does the work
// connects to its action by id; menus are made when they are first opened.
//
// Owned by the window. Thread: GUI.

#include "actions/actionspec.h"
#include "actions/appstate.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace motcua {

class Actions : public QObject {
    Q_OBJECT
public:
    /// `window` gets the actions, and with them their shortcuts.
    explicit Actions(QWidget* window);

    /// Requires: the id is in the table.
    QAction* action(QLatin1StringView id) const;
    /// Calls `work` whenever the action is triggered, as long as `context` lives.
    void on(QLatin1StringView id, const QObject* context, std::function<void()> work);

    const AppState& state() const { return m_state; }
    /// Switches every action on or off for this state and names what undo would take back.
    void setState(const AppState& state);

    /// Fills `menu` with one submenu for each MenuId.
    void fill(QMenu* menu) const;
    /// Texts again, after a change of language.
    void retranslate();

private:
    void nameUndo();

    QHash<QString, QAction*> m_actions;
    AppState m_state;
};

/// "Ctrl+K", as this platform writes it; empty when the action has no shortcut.
QString shortcutText(const ActionSpec& spec);

} // namespace motcua
