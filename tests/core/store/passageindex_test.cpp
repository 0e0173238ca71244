// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passageindex.h"

#include "core/store/storefixture.h"
#include "library/passages.h"
#include "library/ranking.h"
#include "store/documentstore.h"
#include "store/textindex.h"
#include "support/catch.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

DocumentId putPassageindex(StoreFixture& store, const QString& source, const QString& text)
{
    DocumentText extracted;
    extracted.text = text;
    Document document;
    document.source = source;
    document.title = source;
    document.added = 1;
    const auto made =
        DocumentStore(store.connection()).put(document, extracted, cutPassages(extracted));
    REQUIRE(made);
    return made->id;
}

Retrieval retrieve(StoreFixture& store, const QString& question,
                   const std::vector<DocumentId>& among = {})
{
    auto retrieval = retrievePassages(store.connection(), readQuestion(question), among);
    REQUIRE(retrieval);
    return *retrieval;
}

qint64 termsLeft(StoreFixture& store)
{
    return store.number(u"SELECT count(*) FROM passage_vocabulary"_s);
}

} // namespace

SCENARIO("Passages are found by the words of a question, with their documents", "[store][passages]")
{
    StoreFixture store;
    putPassageindex(store, u"a.txt"_s,
                    u"Tiêu đề.\n\nTổng số hồ sơ là 63.820. Tên: O'Brien \"x\" a_b =c."_s);
    const DocumentId other = putPassageindex(store, u"b.txt"_s, u"Hồ bơi mở cửa mùa hè."_s);
    for (const QString& question : {u"Có bao nhiêu hồ sơ?"_s, u"co bao nhieu ho so"_s}) {
        const Retrieval found = retrieve(store, question);
        REQUIRE_FALSE(found.candidates.empty());
        CHECK(found.candidates.front().source == u"a.txt"_s);
        CHECK(found.statistics.passages == 2);
        CHECK(found.statistics.frequency.value(u"ho_so"_s) == 1);
        CHECK(rank(readQuestion(question), found, 3).found);
    }
    const Retrieval within = retrieve(store, u"Có bao nhiêu hồ sơ?"_s, {other});
    for (const Candidate& candidate : within.candidates)
        CHECK(candidate.passage.document == other);
    CHECK(retrieve(store, u"\"'*?"_s).candidates.empty());
}

SCENARIO("A passage that goes on over the end of its page names the pages that begin in it",
         "[store][passages]")
{
    StoreFixture store;
    DocumentText extracted;
    const QString first = u"The ferry leaves at nine. "_s;
    const QString second = u"Bicycles travel free of charge. "_s;
    extracted.text = first + second + u"Dogs need a ticket."_s;
    extracted.pageStarts = {0, first.size(), first.size() + second.size()};
    Document document;
    document.source = document.title = u"ferry.pdf"_s;
    const auto passages = cutPassages(extracted);
    REQUIRE(passages.size() == 1);
    REQUIRE(DocumentStore(store.connection()).put(document, extracted, passages));
    const Retrieval found = retrieve(store, u"Do bicycles travel free?"_s);
    REQUIRE(found.candidates.size() == 1);
    CHECK(found.candidates.front().passage.page == 1);
    CHECK(found.candidates.front().pageBreaks ==
          std::vector<qsizetype>{first.size(), first.size() + second.size()});
}

SCENARIO("A removed or replaced document leaves no term behind", "[store][passages]")
{
    StoreFixture store;
    const DocumentId id = putPassageindex(store, u"a.txt"_s, u"Bí mật zyxwv nằm ở đây."_s);
    CHECK(termsLeft(store) > 0);
    putPassageindex(store, u"a.txt"_s, u"Nội dung mới."_s);
    CHECK(store.number(u"SELECT count(*) FROM passage_vocabulary WHERE term = 'zyxwv'"_s) == 0);
    REQUIRE(DocumentStore(store.connection()).remove({id}));
    CHECK(termsLeft(store) == 0);
}

SCENARIO("The term index is made anew from the passages when its rules have changed",
         "[store][passages]")
{
    StoreFixture store;
    putPassageindex(store, u"a.txt"_s, u"Một cửa liên thông."_s);
    const qint64 before = termsLeft(store);
    REQUIRE(store.connection().execute(
        u"INSERT INTO passage_terms (passage_terms) VALUES ('delete-all')"_s));
    REQUIRE(store.connection().execute(u"UPDATE meta SET value = '0' WHERE key = 'terms'"_s));
    CHECK(termsLeft(store) == 0);
    const auto refreshed = refreshTerms(store.connection());
    REQUIRE(refreshed);
    CHECK(*refreshed);
    CHECK(termsLeft(store) == before);
    CHECK_FALSE(*refreshTerms(store.connection()));
}
