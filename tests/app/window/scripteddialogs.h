// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dialogs that answer by themselves, with what a test has laid out, and remember what they were asked.

#include "window/dialogs.h"

#include <QPrinter>

namespace motcua::test {

class ScriptedDialogs final : public Dialogs {
public:
    QStringList files; ///< For openFiles; empty: the person gives up.
    QString folder;    ///< For openFolder.
    QString target;    ///< For saveFile.
    bool yes = true;   ///< For ask.
    QString text;      ///< For askText; empty: gives up.
    QString paper;     ///< print() writes a PDF here; empty: gives up.

    std::vector<Confirmation> asked;
    std::vector<FileWish> wishes;
    QList<QUrl> opened;
    QStringList shown;
    QStringList announced;
    std::function<void()> answerAnnounced; ///< What a click on the last one does.

    void openFiles(QWidget*, const FileWish& wish,
                   std::function<void(const QStringList&)> done) override
    {
        wishes.push_back(wish);
        if (!files.isEmpty())
            done(files);
    }
    void openFolder(QWidget*, const FileWish& wish,
                    std::function<void(const QString&)> done) override
    {
        wishes.push_back(wish);
        if (!folder.isEmpty())
            done(folder);
    }
    void saveFile(QWidget*, const FileWish& wish, std::function<void(const QString&)> done) override
    {
        wishes.push_back(wish);
        if (!target.isEmpty())
            done(target);
    }
    void ask(QWidget*, const Confirmation& question, std::function<void()> done) override
    {
        asked.push_back(question);
        if (yes)
            done();
    }
    void askText(QWidget*, const Confirmation& question, const QString&,
                 std::function<void(const QString&)> done) override
    {
        asked.push_back(question);
        if (!text.isEmpty())
            done(text);
    }
    void print(QWidget*, const QString&, std::function<void(QPrinter&)> done) override
    {
        if (paper.isEmpty())
            return;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(paper);
        done(printer);
    }
    void openUrl(const QUrl& url) override { opened.append(url); }
    void announce(QWidget*, const QString& sentence, std::function<void()> clicked) override
    {
        announced.append(sentence);
        answerAnnounced = std::move(clicked);
    }
    void showInFolder(const QString& path) override { shown.append(path); }
};

} // namespace motcua::test
