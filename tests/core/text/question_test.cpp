// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/question.h"

#include "support/catch.h"
#include "text/stem.h"
#include "text/synonyms.h"

#include <algorithm>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

Wanted wanted(const QString& text)
{
    return readQuestion(text).wanted;
}

QStringList focus(const QString& text)
{
    QStringList list;
    for (const QuestionWord& word : readQuestion(text).words)
        if (word.focus)
            list << word.exact;
    return list;
}

} // namespace

SCENARIO("A question says what it asks for, with and without marks", "[text][question]")
{
    for (const QString& text :
         {u"Có bao nhiêu hồ sơ?"_s, u"co bao nhieu ho so"_s, u"How many files are there?"_s})
        CHECK(wanted(text).number);
    for (const QString& text :
         {u"Cầu xây khi nào?"_s, u"cau xay nam nao"_s, u"When was the bridge built?"_s})
        CHECK(wanted(text).date);
    for (const QString& text :
         {u"Ai làm trưởng đoàn?"_s, u"ai lam truong doan"_s, u"Who led the group?"_s})
        CHECK(wanted(text).person);
    for (const QString& text : {u"Trụ sở ở đâu?"_s, u"tru so o dau"_s, u"Where is the office?"_s,
                                u"What city is it in?"_s})
        CHECK(wanted(text).place);
    for (const QString& text : {u"Tại sao chậm?"_s, u"Why is it late?"_s})
        CHECK(wanted(text).reason);
    CHECK(wanted(u"Bao nhiêu phần trăm?"_s).percent);
    CHECK(wanted(u"What percentage is it?"_s).percent);
    CHECK(wanted(u"Chờ bao lâu?"_s).duration);
    CHECK(wanted(u"Đảng nào thắng?"_s).name);
    CHECK_FALSE(wanted(u"How many cities are there?"_s).place);
    CHECK(wanted(u"Một cửa là gì?"_s).meaning);
}

SCENARIO("The noun asked for is known", "[text][question]")
{
    CHECK(focus(u"Có bao nhiêu hồ sơ được nhận?"_s) == QStringList({u"hồ"_s, u"sơ"_s}));
    CHECK(focus(u"How many files were received?"_s).contains(u"files"_s));
    CHECK(focus(u"Đảng nào thắng?"_s) == QStringList({u"đảng"_s}));
}

SCENARIO("The language of a question is told by its words", "[text][question]")
{
    CHECK(readQuestion(u"thoi gian giai quyet duoc rut ngan bao nhieu"_s).language ==
          Language::Vietnamese);
    CHECK(readQuestion(u"Ai làm?"_s).language == Language::Vietnamese);
    CHECK(readQuestion(u"What is the fee for a lost permit?"_s).language == Language::English);
    CHECK(readQuestion(u"Who designed the building?"_s).language == Language::English);
}

SCENARIO("Words that ask are not looked for", "[text][question]")
{
    const Question question = readQuestion(u"Ai làm trưởng đoàn giám sát?"_s);
    CHECK(std::none_of(question.words.begin(), question.words.end(),
                       [](const QuestionWord& word) { return word.exact == u"ai"; }));
    CHECK(readQuestion(u"???"_s).words.empty());
}

SCENARIO("English forms share a stem, Vietnamese syllables keep theirs", "[text][stem]")
{
    CHECK(stem(u"answers"_s) == stem(u"answering"_s));
    CHECK(stem(u"studied"_s) == stem(u"studies"_s));
    CHECK(stem(u"won"_s) == stem(u"win"_s));
    CHECK(stem(u"stopped"_s) == stem(u"stop"_s));
    for (const QString& syllable : {u"nghieng"_s, u"thue"_s, u"tinh"_s, u"khuyen"_s, u"quyet"_s,
                                    u"tu"_s, u"cac"_s, u"xa"_s}) {
        CHECK(stem(syllable) == syllable);
        CHECK(isSyllable(syllable));
    }
    CHECK_FALSE(isSyllable(u"tesla"_s));
    CHECK_FALSE(isSyllable(u"63.820"_s));
}

SCENARIO("Everyday words have others that say the same", "[text][synonyms]")
{
    const Question question = readQuestion(u"Ông ấy chết năm nào?"_s);
    const auto others = alternatives(question);
    CHECK(std::any_of(others.begin(), others.end(), [](const Alternative& other) {
        return other.exact == QStringList({u"qua"_s, u"đời"_s});
    }));
    CHECK(alternatives(readQuestion(u"ong ay chet nam nao"_s)).empty());
}
