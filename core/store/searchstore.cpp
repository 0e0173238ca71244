// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchstore.h"

#include "store/connection.h"
#include "store/snippet.h"
#include "text/fold.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QSet>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

/// The full-text table comes first in every join, so that it hands out its best rows first and the rest is never read.
struct SearchStore::Source {
    SearchQuery::Scope scope;
    SearchHit::Kind kind;
    double weight; ///< A word in a title says more than one in a long text.
    QString match; ///< Rows that match, best first; conditions and the limit follow.
    QString trash; ///< Condition for what is, or is not, in the trash.
    QString noTrash;
    QString time; ///< The column that before: and after: look at.
    QString hit;  ///< One row: thread, message, document, offset, title, context, text, time.
};

struct SearchStore::Candidate {
    const Source* source = nullptr;
    qint64 row = 0;
    double score = 0; ///< Higher is better.
    bool exact = false;
};

namespace {

constexpr auto kTitle =
    "SELECT thread_fts.rowid, thread_fts.rank FROM thread_fts CROSS JOIN threads ON threads.id = "
    "thread_fts.rowid WHERE thread_fts MATCH ?";
constexpr auto kMessage =
    "SELECT message_fts.rowid, message_fts.rank FROM message_fts CROSS JOIN messages ON "
    "messages.id = message_fts.rowid CROSS JOIN threads ON threads.id = messages.thread WHERE "
    "message_fts MATCH ?";
constexpr auto kNote =
    "SELECT note_fts.rowid, note_fts.rank FROM note_fts CROSS JOIN notes ON notes.id = "
    "note_fts.rowid CROSS JOIN threads ON threads.id = notes.thread WHERE note_fts MATCH ?";
constexpr auto kDocument =
    "SELECT document_fts.rowid, document_fts.rank FROM document_fts CROSS JOIN documents ON "
    "documents.id = document_fts.rowid WHERE document_fts MATCH ?";
constexpr auto kPassage =
    "SELECT passage_fts.rowid, passage_fts.rank FROM passage_fts CROSS JOIN passages ON "
    "passages.id = passage_fts.rowid CROSS JOIN documents ON documents.id = passages.document "
    "WHERE passage_fts MATCH ?";

constexpr auto kTitleHit = "SELECT id, 0, 0, 0, title, '', title, updated, '', 0 FROM threads "
                           "WHERE id = ?";
constexpr auto kMessageHit =
    "SELECT messages.thread, messages.id, 0, 0, threads.title, messages.author, messages.text, "
    "messages.created, messages.role, 0 FROM messages JOIN threads ON threads.id = "
    "messages.thread WHERE messages.id = ?";
constexpr auto kNoteHit =
    "SELECT notes.thread, notes.message, 0, 0, threads.title, '', notes.text, notes.created, '', 0 "
    "FROM notes JOIN threads ON threads.id = notes.thread WHERE notes.id = ?";
constexpr auto kDocumentHit = "SELECT 0, 0, id, 0, title, '', title, added, '', 0 FROM documents "
                              "WHERE id = ?";
constexpr auto kPassageHit =
    "SELECT 0, 0, documents.id, passages.start, documents.title, passages.heading, passages.text, "
    "documents.added, '', passages.page FROM passages JOIN documents ON documents.id = "
    "passages.document WHERE passages.id = ?";

/// For tr(), in a way lupdate sees.
struct SearchWords {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

/// Who said it, or where it stands.
QString contextOf(SearchHit::Kind kind, const QString& name, const QString& role, int page)
{
    switch (kind) {
    case SearchHit::Kind::Title:
        return SearchWords::tr("Conversation");
    case SearchHit::Kind::Note:
        return SearchWords::tr("Note");
    case SearchHit::Kind::Message:
        if (!name.isEmpty())
            return name;
        return roleNamed(role) == Role::User ? SearchWords::tr("You")
                                             : SearchWords::tr("Assistant");
    case SearchHit::Kind::Document:
        break;
    }
    if (page == 0)
        return name;
    const QString where = SearchWords::tr("page %1").arg(page);
    return name.isEmpty() ? where : name + u" · "_s + where;
}

} // namespace

const std::vector<SearchStore::Source>& SearchStore::sources()
{
    using Scope = SearchQuery::Scope;
    using Kind = SearchHit::Kind;
    const auto text = [](const char* sql) { return QString::fromLatin1(sql); };
    const QString gone = u"threads.trashed > 0"_s;
    const QString here = u"threads.trashed = 0"_s;
    static const std::vector<Source> all{{Scope::Titles, Kind::Title, 2.0, text(kTitle), gone, here,
                                          u"threads.updated"_s, text(kTitleHit)},
                                         {Scope::Messages, Kind::Message, 1.0, text(kMessage),
                                          u"(messages.trashed > 0 OR threads.trashed > 0)"_s,
                                          u"messages.trashed = 0 AND threads.trashed = 0"_s,
                                          u"messages.created"_s, text(kMessageHit)},
                                         {Scope::Notes, Kind::Note, 1.2, text(kNote), gone, here,
                                          u"notes.created"_s, text(kNoteHit)},
                                         {Scope::Library, Kind::Document, 2.0, text(kDocument),
                                          u"0"_s, u"1"_s, u"documents.added"_s, text(kDocumentHit)},
                                         {Scope::Library, Kind::Document, 1.0, text(kPassage),
                                          u"0"_s, u"1"_s, u"documents.added"_s, text(kPassageHit)}};
    return all;
}

Result<SearchResult> SearchStore::find(const QString& text, int limit)
{
    const SearchQuery query = parseSearch(text);
    SearchResult result;
    result.note = query.note;
    if (query.isEmpty())
        return result;
    const auto threads = threadConditions(m_connection, query, result.note);
    if (!threads)
        return threads.error();
    if (matchFor(query.terms, Marks::Folded).isEmpty()) {
        auto listed = withoutWords(query, *threads, limit);
        if (listed)
            listed->note = result.note;
        return listed;
    }
    std::vector<Candidate> found;
    for (const Source& source : sources()) {
        auto some = candidates(source, query, *threads, limit + 1);
        if (!some)
            return some.error();
        found.insert(found.end(), some->begin(), some->end());
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return a.exact != b.exact ? a.exact : a.score > b.score;
    });
    result.more = found.size() > static_cast<size_t>(limit);
    if (result.more)
        found.resize(static_cast<size_t>(limit));
    for (const Candidate& candidate : found) {
        auto hit = hitFor(candidate, query);
        if (!hit)
            return hit.error();
        result.hits.push_back(std::move(*hit));
    }
    return result;
}

Result<std::vector<SearchStore::Candidate>> SearchStore::candidates(const Source& source,
                                                                    const SearchQuery& query,
                                                                    const SearchFilter& threads,
                                                                    int limit)
{
    std::vector<Candidate> found;
    const bool library = source.scope == SearchQuery::Scope::Library;
    const bool asked = query.scope == SearchQuery::Scope::Everything || query.scope == source.scope;
    const bool roleFits = !query.role || source.kind == SearchHit::Kind::Message;
    if (!asked || !roleFits || (library && query.isAboutThreads()))
        return found;
    SearchFilter filter = library ? SearchFilter() : threads;
    filter.add(query.trash ? source.trash : source.noTrash);
    if (query.role)
        filter.add(u"messages.role = ?"_s, {nameOf(*query.role)});
    addTimes(filter, query, source.time);
    const bool marked = std::any_of(query.terms.begin(), query.terms.end(), [](const auto& term) {
        return !term.negated && hasMarks(term.text);
    });
    if (marked)
        if (auto done =
                collect(source, matchFor(query.terms, Marks::Exact), filter, true, limit, found);
            !done)
            return done.error();
    if (found.size() < static_cast<size_t>(limit))
        if (auto done =
                collect(source, matchFor(query.terms, Marks::Folded), filter, false, limit, found);
            !done)
            return done.error();
    return found;
}

Result<> SearchStore::collect(const Source& source, const QString& match,
                              const SearchFilter& filter, bool exact, int limit,
                              std::vector<Candidate>& into)
{
    QSet<qint64> known;
    for (const Candidate& candidate : into)
        known.insert(candidate.row);
    auto rows = m_connection.prepare(source.match + filter.text() + u" ORDER BY rank LIMIT ?"_s);
    rows.bind(match);
    filter.bindTo(rows);
    if (auto done = rows.bind(limit).run(); !done)
        return done;
    while (rows.next())
        if (!known.contains(rows.int64(0)))
            into.push_back({&source, rows.int64(0), -rows.real(1) * source.weight, exact});
    return rows.outcome();
}

Result<SearchHit> SearchStore::hitFor(const Candidate& candidate, const SearchQuery& query)
{
    const Source& source = *candidate.source;
    return m_connection.prepare(source.hit).bind(candidate.row).one([&](Statement& row) {
        SearchHit hit;
        hit.kind = source.kind;
        hit.thread = row.id<ThreadId>(0);
        hit.message = row.id<MessageId>(1);
        hit.document = row.id<DocumentId>(2);
        hit.title = row.text(4);
        hit.context = contextOf(source.kind, row.text(5), row.text(8), row.number(9));
        hit.time = row.int64(7);
        hit.exact = candidate.exact;
        // A message is shown as it reads, not as it is written; places in documents are needed as they are.
        const bool message = source.kind == SearchHit::Kind::Message;
        const Snippet snippet =
            snippetOf(message ? plainText(row.text(6)) : row.text(6), query.terms,
                      candidate.exact ? Marks::Exact : Marks::Folded);
        hit.snippet = snippet.text;
        hit.marks = snippet.marks;
        const bool titleOnly = &source == &sources()[0] || &source == &sources()[3];
        hit.start = titleOnly ? 0 : row.int64(3) + snippet.start;
        hit.end = titleOnly ? 0 : row.int64(3) + snippet.end;
        return hit;
    });
}

/// Filters alone list what they let through, latest first: messages when a role is asked for, else conversations.
Result<SearchResult> SearchStore::withoutWords(const SearchQuery& query,
                                               const SearchFilter& threads, int limit)
{
    const bool messages = query.role || query.scope == SearchQuery::Scope::Messages;
    const Source& source = sources()[messages ? 1 : 0];
    SearchResult result;
    SearchFilter filter = threads;
    if (query.role)
        filter.add(u"messages.role = ?"_s, {nameOf(*query.role)});
    addTimes(filter, query, source.time);
    const QString from =
        messages ? u"SELECT messages.id FROM messages JOIN threads ON threads.id = messages.thread "
                   "WHERE "_s
                 : u"SELECT threads.id FROM threads WHERE "_s;
    auto rows =
        m_connection.prepare(from + (query.trash ? source.trash : source.noTrash) + filter.text() +
                             u" ORDER BY "_s + source.time + u" DESC LIMIT ?"_s);
    filter.bindTo(rows);
    auto ids = rows.bind(limit + 1).all([](Statement& row) { return row.int64(0); });
    if (!ids)
        return ids.error();
    result.more = ids->size() > static_cast<size_t>(limit);
    if (result.more)
        ids->resize(static_cast<size_t>(limit));
    for (const qint64 id : *ids) {
        auto hit = hitFor({&source, id, 0, false}, query);
        if (!hit)
            return hit.error();
        result.hits.push_back(std::move(*hit));
    }
    return result;
}

} // namespace motcua
