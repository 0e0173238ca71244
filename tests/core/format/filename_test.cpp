// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"
#include "format/filename.h"

#include <QRegularExpression>

using namespace motcua;

SCENARIO("A title becomes a name that is safe on every system", "[format][filename]")
{
    const auto name = [](const char16_t* title) {
        return safeFileName(QString::fromUtf16(title), QStringLiteral("md"));
    };
    CHECK(name(u"Hồ sơ năm 2017") == QStringLiteral("Hồ sơ năm 2017.md"));
    CHECK(name(u"../../etc/passwd") == QStringLiteral("etc passwd.md"));
    CHECK(name(u"C:\\x\\y?*|\"<>") == QStringLiteral("C x y.md"));
    CHECK(name(u"con") == QStringLiteral("_con.md"));
    CHECK(name(u"COM1.txt") == QStringLiteral("_COM1.txt.md"));
    CHECK(name(u"LPT¹") == QStringLiteral("_LPT¹.md"));
    CHECK(name(u"console") == QStringLiteral("console.md"));
    CHECK(name(u".hidden") == QStringLiteral("hidden.md"));
    CHECK(name(u"--help") == QStringLiteral("help.md"));
    CHECK(name(u"dots... ") == QStringLiteral("dots.md"));
    CHECK(name(u"fdp\u202eexe.txt") == QStringLiteral("fdp exe.txt.md"));
    CHECK(name(u"a\u0000b\nc\u200b") == QStringLiteral("a.md"));
    CHECK(name(u"") == QStringLiteral("Untitled.md"));
    CHECK(name(u" . / ") == QStringLiteral("Untitled.md"));
}

SCENARIO("Names are short and never cut inside a letter", "[format][filename]")
{
    const QString name = safeFileName(QStringLiteral("ệ").repeated(300), QStringLiteral("html"));
    CHECK(name.toUtf8().size() <= 120);
    CHECK(name.endsWith(QStringLiteral("ệ.html")));
    const QString faces = safeFileName(QStringLiteral("😀").repeated(300), QStringLiteral("md"));
    CHECK(faces.toUtf8().size() <= 120);
    CHECK(QString::fromUtf8(faces.toUtf8()) == faces);
    CHECK(!faces.contains(QChar(0xfffd)));
}

SCENARIO("Names that a file system takes for one are numbered", "[format][filename]")
{
    QSet<QString> taken;
    CHECK(safeFileName(QStringLiteral("Báo cáo"), QStringLiteral("md"), &taken) ==
          QStringLiteral("Báo cáo.md"));
    CHECK(safeFileName(QStringLiteral("BÁO CÁO"), QStringLiteral("md"), &taken) ==
          QStringLiteral("BÁO CÁO (2).md"));
    CHECK(safeFileName(QStringLiteral("Ba\u0301o ca\u0301o"), QStringLiteral("md"), &taken) ==
          QStringLiteral("Báo cáo (3).md"));
    const QString longTitle(500, u'x');
    CHECK(safeFileName(longTitle, QStringLiteral("md"), &taken) !=
          safeFileName(longTitle, QStringLiteral("md"), &taken));
}

SCENARIO("Any title gives a harmless name", "[format][filename]")
{
    std::mt19937 random(6);
    const QRegularExpression unsafe(QStringLiteral(
        "[\\x00-\\x1f\\x7f/\\\\:*?\"<>|\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]|^[.\\-~ ]|[. ]$"));
    for (int round = 0; round < 500; ++round) {
        const QString name = safeFileName(test::hostileText(random), QStringLiteral("txt"));
        CAPTURE(name);
        CHECK(!unsafe.match(name).hasMatch());
        CHECK(name.toUtf8().size() <= 120);
    }
}
