// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentstore.h"

#include "store/connection.h"
#include "store/textindex.h"
#include "store/transaction.h"
#include "text/normalise.h"

#include <QCollator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StateName {
    DocumentState state;
    QLatin1StringView name;
};
constexpr std::array kStates{StateName{DocumentState::Indexed, "indexed"_L1},
                             StateName{DocumentState::Changed, "changed"_L1},
                             StateName{DocumentState::Missing, "missing"_L1}};

QString nameOf(DocumentState state)
{
    for (const auto& entry : kStates)
        if (entry.state == state)
            return entry.name;
    return {};
}

DocumentState stateNamed(const QString& name)
{
    for (const auto& entry : kStates)
        if (entry.name == name)
            return entry.state;
    return DocumentState::Indexed;
}

Document rowToDocument(Statement& row)
{
    Document document;
    document.id = row.id<DocumentId>(0);
    document.source = row.text(1);
    document.hash = QByteArray::fromHex(row.text(2).toLatin1());
    document.bytes = row.int64(3);
    document.modified = row.int64(4);
    document.pages = row.number(5);
    document.passages = row.number(6);
    document.added = row.int64(7);
    document.indexed = row.int64(8);
    document.state = stateNamed(row.text(9));
    document.encoding = row.text(10);
    document.title = row.text(11);
    document.given = row.text(12);
    return document;
}

QString toJson(const std::vector<qsizetype>& starts)
{
    QJsonArray array;
    for (const qsizetype start : starts)
        array.append(static_cast<qint64>(start));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString toJson(const std::vector<Heading>& headings)
{
    QJsonArray array;
    for (const Heading& heading : headings)
        array.append(QJsonArray{static_cast<qint64>(heading.start),
                                static_cast<qint64>(heading.end), heading.level});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFrom(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace

Result<std::optional<Document>> DocumentStore::bySource(const QString& source)
{
    static const QString kSql =
        u"SELECT id, source, hash, bytes, modified, pages, passages, added, indexed, state, "
        "encoding, title, given FROM documents WHERE source = ?"_s;
    auto found = m_connection.prepare(kSql).bind(normalise(source).text).one(rowToDocument);
    if (found)
        return std::optional(std::move(*found));
    if (found.error().kind == Error::Kind::NotFound)
        return std::optional<Document>();
    return found.error();
}

Result<Document> DocumentStore::find(DocumentId id)
{
    static const QString kSql =
        u"SELECT id, source, hash, bytes, modified, pages, passages, added, indexed, state, "
        "encoding, title, given FROM documents WHERE id = ?"_s;
    return m_connection.prepare(kSql).bind(id).one(rowToDocument);
}

Result<std::vector<Document>> DocumentStore::all()
{
    static const QString kSql =
        u"SELECT id, source, hash, bytes, modified, pages, passages, added, indexed, state, "
        "encoding, title, given FROM documents ORDER BY id"_s;
    auto documents = m_connection.prepare(kSql).all(rowToDocument);
    if (!documents)
        return documents;
    QCollator order{QLocale(QLocale::Vietnamese)};
    order.setNumericMode(true);
    std::stable_sort(documents->begin(), documents->end(),
                     [&order](const Document& a, const Document& b) {
                         return order.compare(a.title, b.title) < 0;
                     });
    return documents;
}

Result<DocumentText> DocumentStore::text(DocumentId id)
{
    static const QString kSql =
        u"SELECT documents.title, text, page_starts, headings, encoding FROM document_text JOIN "
        "documents ON documents.id = document WHERE document = ?"_s;
    return m_connection.prepare(kSql).bind(id).one([](Statement& row) {
        DocumentText text;
        text.title = row.text(0);
        text.text = row.text(1);
        for (const QJsonValue start : arrayFrom(row.text(2)))
            text.pageStarts.push_back(start.toInteger());
        for (const QJsonValue heading : arrayFrom(row.text(3)))
            text.headings.push_back(
                {heading[0].toInteger(), heading[1].toInteger(), heading[2].toInt(1)});
        text.encoding = row.text(4);
        return text;
    });
}

Result<std::vector<Passage>> DocumentStore::passages(DocumentId id)
{
    static const QString kSql =
        u"SELECT id, document, ordinal, start, end, page, line, heading FROM "
        "passages WHERE document = ? ORDER BY ordinal"_s;
    return m_connection.prepare(kSql).bind(id).all([](Statement& row) {
        Passage passage;
        passage.id = row.id<PassageId>(0);
        passage.document = row.id<DocumentId>(1);
        passage.ordinal = row.number(2);
        passage.start = row.int64(3);
        passage.end = row.int64(4);
        passage.page = row.number(5);
        passage.line = row.number(6);
        passage.heading = row.text(7);
        return passage;
    });
}

Result<std::vector<std::pair<ThreadId, QString>>> DocumentStore::usedIn(DocumentId id)
{
    static const QString kSql =
        u"SELECT threads.id, threads.title FROM threads WHERE threads.trashed = 0 AND threads.id "
        "IN (SELECT messages.thread FROM citations JOIN messages ON messages.id = "
        "citations.message WHERE citations.document = ? AND messages.trashed = 0) ORDER BY "
        "threads.updated DESC, threads.id DESC"_s;
    return m_connection.prepare(kSql).bind(id).all(
        [](Statement& row) { return std::pair(row.id<ThreadId>(0), row.text(1)); });
}

Result<Document> DocumentStore::put(Document document, const DocumentText& text,
                                    const std::vector<Passage>& passages)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    document.source = normalise(document.source).text;
    document.title = normalise(document.title).text;
    document.given = normalise(document.given).text;
    const auto known = bySource(document.source);
    if (!known)
        return known.error();
    if (*known && !document.id.isValid())
        document.id = (*known)->id;
    if (document.id.isValid()) {
        const auto before = find(document.id);
        if (before)
            document.added = before->added;
        if (auto cleared = clear(document.id); !cleared)
            return cleared.error();
    }
    const auto id = write(document, static_cast<int>(passages.size()));
    if (!id)
        return id.error();
    if (auto filled = fill(*id, text, passages); !filled)
        return filled.error();
    auto stored = find(*id);
    if (!stored)
        return stored;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return stored;
}

/// The row itself is kept by `write`, so that its id stays.
Result<DocumentId> DocumentStore::write(const Document& document, int passages)
{
    static const QString kSql =
        u"INSERT INTO documents (id, source, hash, bytes, modified, pages, passages, added, "
        "indexed, state, encoding, title, given) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON "
        "CONFLICT "
        "(id) DO UPDATE SET source = excluded.source, hash = excluded.hash, bytes = "
        "excluded.bytes, modified = excluded.modified, pages = excluded.pages, passages = "
        "excluded.passages, indexed = excluded.indexed, state = excluded.state, encoding = "
        "excluded.encoding, title = excluded.title, given = excluded.given"_s;
    auto insert = m_connection.prepare(kSql);
    insert.bind(document.id)
        .bind(document.source)
        .bind(QString::fromLatin1(document.hash.toHex()))
        .bind(document.bytes)
        .bind(document.modified)
        .bind(document.pages)
        .bind(passages)
        .bind(document.added)
        .bind(document.indexed)
        .bind(nameOf(document.state))
        .bind(document.encoding)
        .bind(document.title)
        .bind(document.given);
    if (auto done = insert.run(); !done)
        return done.error();
    const DocumentId id = document.id.isValid() ? document.id : DocumentId(insert.lastId());
    if (auto done = addToIndex(m_connection, TextIndex::Documents, id.value(), document.title);
        !done)
        return done.error();
    return id;
}

Result<> DocumentStore::fill(DocumentId id, const DocumentText& text,
                             const std::vector<Passage>& passages)
{
    static const QString kText =
        u"INSERT INTO document_text (document, page_starts, headings, text) VALUES (?, ?, ?, ?)"_s;
    static const QString kPassage =
        u"INSERT INTO passages (document, ordinal, start, end, page, line, heading, text) VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?)"_s;
    auto texts = m_connection.prepare(kText);
    if (auto done = texts.bind(id)
                        .bind(toJson(text.pageStarts))
                        .bind(toJson(text.headings))
                        .bind(text.text)
                        .run();
        !done)
        return done;
    auto insert = m_connection.prepare(kPassage);
    int ordinal = 0;
    for (const Passage& passage : passages) {
        insert.bind(id)
            .bind(ordinal++)
            .bind(static_cast<qint64>(passage.start))
            .bind(static_cast<qint64>(passage.end))
            .bind(passage.page)
            .bind(passage.line)
            .bind(passage.heading)
            .bind(passage.text);
        if (auto done = insert.run(); !done)
            return done;
        if (auto done =
                addToIndex(m_connection, TextIndex::Passages, insert.lastId(), passage.text);
            !done)
            return done;
    }
    return Done{};
}

Result<> DocumentStore::setState(DocumentId id, DocumentState state)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto update = m_connection.prepare(u"UPDATE documents SET state = ? WHERE id = ?"_s);
    if (auto done = update.bind(nameOf(state)).bind(id).run(); !done)
        return done;
    return transaction->commit();
}

Result<> DocumentStore::remove(const std::vector<DocumentId>& ids)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    for (const DocumentId id : ids) {
        if (auto done = clear(id); !done)
            return done;
        auto erase = m_connection.prepare(u"DELETE FROM documents WHERE id = ?"_s);
        if (auto done = erase.bind(id).run(); !done)
            return done;
    }
    return transaction->commit();
}

/// Everything of a document but its row: index, passages, text.
Result<> DocumentStore::clear(DocumentId id)
{
    {
        auto title = m_connection.prepare(u"SELECT title FROM documents WHERE id = ?"_s);
        if (auto done = title.bind(id).run(); !done)
            return done;
        if (!title.next())
            return title.outcome();
        if (auto done =
                removeFromIndex(m_connection, TextIndex::Documents, id.value(), title.text(0));
            !done)
            return done;
    }
    auto rows = m_connection.prepare(u"SELECT id, text FROM passages WHERE document = ?"_s);
    if (auto done = rows.bind(id).run(); !done)
        return done;
    while (rows.next())
        if (auto done =
                removeFromIndex(m_connection, TextIndex::Passages, rows.int64(0), rows.text(1));
            !done)
            return done;
    if (rows.failed())
        return rows.error();
    auto passages = m_connection.prepare(u"DELETE FROM passages WHERE document = ?"_s);
    if (auto done = passages.bind(id).run(); !done)
        return done;
    auto text = m_connection.prepare(u"DELETE FROM document_text WHERE document = ?"_s);
    return text.bind(id).run();
}

} // namespace motcua
