// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/worddiff.h"

#include "support/catch.h"
#include "support/property.h"

#include <QString>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

/// [-left-]{+right+} around what differs.
QString marked(const QString& left, const QString& right)
{
    QString all;
    for (const DiffRun& run : diffWords(left, right)) {
        const QString a = left.mid(run.leftStart, run.leftEnd - run.leftStart);
        const QString b = right.mid(run.rightStart, run.rightEnd - run.rightStart);
        if (run.kind == DiffRun::Kind::Equal)
            all += a;
        else
            all += (a.isEmpty() ? QString() : u"[-"_s + a + u"-]"_s) +
                   (b.isEmpty() ? QString() : u"{+"_s + b + u"+}"_s);
    }
    return all;
}

/// The runs follow each other without gaps, and what is called equal is.
bool isWhole(const QString& left, const QString& right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    for (const DiffRun& run : diffWords(left, right)) {
        if (run.leftStart != l || run.rightStart != r)
            return false;
        l = run.leftEnd;
        r = run.rightEnd;
        if (run.kind == DiffRun::Kind::Equal &&
            left.mid(run.leftStart, run.leftEnd - run.leftStart) !=
                right.mid(run.rightStart, run.rightEnd - run.rightStart))
            return false;
    }
    return l == left.size() && r == right.size();
}

} // namespace

TEST_CASE("Differences are told in words", "[worddiff]")
{
    CHECK(marked(u"one two three"_s, u"one two three"_s) == u"one two three");
    CHECK(marked(u"one two three"_s, u"one 2 three"_s) == u"one [-two-]{+2+} three");
    CHECK(marked(u"a b"_s, u"a x b"_s) == u"a {+x +}b");
    CHECK(marked(u"Hồ sơ nộp trong 5 ngày."_s, u"Hồ sơ nộp trong 7 ngày!"_s) ==
          u"Hồ sơ nộp trong [-5-]{+7+} ngày[-.-]{+!+}");
    CHECK(marked(u""_s, u"all new"_s) == u"{+all new+}");
    CHECK(marked(u"gone"_s, u""_s) == u"[-gone-]");
    CHECK(diffWords(u"", u"").empty());
    // Two changes with one space between them read as one.
    CHECK(marked(u"the red car stops"_s, u"the blue bus stops"_s) ==
          u"the [-red car-]{+blue bus+} stops");
}

TEST_CASE("The ways of two texts meet wherever the change lies", "[worddiff]")
{
    CHECK(isWhole(u"a b c a b b a"_s, u"c b a b a c"_s));
    const auto runs = diffWords(u"x a b c d e f g y", u"p a b c d e f g q");
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].kind == DiffRun::Kind::Equal);
}

TEST_CASE("Differences cover both texts, whatever they are", "[worddiff][property]")
{
    test::holds("differences cover both texts", [](const std::vector<quint8>& words,
                                                   const std::vector<quint8>& others) {
        const auto text = [](const std::vector<quint8>& numbers) {
            static const QStringList parts{u"one "_s, u"hai "_s, u" "_s, u","_s, u"\n"_s};
            QString all;
            for (const int number : numbers)
                all += parts[number % parts.size()];
            return all;
        };
        RC_ASSERT(isWhole(text(words), text(others)));
        RC_ASSERT(isWhole(text(words), text(words)));
    });
}

TEST_CASE("Likeness is of letters", "[worddiff]")
{
    const QString left = u"one two"_s;
    const QString right = u"one six"_s;
    CHECK(likeness(diffWords(left, right), left, right) == Approx(0.5));
    CHECK(likeness(diffWords(left, left), left, left) == Approx(1.0));
    CHECK(likeness({}, {}, {}) == Approx(1.0));
}

TEST_CASE("Two long texts without a common word end soon", "[worddiff]")
{
    QString left;
    QString right;
    for (int i = 0; i < 20'000; ++i) {
        left += u"l%1 "_s.arg(i);
        right += u"r%1 "_s.arg(i);
    }
    CHECK(isWhole(left, right));
}
