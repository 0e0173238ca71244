// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ranking.h"

#include "core/library/memorypassages.h"
#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList quotes(const test::MemoryPassages& library, const QString& question, int most = 3)
{
    const auto [ranking, retrieval] = library.ask(question, most);
    QStringList list;
    for (const Quotation& one : ranking.quotations)
        list << retrieval.candidates[one.candidate].passage.text.mid(one.span.start,
                                                                     one.span.length());
    return list;
}

} // namespace

SCENARIO("A question with two parts is answered by two sentences", "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(
        u"Năm 2020 phòng tiếp nhận 512 hồ sơ đất đai. Phòng có sáu người. Mọi hồ sơ đất đai đều "
        "được trả đúng hạn."_s);
    library.add(u"Bể bơi mở cửa từ tháng năm. Vé vào cửa giá hai mươi nghìn đồng."_s);
    const QStringList found = quotes(
        library, u"Năm 2020 tiếp nhận bao nhiêu hồ sơ đất đai và có được trả đúng hạn không?"_s);
    REQUIRE(found.size() == 2);
    CHECK(found.join(u'|').contains(u"512"));
    CHECK(found.join(u'|').contains(u"đúng hạn"));
}

SCENARIO("One good sentence stands alone, and never more than asked for", "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(u"The mill was built in 1801. It burned down twice. The owner raised geese."_s);
    library.add(u"The bridge was built in 1910. A ferry crossed there before."_s);
    CHECK(quotes(library, u"When was the mill built?"_s) ==
          QStringList{u"The mill was built in 1801."_s});
    CHECK(quotes(library, u"When were the mill and the bridge built?"_s, 1).size() == 1);
}

SCENARIO("Marks in a question tell words apart", "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(u"Con đường này dài ba cây số."_s);
    library.add(u"Nhà máy đường này có từ năm 1990 và dùng mía dương tử."_s);
    library.add(u"Dương liễu mọc ven hồ, cao mười mét."_s);
    const QStringList found = quotes(library, u"Dương liễu cao bao nhiêu?"_s);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.front().startsWith(u"Dương liễu"));
    const QStringList bare = quotes(library, u"duong lieu cao bao nhieu"_s);
    REQUIRE_FALSE(bare.isEmpty());
    CHECK(bare.front().startsWith(u"Dương liễu"));
}

SCENARIO("The same sentence in two documents is quoted once", "[library][ranking]")
{
    test::MemoryPassages library;
    const QString text = u"Phí cấp lại thẻ là 30.000 đồng."_s;
    library.add(text);
    library.add(text);
    library.add(u"Thư viện mở cửa cả ngày chủ nhật."_s);
    CHECK(quotes(library, u"Phí cấp lại thẻ là bao nhiêu?"_s) == QStringList{text});
}

SCENARIO("What the library does not hold is not found, and nearest passages are named",
         "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(u"The library opens at nine. Members may borrow five books."_s);
    library.add(u"The pool is closed in winter. Towels cost two euros."_s);
    const auto [ranking, retrieval] =
        library.ask(u"Who discovered the moons of Jupiter in the pool?"_s, 3);
    CHECK_FALSE(ranking.found);
    CHECK(ranking.quotations.empty());
    REQUIRE_FALSE(ranking.nearest.empty());
    CHECK(retrieval.candidates[ranking.nearest.front().candidate].passage.text.contains(u"pool"));
}

SCENARIO("An empty question and an empty library find nothing", "[library][ranking]")
{
    const test::MemoryPassages nothing;
    CHECK_FALSE(nothing.ask(u"Ai?"_s, 3).first.found);
    test::MemoryPassages library;
    library.add(u"One sentence."_s);
    for (const QString& empty : {QString(), u"   "_s, u"???"_s, u"what is the"_s})
        CHECK_FALSE(library.ask(empty, 3).first.found);
    CHECK_FALSE(library.ask(u"one sentence"_s, 0).first.found);
}

SCENARIO("A word typed with a slip is still understood when the library holds no such word",
         "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(
        u"The pharmacist Ludmila Harrowgate founded the town orchestra. It has forty members."_s);
    library.add(u"The town market was founded by fishermen. It opens on Fridays."_s);
    for (const QString& name :
         {u"Harowgate"_s, u"Harrowgatte"_s, u"Harrowgtae"_s, u"Harrawgate"_s}) {
        const QStringList found =
            quotes(library, u"What was founded in the town by "_s + name + u"?"_s);
        REQUIRE_FALSE(found.isEmpty());
        CHECK(found.front().contains(u"orchestra"));
    }
}

SCENARIO("A sentence about another year than the one asked about comes second",
         "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(
        u"In 2012 the harbour earned 37 million from its fees. It had earned 20 million in 2008."_s);
    library.add(u"The pool is closed in winter. Towels cost two euros."_s);
    const QStringList found = quotes(library, u"How much did the harbour earn in 2008?"_s);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.front().contains(u"2008"));
}

SCENARIO("Numbers are found however they are written", "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(u"Lâu đài Yên Sơn được dựng bằng đá ong vào thế kỷ XV. Sân lát gạch."_s);
    library.add(u"Lâu đài Hạ Khê được dựng bằng gỗ lim vào thế kỷ XVIII. Mái lợp ngói đỏ."_s);
    const QStringList found = quotes(library, u"Lâu đài nào được dựng vào thế kỉ 18?"_s);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.front().contains(u"Hạ Khê"));
}

SCENARIO("A question typed in capitals or without its mark is the same question",
         "[library][ranking]")
{
    test::MemoryPassages library;
    library.add(
        u"The lighthouse keeper Ewan Tarbet retired in 1974. His cottage became a museum."_s);
    library.add(u"The baker opens at six. Her rye bread sells out by noon."_s);
    const QString question = u"When did the lighthouse keeper retire?"_s;
    const QStringList found = quotes(library, question);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(quotes(library, question.toUpper()) == found);
    CHECK(quotes(library, question.chopped(1)) == found);
}
