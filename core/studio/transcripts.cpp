// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/transcripts.h"

#include "base/clock.h"
#include "base/pool.h"
#include "format/filename.h"
#include "format/formats.h"
#include "store/change.h"
#include "store/database.h"
#include "store/threadstore.h"
#include "studio/transcriptrows.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace motcua {
namespace {

/// As base64 this is a file that can still be read back at once.
constexpr qint64 kMostEmbedded = 700'000'000;

Error cannotWrite(const QString& path, const QString& reason)
{
    return {Error::Kind::Io, Transcripts::tr("%1 cannot be written: %2.").arg(path, reason), {}};
}

Error cancelled()
{
    return {Error::Kind::Cancelled, Transcripts::tr("Nothing was written: it was cancelled."), {}};
}

Result<std::vector<ThreadId>> threadsOf(Connection& connection, const ExportScope& scope)
{
    if (scope.what != ExportScope::What::Everything)
        return scope.threads;
    std::vector<ThreadId> ids;
    ThreadQuery query;
    query.sort = ThreadQuery::Sort::Created;
    for (;; query.offset += query.limit) {
        const auto page = ThreadStore(connection).list(query);
        if (!page)
            return page.error();
        for (const Thread& thread : *page)
            ids.push_back(thread.id);
        if (static_cast<int>(page->size()) < query.limit)
            return ids;
    }
}

/// The part of a thread that the scope means.
Transcript partOf(const Transcript& whole, const ExportScope& scope,
                  const QHash<MessageId, QUuid>& uuids)
{
    Transcript part = whole;
    if (scope.what == ExportScope::What::Path)
        part = pathOf(whole, uuids.value(scope.message));
    else if (scope.what == ExportScope::What::Subtree)
        part = subtreeOf(whole, uuids.value(scope.message));
    if (scope.only.empty())
        return part;
    QSet<QUuid> kept;
    for (const MessageId id : scope.only)
        kept.insert(uuids.value(id));
    return selectionOf(part, kept);
}

Result<std::vector<Transcript>> gather(Connection& connection, const ExportScope& scope,
                                       const Progress& progress)
{
    const auto ids = threadsOf(connection, scope);
    if (!ids)
        return ids.error();
    std::vector<Transcript> transcripts;
    transcripts.reserve(ids->size());
    for (const ThreadId id : *ids) {
        if (progress.isCancelled())
            return cancelled();
        QHash<MessageId, QUuid> uuids;
        const auto whole = readTranscript(connection, id, &uuids);
        if (!whole)
            return whole.error();
        transcripts.push_back(partOf(*whole, scope, uuids));
    }
    return transcripts;
}

ExportOptions optionsFor(const ExportScope& scope)
{
    ExportOptions options;
    options.otherBranches = scope.what != ExportScope::What::Path;
    options.zone = QTimeZone::systemTimeZone();
    return options;
}

} // namespace

/// What the steps of one export share.
struct Transcripts::Export {
    Connection& connection;
    ExportOrder order;
    Format format;
    Progress progress;
};

namespace {

using Export = Transcripts::Export;

/// With the attachments, which are read only now: those of one file at a time.
Result<> writeTo(QIODevice& device, const Export& one, std::vector<Transcript> transcripts,
                 const Progress& progress)
{
    qint64 bytes = 0;
    for (Transcript& transcript : transcripts) {
        if (progress.isCancelled())
            return cancelled();
        if (auto done = fillAttachments(one.connection, transcript, one.format.info.embeds); !done)
            return done;
        for (const TranscriptAttachment& attachment : transcript.attachments)
            bytes += attachment.bytes.size();
        if (bytes > kMostEmbedded)
            return Error{Error::Kind::Refused,
                         Transcripts::tr("The attachments are too large for one file; export "
                                         "each conversation to a file of its own."),
                         {}};
    }
    return one.format.exporter->write(transcripts, device, optionsFor(one.order.scope), progress);
}

/// One file, through a temporary one beside it: what was there stays until the new one is whole.
Result<> writeFile(const QString& path, const Export& one, std::vector<Transcript> transcripts,
                   const Progress& progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (auto done = writeTo(file, one, std::move(transcripts), progress); !done) {
        file.cancelWriting();
        return done;
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return Done{};
}

Result<ExportReport> writeAll(const Export& one, std::vector<Transcript> transcripts)
{
    ExportReport report;
    report.threads = static_cast<int>(transcripts.size());
    for (const Transcript& transcript : transcripts)
        report.messages += static_cast<int>(transcript.messages.size());
    const QString target = QDir::current().absoluteFilePath(one.order.target);
    if (!one.order.oneFileEach) {
        if (QFileInfo(target).isDir())
            return cannotWrite(target, Transcripts::tr("it is a folder"));
        if (auto done = writeFile(target, one, std::move(transcripts), one.progress); !done)
            return done.error();
        report.files << target;
        return report;
    }
    const QDir folder(target);
    if (!folder.mkpath(QStringLiteral(".")))
        return cannotWrite(target, Transcripts::tr("the folder cannot be made"));
    QSet<QString> taken;
    for (size_t i = 0; i < transcripts.size(); ++i) {
        if (one.progress.isCancelled())
            return cancelled();
        one.progress.report(static_cast<qint64>(i), static_cast<qint64>(transcripts.size()));
        const QString name = safeFileName(transcripts[i].title, one.format.info.suffix, &taken);
        if (auto done = writeFile(folder.filePath(name), one, {std::move(transcripts[i])}, {});
            !done)
            return done.error();
        report.files << folder.filePath(name);
    }
    return report;
}

Result<Imported> readFile(const QString& path, const Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     Transcripts::tr("%1 cannot be read: %2.").arg(path, file.errorString()),
                     {}};
    const auto formats = builtinFormats();
    const Format* format = formatOfContent(formats, file.peek(4096));
    if (!format)
        return Error{Error::Kind::Invalid,
                     Transcripts::tr("%1 is not a transcript that can be read. Motcua reads the "
                                     "JSON files it exports.")
                         .arg(path),
                     {}};
    auto read = format->importer->read(file, progress);
    if (!read) {
        Error error = read.error();
        error.message = Transcripts::tr("%1: %2").arg(QFileInfo(path).fileName(), error.message);
        return error;
    }
    return read;
}

Result<ImportReport> keep(Connection& connection, const Imported& imported, const QString& name,
                          qint64 now)
{
    ImportReport report;
    report.mended = imported.mended;
    report.notes = imported.notes;
    auto change =
        Change::begin(connection, {QT_TRANSLATE_NOOP("Journal", "Import of %1"), name, {}, now});
    if (!change)
        return change.error();
    for (const Transcript& transcript : imported.transcripts)
        if (auto done = writeTranscript(connection, transcript, now, report); !done)
            return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return report;
}

void addTo(ImportReport& sum, const ImportReport& one)
{
    sum.threadsAdded += one.threadsAdded;
    sum.threadsKnown += one.threadsKnown;
    sum.messagesAdded += one.messagesAdded;
    sum.messagesKnown += one.messagesKnown;
    sum.mended += one.mended;
    sum.notes += one.notes;
}

} // namespace

Transcripts::Transcripts(Database& database, Conversations& conversations, const Clock& clock,
                         QObject* parent)
    : QObject(parent), m_database(database), m_conversations(conversations), m_clock(clock)
{
}

std::vector<FormatChoice> Transcripts::formats()
{
    std::vector<FormatChoice> choices;
    for (const Format& format : builtinFormats())
        choices.push_back(
            {format.info.id, format.name(), format.info.suffix, format.importer != nullptr});
    return choices;
}

/// Reads and writes on a connection and a thread of its own, beside everything else.
template <class Work>
auto Transcripts::withTranscripts(const ExportOrder& order, const Progress& progress, Work work)
    -> QFuture<std::invoke_result_t<Work, const Export&, std::vector<Transcript>>>
{
    using Answer = std::invoke_result_t<Work, const Export&, std::vector<Transcript>>;
    const auto formats = builtinFormats();
    const Format* format = formatWithId(formats, order.format);
    if (!format) {
        QStringList known;
        for (const Format& one : formats)
            known << one.info.id;
        return ready(Answer(Error{Error::Kind::Invalid,
                                  Transcripts::tr("There is no format named %1. There are: %2.")
                                      .arg(order.format, known.join(QStringLiteral(", "))),
                                  {}}));
    }
    return m_database.runApart(
        [order, progress, work, format = *format](Connection& connection) -> Answer {
            auto transcripts = gather(connection, order.scope, progress);
            if (!transcripts)
                return transcripts.error();
            return work(Export{connection, order, format, progress}, std::move(*transcripts));
        });
}

Async<ExportReport> Transcripts::write(const ExportOrder& order, const Progress& progress)
{
    return withTranscripts(order, progress,
                           [](const Export& one, std::vector<Transcript> transcripts) {
                               return writeAll(one, std::move(transcripts));
                           });
}

Async<QByteArray> Transcripts::bytes(const ExportOrder& order, const Progress& progress)
{
    return withTranscripts(
        order, progress,
        [](const Export& one, std::vector<Transcript> transcripts) -> Result<QByteArray> {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            if (auto done = writeTo(buffer, one, std::move(transcripts), one.progress); !done)
                return done.error();
            return buffer.data();
        });
}

Async<ImportReport> Transcripts::read(const QStringList& files, const Progress& progress)
{
    auto report = std::make_shared<ImportReport>();
    auto done = readNext(files, 0, report, progress);
    return andThen(std::move(done), this, [this, report](Done) {
        Q_EMIT m_conversations.everythingChanged();
        return ready(Result<ImportReport>(*report));
    });
}

Async<Done> Transcripts::readNext(const QStringList& files, qsizetype at,
                                  const std::shared_ptr<ImportReport>& report,
                                  const Progress& progress)
{
    if (at >= files.size())
        return ready(Result<Done>());
    const QString path = QDir::current().absoluteFilePath(files[at]);
    auto imported = inPool([path, progress] { return readFile(path, progress); });
    return andThen(std::move(imported), this, [=, this](const Imported& read) {
        auto kept = m_database.run([read, path, now = m_clock.now()](Connection& connection) {
            return keep(connection, read, QFileInfo(path).fileName(), now);
        });
        return andThen(std::move(kept), this, [=, this](const ImportReport& one) {
            addTo(*report, one);
            return readNext(files, at + 1, report, progress);
        });
    });
}

} // namespace motcua
