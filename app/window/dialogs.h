// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that stops a person and waits for an answer, or leaves the program: file dialogs, questions, printing,
// opening addresses. Handed to the window, so that a test answers instead of a person. Answers come later, through
// `done`, and never when `parent` is gone.
//
// Thread: GUI.

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QPrinter;
class QWidget;

namespace motcua {

struct Confirmation {
    QString title;
    QString text;   ///< Shown as plain text.
    QString detail; ///< Below it, selectable: a whole address, a path. Plain text.
    QString yes;    ///< Words of the button that goes on.
};

struct FileWish {
    QString title;
    QString folder; ///< Where to begin; empty: the documents folder.
    QString name;   ///< Suggested name of a file to be written.
    QStringList filters;
};

class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Files to read; nothing is called when the person gives up.
    virtual void openFiles(QWidget* parent, const FileWish& wish,
                           std::function<void(const QStringList&)> done) = 0;
    virtual void openFolder(QWidget* parent, const FileWish& wish,
                            std::function<void(const QString&)> done) = 0;
    virtual void saveFile(QWidget* parent, const FileWish& wish,
                          std::function<void(const QString&)> done) = 0;
    /// `done` is called only for yes.
    virtual void ask(QWidget* parent, const Confirmation& question, std::function<void()> done) = 0;
    /// A line of text.
    virtual void askText(QWidget* parent, const Confirmation& question, const QString& text,
                         std::function<void(const QString&)> done) = 0;
    /// The printer is set up and lives during `done`.
    virtual void print(QWidget* parent, const QString& title,
                       std::function<void(QPrinter&)> done) = 0;
    /// Hands an address to the desktop. The person was asked before.
    virtual void openUrl(const QUrl& url) = 0;
    /// Something has happened while nobody was looking: the desktop points at the window and, where it can, shows a
    /// message. `clicked` is called when the person answers it.
    virtual void announce(QWidget* window, const QString& sentence,
                          std::function<void()> clicked) = 0;
    /// Opens the folder of a file in the desktop's file manager.
    virtual void showInFolder(const QString& path) = 0;
};

} // namespace motcua
