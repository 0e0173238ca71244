// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/property.h"

#include "chat/markdownblocks.h"
#include "chat/shownblock.h"

#include <QRegularExpression>
#include <QSet>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;
using Kind = Block::Kind;

namespace {

std::vector<Kind> kinds(const QString& text)
{
    std::vector<Kind> out;
    const MarkdownBlocks parsed(text);
    for (const Block& block : parsed.blocks())
        out.push_back(block.kind);
    return out;
}

QString nesting(const Block& block)
{
    QString out;
    for (const Nest& nest : block.nesting)
        out += nest.kind == Nest::Kind::Quote ? u">"_s : (nest.first ? nest.marker : u"."_s);
    return out;
}

QSet<QString> words(const QString& text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
    QSet<QString> out;
    auto matches = word.globalMatch(text);
    while (matches.hasNext())
        out.insert(matches.next().captured());
    return out;
}

/// All a person can see or point at: shown text, markers, names of languages, targets of links.
QString visible(const QString& text)
{
    QString out;
    const MarkdownBlocks parsed(text);
    for (const Block& block : parsed.blocks()) {
        out += u' ' + block.language;
        for (const Nest& nest : block.nesting)
            out += u' ' + nest.marker;
        const ShownBlock shown = shownBlock(block);
        out += u' ' + shown.text();
        for (const ShownCell& cell : shown.cells) {
            for (const InlineLink& link : cell.text.links)
                out += u' ' +
                       QString::fromUtf8(QByteArray::fromPercentEncoding(link.url.toEncoded())) +
                       u' ' + link.title;
        }
    }
    return out;
}

/// Markdown made of everything that has a meaning, in any order.
rc::Gen<QString> markdown()
{
    static const std::vector<QString> pieces{u"alpha"_s,
                                             u"beta"_s,
                                             u"Sở"_s,
                                             u"63.820"_s,
                                             u" "_s,
                                             u" "_s,
                                             u"\n"_s,
                                             u"\n\n"_s,
                                             u"> "_s,
                                             u"- "_s,
                                             u"1. "_s,
                                             u"* "_s,
                                             u"    "_s,
                                             u"```"_s,
                                             u"```cpp\n"_s,
                                             u"~~~\n"_s,
                                             u"# "_s,
                                             u"## "_s,
                                             u"---\n"_s,
                                             u"==="_s,
                                             u"| a | b |\n|--|--|\n"_s,
                                             u"|"_s,
                                             u"*"_s,
                                             u"**"_s,
                                             u"_"_s,
                                             u"~~"_s,
                                             u"`"_s,
                                             u"[x](https://a.example/p)"_s,
                                             u"["_s,
                                             u"]"_s,
                                             u"("_s,
                                             u")"_s,
                                             u"![i](file:///etc/passwd)"_s,
                                             u"<b>bold"_s,
                                             u"<div>"_s,
                                             u"std::vector<int> x;"_s,
                                             u"<!-- c -->"_s,
                                             u"\\"_s,
                                             u"&lt;"_s,
                                             u"[ ] "_s,
                                             u"[x] "_s,
                                             u"\t"_s,
                                             u"https://b.example/q"_s,
                                             u"[1]"_s,
                                             u"\u200B"_s,
                                             u"\u202E"_s,
                                             u":"_s,
                                             u"gamma"_s};
    return rc::gen::map(
        rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))),
        [](const std::vector<int>& picks) {
            QString out;
            for (const int pick : picks)
                out += pieces[static_cast<size_t>(pick)];
            return out;
        });
}

} // namespace

SCENARIO("Markdown is cut into the blocks a reader sees", "[chat][markdown]")
{
    CHECK(kinds(u"one\ntwo\n\nthree"_s) == std::vector{Kind::Paragraph, Kind::Paragraph});
    CHECK(kinds(u"# Title\ntext\n\nSub\n---\n\n---\n"_s) ==
          std::vector{Kind::Heading, Kind::Paragraph, Kind::Heading, Kind::Rule});
    CHECK(kinds(u"text\n```py\nx = 1\n\ny\n```\nend"_s) ==
          std::vector{Kind::Paragraph, Kind::Code, Kind::Paragraph});
    CHECK(kinds(u"    indented\n\n    code\n\ntext"_s) == std::vector{Kind::Code, Kind::Paragraph});
    CHECK(kinds(u"| a | b |\n|---|:-:|\n| 1 | 2 |\n\nend"_s) ==
          std::vector{Kind::Table, Kind::Paragraph});
    CHECK(kinds(u"a | b without a line below"_s) == std::vector{Kind::Paragraph});
    CHECK(kinds(u"<div>\n<b>x"_s) == std::vector{Kind::Paragraph});
    CHECK(kinds({}).empty());
}

SCENARIO("Quotes and lists nest, and each item shows its marker once", "[chat][markdown]")
{
    const MarkdownBlocks list(
        u"- one\n- two\n  1. deep\n\n     more\n- [x] done\n- [ ] open\n\n> quoted\n> > deeper"_s);
    const std::vector<Block>& blocks = list.blocks();
    REQUIRE(blocks.size() == 8);
    CHECK(nesting(blocks[0]) == u"•"_s);
    CHECK(nesting(blocks[1]) == u"•"_s);
    CHECK(nesting(blocks[2]) == u".1."_s);
    CHECK(nesting(blocks[3]) == u".."_s);
    CHECK(nesting(blocks[4]) == u"[x]"_s);
    CHECK(blocks[4].text == u"done"_s);
    CHECK(nesting(blocks[5]) == u"[ ]"_s);
    CHECK(nesting(blocks[6]) == u">"_s);
    CHECK(nesting(blocks[7]) == u">>"_s);
    CHECK(blocks[6].nesting[0].id == blocks[7].nesting[0].id);
    THEN("two quotes with an empty line between them are two")
    {
        const MarkdownBlocks two(u"> a\n\n> b"_s);
        CHECK(two.blocks()[0].nesting[0].id != two.blocks()[1].nesting[0].id);
    }
    THEN("a year at the beginning of a line is no list")
    {
        CHECK(kinds(u"in the year\n1999. It was"_s) == std::vector{Kind::Paragraph});
    }
}

SCENARIO("Text that comes in pieces reads as if it had come at once", "[chat][markdown]")
{
    test::holds("pieces or whole",
                [] {
                    const QString text = *markdown();
                    const int step = *rc::gen::inRange(1, 9);
                    MarkdownBlocks grown;
                    for (qsizetype i = 0; i < text.size(); i += step)
                        grown.append(QStringView(text).mid(i, step));
                    RC_ASSERT(grown.blocks() == MarkdownBlocks(text).blocks());
                },
                {400, 60});
}

SCENARIO("Long lines and large blocks read the same in pieces, and finished parts stay",
         "[chat][markdown][hostile]")
{
    test::holds(
        "pieces or whole",
        [] {
            QString text;
            const int parts = *rc::gen::inRange(1, 7);
            for (int i = 0; i < parts; ++i) {
                const QString small = *markdown();
                const int length = *rc::gen::inRange(1, 12000);
                const QString unit = *rc::gen::element(
                    u"x"_s, u"word "_s, u"a\n"_s, u"some longer line of text\n"_s, u"> "_s, u"- "_s,
                    u"| a "_s, u"`"_s, u" "_s, u"\U0001F469\u200D"_s, u"e\u0301"_s, u"    \n"_s);
                text += small + unit.repeated(length / static_cast<int>(unit.size()));
            }
            const int step = *rc::gen::inRange(1, 9000);
            MarkdownBlocks grown;
            std::vector<Block> frozen;
            for (qsizetype i = 0; i < text.size(); i += step) {
                grown.append(QStringView(text).mid(i, step));
                RC_ASSERT(std::equal(frozen.begin(), frozen.end(), grown.blocks().begin()));
                frozen.assign(grown.blocks().begin(), grown.blocks().begin() + grown.frozen());
            }
            RC_ASSERT(grown.blocks() == MarkdownBlocks(text).blocks());
        },
        {400, 100});
}

SCENARIO("A cut ends what is open, and what follows begins anew", "[chat][markdown]")
{
    MarkdownBlocks blocks;
    blocks.append(u"- item one\n- item"_s);
    blocks.cut();
    CHECK(blocks.frozen() == 2);
    blocks.append(u" two"_s);
    REQUIRE(blocks.blocks().size() == 3);
    CHECK(blocks.blocks()[2].nesting.empty());
    CHECK(blocks.blocks()[2].text == u"two"_s);
    blocks.append(u"\n```\ncode"_s);
    blocks.cut();
    blocks.append(u"text"_s);
    CHECK(blocks.blocks().back().kind == Kind::Paragraph);
    CHECK(blocks.blocks().back().spaced);
}

SCENARIO("Finished blocks never change while text is added", "[chat][markdown]")
{
    MarkdownBlocks grown;
    grown.append(u"# Title\n\nfirst paragraph\n\n- item\n"_s);
    const auto frozen = static_cast<size_t>(grown.frozen());
    CHECK(frozen == 2);
    const std::vector<Block> before(grown.blocks().begin(),
                                    grown.blocks().begin() + static_cast<std::ptrdiff_t>(frozen));
    grown.append(u"- more\n\nnew paragraph **with"_s);
    for (size_t i = 0; i < frozen; ++i)
        CHECK(grown.blocks()[i] == before[i]);
    CHECK(grown.frozen() == 4);
}

SCENARIO("Every word of a message is to be seen", "[chat][markdown][hostile]")
{
    const QStringList samples{u"use `std::vector` and std::vector<int> x; then SECRET TEXT"_s,
                              u"<div> unclosed SECRET"_s,
                              u"a <b>bold SECRET"_s,
                              u"<img src=\"file:///etc/passwd\" onerror=x> SECRET"_s,
                              u"<!-- hidden SECRET -->"_s,
                              u"[label]: http://x.example \"SECRET\""_s,
                              u"| a | b |\n|--|--|\n| 1 | 2 | 3 SECRET |"_s,
                              u"```lang info SECRET\ncode"_s,
                              u"[t](javascript:SECRET)"_s,
                              u"![alt](https://x.example/SECRET)"_s,
                              u"# # SECRET #"_s};
    for (const QString& sample : samples) {
        INFO(sample.toStdString());
        CHECK(visible(sample).contains(u"SECRET"_s));
        for (const QString& word : words(sample))
            CHECK(visible(sample).contains(word));
    }
    test::holds("no word is lost",
                [] {
                    const QString text = *markdown();
                    // Named characters are shown as the character. Signs between two words may be all that kept them apart.
                    const QString seen = visible(text);
                    for (const QString& word : words(QString(text).replace(u"&lt;"_s, u" "_s))) {
                        if (!seen.contains(word))
                            RC_FAIL(u"lost %1 of %2"_s.arg(word, text).toStdString());
                    }
                },
                {600, 80});
}

SCENARIO("Enormous blocks are cut into parts, and copying joins them again",
         "[chat][markdown][hostile]")
{
    const QString run(1 << 20, u'x');
    const QString spaced = u"hello world "_s.repeated(20000);
    const QString lines = u"line\n"_s.repeated(3000).chopped(1);
    for (const QString& text : {run, spaced, lines}) {
        const MarkdownBlocks parsed(text);
        CHECK(parsed.blocks().size() > 10);
        for (const Block& block : parsed.blocks())
            CHECK(block.text.size() <= 6000);
        CHECK(plainText(parsed.blocks()).trimmed() == text.trimmed());
    }
    const QString fenced = u"```\n"_s + lines + u"\n```"_s;
    const MarkdownBlocks fence(fenced);
    CHECK(plainText(fence.blocks()) == lines);
    CHECK(MarkdownBlocks(QString(100000, u'>')).blocks().front().nesting.size() <= 12);
    CHECK(plainText(MarkdownBlocks(QString(100000, u'[')).blocks()) == QString(100000, u'['));
}

SCENARIO("A table keeps rows, columns and what does not fit into them", "[chat][markdown]")
{
    const MarkdownBlocks parsed(u"|a|b|\n|:--|--:|\n|1|2|\n|3|4|5|\n|x \\| y|"_s);
    REQUIRE(parsed.blocks().size() == 1);
    CHECK(parsed.blocks()[0].columns == std::vector{ColumnAlign::Left, ColumnAlign::Right});
    CHECK(plainText(parsed.blocks()) == u"a\tb\n1\t2\n3\t4 | 5\nx | y"_s);
}
