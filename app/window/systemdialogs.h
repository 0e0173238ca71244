// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The dialogs of the desktop. None of them runs an event loop of its own.

#include "window/dialogs.h"

#include <QTimer>

#include <memory>

class QSystemTrayIcon;

namespace motcua {

class SystemDialogs final : public Dialogs {
public:
    SystemDialogs();
    ~SystemDialogs() override;

    void openFiles(QWidget* parent, const FileWish& wish,
                   std::function<void(const QStringList&)> done) override;
    void openFolder(QWidget* parent, const FileWish& wish,
                    std::function<void(const QString&)> done) override;
    void saveFile(QWidget* parent, const FileWish& wish,
                  std::function<void(const QString&)> done) override;
    void ask(QWidget* parent, const Confirmation& question, std::function<void()> done) override;
    void askText(QWidget* parent, const Confirmation& question, const QString& text,
                 std::function<void(const QString&)> done) override;
    void print(QWidget* parent, const QString& title, std::function<void(QPrinter&)> done) override;
    void openUrl(const QUrl& url) override;
    void announce(QWidget* window, const QString& sentence, std::function<void()> clicked) override;
    void showInFolder(const QString& path) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< Seen only while it has something to say.
    QTimer m_trayTime;
};

} // namespace motcua
