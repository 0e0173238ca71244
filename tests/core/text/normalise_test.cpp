// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalise.h"

#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("A sound text passes unchanged", "[text][normalise]")
{
    for (const auto* sound : {u"", u"plain", u"Thủ tục hành chính\nmột cửa", u"emoji 😀 stays"}) {
        const QString text = QString::fromUtf16(sound);
        CHECK(normalise(text) == Normalised{text, 0});
    }
}

SCENARIO("Lone surrogates and NULs are replaced and counted", "[text][normalise]")
{
    const char16_t broken[] = {u'a', 0xD800, u'b', 0xDC00, 0, u'c', 0xDBFF};
    const Normalised result = normalise(QStringView(broken, 7));
    CHECK(result.mended == 4);
    CHECK(result.text == QStringLiteral("a\uFFFDb\uFFFD\u2400c\uFFFD"));
    CHECK(normalise(result.text) == Normalised{result.text, 0});
}

SCENARIO("Decomposed letters are composed without being counted", "[text][normalise]")
{
    const QString composed = QStringLiteral("Việt Nam, một cộng");
    CHECK(normalise(composed.normalized(QString::NormalizationForm_D)) == Normalised{composed, 0});
}

SCENARIO("Line ends become one kind", "[text][normalise]")
{
    CHECK(normalise(u"a\r\nb\rc\nd\r").text == QStringLiteral("a\nb\nc\nd\n"));
}

SCENARIO("What a database would take for marks of byte order is no text", "[text][normalise]")
{
    const QString text = QString(QChar(u'\uFFFE')) + u"a"_s + QChar(u'\uFFFF');
    CHECK(normalise(text) == Normalised{u"\uFFFDa\uFFFD"_s, 2});
}
