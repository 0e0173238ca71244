// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "assistant/answerfilter.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Case {
    QString prefix;
    bool apart;
    QString sent;
    QString text;
    QString reasoning;
};

AnswerFilter::Split inPieces(const Case& one, qsizetype length)
{
    AnswerFilter filter(one.prefix, one.apart);
    AnswerFilter::Split all;
    const auto add = [&all](const AnswerFilter::Split& split) {
        all.text += split.text;
        all.reasoning += split.reasoning;
    };
    for (qsizetype at = 0; at < one.sent.size(); at += length)
        add(filter.take(one.sent.mid(at, length)));
    add(filter.rest());
    return all;
}

} // namespace

SCENARIO("Thoughts and repetitions are told from the answer, however it is cut",
         "[assistant][answerfilter]")
{
    const QString begun = u"The desk received 4.120 requests"_s;
    const Case cases[] = {
        {{}, false, u"Xin chào."_s, u"Xin chào."_s, {}},
        {{}, false, u"<think>Hm, <b>so</b>.</think>\n\nYes."_s, u"Yes."_s, u"Hm, <b>so</b>."_s},
        {{}, false, u"\n <think>\nHm</think>Yes."_s, u"Yes."_s, u"\nHm"_s},
        {{}, false, u"<think>never ends"_s, {}, u"never ends"_s},
        {{}, false, u"<think>never ends</thin"_s, {}, u"never ends</thin"_s},
        {{}, false, u"<think></think>"_s, {}, {}},
        {{}, false, u"<thin"_s, u"<thin"_s, {}},
        {{}, false, u"<thing> is no thought"_s, u"<thing> is no thought"_s, {}},
        {{}, false, u"Not <think>here</think>."_s, u"Not <think>here</think>."_s, {}},
        {{}, false, {}, {}, {}},
        {begun, false, u" in spring."_s, u" in spring."_s, {}},
        {begun, true, u"in spring."_s, u" in spring."_s, {}},
        {begun, true, u", all in spring."_s, u", all in spring."_s, {}},
        {begun + u' ', true, u"in spring."_s, u"in spring."_s, {}},
        {begun, true, begun + u" in spring."_s, u" in spring."_s, {}},
        {begun, false, begun, {}, {}},
        {begun, false, u"The desk received nothing."_s, u"The desk received nothing."_s, {}},
        {begun, false, u"The desk"_s, u"The desk"_s, {}},
        {begun, false, u"<think>On.</think>"_s + begun + u" and more"_s, u" and more"_s, u"On."_s},
        {u"1"_s, false, u"11"_s, u"11"_s, {}},
    };
    for (const Case& one : cases)
        for (const qsizetype length : {1, 2, 3, 5, 7, 1000}) {
            CAPTURE(one.prefix, one.sent, length);
            CHECK(inPieces(one, length) == AnswerFilter::Split{one.text, one.reasoning});
        }
}

SCENARIO("What cannot be anything else is passed on at once", "[assistant][answerfilter]")
{
    AnswerFilter plain;
    CHECK(plain.take(u"H"_s).text == u"H"_s);
    CHECK(plain.take(u"<think>"_s).text == u"<think>"_s);
    AnswerFilter thinking;
    CHECK(thinking.take(u"<think>a"_s).reasoning == u"a"_s);
    CHECK(thinking.take(u"b</"_s).reasoning == u"b"_s);
    CHECK(thinking.take(u"c"_s).reasoning == u"</c"_s);
}
