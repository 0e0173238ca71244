// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentblocks.h"
#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every character but the line feeds between paragraphs lies in exactly one block.
bool covers(const DocumentText& document, const std::vector<DocumentBlock>& blocks)
{
    qsizetype at = 0;
    for (const DocumentBlock& block : blocks) {
        for (; at < block.start; ++at)
            if (document.text[at] != u'\n')
                return false;
        if (block.start != at || block.end <= block.start)
            return false;
        at = block.end;
    }
    for (; at < document.text.size(); ++at)
        if (document.text[at] != u'\n')
            return false;
    return true;
}

} // namespace

SCENARIO("A document is cut at empty lines, and nothing of it is lost", "[library]")
{
    DocumentText document;
    document.text = u"Một\n\nHai dòng\nliền nhau\n\n\n\nBa"_s;
    document.headings = {{0, 3, 1}};
    const std::vector<DocumentBlock> blocks = blocksOf(document);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0] == DocumentBlock{0, 3, 1, 0, false});
    CHECK(document.text.mid(blocks[1].start, blocks[1].end - blocks[1].start) ==
          u"Hai dòng\nliền nhau"_s);
    CHECK(covers(document, blocks));
    CHECK(blockAt(blocks, 0) == 0);
    CHECK(blockAt(blocks, blocks[1].start + 4) == 1);
    CHECK(blockAt(blocks, 100000) == 2);
}

SCENARIO("A page that begins inside a paragraph begins a block, and says which page it is",
         "[library]")
{
    DocumentText document;
    document.text = u"first page goes on to the second\n\nand this is there too"_s;
    document.pageStarts = {0, 20};
    const std::vector<DocumentBlock> blocks = blocksOf(document);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].page == 1);
    CHECK(blocks[1].start == 20);
    CHECK(blocks[1].page == 2);
    CHECK(blocks[1].joined);
    CHECK(blocks[2].page == 0);
    CHECK(covers(document, blocks));
}

SCENARIO("A megabyte without a space is cut into blocks, never inside a surrogate pair",
         "[library]")
{
    DocumentText document;
    document.text = QString(u"a"_s);
    while (document.text.size() < 1'000'000)
        document.text += u"😀"_s;
    const std::vector<DocumentBlock> blocks = blocksOf(document);
    CHECK(blocks.size() > 300);
    CHECK(covers(document, blocks));
    for (const DocumentBlock& block : blocks)
        REQUIRE_FALSE(document.text[block.start].isLowSurrogate());
}

SCENARIO("A document without text has no blocks", "[library]")
{
    CHECK(blocksOf({}).empty());
    DocumentText blank;
    blank.text = u"\n\n\n"_s;
    CHECK(blocksOf(blank).empty());
    CHECK(blockAt({}, 5) == 0);
}
