// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/toolsources.h"

#include "library/passagesource.h"
#include "store/database.h"
#include "store/documentstore.h"
#include "store/searchstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr qsizetype kLongestQuery = 500; ///< UTF-16 code units.
constexpr qsizetype kMostWords = 20;

/// "12-3": the fourth passage of document 12.
struct Place {
    DocumentId document;
    int ordinal = 0;

    QString id() const
    {
        return QString::number(document.value()) + u'-' + QString::number(ordinal);
    }
};

std::optional<Place> placeOf(const QString& id)
{
    const QStringList parts = id.trimmed().split(u'-');
    if (parts.size() != 2)
        return std::nullopt;
    bool sound = false;
    const qint64 document = parts[0].toLongLong(&sound);
    if (!sound || document <= 0)
        return std::nullopt;
    const int ordinal = parts[1].toInt(&sound);
    if (!sound || ordinal < 0)
        return std::nullopt;
    return Place{DocumentId(document), ordinal};
}

FoundPassage found(const Passage& passage, const QString& title)
{
    FoundPassage out;
    out.id = Place{passage.document, passage.ordinal}.id();
    out.title = title;
    out.page = passage.page;
    out.line = passage.line;
    out.heading = passage.heading;
    out.text = passage.text;
    return out;
}

Error noSuchPassage(const QString& id)
{
    return {Error::Kind::NotFound,
            Words::tr("There is no passage “%1” that may be opened.").arg(id.left(40)),
            {}};
}

/// Thread: the connection's.
Result<FoundPassage> passageAt(Connection& connection, const Place& place)
{
    DocumentStore store(connection);
    const auto document = store.find(place.document);
    if (!document)
        return document.error().kind == Error::Kind::NotFound ? noSuchPassage(place.id())
                                                              : document.error();
    const auto passages = store.passages(place.document);
    if (!passages)
        return passages.error();
    const auto ordinal = static_cast<size_t>(place.ordinal);
    if (ordinal >= passages->size())
        return noSuchPassage(place.id());
    const auto text = store.text(place.document);
    if (!text)
        return text.error();
    Passage passage = (*passages)[ordinal];
    passage.document = place.document;
    passage.text = text->text.mid(passage.start, passage.end - passage.start);
    FoundPassage out = found(passage, document->title);
    if (ordinal > 0)
        out.before = Place{place.document, place.ordinal - 1}.id();
    if (ordinal + 1 < passages->size())
        out.after = Place{place.document, place.ordinal + 1}.id();
    return out;
}

} // namespace

StoredLibrary::StoredLibrary(Database& database, PassageSource& passages,
                             std::vector<DocumentId> documents)
    : m_database(database), m_passages(passages), m_documents(std::move(documents))
{
}

Async<std::vector<FoundPassage>> StoredLibrary::search(const QString& query, int count)
{
    const Question question = readQuestion(QStringView(query).left(kLongestQuery));
    return andThen(m_passages.retrieve(question, m_documents), this,
                   [count](const Retrieval& retrieval) {
                       std::vector<FoundPassage> all;
                       for (const Candidate& candidate : retrieval.candidates)
                           if (static_cast<int>(all.size()) < count)
                               all.push_back(found(candidate.passage, candidate.title));
                       return ready(Result<std::vector<FoundPassage>>(std::move(all)));
                   });
}

Async<FoundPassage> StoredLibrary::open(const QString& id)
{
    const auto place = placeOf(id);
    const bool seen =
        place && (m_documents.empty() || std::find(m_documents.begin(), m_documents.end(),
                                                   place->document) != m_documents.end());
    if (!seen)
        return ready(Result<FoundPassage>(noSuchPassage(id)));
    return m_database.run(
        [place = *place](Connection& connection) { return passageAt(connection, place); });
}

Async<std::vector<FoundMessage>> StoredArchive::search(const QString& query, int count)
{
    using Found = Result<std::vector<FoundMessage>>;
    const QString words = plainWords(query);
    if (words.isEmpty())
        return ready(Found());
    return m_database.run([words, count](Connection& connection) -> Found {
        std::vector<FoundMessage> all;
        for (const QString& scope : {u"in:messages "_s, u"in:titles "_s}) {
            const int room = count - static_cast<int>(all.size());
            if (room <= 0)
                break;
            const auto result = SearchStore(connection).find(scope + words, room);
            if (!result)
                return result.error();
            for (const SearchHit& hit : result->hits)
                all.push_back({hit.title, hit.context, hit.snippet, hit.time});
        }
        return all;
    });
}

QString plainWords(const QString& query)
{
    QString text = query.left(kLongestQuery);
    for (QChar& c : text)
        if (c == u'“' || c == u'”')
            c = u'"';
    QStringList words;
    const QStringList pieces = text.split(u'"');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        // Between two quotation marks stands a phrase; after the last one, when it has no partner, stand words.
        const bool phrase = i % 2 == 1 && i + 1 < pieces.size();
        const QString piece = pieces[i].simplified();
        if (piece.isEmpty())
            continue;
        const QStringList parts = phrase ? QStringList{piece} : piece.split(u' ');
        for (const QString& word : parts) {
            const bool says = std::any_of(word.begin(), word.end(), [](QChar c) {
                return c.isLetterOrNumber() || c.isSurrogate();
            });
            if (says && words.size() < kMostWords)
                words += u'"' + word + u'"';
        }
    }
    return words.join(u' ');
}

} // namespace motcua
