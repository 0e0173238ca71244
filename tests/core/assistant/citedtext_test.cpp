// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "assistant/citedtext.h"
#include "assistant/citemarks.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

Candidate source(const QString& text, qint64 document, int page = 0)
{
    Candidate candidate;
    candidate.passage.document = DocumentId(document);
    candidate.passage.start = 100;
    candidate.passage.end = 100 + text.size();
    candidate.passage.text = text;
    candidate.passage.page = page;
    candidate.title = u"Handbook"_s;
    candidate.source = u"handbook.txt"_s;
    candidate.line = 5;
    return candidate;
}

const QString& longText()
{
    static const QString text =
        u"The town keeps a list of everything it owns, from benches to bridges, and renews it each "
        "winter. The desk received 4.120 requests in spring. Nearly all of them were answered on "
        "time by three clerks. A new counter for licences opened in the market hall. Visitors "
        "found it by the blue lamp above the door, which the mayor lit in person."_s;
    return text;
}

std::vector<Candidate> sources()
{
    return {source(longText(), 1, 3), source(u"The bicycle shed was painted green in 2016."_s, 2),
            source(u"Bộ phận một cửa tiếp nhận 63.820 hồ sơ trong năm 2023."_s, 3)};
}

std::vector<int> unsupported(const QString& answer)
{
    return checkCitations(answer, sources()).unsupported;
}

using Numbers = std::vector<int>;

} // namespace

SCENARIO("Marks are found in prose and nowhere else", "[assistant][citedtext]")
{
    struct Case {
        QString text;
        Numbers numbers;
    };
    const Case cases[] = {
        {u"Yes [1]."_s, {1}},
        {u"Yes.[1][2]"_s, {1, 2}},
        {u"Yes [2, 3] and [1;4]."_s, {2, 3, 1, 4}},
        {u"Yes [2-4]."_s, {2, 3, 4}},
        {u"Yes [4-2]."_s, {4, 2}},
        {u"Yes [1] no [1]."_s, {1}},
        {u"`a[1]` and ``b`[2]`` but [3]"_s, {3}},
        {u"```\nx[1]\n```\nthen [2]"_s, {2}},
        {u"~~~\nx[1]\n"_s, {}},
        {u"a ` b [1]\n\nc ` d [2]"_s, {1, 2}},
        {u"[1](https://example.org) [2]: https://example.org"_s, {}},
        {u"according to [2]: yes"_s, {2}},
        {u"\\[1] [a] [] [1 2] [1234] [-1]"_s, {}},
        {u"[1"_s, {}},
        {u""_s, {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(citedNumbers(one.text) == one.numbers);
    }
}

SCENARIO("A mark is said of its sentence, or of the part before it", "[assistant][citedtext]")
{
    const auto only = [](const QString& text) {
        const auto all = claims(text);
        REQUIRE(all.size() == 1);
        return all.front().part;
    };
    CHECK(only(u"One thing. The shed is green [1]. Another."_s) == u"The shed is green"_s);
    CHECK(only(u"One thing. The shed is green. [1] Another."_s) == u"The shed is green."_s);
    CHECK(only(u"The shed is green.[1]\nAnother line"_s) == u"The shed is green."_s);
    CHECK(only(u"[1] says the shed is green."_s) == u"says the shed is green."_s);
    CHECK(only(u"- The mill is old\n- The shed is green [1]\n- More"_s) == u"The shed is green"_s);
    CHECK(only(u"12. The shed is green [1]"_s) == u"The shed is green"_s);
    CHECK(only(u"The shed is green.\n[1]"_s) == u"The shed is green."_s);
    CHECK(claims(u"[1]"_s).empty());

    const auto two = claims(u"The shed is green [1], and the mill is very old [2][3]."_s);
    REQUIRE(two.size() == 3);
    CHECK(two[0].part == u"The shed is green"_s);
    CHECK(two[1].part == u", and the mill is very old"_s);
    CHECK(two[2].part == two[1].part);
    CHECK(two[0].sentenceId == two[2].sentenceId);
}

SCENARIO("A citation names the place of the sentence that carries the claim",
         "[assistant][citedtext]")
{
    const CitedText text = checkCitations(
        u"In spring the desk received 4.120 requests [1]. The shed is green [2]."_s, sources());
    CHECK(text.unsupported.empty());
    REQUIRE(text.citations.size() == 2);
    const Citation& first = text.citations[0];
    CHECK(first.number == 1);
    CHECK(first.quote == u"The desk received 4.120 requests in spring."_s);
    CHECK(first.start == 100 + longText().indexOf(first.quote));
    CHECK(first.end == first.start + first.quote.size());
    CHECK(first.page == 3);
    CHECK(first.line == 5);
    CHECK(first.document == DocumentId(1));
    CHECK(first.title == u"Handbook"_s);
    CHECK(first.source == u"handbook.txt"_s);
    // A short passage is quoted whole.
    CHECK(text.citations[1].quote == u"The bicycle shed was painted green in 2016."_s);
    CHECK(text.citations[1].number == 2);
}

SCENARIO("One number cited twice is quoted with both sentences where they stand close",
         "[assistant][citedtext]")
{
    const CitedText text = checkCitations(
        u"The desk received 4.120 requests [1]. Three clerks answered them on time [1]."_s,
        sources());
    REQUIRE(text.citations.size() == 1);
    CHECK(text.citations[0].quote == u"The desk received 4.120 requests in spring. Nearly all of "
                                     "them were answered on time by three clerks."_s);
}

SCENARIO("What a passage does not say is marked", "[assistant][citedtext]")
{
    struct Case {
        const char* what;
        QString answer;
        Numbers unsupported;
    };
    const Case cases[] = {
        {"right", u"The desk received 4.120 requests in spring [1]."_s, {}},
        {"the number written otherwise", u"The desk received 4,120 requests [1]."_s, {}},
        {"a number as a word", u"3 clerks answered on time [1]."_s, {}},
        {"in other words", u"Requests got their answers in time [1]."_s, {}},
        {"another number", u"The desk received 9.999 requests in spring [1]."_s, {1}},
        {"another year", u"The shed was painted green in 1987 [2]."_s, {2}},
        {"nothing in common", u"Penguins live in Antarctica [2]."_s, {2}},
        {"no such passage", u"The shed is green [2][7]."_s, {7}},
        {"zero is no passage", u"The shed is green [0]."_s, {0}},
        {"the number stands in the other passage",
         u"The shed was painted in 2016, when 4.120 requests came [1][2]."_s,
         {}},
        {"once right, once nothing: only the number would count",
         u"The shed is green [2]. It is a nice day [2]."_s,
         {}},
        {"once right, once a wrong number", u"The shed is green [2]. It has 70 doors [2]."_s, {2}},
        {"Vietnamese", u"Bộ phận một cửa tiếp nhận 63.820 hồ sơ [3]."_s, {}},
        {"Vietnamese, another number", u"Bộ phận một cửa tiếp nhận 12.000 hồ sơ [3]."_s, {3}},
        {"translated", u"Nhà để xe đạp được sơn màu xanh lá năm 2016 [2]."_s, {}},
        {"translated, another year", u"Nhà để xe đạp được sơn màu xanh lá năm 1999 [2]."_s, {2}},
        {"scaled", u"The desk received 4 thousand requests in spring [1]."_s, {}},
        {"in a list", u"1. The shed is green [2]\n2. Requests came in spring [1]"_s, {}},
        {"in code", u"The shed is `[9]`."_s, {}},
        {"nothing cited", u"The shed is green."_s, {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what, one.answer);
        CHECK(unsupported(one.answer) == one.unsupported);
    }
    CHECK(checkCitations(u"Yes [1]."_s, {}).unsupported == Numbers{1});
    CHECK(checkCitations(u"Yes [1]."_s, {}).citations.empty());
}

SCENARIO("An answer that grows is checked as the whole is", "[assistant][citedtext]")
{
    const QString answer =
        u"The desk received 4.120 requests [1]. The shed is green [2]. Penguins "
        "swim [3]. It has 70 doors [2]. Nearly all were answered on time [1][9]."_s;
    CitationChecker checker(sources());
    for (qsizetype length = 0; length <= answer.size(); ++length) {
        const QString begun = answer.left(length);
        CHECK(checker.check(begun, 3) == checkCitations(begun, sources()));
    }
    // A passage that had no room is none.
    CHECK(checker.check(answer, 1).citations.size() == 1);
    CHECK(checker.check(answer, 1).unsupported == Numbers{2, 3, 9});
    CHECK(checker.check(answer, 0).citations.empty());
}

SCENARIO("Passages and answers of any shape are checked without harm", "[assistant][citedtext]")
{
    const std::vector<Candidate> odd{source({}, 1), source(u"   \n\n "_s, 2), source(u"[1]"_s, 3)};
    for (const QString& answer : {u"[1][2][3]"_s, u"A [1]. B [2]. C [3]."_s, u"\n[1]\n[2]"_s,
                                  u"1. [1]"_s, u"[1] [2] x"_s}) {
        const CitedText text = checkCitations(answer, odd);
        for (const Citation& citation : text.citations) {
            CHECK(citation.start >= 100);
            CHECK(citation.end >= citation.start);
        }
    }
    QString many;
    for (int i = 0; i < 2000; ++i)
        many += u"`x` said so ["_s + QString::number(i % 40) + u"]. "_s;
    CHECK(checkCitations(many, sources()).citations.size() == 3);
}
