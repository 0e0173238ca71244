// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passageindex.h"

#include "base/log.h"
#include "store/database.h"
#include "store/storeerror.h"
#include "store/transaction.h"

#include <QSet>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString joinedTerms(QStringView text)
{
    return indexTerms(text).join(u' ');
}

/// A term as a full-text query: quoted, for it may hold any sign.
QString asQuery(QString term)
{
    return u'"' + term.replace(u'"', u"\"\""_s) + u'"';
}

/// In how many passages a term stands. Lists longer than kCounted are not read to their end: how close together the
/// passages at both ends of the list lie tells about how many there are.
Result<qint64> frequencyOf(Connection& connection, const QString& term, qint64 passages)
{
    constexpr qint64 kCounted = 1200;
    struct End {
        qint64 count = 0;
        qint64 first = 0;
        qint64 last = 0;
    };
    const auto look = [&](const QString& sql) {
        return connection.prepare(sql).bind(asQuery(term)).bind(kCounted).one([](Statement& row) {
            return End{row.int64(0), row.int64(1), row.int64(2)};
        });
    };
    const auto head = look(u"SELECT count(*), min(id), max(id) FROM (SELECT rowid AS id FROM "
                           "passage_terms WHERE passage_terms MATCH ? LIMIT ?)"_s);
    if (!head)
        return head.error();
    if (head->count < kCounted)
        return head->count;
    const auto tail =
        look(u"SELECT count(*), min(id), max(id) FROM (SELECT rowid AS id FROM "
             "passage_terms WHERE passage_terms MATCH ? ORDER BY rowid DESC LIMIT ?)"_s);
    if (!tail)
        return tail.error();
    const double counted = static_cast<double>(kCounted);
    const double dense = (counted / static_cast<double>(head->last - head->first + 1) +
                          counted / static_cast<double>(tail->last - tail->first + 1)) /
                         2;
    const double reach = static_cast<double>(tail->last - head->first + 1);
    return std::clamp(static_cast<qint64>(dense * reach), kCounted, std::max(passages, kCounted));
}

Result<TermStatistics> statisticsOf(Connection& connection, const std::vector<SoughtTerm>& terms)
{
    TermStatistics statistics;
    const auto passages = connection.prepare(u"SELECT sum(passages) FROM documents"_s).scalar();
    if (!passages)
        return passages.error();
    statistics.passages = *passages;
    for (const SoughtTerm& sought : terms) {
        const auto with = frequencyOf(connection, sought.term, statistics.passages);
        if (!with)
            return with.error();
        statistics.frequency.insert(sought.term, *with);
    }
    return statistics;
}

Result<QSet<qint64>> passagesOf(Connection& connection, const std::vector<DocumentId>& documents)
{
    QSet<qint64> allowed;
    for (const DocumentId document : documents) {
        const auto ids = connection.prepare(u"SELECT id FROM passages WHERE document = ?"_s)
                             .bind(document)
                             .all([](Statement& row) { return row.int64(0); });
        if (!ids)
            return ids.error();
        allowed += QSet<qint64>(ids->begin(), ids->end());
    }
    return allowed;
}

Result<Candidate> candidateOf(Connection& connection, qint64 id)
{
    // Page starts within the passage only: a long document has thousands.
    static const QString kSql =
        u"SELECT p.id, p.document, p.ordinal, p.start, p.end, p.page, p.line, p.heading, p.text, "
        "d.title, d.source, CASE WHEN p.page > 0 THEN (SELECT group_concat(j.value, ' ') FROM "
        "document_text t, json_each(t.page_starts) j WHERE t.document = p.document AND j.value > "
        "p.start AND j.value < p.end) END FROM passages p JOIN documents d ON d.id = p.document "
        "WHERE p.id = ?"_s;
    return connection.prepare(kSql).bind(id).one([](Statement& row) {
        Candidate candidate;
        candidate.passage.id = row.id<PassageId>(0);
        candidate.passage.document = row.id<DocumentId>(1);
        candidate.passage.ordinal = row.number(2);
        candidate.passage.start = row.int64(3);
        candidate.passage.end = row.int64(4);
        candidate.passage.page = row.number(5);
        candidate.passage.line = row.number(6);
        candidate.passage.heading = row.text(7);
        candidate.passage.text = row.text(8);
        candidate.title = row.text(9);
        candidate.source = row.text(10);
        candidate.line = candidate.passage.line;
        const QString breaks = row.text(11);
        for (const QStringView start : breaks.tokenize(u' ', Qt::SkipEmptyParts))
            candidate.pageBreaks.push_back(start.toLongLong() - candidate.passage.start);
        return candidate;
    });
}

} // namespace

Result<> addTerms(Connection& connection, PassageId id, QStringView text)
{
    auto insert = connection.prepare(u"INSERT INTO passage_terms (rowid, terms) VALUES (?, ?)"_s);
    return insert.bind(id).bind(joinedTerms(text)).run();
}

Result<> removeTerms(Connection& connection, PassageId id, QStringView text)
{
    auto erase = connection.prepare(
        u"INSERT INTO passage_terms (passage_terms, rowid, terms) VALUES ('delete', ?, ?)"_s);
    return erase.bind(id).bind(joinedTerms(text)).run();
}

Result<> rebuildTerms(Connection& connection, const Progress& progress)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto clear =
        connection.prepare(u"INSERT INTO passage_terms (passage_terms) VALUES ('delete-all')"_s);
    if (auto done = clear.run(); !done)
        return done;
    const auto total = connection.prepare(u"SELECT count(*) FROM passages"_s).scalar();
    if (!total)
        return total.error();
    auto rows = connection.prepare(u"SELECT id, text FROM passages"_s);
    if (auto done = rows.run(); !done)
        return done;
    qint64 done = 0;
    while (rows.next()) {
        if (auto added = addTerms(connection, rows.id<PassageId>(0), rows.text(1)); !added)
            return added;
        if (++done % 256 == 0) {
            if (progress.isCancelled())
                return storeError(Error::Kind::Cancelled);
            progress.report(done, *total);
        }
    }
    if (rows.failed())
        return rows.error();
    auto version = connection.prepare(u"INSERT INTO meta (key, value) VALUES ('terms', ?) ON "
                                      u"CONFLICT (key) DO UPDATE SET value = "
                                      "excluded.value"_s);
    if (auto set = version.bind(QString::number(kTermsVersion)).run(); !set)
        return set;
    return transaction->commit();
}

Result<bool> refreshTerms(Connection& connection)
{
    const auto known =
        connection.prepare(u"SELECT value FROM meta WHERE key = 'terms'"_s).one([](Statement& row) {
            return row.number(0);
        });
    if (known && *known == kTermsVersion)
        return false;
    if (!known && known.error().kind != Error::Kind::NotFound)
        return known.error();
    if (auto rebuilt = rebuildTerms(connection); !rebuilt)
        return rebuilt.error();
    return true;
}

Result<Retrieval> retrievePassages(Connection& connection, const Question& question,
                                   const std::vector<DocumentId>& documents)
{
    const std::vector<SoughtTerm> terms = soughtTerms(question);
    Retrieval retrieval;
    auto statistics = statisticsOf(connection, terms);
    if (!statistics)
        return statistics.error();
    retrieval.statistics = std::move(*statistics);
    const auto allowed = passagesOf(connection, documents);
    if (!allowed)
        return allowed.error();

    std::optional<Error> failure;
    const auto postings = [&](const QString& term) {
        std::vector<qint64> ids;
        // One row with all the numbers: stepping through a row for each costs more than all the rest.
        const auto list = connection
                              .prepare(u"SELECT group_concat(rowid, ' ') FROM passage_terms WHERE "
                                       "passage_terms MATCH ?"_s)
                              .bind(asQuery(term))
                              .one([](Statement& row) { return row.text(0); });
        if (!list) {
            failure = list.error();
            return ids;
        }
        for (const QStringView number : list->tokenize(u' ', Qt::SkipEmptyParts)) {
            const qint64 id = number.toLongLong();
            if (documents.empty() || allowed->contains(id))
                ids.push_back(id);
        }
        return ids;
    };
    const std::vector<qint64> best = gather(terms, retrieval.statistics, postings, kCandidates);
    if (failure)
        return *failure;
    for (const qint64 id : best) {
        auto candidate = candidateOf(connection, id);
        if (!candidate)
            return candidate.error();
        retrieval.candidates.push_back(std::move(*candidate));
    }
    return retrieval;
}

Async<Retrieval> StoredPassages::retrieve(const Question& question,
                                          const std::vector<DocumentId>& documents)
{
    return m_database.run([question, documents](Connection& connection) {
        return retrievePassages(connection, question, documents);
    });
}

} // namespace motcua
