// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The dialogs of the desktop. None of them runs an event loop of its own.

#include "window/dialogs.h"

namespace motcua {

class SystemDialogs final : public Dialogs {
public:
    void openFiles(QWidget* parent, const FileWish& wish,
                   std::function<void(const QStringList&)> done) override;
    void openFolder(QWidget* parent, const FileWish& wish,
                    std::function<void(const QString&)> done) override;
    void saveFile(QWidget* parent, const FileWish& wish,
                  std::function<void(const QString&)> done) override;
    void ask(QWidget* parent, const Question& question, std::function<void()> done) override;
    void askText(QWidget* parent, const Question& question, const QString& text,
                 std::function<void(const QString&)> done) override;
    void print(QWidget* parent, const QString& title, std::function<void(QPrinter&)> done) override;
    void openUrl(const QUrl& url) override;
    void showInFolder(const QString& path) override;
};

} // namespace motcua
