// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stem.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace motcua {

namespace {

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u' || c == u'y';
}

bool hasVowel(QStringView word)
{
    for (const QChar c : word) {
        if (isVowel(c))
            return true;
    }
    return false;
}

bool isLowerAscii(QStringView word)
{
    for (const QChar c : word) {
        if (c < u'a' || c > u'z')
            return false;
    }
    return true;
}

/// Past forms and plurals that no suffix rule reaches, each with its base form.
const QHash<QString, QString>& irregular()
{
    static const QHash<QString, QString> forms = [] {
        constexpr QStringView list =
            u"began:begin begun:begin broke:break broken:break brought:bring built:build "
            u"bought:buy caught:catch "
            u"chose:choose chosen:choose came:come dealt:deal drew:draw drawn:draw drove:drive "
            u"driven:drive ate:eat "
            u"eaten:eat fell:fall fallen:fall fed:feed felt:feel fought:fight found:find flew:fly "
            u"flown:fly "
            u"forbade:forbid forgot:forget gave:give given:give went:go gone:go grew:grow "
            u"grown:grow held:hold "
            u"kept:keep knew:know known:know laid:lay led:lead left:leave lent:lend lost:lose "
            u"made:make meant:mean "
            u"met:meet paid:pay rode:ride ridden:ride rose:rise risen:rise ran:run said:say "
            u"saw:see seen:see "
            u"sought:seek sold:sell sent:send shot:shoot shown:show sang:sing sung:sing sank:sink "
            u"sunk:sink "
            u"slept:sleep spoke:speak spoken:speak spent:spend stood:stand stole:steal "
            u"stolen:steal struck:strike "
            u"swam:swim swore:swear sworn:swear took:take taken:take taught:teach told:tell "
            u"thought:think "
            u"threw:throw thrown:throw understood:understand won:win wore:wear worn:wear "
            u"wrote:write "
            u"written:write beat:beat beaten:beat bent:bend bet:bet bit:bite bitten:bite "
            u"bled:bleed "
            u"blew:blow blown:blow bound:bind bred:breed burnt:burn clung:cling crept:creep "
            u"dug:dig "
            u"dreamt:dream drank:drink drunk:drink fled:flee flung:fling foresaw:foresee "
            u"forgotten:forget forgave:forgive forgiven:forgive froze:freeze frozen:freeze "
            u"heard:hear hung:hang knelt:kneel leapt:leap learnt:learn lit:light mistook:mistake "
            u"oversaw:oversee overseen:oversee overcame:overcome proven:prove rang:ring rung:ring "
            u"rebuilt:rebuild shaken:shake shook:shake shone:shine shrank:shrink shrunk:shrink "
            u"slid:slide sewn:sew sown:sow sped:speed sprang:spring sprung:spring stuck:stick "
            u"stung:sting swept:sweep swung:swing tore:tear torn:tear trodden:tread "
            u"undertook:undertake undertaken:undertake underwent:undergo undergone:undergo "
            u"upheld:uphold woke:wake woken:wake wove:weave woven:weave withheld:withhold "
            u"became:become overthrew:overthrow overthrown:overthrow arose:arise "
            u"withdrew:withdraw withdrawn:withdraw hid:hide hidden:hide bore:bear borne:bear "
            u"born:birth births:birth "
            u"died:die dies:die dying:die death:die deaths:die dead:die "
            u"men:man women:woman children:child people:people feet:foot teeth:tooth mice:mouse "
            u"lives:life "
            u"wives:wife leaves:leaf wolves:wolf halves:half knives:knife loaves:loaf selves:self "
            u"shelves:shelf thieves:thief geese:goose oxen:ox species:species series:series "
            u"criteria:criterion phenomena:phenomenon analyses:analysis bases:basis crises:crisis "
            u"theses:thesis hypotheses:hypothesis";
        QHash<QString, QString> table;
        for (const QStringView entry : list.tokenize(u' ', Qt::SkipEmptyParts)) {
            const qsizetype colon = entry.indexOf(u':');
            table.insert(entry.left(colon).toString(), entry.mid(colon + 1).toString());
        }
        return table;
    }();
    return forms;
}

/// Takes a doubled consonant or adds nothing: stopp → stop, mapp → map; fall, pass, buzz stay.
void undouble(QString& word)
{
    const qsizetype n = word.size();
    if (n < 4 || word[n - 1] != word[n - 2] || isVowel(word[n - 1]))
        return;
    const QChar c = word[n - 1];
    if (c != u'l' && c != u's' && c != u'z')
        word.chop(1);
}

void takePlural(QString& word)
{
    if (!word.endsWith(u's') || word.endsWith("ss"_L1) || word.endsWith("us"_L1) ||
        word.endsWith("is"_L1))
        return;
    if (word.endsWith("ies"_L1) && word.size() > 4) {
        word.chop(3);
        word += u'y';
    } else if (word.endsWith("sses"_L1) || word.endsWith("xes"_L1) || word.endsWith("ches"_L1) ||
               word.endsWith("shes"_L1) || word.endsWith("zes"_L1) || word.endsWith("oes"_L1)) {
        word.chop(2);
    } else {
        word.chop(1);
    }
}

void takeVerbEnding(QString& word)
{
    if (word.endsWith("ied"_L1) && word.size() > 4) {
        word.chop(3);
        word += u'y';
        return;
    }
    for (const QLatin1StringView ending : {"ed"_L1, "ing"_L1}) {
        if (!word.endsWith(ending))
            continue;
        const QStringView rest = QStringView(word).chopped(ending.size());
        if (rest.size() < 3 || !hasVowel(rest) || (ending == "ed"_L1 && rest.endsWith(u'e')))
            return;
        word.chop(ending.size());
        undouble(word);
        return;
    }
}

/// Endings that make one kind of word into another; what is left must be long enough to mean
/// something.
void takeDerivation(QString& word)
{
    struct Rule {
        QLatin1StringView ending;
        QLatin1StringView instead;
        int keep;
    };
    static constexpr Rule kRules[] = {
        {"isation"_L1, "iz"_L1, 3}, {"ization"_L1, "iz"_L1, 3}, {"fulness"_L1, ""_L1, 4},
        {"iveness"_L1, ""_L1, 4},   {"ational"_L1, "at"_L1, 3}, {"ation"_L1, "at"_L1, 4},
        {"ition"_L1, "it"_L1, 4},   {"ment"_L1, ""_L1, 4},      {"ness"_L1, ""_L1, 4},
        {"ally"_L1, ""_L1, 4},      {"ly"_L1, ""_L1, 4},        {"ators"_L1, "at"_L1, 4},
        {"ator"_L1, "at"_L1, 4},    {"ise"_L1, "iz"_L1, 4},     {"ion"_L1, ""_L1, 4},
    };
    for (const Rule& rule : kRules) {
        if (word.endsWith(rule.ending) && word.size() - rule.ending.size() >= rule.keep) {
            word.chop(rule.ending.size());
            word += rule.instead;
            return;
        }
    }
}

const QSet<QString>& rimes()
{
    static const QSet<QString> set = [] {
        constexpr QStringView list = u"a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo "
                                     u"ep et eu i ia ich iec iem ien ieng iep iet "
                                     u"ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh "
                                     u"oao oap oat oay oc oe oen oeo oet oi om on "
                                     u"ong ooc oong op ot u ua uan uang uat uay uc ue uech uenh ui "
                                     u"um un ung uo uoc uoi uom uon uong uop uot "
                                     u"uou up ut uu uy uya uych uyen uyet uynh uyt uyu ich y yem "
                                     u"yen yet yeu ua uon uay uau ut";
        QSet<QString> all;
        for (const QStringView rime : list.tokenize(u' ', Qt::SkipEmptyParts))
            all.insert(rime.toString());
        return all;
    }();
    return set;
}

/// One key for the ways to write a number: 63.820, 63,820 and 63820; 08 and 8.
QString numberStem(const QString& folded)
{
    const auto isSeparator = [](QChar c) { return c == u'.' || c == u','; };
    bool grouped = true;
    qsizetype group = -1; // digits since the last separator; -1 before the first
    QString digits;
    for (const QChar c : folded) {
        if (isSeparator(c)) {
            grouped = grouped && (group == 3 || (group < 0 && digits.size() <= 3));
            group = 0;
        } else if (c >= u'0' && c <= u'9') {
            digits += c;
            group += group >= 0 ? 1 : 0;
        } else {
            return folded;
        }
    }
    if (group >= 0 && !(grouped && group == 3))
        return folded;
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == u'0')
        ++zeros;
    return digits.mid(zeros);
}

} // namespace

QString stem(const QString& folded)
{
    if (!folded.isEmpty() && folded[0] >= u'0' && folded[0] <= u'9')
        return numberStem(folded);
    if (folded.size() < 3 || !isLowerAscii(folded))
        return folded;
    QString word = irregular().value(folded, folded);
    if (word.size() < 4)
        return word;
    takePlural(word);
    takeVerbEnding(word);
    takeDerivation(word);
    if (word.size() >= 5 && word.endsWith(u'e'))
        word.chop(1);
    else if (word.size() >= 5 && word.endsWith(u'y') && !isVowel(word[word.size() - 2]))
        word[word.size() - 1] = u'i';
    return word;
}

bool isSyllable(QStringView folded)
{
    static constexpr QLatin1StringView kOnsets[] = {
        "ngh"_L1, "ng"_L1, "nh"_L1, "ch"_L1, "gh"_L1, "gi"_L1, "kh"_L1, "ph"_L1, "qu"_L1,
        "th"_L1,  "tr"_L1, "b"_L1,  "c"_L1,  "d"_L1,  "g"_L1,  "h"_L1,  "k"_L1,  "l"_L1,
        "m"_L1,   "n"_L1,  "p"_L1,  "r"_L1,  "s"_L1,  "t"_L1,  "v"_L1,  "x"_L1,  ""_L1};
    if (folded.isEmpty() || folded.size() > 7)
        return false;
    for (const QLatin1StringView onset : kOnsets) {
        if (!folded.startsWith(onset))
            continue;
        const QString rime = folded.mid(onset.size()).toString();
        if (rimes().contains(rime) || (onset == "gi"_L1 && rime.isEmpty()))
            return true;
    }
    return false;
}

} // namespace motcua
