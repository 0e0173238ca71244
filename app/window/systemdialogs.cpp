// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/systemdialogs.h"

#include "theme/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QSystemTrayIcon>

#include <memory>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTrayTime = 15'000; ///< Milliseconds a message stays.

QFileDialog* fileDialog(QWidget* parent, const FileWish& wish, QFileDialog::FileMode mode)
{
    const QString folder = wish.folder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : wish.folder;
    auto* dialog = new QFileDialog(parent, wish.title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setNameFilters(wish.filters);
    return dialog;
}

void whenFilesSelected(QFileDialog* dialog, std::function<void(const QStringList&)> done)
{
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [done = std::move(done)](const QStringList& files) {
                         if (!files.isEmpty() && !files.first().isEmpty())
                             done(files);
                     });
    dialog->open();
}

} // namespace

SystemDialogs::SystemDialogs()
{
    m_trayTime.setSingleShot(true);
    m_trayTime.setInterval(kTrayTime);
    QObject::connect(&m_trayTime, &QTimer::timeout, &m_trayTime, [this] { m_tray->hide(); });
}

SystemDialogs::~SystemDialogs() = default;

void SystemDialogs::openFiles(QWidget* parent, const FileWish& wish,
                              std::function<void(const QStringList&)> done)
{
    whenFilesSelected(fileDialog(parent, wish, QFileDialog::ExistingFiles), std::move(done));
}

void SystemDialogs::openFolder(QWidget* parent, const FileWish& wish,
                               std::function<void(const QString&)> done)
{
    QFileDialog* dialog = fileDialog(parent, wish, QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    whenFilesSelected(dialog,
                      [done = std::move(done)](const QStringList& files) { done(files.first()); });
}

void SystemDialogs::saveFile(QWidget* parent, const FileWish& wish,
                             std::function<void(const QString&)> done)
{
    QFileDialog* dialog = fileDialog(parent, wish, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(wish.name).suffix());
    dialog->selectFile(wish.name);
    whenFilesSelected(dialog,
                      [done = std::move(done)](const QStringList& files) { done(files.first()); });
}

void SystemDialogs::ask(QWidget* parent, const Confirmation& question, std::function<void()> done)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text,
                                QMessageBox::Cancel, parent);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    setPrimary(yes);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent, [done = std::move(done)] { done(); });
    box->open();
}

void SystemDialogs::askText(QWidget* parent, const Confirmation& question, const QString& text,
                            std::function<void(const QString&)> done)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setObjectName(u"textQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.text.toHtmlEscaped());
    dialog->setTextValue(text);
    dialog->setOkButtonText(question.yes);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [done = std::move(done)](const QString& answer) { done(answer); });
    dialog->open();
}

void SystemDialogs::print(QWidget* parent, const QString& title,
                          std::function<void(QPrinter&)> done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [printer, done = std::move(done)] { done(*printer); });
    // The printer outlives the dialog, whichever way it is closed.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

void SystemDialogs::openUrl(const QUrl& url)
{
    QDesktopServices::openUrl(url);
}

void SystemDialogs::announce(QWidget* window, const QString& sentence,
                             std::function<void()> clicked)
{
    QApplication::alert(window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    const auto answer = [this, window = QPointer(window), clicked = std::move(clicked)] {
        m_trayTime.start(0); // not at once: this is its signal
        if (window)
            clicked();
    };
    QObject::connect(m_tray.get(), &QSystemTrayIcon::messageClicked, &m_trayTime, answer);
    QObject::connect(m_tray.get(), &QSystemTrayIcon::activated, &m_trayTime, answer);
    m_tray->setToolTip(sentence);
    m_tray->show();
    m_tray->showMessage(u"Motcua"_s, sentence, QApplication::windowIcon(), kTrayTime);
    m_trayTime.start(kTrayTime);
}

void SystemDialogs::showInFolder(const QString& path)
{
    const QFileInfo info(path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.path()));
}

} // namespace motcua
