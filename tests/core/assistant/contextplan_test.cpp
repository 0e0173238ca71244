// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/property.h"

#include "assistant/contextplan.h"

#include <limits>
#include <numeric>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "u10 a20 u5": a person's turn of 10 tokens, an answer of 20, a question of 5; messages are 1, 2, 3.
std::vector<CountedTurn> turns(const QString& text)
{
    std::vector<CountedTurn> counted;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        counted.push_back({MessageId(static_cast<qint64>(counted.size()) + 1), word.mid(1).toInt(),
                           word.startsWith(u'u')});
    return counted;
}

/// Which go, as "101".
QString sentOf(const ContextPlan& plan)
{
    QString text;
    for (const bool goes : plan.sent)
        text += goes ? u'1' : u'0';
    return text;
}

struct PlanCase {
    const char* what;
    QString turns;
    ContextFrame frame;
    ContextPolicy policy;
    QString sent;
    bool fits;
};

struct Any {
    std::vector<CountedTurn> turns;
    ContextFrame frame;
    ContextPolicy policy = ContextPolicy::DropOldest;
};

Any anyCase()
{
    Any any;
    const int count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i)
        any.turns.push_back(
            {MessageId(i + 1), *rc::gen::inRange(0, 60), *rc::gen::arbitrary<bool>()});
    if (!any.turns.empty())
        any.turns.back().fromUser = true;
    any.frame = {*rc::gen::element(0, 1, 64, 150, 300, 5000), *rc::gen::inRange(0, 400),
                 *rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60), *rc::gen::arbitrary<bool>()};
    any.policy = *rc::gen::element(ContextPolicy::DropOldest, ContextPolicy::KeepFirstAndLast,
                                   ContextPolicy::Summarise, ContextPolicy::Refuse);
    return any;
}

std::vector<CountedTurn> sentTurns(const Any& any, const ContextPlan& plan)
{
    std::vector<CountedTurn> sent;
    for (size_t i = 0; i < any.turns.size(); ++i)
        if (plan.sent[i])
            sent.push_back(any.turns[i]);
    return sent;
}

} // namespace

SCENARIO("What goes to a model whose context has an end", "[assistant][contextplan]")
{
    using P = ContextPolicy;
    const QString talk = u"u10 a20 u10 a20 u10 a20 u5"_s;
    const PlanCase cases[] = {
        {"unknown size: all", talk, {0, 4096, 10, 10, false}, P::DropOldest, u"1111111"_s, true},
        {"unknown size, refusing: all", talk, {0, 9, 10, 10, false}, P::Refuse, u"1111111"_s, true},
        {"there is room", talk, {200, 50, 10, 0, false}, P::DropOldest, u"1111111"_s, true},
        {"just room", talk, {155, 50, 10, 0, false}, P::DropOldest, u"1111111"_s, true},
        {"one too few", talk, {154, 50, 10, 0, false}, P::DropOldest, u"0011111"_s, true},
        {"the question only", talk, {66, 33, 10, 0, false}, P::DropOldest, u"0000001"_s, true},
        {"too long", talk, {28, 14, 10, 0, false}, P::DropOldest, u"0000000"_s, false},
        {"first and last", talk, {130, 50, 10, 0, false}, P::KeepFirstAndLast, u"1100111"_s, true},
        {"no room for the first",
         u"u90 a20 u10 a20 u5"_s,
         {110, 50, 10, 0, false},
         P::KeepFirstAndLast,
         u"00111"_s,
         true},
        {"as dropping", talk, {130, 50, 10, 0, false}, P::Summarise, u"0011111"_s, true},
        {"refused", talk, {154, 50, 10, 0, false}, P::Refuse, u"0000000"_s, false},
        {"not refused", talk, {155, 50, 10, 0, false}, P::Refuse, u"1111111"_s, true},
        {"a large one in the middle ends it",
         u"u1 a1 u99 a99 u1 a1 u5"_s,
         {60, 20, 0, 0, false},
         P::DropOldest,
         u"0000111"_s,
         true},
        {"two questions, one answer",
         u"u10 u10 a20 u5"_s,
         {70, 30, 0, 0, false},
         P::DropOldest,
         u"0001"_s,
         true},
        {"a greeting goes with the first question",
         u"a5 u10 a20 u30 a30 u5"_s,
         {80, 30, 0, 0, false},
         P::KeepFirstAndLast,
         u"111001"_s,
         true},
        {"nothing", u""_s, {100, 50, 10, 0, false}, P::DropOldest, u""_s, true},
    };
    for (const PlanCase& one : cases) {
        CAPTURE(one.what);
        const ContextPlan plan = planContext(turns(one.turns), one.frame, one.policy);
        CHECK(sentOf(plan) == one.sent);
        CHECK(plan.fits == one.fits);
    }
}

SCENARIO("A plan says what is counted, left out and too much", "[assistant][contextplan]")
{
    const auto talk = turns(u"u10 a20 u10 a20 u5"_s);
    const ContextPlan plan = planContext(talk, {100, 90, 11, 7, true}, ContextPolicy::DropOldest);
    CHECK(plan.room == 45);
    CHECK(plan.system == 11);
    CHECK(plan.sources == 7);
    CHECK(plan.history == 30);
    CHECK(plan.question == 5);
    CHECK(plan.used() == 53);
    CHECK(plan.exact);
    CHECK(plan.outside == std::vector<MessageId>{MessageId(1), MessageId(2)});
    CHECK(plan.excess() == 0);
    const ContextPlan refused = planContext(talk, {100, 90, 11, 7, true}, ContextPolicy::Refuse);
    CHECK(refused.history == 60);
    CHECK(refused.excess() == 28);
    CHECK(refused.outside.size() == 5);
    const ContextPlan tooLong =
        planContext(turns(u"u10 a20 u500"_s), {100, 10, 0, 0, false}, ContextPolicy::DropOldest);
    CHECK(tooLong.history == 0);
    CHECK(tooLong.excess() == 410);
}

SCENARIO("Every plan keeps its word", "[assistant][contextplan]")
{
    holds("what is sent and the room lie within the size",
          [] {
              const Any any = anyCase();
              const ContextPlan plan = planContext(any.turns, any.frame, any.policy);
              RC_ASSERT(plan.sent.size() == any.turns.size());
              const auto sent = sentTurns(any, plan);
              const int total = std::accumulate(
                  sent.begin(), sent.end(), 0,
                  [](int sum, const CountedTurn& turn) { return sum + turn.tokens; });
              if (plan.fits)
                  RC_ASSERT(plan.history + plan.question == total);
              if (plan.fits && plan.size > 0)
                  RC_ASSERT(plan.used() + plan.room <= plan.size);
              if (plan.size > 0)
                  RC_ASSERT(plan.room <= plan.size / 2);
              if (plan.fits && !any.turns.empty())
                  RC_ASSERT(plan.sent.back());
              RC_ASSERT(plan.outside.size() + sent.size() == any.turns.size());
              RC_ASSERT(plan.fits == (plan.excess() <= 0));
          },
          {500, 100});
    holds("a question and its answer go together",
          [] {
              const Any any = anyCase();
              const ContextPlan plan = planContext(any.turns, any.frame, any.policy);
              for (size_t i = 0; i + 2 < any.turns.size(); ++i)
                  if (!any.turns[i + 1].fromUser || any.turns[i].fromUser)
                      RC_ASSERT(plan.sent[i] == plan.sent[i + 1]);
          },
          {500, 100});
    holds("dropping the oldest leaves an end of the conversation",
          [] {
              Any any = anyCase();
              any.policy = *rc::gen::element(ContextPolicy::DropOldest, ContextPolicy::Summarise);
              const ContextPlan plan = planContext(any.turns, any.frame, any.policy);
              RC_ASSERT(std::is_sorted(plan.sent.begin(), plan.sent.end()));
          },
          {500, 100});
    holds("planning what goes once more leaves out nothing",
          [] {
              const Any any = anyCase();
              const ContextPlan plan = planContext(any.turns, any.frame, any.policy);
              RC_PRE(plan.fits);
              const ContextPlan again = planContext(sentTurns(any, plan), any.frame, any.policy);
              RC_ASSERT(again.fits);
              RC_ASSERT(again.outside.empty());
              RC_ASSERT(again.used() == plan.used());
          },
          {500, 100});
}

SCENARIO("Numbers without end do not overflow a plan", "[assistant][contextplan]")
{
    const int huge = std::numeric_limits<int>::max();
    std::vector<CountedTurn> counted(8, CountedTurn{MessageId(1), huge, true});
    const ContextPlan plan =
        planContext(counted, {8192, huge, -5, huge, false}, ContextPolicy::Refuse);
    CHECK_FALSE(plan.fits);
    CHECK(plan.excess() > 0);
    CHECK(plan.system == 0);
}

SCENARIO("Tokens are estimated rather too high", "[assistant][contextplan]")
{
    CHECK(estimatedTokens({}) == 0);
    // Counts of a widespread tokenizer (cl100k); the estimate is never below, and not far above.
    struct Counted {
        QString text;
        int tokens;
    };
    const Counted known[] = {
        {u"The quick brown fox jumps over the lazy dog."_s, 10},
        {u"Người nộp hồ sơ nhận kết quả sau năm ngày làm việc."_s, 26},
        {u"for (int i = 0; i < n; ++i) { sum += values[i]; }"_s, 22},
        {u"2026-11-25 14:33:02"_s, 12},
        {u"一站式服务中心每天接待许多市民。"_s, 16},
        {u"🙂🎉"_s, 5},
    };
    for (const Counted& one : known) {
        CAPTURE(one.text);
        CHECK(estimatedTokens(one.text) >= one.tokens);
        CHECK(estimatedTokens(one.text) <= 3 * one.tokens);
    }
    const QString han = u"服务中心"_s;
    CHECK(estimatedTokens(han) == han.toUtf8().size());
    holds("more text is never fewer tokens", [] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const QString text =
            QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
        RC_ASSERT(estimatedTokens(QString(text + u"x")) >= estimatedTokens(text));
        RC_ASSERT(estimatedTokens(text) <= 3 * text.toUtf8().size());
    });
}
