// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include "support/catch.h"

using namespace motcua;

namespace {

QStringList words(const QString& text)
{
    QStringList list;
    for (const Token& token : tokens(text))
        list << text.mid(token.start, token.length);
    return list;
}

} // namespace

SCENARIO("Words are runs of letters and digits", "[text][tokens]")
{
    CHECK(words(QStringLiteral("Sở Nội vụ, (UBND) – “tỉnh”!")) ==
          QStringList({QStringLiteral("Sở"), QStringLiteral("Nội"), QStringLiteral("vụ"),
                       QStringLiteral("UBND"), QStringLiteral("tỉnh")}));
    CHECK(words(QString()).isEmpty());
    CHECK(words(QStringLiteral(" ... — ?! ")).isEmpty());
}

SCENARIO("A number keeps its separators but not the full stop after it", "[text][tokens]")
{
    CHECK(words(QStringLiteral("là 63.820. Các 99,99% và 1.634.283, 30")) ==
          QStringList({QStringLiteral("là"), QStringLiteral("63.820"), QStringLiteral("Các"),
                       QStringLiteral("99,99"), QStringLiteral("và"), QStringLiteral("1.634.283"),
                       QStringLiteral("30")}));
}

SCENARIO("A token knows its place and both keys", "[text][tokens]")
{
    const std::vector<Token> found = tokens(u"  Hoà Đoàn");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Token{2, 3, QStringLiteral("hòa"), QStringLiteral("hoa")});
    CHECK(found[1] == Token{6, 4, QStringLiteral("đoàn"), QStringLiteral("doan")});
}

SCENARIO("Decomposed marks stay with their word", "[text][tokens]")
{
    const QString text = QStringLiteral("một cửa").normalized(QString::NormalizationForm_D);
    const std::vector<Token> found = tokens(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].exact == QStringLiteral("một"));
    CHECK(found[1].start + found[1].length == text.size());
}

SCENARIO("Scripts without spaces give one word a character", "[text][tokens]")
{
    CHECK(words(QStringLiteral("河内abc")) ==
          QStringList({QStringLiteral("河"), QStringLiteral("内"), QStringLiteral("abc")}));
}

SCENARIO("Vietnamese words written with i or y are one word", "[text][tokens]")
{
    CHECK(wordKey(u"lý") == wordKey(u"lí"));
    CHECK(wordKey(u"Mỹ") == wordKey(u"mĩ"));
    CHECK(wordKey(u"quý") == wordKey(u"quí"));
    CHECK(wordKey(u"kỷ") != wordKey(u"kỳ"));
    CHECK(wordKey(u"tay") != wordKey(u"tai"));
    CHECK(wordKey(u"thúy") != wordKey(u"thúi"));
    CHECK(wordKey(u"sky") == u"sky");
    CHECK(wordKey(u"y") == u"y");
}
