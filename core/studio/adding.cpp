// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/adding.h"

#include "base/clock.h"
#include "base/pool.h"
#include "library/filekind.h"
#include "library/passages.h"
#include "store/change.h"
#include "store/database.h"
#include "store/documentstore.h"
#include "studio/extractor.h"
#include "text/normalise.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace motcua {
namespace {

/// Size, time of change and hash of a file. Fails: NotFound, Io.
Result<Document> lookAt(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Kind::NotFound,
                     Shelf::tr("%1 is not there. Check the path and add it again.").arg(path),
                     {}};
    if (!info.isFile())
        return Error{Error::Kind::Invalid, Shelf::tr("%1 is not a file.").arg(path), {}};
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{
            Error::Kind::Io, Shelf::tr("%1 cannot be read: %2.").arg(path, file.errorString()), {}};
    Document document;
    document.source = path;
    document.bytes = info.size();
    document.modified = info.lastModified().toMSecsSinceEpoch();
    document.hash = hash.result();
    return document;
}

QString titleFor(const DocumentText& text, const QString& source)
{
    const QString title = normalise(text.title).text.simplified();
    return title.isEmpty() ? QFileInfo(source).completeBaseName() : title.left(200);
}

} // namespace

std::vector<NamedFile> filesIn(const QStringList& paths)
{
    QStringList patterns;
    for (const QString& suffix : documentSuffixes())
        patterns << QStringLiteral("*.") + suffix;
    std::vector<NamedFile> files;
    QSet<QString> seen;
    const auto take = [&](const QString& path, const QString& given) {
        if (!seen.contains(path))
            files.push_back({path, given});
        seen.insert(path);
    };
    for (const QString& path : paths) {
        const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
        if (!QFileInfo(absolute).isDir()) {
            take(absolute, path);
            continue;
        }
        QStringList found;
        QDirIterator walk(absolute, patterns, QDir::Files | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        found.sort();
        const QDir typed(path);
        for (const QString& file : found)
            take(file, typed.filePath(QDir(absolute).relativeFilePath(file)));
    }
    return files;
}

struct Adding::File {
    QString path;
    QString given;
    Document document; ///< As it will be stored; its id is set when it is there already.
    bool known = false;
};

Adding::Adding(Database& database, const Clock& clock, Extractor& extractor, QObject* parent)
    : QObject(parent), m_database(database), m_clock(clock), m_extractor(extractor)
{
}

Adding::~Adding() = default;

Async<std::vector<Added>> Adding::start(const QStringList& paths, const QString& encoding,
                                        const Progress& progress)
{
    m_encoding = encoding;
    m_progress = progress;
    m_promise.start();
    whenReady(inPool([paths] { return filesIn(paths); }), this,
              [this](std::vector<NamedFile> files) {
                  m_files = std::move(files);
                  next();
              });
    return m_promise.future();
}

void Adding::next()
{
    const auto total = static_cast<qint64>(m_files.size());
    const auto at = static_cast<qint64>(m_at);
    if (m_progress.isCancelled() && at < total) {
        m_promise.addResult(Result<std::vector<Added>>(
            Error{Error::Kind::Cancelled,
                  Shelf::tr("Adding was cancelled after %1 of %2 files; those are in the library.")
                      .arg(at)
                      .arg(total),
                  {}}));
        m_promise.finish();
        deleteLater();
        return;
    }
    m_progress.report(at, total);
    Q_EMIT progressed(at, total, at < total ? QFileInfo(m_files[m_at].path).fileName() : QString());
    if (at >= total) {
        m_promise.addResult(Result<std::vector<Added>>(std::move(m_added)));
        m_promise.finish();
        deleteLater();
        return;
    }
    const auto file = std::make_shared<File>();
    const NamedFile& named = m_files[m_at++];
    file->path = named.path;
    file->given = named.given;
    whenReady(inPool([path = file->path] { return lookAt(path); }), this,
              [this, file](Result<Document> looked) {
                  if (!looked)
                      return fail(file->path, looked.error());
                  file->document = std::move(*looked);
                  file->document.given = file->given;
                  compare(file);
              });
}

/// The same bytes read in the same way need no second reading.
void Adding::compare(const std::shared_ptr<File>& file)
{
    auto stored = m_database.run([source = file->path](Connection& connection) {
        return DocumentStore(connection).bySource(source);
    });
    whenReady(stored, this, [this, file](const Result<std::optional<Document>>& known) {
        if (!known)
            return fail(file->path, known.error());
        if (*known) {
            file->known = true;
            file->document.id = (*known)->id;
            const bool asBefore = m_encoding.isEmpty() || m_encoding == (*known)->encoding;
            if ((*known)->hash == file->document.hash && asBefore)
                return settle({file->path, Added::How::Unchanged, **known, {}});
        }
        read(file);
    });
}

Result<Document> storeDocument(Connection& connection, const Document& document,
                               const DocumentText& text)
{
    ChangeNote note;
    note.label = document.id.isValid() ? QT_TRANSLATE_NOOP("Journal", "Update “%1” in the library")
                                       : QT_TRANSLATE_NOOP("Journal", "Add “%1” to the library");
    note.argument = document.title;
    note.now = document.indexed;
    auto change = Change::begin(connection, note);
    if (!change)
        return change.error();
    auto put = DocumentStore(connection).put(document, text, cutPassages(text));
    if (!put)
        return put;
    if (auto done = change->commit(); !done)
        return done.error();
    return put;
}

void Adding::read(const std::shared_ptr<File>& file)
{
    whenReady(m_extractor.read(file->path, m_encoding), this,
              [this, file](Result<DocumentText> text) {
                  if (!text)
                      return fail(file->path, text.error());
                  store(file, std::move(*text));
              });
}

void Adding::store(const std::shared_ptr<File>& file, DocumentText text)
{
    Document& document = file->document;
    document.title = titleFor(text, file->path);
    document.encoding = text.encoding;
    document.pages = static_cast<int>(text.pageStarts.size());
    document.indexed = m_clock.now();
    document.added = document.indexed;
    document.state = DocumentState::Indexed;
    auto stored = m_database.run([document, text = std::move(text)](Connection& connection) {
        return storeDocument(connection, document, text);
    });
    whenReady(stored, this, [this, file](const Result<Document>& put) {
        if (!put)
            return fail(file->path, put.error());
        settle({file->path, file->known ? Added::How::Updated : Added::How::New, *put, {}});
    });
}

void Adding::settle(Added added)
{
    m_added.push_back(std::move(added));
    next();
}

void Adding::fail(const QString& source, const Error& error)
{
    settle({source, Added::How::Failed, {}, error});
}

} // namespace motcua
