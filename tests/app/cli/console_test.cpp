// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"
#include "cli/jsonvalues.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("No control character of a text reaches the terminal, and none is lost from sight",
         "[cli]")
{
    for (char16_t code = 0; code < 0xa0; ++code) {
        const QString text = u"a"_s + QChar(code) + u"b"_s;
        const QString shown = harmless(text);
        INFO(int(code));
        CHECK(shown.size() == 3);
        const char16_t seen = shown.at(1).unicode();
        const bool mayStay = code == '\n' || code == '\t' || (code >= 0x20 && code < 0x7f);
        CHECK((seen == code) == mayStay);
        CHECK((mayStay || seen >= 0x2400));
    }
}

SCENARIO("Terminal commands in a text are shown, not obeyed", "[cli]")
{
    CHECK(harmless(u"\x1b]52;c;aGVsbG8=\x07"_s) == u"␛]52;c;aGVsbG8=␇"_s);
    CHECK(harmless(u"\x1b]8;;http://x\x1b\\link"_s) == u"␛]8;;http://x␛\\link"_s);
    CHECK(harmless(u"one\rtwo"_s) == u"one␍two"_s);
    CHECK(harmless(u"Phạm Thanh Sơn 👋 63.820"_s) == u"Phạm Thanh Sơn 👋 63.820"_s);
}

SCENARIO("A line of JSON has no control characters and reads back as it was", "[cli]")
{
    QString everything;
    for (char16_t code = 1; code < 0x100; ++code)
        everything += QChar(code);
    everything += u"đ 👋"_s;
    const QByteArray line = jsonLine(QJsonArray{everything});
    CHECK(line.endsWith('\n'));
    CHECK(line.count('\n') == 1);
    for (const char byte : line.chopped(1))
        CHECK((static_cast<uchar>(byte) >= 0x20 && byte != 0x7f));
    CHECK_FALSE(QString::fromUtf8(line).contains(QChar(0x9b)));
    CHECK(QJsonDocument::fromJson(line).array().at(0).toString() == everything);
}

SCENARIO("Places are counted in code points outside, in code units inside", "[cli]")
{
    const QString text = u"a👋b👋👋c"_s;
    const CodePoints points(text);
    for (qsizetype unit = 0; unit <= text.size(); ++unit) {
        const qsizetype cut = unit < text.size() && text[unit].isLowSurrogate() ? unit + 1 : unit;
        CHECK(points.at(cut) == text.left(cut).toUcs4().size());
    }
    CHECK(CodePoints().at(12) == 12);
}
