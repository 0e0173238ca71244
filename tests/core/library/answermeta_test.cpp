// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/answermeta.h"

#include "support/catch.h"

#include <QJsonDocument>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

AnswerMeta full()
{
    AnswerMeta meta;
    Citation citation;
    citation.number = 2;
    citation.document = DocumentId(7);
    citation.quote = u"63.820 hồ sơ"_s;
    meta.citations = {citation};
    meta.found = true;
    meta.elapsed = 1200;
    meta.thought = 4200;
    meta.assistant = u"quote"_s;
    meta.cost = {812, 64, 700, 340, 38.25};
    meta.steps = {{u"c1"_s, u"search_library"_s, u"{\"query\":\"giấy phép\"}"_s, u"2 passages"_s,
                   false, true, 0, 12},
                  {u"c2"_s, u"files/write"_s, u"{broken"_s, u"not allowed"_s, true, false, 17, -1}};
    meta.unsupported = {4, 9};
    meta.finish = u"length"_s;
    meta.error = u"The server went away."_s;
    meta.outside = {MessageId(3), MessageId(4)};
    meta.other.insert(u"mood"_s, u"calm"_s);
    return meta;
}

} // namespace

SCENARIO("What is kept beside an answer is read as it was written", "[library][answermeta]")
{
    const AnswerMeta meta = full();
    CHECK(readAnswerMeta(writeAnswerMeta(meta)) == meta);
    CHECK(writeAnswerMeta(readAnswerMeta(writeAnswerMeta(meta))) == writeAnswerMeta(meta));
    CHECK(writeAnswerMeta({}).isEmpty());
    CHECK(readAnswerMeta({}) == AnswerMeta{});
    CHECK(readAnswerMeta(u"[1, 2]"_s) == AnswerMeta{});
}

SCENARIO("Answers stored before there were models are read, their error too",
         "[library][answermeta]")
{
    const AnswerMeta old = readAnswerMeta(
        u"{\"assistant\":\"quote\",\"found\":false,\"elapsed\":31,\"error\":\"The disk is gone.\"}"_s);
    CHECK(old.error == u"The disk is gone."_s);
    CHECK(old.assistant == u"quote"_s);
    CHECK(old.found == false);
    CHECK(old.elapsed == 31);
    CHECK(old.cost == AnswerCost{});
    CHECK(old.other.isEmpty());
}

SCENARIO("Words of ours that another program used for something else stay as they are",
         "[library][answermeta]")
{
    const QString foreign =
        u"{\"cost\":0.02,\"error\":{\"code\":7},\"finish\":3,\"outside\":\"rain\",\"steps\":12,"
        "\"unsupported\":false}"_s;
    const AnswerMeta meta = readAnswerMeta(foreign);
    CHECK(meta.error.isEmpty());
    CHECK(meta.steps.empty());
    CHECK(meta.other.size() == 6);
    CHECK(QJsonDocument::fromJson(writeAnswerMeta(meta).toUtf8()) ==
          QJsonDocument::fromJson(foreign.toUtf8()));
}

SCENARIO("What is not known is not written", "[library][answermeta]")
{
    AnswerMeta meta;
    meta.cost.answerTokens = 5;
    CHECK(writeAnswerMeta(meta) == u"{\"cost\":{\"answer\":5}}"_s);
    CHECK(readAnswerMeta(writeAnswerMeta(meta)).cost.promptTokens == -1);
}
