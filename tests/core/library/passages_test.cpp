// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/passages.h"

#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Passages keep to their section and know its headings", "[library][passages]")
{
    DocumentText document;
    document.text = u"Before.\n\nPart one\n\nBody one.\n\nDetails\n\nBody two.\n\nPart two"_s;
    const auto heading = [&](const QString& name, int level) {
        const qsizetype start = document.text.indexOf(name);
        document.headings.push_back({start, start + name.size(), level});
    };
    heading(u"Part one"_s, 1);
    heading(u"Details"_s, 2);
    heading(u"Part two"_s, 1);
    const std::vector<Passage> passages = cutPassages(document);
    REQUIRE(passages.size() == 4);
    CHECK(passages[0].text == u"Before."_s);
    CHECK(passages[0].heading.isEmpty());
    CHECK(passages[1].heading == u"Part one"_s);
    CHECK(passages[2].text == u"Body two."_s);
    CHECK(passages[2].heading == u"Part one › Details"_s);
    CHECK(passages[2].line == 9);
    CHECK(passages[3].text == u"Part two"_s); // a heading with nothing below it
}

SCENARIO("A passage is the document's own text at its place", "[library][passages]")
{
    DocumentText document;
    for (int i = 0; i < 60; ++i)
        document.text += u"Câu số %1 của đoạn này, dài vừa phải để đếm được. "_s.arg(i);
    document.text += u"\n\nNgắn.\n\nCũng ngắn.\n\n"_s + QString(20000, u'x');
    document.pageStarts = {0, 1000};
    int ordinal = 0;
    qsizetype before = 0;
    for (const Passage& passage : cutPassages(document)) {
        CHECK(passage.text == document.text.mid(passage.start, passage.end - passage.start));
        CHECK(passage.text.size() <= kLongestSentence);
        CHECK(passage.start >= before);
        CHECK(passage.ordinal == ordinal++);
        CHECK(passage.page == (passage.start >= 1000 ? 2 : 1));
        if (passage.text.startsWith(u"Câu"))
            CHECK(passage.text.endsWith(u'.'));
        before = passage.end;
    }
    CHECK(ordinal >= 5);
    CHECK(before == document.text.size());
}

SCENARIO("Short paragraphs stay together, long ones apart", "[library][passages]")
{
    DocumentText document;
    document.text = u"Một.\n\nHai.\n\nBa."_s;
    CHECK(cutPassages(document).size() == 1);
    const QString paragraph = u"Một câu. "_s.repeated(60).trimmed();
    document.text = paragraph + u"\n\n"_s + paragraph;
    CHECK(cutPassages(document).size() == 2);
    document.text = u" \n\n "_s;
    CHECK(cutPassages(document).empty());
}
