// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "text/find.h"
#include "text/normalise.h"

using namespace motcua;

namespace {

QStringList foundIn(const QString& text, const QString& wanted)
{
    QStringList found;
    for (const Found& place : Finder(wanted).in(text))
        found << text.mid(place.start, place.length);
    return found;
}

} // namespace

SCENARIO("Words typed without marks are found under any marks", "[text][find]")
{
    const QString text = QStringLiteral("Đoàn giám sát, đoán và đoan");
    CHECK(foundIn(text, QStringLiteral("doan")) ==
          QStringList{QStringLiteral("Đoàn"), QStringLiteral("đoán"), QStringLiteral("đoan")});
    CHECK(foundIn(text, QStringLiteral("GIAM SAT")) == QStringList{QStringLiteral("giám sát")});
}

SCENARIO("Words typed with marks are found only under those marks", "[text][find]")
{
    const QString text = QStringLiteral("đường dương đương");
    CHECK(foundIn(text, QStringLiteral("đương")) == QStringList{QStringLiteral("đương")});
    CHECK(foundIn(QStringLiteral("hòa bình, hoà giải"), QStringLiteral("hoà")) ==
          QStringList{QStringLiteral("hòa"), QStringLiteral("hoà")});
}

SCENARIO("A place in a text with combining marks covers the letter and its marks", "[text][find]")
{
    const QString text = QStringLiteral("một cửa").normalized(QString::NormalizationForm_D);
    const QStringList found = foundIn(text, QStringLiteral("cua"));
    REQUIRE(found.size() == 1);
    CHECK(normalise(found.front()).text == QStringLiteral("cửa"));
    CHECK(Finder(QStringLiteral("")).in(text).empty());
    CHECK_FALSE(Finder(QStringLiteral("cuan")).isIn(text));
}
