// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/abbreviations.h"

#include <QSet>
#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace motcua {

namespace {

QSet<QString> abbreviationsIn(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.tokenize(u' ', Qt::SkipEmptyParts))
        set.insert(word.toString());
    return set;
}

const QSet<QString>& never()
{
    static const QSet<QString> words =
        abbreviationsIn(u"tp q p tx tt h x ts ths pgs gs bs ks cn tr cty đ/c "
                        u"đc ths.bs pgs.ts gs.ts ts.bs gs.tskh tskh nxb "
                        u"mr mrs ms dr prof st sr fr rev hon gen col lt sgt "
                        u"capt cpt cmdr maj gov sen rep pres vs messrs mt ft "
                        u"e.g i.e cf ca approx viz dept univ jan feb mar apr "
                        u"jun jul aug sep sept oct nov dec op ed eds trans "
                        u"th.s t.s g.s p.g.s ph.d m.sc b.sc");
    return words;
}

const QSet<QString>& beforeNumber()
{
    static const QSet<QString> words =
        abbreviationsIn(u"no nos nr p pp vol vols fig figs ch sec art eq c");
    return words;
}

const QSet<QString>& maybe()
{
    static const QSet<QString> words = abbreviationsIn(
        u"v.v vv v..v etc inc ltd co corp jr bros al u.s u.k u.n e.u u.s.a d.c a.m p.m "
        u"b.c a.d b.c.e c.e tcn scn ave blvd rd est");
    return words;
}

const QSet<QString>& openers()
{
    static const QSet<QString> words = abbreviationsIn(
        u"the a an in on at by for from with without to of it its this that these those he she "
        u"they we you i his her "
        u"their our my there here when while after before since during although though however but "
        u"and or so if as "
        u"because such some many most more all both each every other another one two three first "
        u"second then thus "
        u"therefore no not what who where why how which under over among between according despite "
        u"các những một trong ngoài trên dưới tại ở từ đến theo với và nhưng tuy mặc khi sau trước "
        u"do vì nên để "
        u"ông bà họ nó đây đó này việc người năm ngày tháng đồng bên mỗi mọi nhiều hầu hết cả cùng "
        u"không "
        u"thời nếu như vậy bởi qua được");
    return words;
}

} // namespace

Abbreviation abbreviation(QStringView word)
{
    const QString key = word.toString().toLower();
    if (beforeNumber().contains(key) && !(word[0].isUpper() && never().contains(key)))
        return Abbreviation::BeforeNumber;
    if (never().contains(key)) {
        // "Q." and "TP." are written with capitals; the plain words p, h, x, tr … are not
        // abbreviations of places.
        const bool needsCapital =
            word.size() <= 2 && !word.contains(u'/') && key != "ca"_L1 && key != "vs"_L1;
        return needsCapital && !word[0].isUpper() ? Abbreviation::None : Abbreviation::Never;
    }
    if (maybe().contains(key))
        return Abbreviation::Maybe;
    // Letters with dots between them: U.S.S.R, T.Ư
    const bool dotted = word.size() >= 3 && word[1] == u'.' && word[0].isLetter();
    return dotted ? Abbreviation::Maybe : Abbreviation::None;
}

bool beginsSentences(QStringView word)
{
    return !word.isEmpty() && word[0].isUpper() && openers().contains(word.toString().toLower());
}

} // namespace motcua
