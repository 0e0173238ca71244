// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "assistant/quote.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Passages that are always the same, whatever is asked.
class FewPassages final : public PassageSource {
public:
    Async<Retrieval> retrieve(const Question& question, const std::vector<DocumentId>&) override
    {
        if (broken)
            return ready(Result<Retrieval>(Error{Error::Kind::Io, u"The disk is gone."_s, {}}));
        Retrieval retrieval;
        const QStringList texts{
            u"The desk received 4.120 requests in spring. Nearly all were answered on time."_s,
            u"The bicycle shed was painted green in 2016."_s};
        for (const QString& text : texts) {
            Candidate candidate;
            candidate.passage.document = DocumentId(9);
            candidate.passage.start = 100;
            candidate.passage.end = 100 + text.size();
            candidate.passage.page = 2;
            candidate.passage.text = text;
            candidate.title = u"Handbook"_s;
            candidate.source = u"handbook.txt"_s;
            candidate.line = 5;
            retrieval.candidates.push_back(candidate);
        }
        retrieval.statistics.passages = 2;
        for (const SoughtTerm& sought : soughtTerms(question))
            for (const QString& text : texts)
                if (indexTerms(text).contains(sought.term))
                    ++retrieval.statistics.frequency[sought.term];
        return ready(Result<Retrieval>(std::move(retrieval)));
    }

    bool broken = false;
};

struct QuoteHeard {
    QString text;
    std::vector<Citation> citations;
    std::vector<Result<Outcome>> ends;
};

QuoteHeard hear(PassageSource& passages, const QString& question, const QString& prefix = {},
                int citations = 3)
{
    Quote quote(passages);
    Request request;
    request.path = {{Role::User, question}};
    request.prefix = prefix;
    request.citations = citations;
    const auto reply = quote.ask(request);
    QuoteHeard heard;
    QObject::connect(reply.get(), &Reply::appended, reply.get(),
                     [&](const QString& text) { heard.text += text; });
    QObject::connect(reply.get(), &Reply::cited, reply.get(),
                     [&](const std::vector<Citation>& cited) { heard.citations = cited; });
    QObject::connect(reply.get(), &Reply::finished, reply.get(),
                     [&](const Result<Outcome>& outcome) { heard.ends.push_back(outcome); });
    reply->start();
    REQUIRE(waitUntil([&] { return !heard.ends.empty(); }));
    return heard;
}

} // namespace

SCENARIO("Quote answers with the sentence itself and says where it stands", "[assistant][quote]")
{
    FewPassages passages;
    const QuoteHeard heard =
        hear(passages, u"How many requests did the desk receive in spring?"_s, {}, 1);
    REQUIRE(heard.ends.size() == 1);
    REQUIRE(heard.ends.front());
    CHECK(heard.ends.front()->found);
    REQUIRE(heard.citations.size() == 1);
    const Citation& citation = heard.citations.front();
    CHECK(citation.quote == u"The desk received 4.120 requests in spring."_s);
    CHECK(citation.start == 100);
    CHECK(citation.end == 100 + citation.quote.size());
    CHECK(citation.document == DocumentId(9));
    CHECK(citation.page == 2);
    CHECK(citation.line == 5);
    CHECK_FALSE(citation.nearest);
    CHECK(heard.text == u"> The desk received 4.120 requests in spring. [1]"_s);
}

SCENARIO("A sentence is cited with its own page, not that where its passage begins",
         "[assistant][quote]")
{
    const QString before = u"The shed is green. "_s;
    const QString after = u"The mill was built in 1801."_s;
    Retrieval retrieval;
    Candidate candidate;
    candidate.passage.text = before + after;
    candidate.passage.page = 4;
    candidate.pageBreaks = {before.size()};
    retrieval.candidates.push_back(candidate);
    Ranking ranking;
    ranking.found = true;
    ranking.quotations = {{0, {0, before.size() - 1}, 1, 1},
                          {0, {before.size(), before.size() + after.size()}, 1, 1}};
    const QuotedAnswer answer = quoteFrom(ranking, retrieval);
    REQUIRE(answer.citations.size() == 2);
    CHECK(answer.citations[0].page == 4);
    CHECK(answer.citations[1].page == 5);
}

SCENARIO("An empty library is said to be empty", "[assistant][quote]")
{
    const QuotedAnswer answer = quoteFrom({}, {});
    CHECK_FALSE(answer.found);
    CHECK(answer.citations.empty());
    CHECK(answer.pieces.join(QString()).contains(u"is empty"));
}

SCENARIO("What the library does not hold is not answered; what is shown is marked as nearest",
         "[assistant][quote]")
{
    FewPassages passages;
    const QuoteHeard heard = hear(passages, u"What is the capital of France?"_s);
    REQUIRE(heard.ends.front());
    CHECK_FALSE(heard.ends.front()->found);
    CHECK(heard.text.contains(u"does not hold an answer"_s));
    for (const Citation& citation : heard.citations)
        CHECK(citation.nearest);
}

SCENARIO("A continued answer sends only what is missing", "[assistant][quote]")
{
    FewPassages passages;
    const QString question = u"How many requests did the desk receive in spring?"_s;
    const QString whole = hear(passages, question).text;
    REQUIRE(whole.size() > 20);
    for (const qsizetype kept : {qsizetype(0), qsizetype(1), qsizetype(17), whole.size()}) {
        const QString prefix = whole.left(kept);
        CHECK(prefix + hear(passages, question, prefix).text == whole);
    }
}

SCENARIO("A stopped answer ends once, and says nothing after that", "[assistant][quote]")
{
    FewPassages passages;
    Quote quote(passages);
    Request request;
    request.path = {{Role::User, u"How many requests in spring?"_s}};
    const auto reply = quote.ask(request);
    int ends = 0;
    bool late = false;
    QObject::connect(reply.get(), &Reply::finished, reply.get(),
                     [&](const Result<Outcome>& outcome) {
                         ++ends;
                         CHECK(outcome.error().kind == Error::Kind::Cancelled);
                     });
    QObject::connect(reply.get(), &Reply::appended, reply.get(), [&] { late = ends > 0; });
    reply->start();
    reply->cancel();
    reply->cancel();
    waitUntil([] { return false; }, 50);
    CHECK(ends == 1);
    CHECK_FALSE(late);
}

SCENARIO("A library that cannot be read is an error, not an answer", "[assistant][quote]")
{
    FewPassages passages;
    passages.broken = true;
    const QuoteHeard heard = hear(passages, u"How many?"_s);
    REQUIRE_FALSE(heard.ends.front());
    CHECK(heard.ends.front().error().kind == Error::Kind::Io);
    CHECK(heard.text.isEmpty());
}

SCENARIO("Nothing in a quotation works as Markdown", "[assistant][quote]")
{
    CHECK(escapedMarkdown(u"a *b* [c](d) <e> `f`"_s) == u"a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\`"_s);
    CHECK(escapedMarkdown(u"12. tháng"_s) == u"12\\. tháng"_s);
    CHECK(escapedMarkdown(u"- một"_s) == u"\\- một"_s);
    CHECK(escapedMarkdown(u"63.820 hồ sơ"_s).contains(u"820 hồ sơ"_s));
}
