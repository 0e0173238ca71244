// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/transfers.h"

#include "settings/settingsstore.h"
#include "window/dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPrinter>
#include <QTextDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A document that loads nothing, whatever the messages name.
class PaperDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

Transfers::Transfers(Studio& studio, Dialogs& dialogs, QWidget* window)
    : QObject(window), m_studio(studio), m_dialogs(dialogs), m_window(window)
{
}

void Transfers::exportFrom(ExportContext context)
{
    context.folder = m_studio.settings().remembered(u"exportFolder"_s).toString();
    auto* dialog =
        new ExportDialog(m_studio.transcripts(), m_dialogs, std::move(context), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
            [this](const ExportReport& report, const QString& target) {
                const QFileInfo info(target);
                m_studio.settings().remember(u"exportFolder"_s,
                                             info.isDir() ? info.filePath() : info.path());
                const QString text =
                    report.files.size() == 1
                        ? tr("%n message(s) exported to %1.", nullptr, report.messages)
                              .arg(QDir::toNativeSeparators(report.files.first()))
                        : tr("%n file(s) written to %1.", nullptr,
                             static_cast<int>(report.files.size()))
                              .arg(QDir::toNativeSeparators(target));
                Q_EMIT notified({Notice::Kind::Done, text, tr("Show folder"),
                                 [this, target] { m_dialogs.showInFolder(target); }});
            });
    dialog->open();
}

void Transfers::print(const Thread& thread)
{
    ExportOrder order;
    order.scope = {ExportScope::What::Path, {thread.id}, {}, {}};
    order.format = u"html"_s;
    whenReady(m_studio.transcripts().bytes(order), this,
              [this, title = thread.title](const Result<QByteArray>& html) {
                  if (!html)
                      return fail(html.error());
                  m_dialogs.print(
                      m_window, title, [self = QPointer(this), html = *html](QPrinter& printer) {
                          PaperDocument paper;
                          paper.setHtml(QString::fromUtf8(html));
                          paper.print(&printer);
                          if (self && printer.printerState() == QPrinter::Error)
                              self->fail(
                                  {Error::Kind::Io,
                                   tr("The printer refused the pages. Check it and print again."),
                                   {}});
                      });
              });
}

void Transfers::fail(const Error& error)
{
    Q_EMIT notified({Notice::Kind::Error, error.message, {}, {}});
}

} // namespace motcua
