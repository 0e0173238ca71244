// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel at the right: a row of tabs over pages that are made when they are first shown.
//
// Thread: GUI.

#include <QWidget>

#include <functional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace motcua {

class SidePanel : public QWidget {
    Q_OBJECT
public:
    /// `name` becomes the objectName.
    explicit SidePanel(const QString& name, QWidget* parent = nullptr);

    struct Page {
        QString id;
        std::function<QString()> title; ///< Translated; asked again when the language changes.
        std::function<QWidget*()> make; ///< Called once.
    };
    void addPage(Page page);
    /// Shows a page and answers it; null when there is none with this id.
    QWidget* open(const QString& id);
    QString current() const;
    bool isMade(const QString& id) const;

Q_SIGNALS:
    void currentChanged(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeCurrent();
    void retranslate();

    struct Made {
        Page page;
        QWidget* widget = nullptr;
    };
    std::vector<Made> m_pages;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
};

} // namespace motcua
