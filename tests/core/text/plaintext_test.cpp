// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "text/plaintext.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Markdown reads as a letter without its signs", "[text][plaintext]")
{
    CHECK(plainText(u"").isEmpty());
    CHECK(plainText(u"Two *plain* **words**, `code` and [a link](https://example.org).") ==
          u"Two plain words, code and a link."_s);
    CHECK(plainText(u"# Title\n\nOne\nparagraph.\n\nAnother.") ==
          u"Title\n\nOne paragraph.\n\nAnother."_s);
    CHECK(plainText(u"> Tổng \\| 63.820 [1]\n\n> Hai \\*sao\\* [2]") ==
          u"> Tổng | 63.820 [1]\n\n> Hai *sao* [2]"_s);
    CHECK(plainText(u"- one\n- two\n  1. first\n  2. second\n- three\n\nafter") ==
          u"- one\n- two\n  1. first\n  2. second\n- three\n\nafter"_s);
    CHECK(plainText(u"- [x] done\n- [ ] open") == u"- [x] done\n- [ ] open"_s);
    CHECK(plainText(u"| a | b |\n|---|---|\n| 1 | 2 |\n\nend") == u"a | b\n1 | 2\n\nend"_s);
    CHECK(plainText(u"before\n\n```cpp\nint x;\n\n  y();\n```\n\nafter") ==
          u"before\n\nint x;\n\n  y();\n\nafter"_s);
    CHECK(plainText(u"> first\n> second\n>\n> third") == u"> first second\n\n> third"_s);
}

SCENARIO("Plain text loses no words that only look like markup", "[text][plaintext]")
{
    CHECK(plainText(u"use vector<int> and 3 * 4 * 5") == u"use vector<int> and 3 * 4 * 5"_s);
    CHECK(plainText(u"<b>bold</b>").contains(u"bold"));
    CHECK(plainText(u"[name]: target").contains(u"target"));
}
