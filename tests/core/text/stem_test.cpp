// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stem.h"

#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("One number has one stem", "[text][stem]")
{
    CHECK(stem(u"63.820"_s) == stem(u"63820"_s));
    CHECK(stem(u"1,634,283"_s) == u"1634283"_s);
    CHECK(stem(u"08"_s) == u"8"_s);
    CHECK(stem(u"0"_s) == u"0"_s);
    CHECK(stem(u"3.14"_s) == u"3.14"_s);
    CHECK(stem(u"1.2.345"_s) == u"1.2.345"_s);
    CHECK(stem(u"1234.567"_s) == u"1234.567"_s);
    CHECK(stem(u"18th"_s) == u"18th"_s);
}

SCENARIO("Irregular forms share the stem of their verb or noun", "[text][stem]")
{
    CHECK(stem(u"overseen"_s) == stem(u"oversee"_s));
    CHECK(stem(u"fled"_s) == stem(u"flee"_s));
    CHECK(stem(u"wrote"_s) == stem(u"writes"_s));
    CHECK(stem(u"chosen"_s) == stem(u"choose"_s));
    CHECK(stem(u"phenomena"_s) == stem(u"phenomenon"_s));
}
