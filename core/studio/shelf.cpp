// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/shelf.h"

#include "base/clock.h"
#include "base/pool.h"
#include "library/passages.h"
#include "store/change.h"
#include "store/database.h"
#include "store/documentstore.h"
#include "studio/adding.h"
#include "studio/extractor.h"
#include "text/find.h"
#include "text/normalise.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace motcua {
namespace {

/// The documents whose file is not what it was, with their new state. A document that never was a file has none to
/// compare with. The content is looked at only when size or time differ.
std::vector<Document> changedAmong(const std::vector<Document>& documents)
{
    std::vector<Document> changed;
    for (Document document : documents) {
        if (!QDir::isAbsolutePath(document.source))
            continue;
        const QFileInfo info(document.source);
        DocumentState now = DocumentState::Indexed;
        if (!info.isFile()) {
            now = DocumentState::Missing;
        } else if (info.size() != document.bytes) {
            now = DocumentState::Changed;
        } else if (info.lastModified().toMSecsSinceEpoch() != document.modified) {
            QFile file(document.source);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            if (file.open(QIODevice::ReadOnly) && hash.addData(&file) &&
                hash.result() != document.hash)
                now = DocumentState::Changed;
        }
        if (now != document.state) {
            document.state = now;
            changed.push_back(document);
        }
    }
    return changed;
}

} // namespace

Shelf::Shelf(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_database(database),
      m_clock(clock),
      m_extractor(std::make_unique<Extractor>())
{
}

Shelf::~Shelf() = default;

Async<std::vector<Added>> Shelf::add(const QStringList& paths, const QString& encoding,
                                     const Progress& progress)
{
    auto* adding = new Adding(m_database, m_clock, *m_extractor, this);
    connect(adding, &Adding::progressed, this, &Shelf::progressed);
    if (m_busy++ == 0)
        Q_EMIT busyChanged(true);
    connect(adding, &QObject::destroyed, this, [this] {
        if (--m_busy == 0)
            Q_EMIT busyChanged(false);
        Q_EMIT documentsChanged();
    });
    return adding->start(paths, encoding, progress);
}

Async<Added> Shelf::addText(const QString& name, const QString& title, const QString& text)
{
    DocumentText content;
    const Normalised normal = normalise(text);
    content.text = normal.text;
    content.mended = normal.mended;
    content.title = title;
    Document document;
    document.source = name;
    document.given = name;
    document.title = title;
    const QByteArray bytes = text.toUtf8();
    document.bytes = bytes.size();
    document.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    document.added = document.indexed = m_clock.now();
    auto stored =
        m_database.run([document, content](Connection& connection) mutable -> Result<Added> {
            DocumentStore store(connection);
            const auto known = store.bySource(document.source);
            if (!known)
                return known.error();
            if (*known && (*known)->hash == document.hash)
                return Added{document.source, Added::How::Unchanged, **known, {}};
            if (*known)
                document.id = (*known)->id;
            const auto put = storeDocument(connection, document, content);
            if (!put)
                return put.error();
            return Added{document.source, *known ? Added::How::Updated : Added::How::New, *put, {}};
        });
    return andThen(stored, this, [this](const Added& added) {
        Q_EMIT documentsChanged();
        return ready(Result<Added>(added));
    });
}

Async<std::vector<Document>> Shelf::documents()
{
    return m_database.run([](Connection& connection) { return DocumentStore(connection).all(); });
}

Async<OpenedDocument> Shelf::document(DocumentId id)
{
    return m_database.run([id](Connection& connection) -> Result<OpenedDocument> {
        DocumentStore store(connection);
        OpenedDocument opened;
        auto document = store.find(id);
        if (!document)
            return document.error();
        auto text = store.text(id);
        if (!text)
            return text.error();
        auto passages = store.passages(id);
        if (!passages)
            return passages.error();
        return OpenedDocument{std::move(*document), std::move(*text), std::move(*passages)};
    });
}
Async<std::vector<Document>> Shelf::checkFiles()
{
    auto looked = andThen(documents(), this, [](const std::vector<Document>& documents) {
        return inPool(
            [documents] { return Result<std::vector<Document>>(changedAmong(documents)); });
    });
    return andThen(looked, this, [this](const std::vector<Document>& changed) {
        if (changed.empty())
            return ready(Result<std::vector<Document>>(changed));
        auto stored =
            m_database.run([changed](Connection& connection) -> Result<std::vector<Document>> {
                for (const Document& document : changed)
                    if (auto done = DocumentStore(connection).setState(document.id, document.state);
                        !done)
                        return done.error();
                return changed;
            });
        return andThen(stored, this, [this](const std::vector<Document>& now) {
            Q_EMIT documentsChanged();
            return ready(Result<std::vector<Document>>(now));
        });
    });
}

Async<Done> Shelf::remove(const std::vector<DocumentId>& ids)
{
    auto removed = m_database.run([ids, now = m_clock.now()](Connection& connection) -> Result<> {
        ChangeNote note;
        note.label = QT_TRANSLATE_NOOP("Journal", "Remove documents from the library");
        note.now = now;
        if (ids.size() == 1) {
            const auto only = DocumentStore(connection).find(ids.front());
            if (!only)
                return only.error();
            note.label = QT_TRANSLATE_NOOP("Journal", "Remove “%1” from the library");
            note.argument = only->title;
        }
        auto change = Change::begin(connection, note);
        if (!change)
            return change.error();
        if (auto done = DocumentStore(connection).remove(ids); !done)
            return done;
        return change->commit();
    });
    return andThen(removed, this, [this](Done) {
        Q_EMIT documentsChanged();
        return ready(Result<Done>());
    });
}

Async<std::vector<DocumentHit>> Shelf::find(DocumentId id, const QString& words)
{
    auto text =
        m_database.run([id](Connection& connection) { return DocumentStore(connection).text(id); });
    return andThen(text, this, [words](const DocumentText& content) {
        return inPool([words, text = content.text] {
            std::vector<DocumentHit> hits;
            for (const Found& found : Finder(words).in(text))
                hits.push_back({found.start, found.start + found.length});
            return Result<std::vector<DocumentHit>>(std::move(hits));
        });
    });
}

Async<std::vector<std::pair<ThreadId, QString>>> Shelf::usedIn(DocumentId id)
{
    return m_database.run(
        [id](Connection& connection) { return DocumentStore(connection).usedIn(id); });
}

} // namespace motcua
