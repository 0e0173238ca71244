// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList cut(const QString& text)
{
    QStringList list;
    for (const Span& span : sentences(text))
        list << text.mid(span.start, span.length());
    return list;
}

/// Cuts at the bars and expects the sentences between them.
void checkCut(const QString& barred)
{
    const QStringList expected = barred.split(u'|');
    CAPTURE(barred);
    CHECK(cut(expected.join(u' ')) == expected);
}

} // namespace

SCENARIO("Vietnamese abbreviations do not end a sentence", "[text][sentences]")
{
    checkCut(u"Hội nghị họp tại TP. Thanh Hóa.|PGS. TS. Lê Văn A phát biểu."_s);
    checkCut(u"Ông ở Q. Ba Đình, gồm bàn, ghế, v.v. và tủ.|Sau đó ông đi."_s);
    checkCut(u"ThS. Bình, đ/c. Minh và N. V. An cùng dự.|Họp xong lúc 5 giờ."_s);
    checkCut(u"Có sách, vở, v.v.|Các em học ở đây."_s);
}

SCENARIO("A number before a full stop ends the sentence, a number with dots does not",
         "[text][sentences]")
{
    checkCut(u"Tổng số hồ sơ là 63.820.|Các hồ sơ đều đúng hạn."_s);
    checkCut(u"Đạt 99.5 điểm và 1.634.283 lượt.|Xong."_s);
}

SCENARIO("The official end mark belongs to its sentence; a list with semicolons is one",
         "[text][sentences]")
{
    checkCut(u"Yêu cầu: một; Hai; Ba./.|Nơi nhận như trên."_s);
    checkCut(u"Cải cách thể chế; Cải cách thủ tục; Cải cách bộ máy."_s);
}

SCENARIO("English abbreviations, initials and quotes are understood", "[text][sentences]")
{
    checkCut(u"Dr. Smith met J. R. R. Tolkien at 5 p.m. on Monday.|They talked."_s);
    checkCut(
        u"He said \"Stop!\" and left.|\"Why?\" she asked.|Nobody knew (not even I.)|So it went."_s);
    checkCut(u"The U.S. economy grew, e.g. in 1999.|Acme Inc. was sold.|See No. 5 for more."_s);
    checkCut(u"It was group G.|Therefore it won.[12]|Visit example.org today!"_s);
}

SCENARIO("Paragraphs and items of lists are apart, broken lines are not", "[text][sentences]")
{
    CHECK(cut(u"A title\n\nIts text\ngoes on here."_s) ==
          QStringList({u"A title"_s, u"Its text\ngoes on here."_s}));
    CHECK(cut(u"Papers:\n- one\n- two\n1. three"_s) ==
          QStringList({u"Papers:"_s, u"- one"_s, u"- two"_s, u"1. three"_s}));
    CHECK(cut(QString()).isEmpty());
    CHECK(cut(u" \n \n"_s).isEmpty());
}

SCENARIO("Every row of a table is one sentence", "[text][sentences]")
{
    CHECK(cut(u"Hồ sơ tiếp nhận | 63.820\nThủ tục rà soát | 8\nTrễ hẹn | 0"_s) ==
          QStringList{u"Hồ sơ tiếp nhận | 63.820"_s, u"Thủ tục rà soát | 8"_s, u"Trễ hẹn | 0"_s});
}

SCENARIO("No character is lost between sentences", "[text][sentences]")
{
    const QString text = u"Một. Hai! Ba? (Bốn.) … Năm… sáu; bảy.\n\n“Tám.” 9. X"_s;
    QString rest;
    for (const QString& sentence : cut(text))
        rest += sentence;
    CHECK(rest.remove(u' ') == QString(text).remove(u' ').remove(u'\n'));
}
