// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include "support/catch.h"

using namespace motcua;

SCENARIO("The two ways of placing a tone mark give one exact key", "[text][fold]")
{
    struct Pair {
        QString newer;
        QString older;
    };
    const std::vector<Pair> pairs = {{QStringLiteral("hoà"), QStringLiteral("hòa")},
                                     {QStringLiteral("Khoẻ"), QStringLiteral("khỏe")},
                                     {QStringLiteral("THUỶ"), QStringLiteral("thủy")},
                                     {QStringLiteral("uỷ"), QStringLiteral("ủy")},
                                     {QStringLiteral("loè"), QStringLiteral("lòe")}};
    for (const Pair& pair : pairs) {
        CHECK(exactKey(pair.newer) == pair.older);
        CHECK(exactKey(pair.older) == pair.older);
    }
}

SCENARIO("A mark that is not in an open oa, oe or uy stays where it is", "[text][fold]")
{
    for (const auto* word : {u"quý", u"quỹ", u"hoàn", u"huỳnh", u"hoài", u"thuyền", u"mía"}) {
        const QString text = QString::fromUtf16(word);
        CHECK(exactKey(text) == text);
    }
}

SCENARIO("The exact key works word by word in a longer text", "[text][fold]")
{
    CHECK(exactKey(u"Cộng hoà, uỷ ban và quý vị") == QStringLiteral("cộng hòa, ủy ban và quý vị"));
}

SCENARIO("Both Unicode forms of a word have one key", "[text][fold]")
{
    const QString composed = QStringLiteral("Việt một cộng Ưng");
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    REQUIRE(decomposed != composed);
    CHECK(exactKey(decomposed) == exactKey(composed));
    CHECK(foldedKey(decomposed) == foldedKey(composed));
}

SCENARIO("The folded key has no marks at all, đ included", "[text][fold]")
{
    CHECK(foldedKey(u"Đoàn giám sát, ưu đãi, đường") ==
          QStringLiteral("doan giam sat, uu dai, duong"));
    const QStringView vowels =
        u"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    for (const QChar vowel : vowels) {
        CHECK(foldedKey(QString(vowel)).at(0).unicode() < 0x80);
        CHECK(foldedKey(QString(vowel).toUpper()) == foldedKey(QString(vowel)));
    }
    CHECK(foldedKey(u"Bản đồ Łódź") == QStringLiteral("ban do lodz"));
}

SCENARIO("Marks are noticed, capitals alone are not marks", "[text][fold]")
{
    CHECK(hasMarks(u"giải quyết"));
    CHECK(hasMarks(u"Đ"));
    CHECK(hasMarks(QStringLiteral("ê").normalized(QString::NormalizationForm_D)));
    CHECK_FALSE(hasMarks(u"Giai Quyet 63.820 %"));
    CHECK_FALSE(hasMarks(u"“quotes” – and dashes"));
    CHECK_FALSE(hasMarks(u""));
}
