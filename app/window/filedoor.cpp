// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filedoor.h"

#include "library/filekind.h"
#include "library/libraryroom.h"
#include "library/samples.h"
#include "widgets/progressstrip.h"
#include "window/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString filterOf(const QString& name, const QStringList& suffixes)
{
    QStringList patterns;
    for (const QString& suffix : suffixes)
        patterns.append(u"*."_s + suffix);
    return name + u" ("_s + patterns.join(u' ') + u')';
}

QStringList importSuffixes()
{
    QStringList suffixes;
    for (const FormatChoice& format : Transcripts::formats())
        if (format.canImport)
            suffixes.append(format.suffix);
    return suffixes;
}

} // namespace

FileDoor::FileDoor(LibraryRoom& library, Transcripts& transcripts, Dialogs& dialogs,
                   const Home& home, ProgressStrip& strip, QWidget* window)
    : QObject(window),
      m_library(library),
      m_transcripts(transcripts),
      m_dialogs(dialogs),
      m_home(home),
      m_strip(strip),
      m_window(window)
{
    connect(&m_strip, &ProgressStrip::cancelRequested, this, [this] { m_progress.cancel(); });
}

void FileDoor::addDocuments(const QString& encoding)
{
    m_dialogs.openFiles(m_window,
                        {tr("Add documents"),
                         {},
                         {},
                         {filterOf(tr("Documents"), documentSuffixes()), tr("All files (*)")}},
                        [self = QPointer(this), encoding](const QStringList& files) {
                            if (self)
                                self->m_library.add(files, encoding);
                        });
}

void FileDoor::addFolder()
{
    m_dialogs.openFolder(m_window, {tr("Add a folder"), {}, {}, {}},
                         [self = QPointer(this)](const QString& folder) {
                             if (self)
                                 self->m_library.add({folder});
                         });
}

void FileDoor::addSamples()
{
    const Result<QStringList> samples = unpackSamples(m_home);
    if (!samples)
        Q_EMIT notified({Notice::Kind::Error, samples.error().message, {}, {}});
    else
        m_library.add(*samples);
}

void FileDoor::importConversations()
{
    m_dialogs.openFiles(m_window,
                        {tr("Import conversations"),
                         {},
                         {},
                         {filterOf(tr("Transcripts"), importSuffixes()), tr("All files (*)")}},
                        [self = QPointer(this)](const QStringList& files) {
                            if (self)
                                self->importFiles(files);
                        });
}

void FileDoor::take(const QStringList& paths)
{
    const QStringList transcripts = importSuffixes();
    QStringList documents;
    QStringList conversations;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const QString suffix = info.suffix().toLower();
        const bool transcript =
            info.isFile() && transcripts.contains(suffix) && !documentSuffixes().contains(suffix);
        (transcript ? conversations : documents).append(path);
    }
    if (!conversations.isEmpty())
        importFiles(conversations);
    if (!documents.isEmpty())
        m_library.add(documents);
}

void FileDoor::importFiles(const QStringList& files)
{
    if (m_strip.isBusy()) {
        Q_EMIT notified({Notice::Kind::Info,
                         tr("Wait until the work going on is done, or cancel it."),
                         {},
                         {}});
        return;
    }
    m_strip.begin(tr("Importing"));
    m_progress = Progress([strip = QPointer(&m_strip)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [strip, done, total] {
                if (strip && strip->isBusy())
                    strip->setProgress(done, total);
            },
            Qt::QueuedConnection);
    });
    whenReady(m_transcripts.read(files, m_progress), this,
              [this](const Result<ImportReport>& report) {
                  m_strip.end();
                  if (!report) {
                      const bool cancelled = report.error().kind == Error::Kind::Cancelled;
                      Q_EMIT notified({cancelled ? Notice::Kind::Info : Notice::Kind::Error,
                                       report.error().message,
                                       {},
                                       {}});
                      return;
                  }
                  tell(*report);
                  Q_EMIT imported(*report);
              });
}

void FileDoor::tell(const ImportReport& report)
{
    QStringList parts;
    if (report.threadsAdded > 0)
        parts.append(tr("%n conversation(s) imported", nullptr, report.threadsAdded));
    if (report.messagesAdded > 0)
        parts.append(tr("%n message(s) added", nullptr, report.messagesAdded));
    if (report.threadsKnown > 0)
        parts.append(tr("%n already here", nullptr, report.threadsKnown));
    if (report.mended > 0)
        parts.append(tr("%n place(s) mended", nullptr, report.mended));
    if (parts.isEmpty())
        parts.append(tr("There was nothing new in it"));
    Q_EMIT notified({Notice::Kind::Done, parts.join(u", "_s) + u'.', {}, {}});
    for (const QString& note : report.notes)
        Q_EMIT notified({Notice::Kind::Info, note, {}, {}});
}

} // namespace motcua
