// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "library/plainreader.h"
#include "library/trouble.h"
#include "text/sentences.h"

#include <QStringList>

using namespace motcua;

namespace {

DocumentText read(const QByteArray& bytes, FileKind kind = FileKind::Text,
                  const QString& encoding = {})
{
    const Result<DocumentText> result = readPlain(bytes, kind, QStringLiteral("file"), encoding);
    if (!result)
        FAIL(result.error().message.toStdString());
    return *result;
}

QStringList headingsOf(const DocumentText& document)
{
    QStringList out;
    for (const Heading& heading : document.headings)
        out += QString::number(heading.level) + u' ' +
               document.text.mid(heading.start, heading.end - heading.start);
    return out;
}

} // namespace

SCENARIO("A text file is kept as it is, so that places in it are places in the file",
         "[library][readers]")
{
    const DocumentText text = read("First line,\r\nsecond line.\r\n\r\n\r\n  Another one.  \n\n");
    CHECK(text.text == QStringLiteral("First line,\nsecond line.\n\n\n  Another one.  \n\n"));
    CHECK(text.encoding == QStringLiteral("utf-8"));
    CHECK(text.pageStarts.empty());
}

SCENARIO("Very long lines are paragraphs of their own, unless the sentence goes on",
         "[library][readers]")
{
    const QByteArray longLine = "Words " + QByteArray("word ").repeated(60).trimmed();
    const DocumentText text = read("A title\n" + longLine + "\n" + longLine + "\n2 more\n");
    const std::vector<Span> found = paragraphs(text.text);
    REQUIRE(found.size() == 3);
    CHECK(found[0] == Span{0, 7});
    CHECK(found[1].length() == longLine.size());
    CHECK(found[2].end == text.text.size() - 1);
}

SCENARIO("Numbered divisions and lines in capitals are headings of a text file",
         "[library][readers]")
{
    const DocumentText text = read(
        "QUY ĐỊNH CHUNG\n\nChương II\n\nĐiều 5. Hồ sơ cấp phép\n\nĐiều 6. Thời hạn là 5 ngày.\n\n"
        "Điều kiện chung\n\nTP HCM 2018:\n");
    CHECK(headingsOf(text) == QStringList{QStringLiteral("1 QUY ĐỊNH CHUNG"),
                                          QStringLiteral("2 Chương II"),
                                          QStringLiteral("4 Điều 5. Hồ sơ cấp phép")});
    CHECK(text.title == QStringLiteral("QUY ĐỊNH CHUNG"));
}

SCENARIO("Text is normalised and what was mended is counted", "[library][readers]")
{
    const DocumentText text =
        read(QByteArray("ho\xcc\x80\x61 NUL:\0 bad:\xff and \xc4\x91\xc4\x91\xc4\x91\xc4\x91", 30));
    CHECK(text.text.startsWith(QStringLiteral("hòa NUL:\u2400 bad:\ufffd")));
    CHECK(text.mended == 2);
}

SCENARIO("Markdown is read as it is meant: headings, lists, tables, links", "[library][readers]")
{
    const DocumentText text =
        read("---\ntitle: \"A \\\"quoted\\\" title\"\ntags: [x]\n---\n"
             "# Main **point**\n\nSee [the law](https://example.org) and *more*.\nNext line.\n\n"
             "- one\n- two\n  1. inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## "
             "Second\n\n```\ncode();\n```\n",
             FileKind::Markdown);
    CHECK(text.title == QStringLiteral("A \"quoted\" title"));
    CHECK(text.text ==
          QStringLiteral(
              "Main point\n\nSee the law and more.\nNext line.\n\n- one\n- two\n  1. inner\n\n"
              "a | b\n1 | 2\n\nSecond\n\ncode();"));
    CHECK(headingsOf(text) ==
          QStringList{QStringLiteral("1 Main point"), QStringLiteral("2 Second")});
}

SCENARIO("Two rules with words between them are no front matter", "[library][readers]")
{
    const DocumentText text = read("---\nJust words here\n---\nand more\n", FileKind::Markdown);
    CHECK(text.text.contains(QStringLiteral("Just words here")));
    CHECK(read("# First heading\n\ntext", FileKind::Markdown).title ==
          QStringLiteral("First heading"));
}

SCENARIO("Empty and binary files are refused with the reason", "[library][readers]")
{
    const auto refused = [](const QByteArray& bytes) {
        const Result<DocumentText> result =
            readPlain(bytes, FileKind::Text, QStringLiteral("x.txt"));
        return result ? QString() : result.error().detail;
    };
    CHECK(refused({}) == QStringLiteral("empty"));
    CHECK(refused("  \n\n\t ") == QStringLiteral("empty"));
    CHECK(refused(QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(50)) == QStringLiteral("binary"));
}

SCENARIO("Every reason for refusing has a name and a sentence that names the file",
         "[library][readers]")
{
    for (int i = 0; i <= static_cast<int>(Trouble::Cancelled); ++i) {
        const auto trouble = static_cast<Trouble>(i);
        CHECK(troubleNamed(nameOf(trouble)) == trouble);
        CHECK(refusal(trouble, QStringLiteral("báo cáo.doc"))
                  .message.contains(QStringLiteral("“báo cáo.doc”")));
    }
    CHECK(!troubleNamed(u"nonsense").has_value());
}

SCENARIO("The kind of a file is told by its content before its name", "[library][readers]")
{
    CHECK(kindOf("%PDF-1.7\n", QStringLiteral("a.txt")) == FileKind::Pdf);
    CHECK(kindOf("PK\x03\x04rest", QStringLiteral("a.txt")) == FileKind::Package);
    CHECK(kindOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", QStringLiteral("a.docx")) ==
          FileKind::OldWord);
    CHECK(kindOf("{\\rtf1", QStringLiteral("a.txt")) == FileKind::RichText);
    CHECK(kindOf("\xef\xbb\xbf \n<!DOCTYPE html>", QStringLiteral("a.txt")) == FileKind::Html);
    CHECK(kindOf(QByteArray("\xff\xfe<\0h\0t\0m\0l\0>\0", 14), QStringLiteral("page")) ==
          FileKind::Html);
    CHECK(kindOf("<p align=center>", QStringLiteral("README.md")) == FileKind::Markdown);
    CHECK(kindOf("<p>words", QStringLiteral("x.HTM")) == FileKind::Html);
    CHECK(kindOf("words", QStringLiteral("x")) == FileKind::Text);
    CHECK(kindOf(QByteArray("\x7f"
                            "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
                            16),
                 QStringLiteral("x.txt")) == FileKind::Binary);
}
