// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/library/zip.h"
#include "library/readers/reader.h"

#include <QStringList>

using namespace motcua;
using motcua::test::docx;
using motcua::test::odt;
using motcua::test::zip;

namespace {

DocumentText readOffice(const QByteArray& bytes, const QString& encoding = {})
{
    const Result<DocumentText> result =
        readers::readPackage(bytes, QStringLiteral("file"), encoding);
    if (!result)
        FAIL(result.error().message.toStdString());
    return *result;
}

QString refused(const QByteArray& bytes)
{
    const Result<DocumentText> result = readers::readPackage(bytes, QStringLiteral("file"), {});
    return result ? QStringLiteral("read: ") + result->text.left(40) : result.error().detail;
}

QByteArray paragraph(const QByteArray& text, const QByteArray& properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}

const QByteArray kStyles =
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:style w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
    "<w:style w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"u1\"/></w:style>"
    "<w:style w:styleId=\"Level3\"><w:name w:val=\"x\"/><w:pPr><w:outlineLvl "
    "w:val=\"2\"/></w:pPr></w:style>"
    "<w:style w:styleId=\"Toc1\"><w:name w:val=\"toc 1\"/></w:style>"
    "<w:style w:styleId=\"Round\"><w:basedOn w:val=\"Round\"/></w:style>"
    "<w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style></w:styles>";

const QByteArray kNumbering =
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
    "w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText "
    "w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt "
    "w:val=\"bullet\"/><w:lvlText w:val=\"\xef\x82\xb7\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num "
    "w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";

QByteArray listItem(const char* list, const char* level)
{
    return QByteArray("<w:numPr><w:ilvl w:val=\"") + level + "\"/><w:numId w:val=\"" + list +
           "\"/></w:numPr>";
}

} // namespace

SCENARIO("A Word document gives its paragraphs, headings by style or outline level, and its title",
         "[library][readers]")
{
    const DocumentText text = readOffice(
        docx(paragraph("Tựa đề", "<w:pStyle w:val=\"Title\"/>") +
                 paragraph("Phần một", "<w:pStyle w:val=\"Mine\"/>") + paragraph("Đoạn văn ") +
                 paragraph("   ") + paragraph("Sâu hơn", "<w:outlineLvl w:val=\"1\"/>") +
                 paragraph("Ba", "<w:pStyle w:val=\"Level3\"/>") +
                 paragraph("Mục lục....3", "<w:pStyle w:val=\"Toc1\"/>") +
                 paragraph("Vòng", "<w:pStyle w:val=\"Round\"/>"),
             {{"word/styles.xml", kStyles}}));
    CHECK(text.text == QStringLiteral("Tựa đề\n\nPhần một\n\nĐoạn văn\n\nSâu hơn\n\nBa\n\nVòng"));
    CHECK(text.title == QStringLiteral("Tựa đề"));
    REQUIRE(text.headings.size() == 4);
    CHECK(text.headings[1] == Heading{8, 16, 1});
    CHECK(text.headings[2].level == 2);
    CHECK(text.headings[3].level == 3);

    const QByteArray core = "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:title>Tên "
                            "khác</dc:title></cp:coreProperties>";
    CHECK(readOffice(docx(paragraph("x"), {{"docProps/core.xml", core}})).title ==
          QStringLiteral("Tên khác"));
}

SCENARIO("Word's counted numbers are counted", "[library][readers]")
{
    const DocumentText text = readOffice(
        docx(paragraph("Hồ sơ", listItem("1", "0")) + paragraph("đơn", listItem("1", "1")) +
                 paragraph("ảnh", listItem("1", "1")) + paragraph("Thời hạn", listItem("1", "0")) +
                 paragraph("bản sao", listItem("1", "1")) + paragraph("chấm", listItem("2", "0")) +
                 paragraph("không", listItem("0", "0")),
             {{"word/numbering.xml", kNumbering}}));
    CHECK(text.text.split(QStringLiteral("\n\n")) ==
          QStringList{QStringLiteral("Điều 4. Hồ sơ"), QStringLiteral("4.a) đơn"),
                      QStringLiteral("4.b) ảnh"), QStringLiteral("Điều 5. Thời hạn"),
                      QStringLiteral("5.a) bản sao"), QStringLiteral("- chấm"),
                      QStringLiteral("không")});
}

SCENARIO("Deleted text, field codes and second drawings stay out; breaks, notes and text boxes "
         "come along",
         "[library][readers]")
{
    const QByteArray body =
        "<w:p><w:r><w:t>giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></"
        "w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>sau</w:t><w:br/><w:t>dòng</"
        "w:t></w:r></w:p>"
        "<w:p><w:r><w:t>ngoài "
        "</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>trong "
        "khung</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>lặp "
        "lại</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>tiếp</w:t></"
        "w:r></w:p>";
    const QByteArray notes =
        "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:footnote w:type=\"separator\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
        "<w:footnote w:id=\"1\"><w:p><w:r><w:t>chú "
        "thích</w:t></w:r></w:p></w:footnote></w:footnotes>";
    CHECK(readOffice(docx(body, {{"word/footnotes.xml", notes}})).text ==
          QStringLiteral("giữ sau\ndòng\n\ntrong khung\n\nngoài tiếp\n\nchú thích"));
}

SCENARIO("Tables become lines, tables of whole paragraphs become paragraphs", "[library][readers]")
{
    const auto cell = [](const QByteArray& content) -> QByteArray {
        return "<w:tc>" + content + "</w:tc>";
    };
    const QByteArray table = "<w:tbl><w:tr>" + cell(paragraph("Năm")) + cell(paragraph("Hồ sơ")) +
                             "</w:tr><w:tr>" + cell(paragraph("2017")) + cell(paragraph("63.820")) +
                             "</w:tr></w:tbl>";
    CHECK(readOffice(docx(paragraph("Trước") + table + paragraph("Sau"))).text ==
          QStringLiteral("Trước\n\nNăm | Hồ sơ\n2017 | 63.820\n\nSau"));

    const QByteArray layout = "<w:tbl><w:tr>" +
                              cell(paragraph("một") + paragraph("hai") + paragraph("ba")) +
                              cell(table) + "</w:tr></w:tbl>";
    CHECK(readOffice(docx(layout)).text ==
          QStringLiteral("một\n\nhai\n\nba\n\nNăm | Hồ sơ\n2017 | 63.820"));
}

SCENARIO("Letters of a legacy font in an office file are read when the person says so",
         "[library][readers]")
{
    CHECK(readOffice(docx(paragraph("ViÖt Nam") + "<w:tbl><w:tr><w:tc>" + paragraph("hå s¬") +
                          "</w:tc><w:tc>" + paragraph("lµ") + "</w:tc></w:tr></w:tbl>"),
                     QStringLiteral("tcvn3"))
              .text == QStringLiteral("Việt Nam\n\nhồ sơ | là"));
}

SCENARIO("An OpenDocument text gives the same", "[library][readers]")
{
    const QByteArray styles = "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                              "<text:list-style style:name=\"L1\"><text:list-level-style-number "
                              "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
                              "<text:list-level-style-bullet text:level=\"2\"/></text:list-style>";
    const DocumentText text = readOffice(odt(
        "<text:tracked-changes><text:p>bỏ</text:p></text:tracked-changes><text:p "
        "text:style-name=\"P1\">Tựa</text:p>"
        "<text:h text:outline-level=\"2\">Mục</text:h><text:p>a<text:s "
        "text:c=\"2\"/>b<text:line-break/>c<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>ghi chú</text:p></text:note-body></text:note> d</text:p>"
        "<text:list "
        "text:style-name=\"L1\"><text:list-item><text:p>một</"
        "text:p><text:list><text:list-item><text:p>con</text:p></text:list-item></text:list></"
        "text:list-item>"
        "<text:list-item><text:p>hai</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>x</text:p></"
        "table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></"
        "table:table-row></table:table>",
        styles));
    CHECK(
        text.text ==
        QStringLiteral("Tựa\n\nMục\n\na  b\nc d\n\n1. một\n\n- con\n\n2. hai\n\nx | y\n\nghi chú"));
    CHECK(text.title == QStringLiteral("Tựa"));
    CHECK(text.headings.size() == 2);
    const QByteArray styled =
        "<style:style style:name=\"P2\" style:parent-style-name=\"Heading_20_2\"/>";
    CHECK(readOffice(odt("<text:p text:style-name=\"P2\">M</text:p>", styled)).headings.size() ==
          1);
    const QByteArray meta = "<m xmlns:dc=\"y\"><dc:title>Từ meta</dc:title></m>";
    CHECK(readOffice(odt("<text:p>x</text:p>", {}, {{"meta.xml", meta}})).title ==
          QStringLiteral("Từ meta"));
}

SCENARIO("A document type is refused before anything of it is expanded", "[library][readers]")
{
    const QByteArray bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
    const QByteArray body = "<w:document "
                            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                            "main\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
    CHECK(refused(zip({{"word/document.xml", bomb + body}})) == QStringLiteral("dtd"));
    CHECK(refused(zip({{"word/document.xml", "<!DOCTYPE w:document SYSTEM \"file:///etc/passwd\">" +
                                                 body}})) == QStringLiteral("dtd"));
    CHECK(refused(zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                       {"content.xml", bomb + "<x>&b;</x>"}})) == QStringLiteral("dtd"));
}

SCENARIO("Bombs, depths and broken packages are refused, each for what it is", "[library][readers]")
{
    CHECK(refused(docx(paragraph(QByteArray(40 << 20, ' ')))) == QStringLiteral("bomb"));
    CHECK(refused(docx(QByteArray("<w:x>").repeated(300) + QByteArray("</w:x>").repeated(300))) ==
          QStringLiteral("deep"));
    CHECK(refused(docx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(100000))) ==
          QStringLiteral("deep"));
    CHECK(refused(docx("<w:p><w:r>")) == QStringLiteral("damaged"));
    CHECK(refused(docx({})) == QStringLiteral("empty"));
    CHECK(refused(zip({{"xl/workbook.xml", "<x/>"}})) == QStringLiteral("not-a-text-document"));
    CHECK(refused(zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                       {"content.xml", "<x/>"}})) == QStringLiteral("not-a-text-document"));
    CHECK(refused(zip({{"word/document.xml", "<a/>"}, {"word/document.xml", "<b/>"}})) ==
          QStringLiteral("damaged"));
    CHECK(refused(zip({{"word/document.xml", "<a/>"}}, "secret")) == QStringLiteral("protected"));
    CHECK(refused(odt({}, {}, {{"META-INF/manifest.xml", "<m><encryption-data/></m>"}})) ==
          QStringLiteral("protected"));

    std::vector<std::pair<QByteArray, QByteArray>> many;
    for (int i = 0; i < 10'100; ++i)
        many.emplace_back("word/media/" + QByteArray::number(i), QByteArray());
    CHECK(refused(docx(paragraph("x"), many)) == QStringLiteral("bomb"));
}

SCENARIO("A package cut anywhere is refused and never read in part", "[library][readers]")
{
    QByteArray content;
    for (int i = 0; i < 200; ++i)
        content += paragraph("đoạn " + QByteArray::number(i));
    const QByteArray whole = docx(content, {{"word/styles.xml", kStyles}});
    for (qsizetype size = 4; size < whole.size() - 1; size += 1 + whole.size() / 60) {
        CAPTURE(size);
        CHECK(refused(whole.left(size)) == QStringLiteral("damaged"));
    }
}
