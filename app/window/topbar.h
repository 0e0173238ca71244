// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bar along the top: the menu, the name, the field that opens the search, the theme and the settings.
//
// Thread: GUI.

#include <QWidget>

class QLabel;

namespace motcua {

class Actions;
class IconButton;

class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(Actions& actions, QWidget* parent = nullptr);

    /// Opens the ☰ menu, as a click on it does.
    void openMenu();

Q_SIGNALS:
    void searchRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Actions& m_actions;
    IconButton* m_menu;
    QLabel* m_name;
    QWidget* m_search;
    IconButton* m_theme;
    IconButton* m_settings;
};

} // namespace motcua
