// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/datacare.h"

#include "widgets/progressstrip.h"
#include "window/dialogs.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QLocale>
#include <QPointer>
#include <QWidget>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

DataCare::DataCare(Upkeep& upkeep, const Home& home, Dialogs& dialogs, ProgressStrip& strip,
                   QWidget* window)
    : QObject(window),
      m_upkeep(upkeep),
      m_home(home),
      m_dialogs(dialogs),
      m_strip(strip),
      m_window(window)
{
    connect(&m_strip, &ProgressStrip::cancelRequested, this, [this] { m_progress.cancel(); });
}

bool DataCare::begin(const QString& what, bool cancellable)
{
    if (m_strip.isBusy()) {
        Q_EMIT notified({Notice::Kind::Info,
                         tr("Wait until the work going on is done, or cancel it."),
                         {},
                         {}});
        return false;
    }
    m_strip.begin(what, cancellable);
    m_progress = Progress([strip = QPointer(&m_strip)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [strip, done, total] {
                if (strip && strip->isBusy())
                    strip->setProgress(done, total);
            },
            Qt::QueuedConnection);
    });
    Q_EMIT busyChanged(true);
    return true;
}

void DataCare::end()
{
    m_strip.end();
    Q_EMIT busyChanged(false);
}

void DataCare::fail(const Error& error)
{
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    Q_EMIT notified({cancelled ? Notice::Kind::Info : Notice::Kind::Error, error.message, {}, {}});
}

void DataCare::backUp()
{
    const QString name = u"motcua-%1.motcua"_s.arg(QDate::currentDate().toString(Qt::ISODate));
    m_dialogs.saveFile(m_window, {tr("Back up to"), {}, name, {tr("Motcua backup (*.motcua)")}},
                       [self = QPointer(this)](const QString& file) {
                           if (self)
                               self->backUpTo(file);
                       });
}

void DataCare::backUpTo(const QString& file)
{
    if (!begin(tr("Backing up"), true))
        return;
    whenReady(m_upkeep.backup(file, m_progress), this, [this, file](const Result<>& done) {
        end();
        if (!done)
            return fail(done.error());
        Q_EMIT notified({Notice::Kind::Done,
                         tr("Everything is backed up in %1.").arg(QDir::toNativeSeparators(file)),
                         tr("Show folder"), [this, file] { m_dialogs.showInFolder(file); }});
    });
}

void DataCare::restore()
{
    const auto restoreFile = [self = QPointer(this)](const QStringList& files) {
        if (!self)
            return;
        const QString& file = files.first();
        self->m_dialogs.ask(
            self->m_window,
            {tr("Restore a backup"),
             tr("Everything that is here now is replaced by the backup. What is here now is kept "
                "beside it as a file."),
             QDir::toNativeSeparators(file), tr("Restore")},
            [self, file] {
                if (self)
                    self->restoreFrom(file);
            });
    };
    m_dialogs.openFiles(m_window,
                        {tr("Restore a backup"),
                         m_home.backups(),
                         {},
                         {tr("Motcua backup (*.motcua *.sqlite)"), tr("All files (*)")}},
                        restoreFile);
}

void DataCare::restoreFrom(const QString& file)
{
    if (!begin(tr("Restoring"), false))
        return;
    whenReady(m_upkeep.restore(file), this, [this](const Result<QString>& kept) {
        end();
        if (!kept)
            return fail(kept.error());
        Q_EMIT notified({Notice::Kind::Done,
                         tr("The backup is restored. What was here before is kept in %1.")
                             .arg(QDir::toNativeSeparators(*kept)),
                         {},
                         {}});
    });
}

void DataCare::check()
{
    if (!begin(tr("Checking the data"), true))
        return;
    whenReady(m_upkeep.check(m_progress), this, [this](const Result<CheckReport>& report) {
        end();
        if (!report)
            return fail(report.error());
        if (report->sound)
            Q_EMIT notified(
                {Notice::Kind::Done, tr("The data was checked; nothing was wrong."), {}, {}});
        for (const QString& problem : report->problems)
            Q_EMIT notified({Notice::Kind::Warning, problem, {}, {}});
    });
}

void DataCare::compact()
{
    if (!begin(tr("Giving unused space back"), false))
        return;
    whenReady(m_upkeep.compact(), this, [this](const Result<qint64>& won) {
        end();
        if (!won)
            return fail(won.error());
        const QString text = *won > 0 ? tr("%1 was given back to the disk.").arg(sizeText(*won))
                                      : tr("There was no unused space to give back.");
        Q_EMIT notified({Notice::Kind::Done, text, {}, {}});
    });
}

void DataCare::showFolder()
{
    m_dialogs.showInFolder(m_home.path());
}

} // namespace motcua
