// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "assistant/growingcitations.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An answer that grows piece by piece, with the sources [1] and [2].
struct Growing {
    explicit Growing(bool sources = true)
    {
        std::vector<Candidate> all(2);
        all[0].passage.document = DocumentId(1);
        all[0].passage.text = u"The desk received 4.120 requests in spring."_s;
        all[1].passage.document = DocumentId(2);
        all[1].passage.text = u"The bicycle shed was painted green."_s;
        if (sources)
            citations.begin(std::make_shared<CitationChecker>(all), all.size());
        else
            citations.begin(nullptr, 0);
    }

    bool say(const QString& piece)
    {
        answer += piece;
        return citations.grew(answer, piece.size());
    }
    std::vector<int> cited() const
    {
        std::vector<int> numbers;
        for (const Citation& one : citations.citations())
            numbers.push_back(one.number);
        return numbers;
    }

    QString answer;
    GrowingCitations citations;
};

using GrowingcitationsNumbers = std::vector<int>;

} // namespace

SCENARIO("What is cited is known as soon as it is", "[assistant][citations]")
{
    Growing growing;
    CHECK_FALSE(growing.say(u"In spring it received 4.120 requests ["_s));
    CHECK(growing.say(u"1]."_s));
    CHECK(growing.cited() == GrowingcitationsNumbers{1});
    CHECK_FALSE(growing.say(u" Once more [1]."_s));
    CHECK(growing.say(u" The shed is green [2]."_s));
    CHECK(growing.cited() == GrowingcitationsNumbers{1, 2});
    CHECK(growing.citations.checks() == 2);
    CHECK_FALSE(growing.citations.ended(growing.answer));
    CHECK(growing.citations.unsupported().empty());
}

SCENARIO("However often a number comes, an answer is read but a few times",
         "[assistant][citations]")
{
    Growing growing;
    constexpr int kPieces = 20'000;
    SECTION("of a source, in code")
    {
        growing.say(u"```\n"_s);
        for (int i = 0; i < kPieces; ++i)
            growing.say(u"a[1] = "_s);
        CHECK(growing.citations.checks() <= 17); // once for each doubling
        CHECK(growing.cited().empty());
        // Prose that cites it afterwards is seen at the end.
        growing.say(u"\n```\nIt received 4.120 requests [1]."_s);
        growing.citations.ended(growing.answer);
        CHECK(growing.cited() == GrowingcitationsNumbers{1});
    }
    SECTION("of nothing")
    {
        for (int i = 0; i < kPieces; ++i)
            growing.say(u"a[0] and [9], "_s);
        CHECK(growing.citations.checks() == 0);
        growing.citations.ended(growing.answer);
        CHECK(growing.citations.unsupported() == GrowingcitationsNumbers{0, 9});
    }
    SECTION("cited again and again")
    {
        for (int i = 0; i < kPieces; ++i)
            growing.say(u"4.120 requests [1]. "_s);
        CHECK(growing.citations.checks() == 1);
    }
}

SCENARIO("Without sources nothing is read before the end", "[assistant][citations]")
{
    Growing growing(false);
    for (int i = 0; i < 100; ++i)
        CHECK_FALSE(growing.say(u"As is known [1]. "_s));
    CHECK(growing.citations.checks() == 0);
    CHECK_FALSE(growing.citations.ended(growing.answer));
    CHECK(growing.citations.unsupported() == GrowingcitationsNumbers{1});
}
