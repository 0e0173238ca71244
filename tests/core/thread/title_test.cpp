// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "thread/message.h"
#include "thread/thread.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("A thread is named after the first words of its first question", "[thread]")
{
    CHECK(titleFrom(u"How long?"_s) == u"How long?"_s);
    CHECK(titleFrom(u"  two\n lines "_s) == u"two lines"_s);

    const QString words = u"word "_s.repeated(40).trimmed();
    CHECK(titleFrom(words).endsWith(u"word…"));
    CHECK(titleFrom(words).size() <= 61);

    // A sign outside the basic plane is two code units: it is not cut in two.
    for (const QString& before : {u""_s, u"a"_s}) {
        const QString title = titleFrom(before + u"🌾"_s.repeated(40));
        CHECK(title.size() <= 61);
        CHECK(title.isValidUtf16());
    }
}

SCENARIO("An excerpt is the first words as they read", "[thread]")
{
    CHECK(excerptOf(u"> Tổng \\| *63.820* [1]\n\n> more") == u"Tổng | 63.820 [1] more"_s);
    CHECK(excerptOf(u"# Title\n\n- one\n- two") == u"Title - one - two"_s);
    CHECK(excerptOf(u"```\ncode\n```") == u"code"_s);
    CHECK(excerptOf(u"a > b") == u"a > b"_s);
    CHECK(excerptOf(u"---") != u""_s); // a rule alone still shows something
    CHECK(excerptOf(u"🌾"_s.repeated(100)).isValidUtf16());
    CHECK(excerptOf(u"word "_s.repeated(100)).size() <= 120);
}
