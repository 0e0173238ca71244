// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "library/readers/pdflayout.h"
#include "library/readers/reader.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

using namespace motcua;
using namespace motcua::readers;

namespace {

// One page for each list; every entry is drawn as one line.
QByteArray pdf(const std::vector<QStringList>& pages, const QString& title = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        writer.setTitle(title);
        QPainter painter(&writer);
        painter.setFont(QFont(QStringLiteral("Noto Sans"), 11));
        bool first = true;
        for (const QStringList& page : pages) {
            if (!std::exchange(first, false))
                writer.newPage();
            int y = 60;
            for (const QString& line : page)
                painter.drawText(50, y += 16, line);
        }
    }
    return bytes;
}

PdfWord word(const QString& text, double left, double top, double letter = 6)
{
    PdfWord out;
    for (const QChar c : text) {
        out.letters.push_back({QString(c), left, left + letter});
        left += letter;
    }
    out.top = top;
    out.bottom = top + 12;
    out.size = 10;
    out.spaceAfter = true;
    return out;
}

PdfLine line(const QString& text, double top, double left = 50, double right = 500,
             double size = 10)
{
    return {text, left, right, top, top + size * 1.2, size};
}

QStringList flat(const std::vector<QStringList>& paragraphs)
{
    QStringList out;
    for (const QStringList& paragraph : paragraphs)
        out += paragraph.join(u'/');
    return out;
}

} // namespace

SCENARIO("A PDF gives its text with the starts of its pages and its title", "[library][readers]")
{
    const QByteArray bytes = pdf(
        {{QStringLiteral("Hồ sơ được tiếp nhận, giải quyết"), QStringLiteral("tại Sở là 63.820.")},
         {QStringLiteral("Trang thứ hai.")}},
        QStringLiteral("Báo cáo năm"));
    const Result<DocumentText> result = readPdf(bytes, QStringLiteral("x.pdf"), {});
    REQUIRE(result.has_value());
    CHECK(result->text ==
          QStringLiteral("Hồ sơ được tiếp nhận, giải quyết\ntại Sở là 63.820.\n\nTrang thứ hai."));
    REQUIRE(result->pageStarts.size() == 2);
    CHECK(result->text.mid(result->pageStarts[1]) == QStringLiteral("Trang thứ hai."));
    CHECK(result->title == QStringLiteral("Báo cáo năm"));
}

SCENARIO("A sentence that runs over a page stays one paragraph, and empty pages count",
         "[library][readers]")
{
    const QByteArray bytes = pdf({{QStringLiteral("Câu này còn chạy")},
                                  {QStringLiteral("tiếp sang trang sau.")},
                                  {},
                                  {QStringLiteral("Hết.")}});
    const Result<DocumentText> result = readPdf(bytes, QStringLiteral("x.pdf"), {});
    REQUIRE(result.has_value());
    CHECK(result->text == QStringLiteral("Câu này còn chạy\ntiếp sang trang sau.\n\nHết."));
    CHECK(result->pageStarts.size() == 4);
    CHECK(pageAt(result->pageStarts, result->text.indexOf(QStringLiteral("tiếp"))) == 2);
    CHECK(pageAt(result->pageStarts, result->text.indexOf(QStringLiteral("Hết"))) == 4);
}

SCENARIO("Pages without text, damage and other files are refused for what they are",
         "[library][readers]")
{
    const auto refused = [](const QByteArray& bytes) {
        const Result<DocumentText> result = readPdf(bytes, QStringLiteral("x.pdf"), {});
        return result ? QStringLiteral("read") : result.error().detail;
    };
    CHECK(refused(pdf({{}})) == QStringLiteral("no-text"));
    CHECK(refused("%PDF-1.4 nothing") == QStringLiteral("damaged"));
    CHECK(refused({}) == QStringLiteral("damaged"));
    const QByteArray whole = pdf({{QStringLiteral("chữ")}});
    for (qsizetype size = 8; size < whole.size(); size += 1 + whole.size() / 30)
        (void)refused(whole.left(size)); // must come back at all
}

SCENARIO("Letters drawn in two pieces neither break words nor swallow spaces", "[library][readers]")
{
    // "đồ" + "ng chế" + space + "độ" as poppler reports a monospaced font: the marked letter is counted twice as wide.
    PdfWord first = word(QStringLiteral("đồ"), 100, 50);
    first.letters[1].right += 6;
    first.spaceAfter = false;
    PdfWord second = word(QStringLiteral("ng"), 112, 50);
    PdfWord third = word(QStringLiteral("chếđ"), 136, 50);
    third.letters[2].right += 6;
    third.letters[3] = {QStringLiteral("đ"), 160, 166};
    const PdfWord plain = word(QStringLiteral("oe"), 300, 50);
    const std::vector<PdfLine> lines = linesOf({first, second, third, plain});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == QStringLiteral("đồng chế đ oe"));
}

SCENARIO("Lines are parted into paragraphs by distance, size, short ends and item marks",
         "[library][readers]")
{
    CHECK(flat(paragraphsOf({line(QStringLiteral("Dòng một"), 10),
                             line(QStringLiteral("dòng hai."), 24),
                             line(QStringLiteral("Đoạn mới"), 52)})) ==
          QStringList{QStringLiteral("Dòng một/dòng hai."), QStringLiteral("Đoạn mới")});
    CHECK(flat(paragraphsOf({line(QStringLiteral("Tựa lớn"), 10, 50, 500, 18),
                             line(QStringLiteral("chữ nhỏ"), 32)}))
              .size() == 2);
    CHECK(flat(paragraphsOf({line(QStringLiteral("Đoạn kết thúc."), 10, 50, 300),
                             line(QStringLiteral("Đoạn sau dài"), 24)}))
              .size() == 2);
    CHECK(flat(paragraphsOf({line(QStringLiteral("Gồm:"), 10), line(QStringLiteral("- đơn;"), 24),
                             line(QStringLiteral("a) ảnh"), 38)}))
              .size() == 3);
    CHECK(flat(paragraphsOf({line(QStringLiteral("cột một"), 300),
                             line(QStringLiteral("sang cột hai"), 10, 520, 900)}))
              .size() == 1);
}

SCENARIO("Running titles and page numbers go, the first title stays", "[library][readers]")
{
    std::vector<std::vector<PdfLine>> pages;
    for (int i = 1; i <= 4; ++i)
        pages.push_back({line(QStringLiteral("Báo cáo"), 10),
                         line(QStringLiteral("nội dung ") + QChar(u'a' + i), 24),
                         line(QStringLiteral("- %1 -").arg(i), 700)});
    dropRunningLines(pages);
    CHECK(pages[0].size() == 2);
    CHECK(pages[0][0].text == QStringLiteral("Báo cáo"));
    for (size_t i = 1; i < pages.size(); ++i)
        CHECK(pages[i].size() == 1);
}

SCENARIO("Words divided at line ends are joined, hyphenated ones keep their hyphen",
         "[library][readers]")
{
    QStringList lines{QStringLiteral("an exam-"), QStringLiteral("ple of a well-"),
                      QStringLiteral("known, thing"), QStringLiteral("pages 3-"),
                      QStringLiteral("5")};
    joinDividedWords(lines, QStringLiteral("it is well-known that"));
    CHECK(lines == QStringList{QStringLiteral("an example"), QStringLiteral("of a well-known,"),
                               QStringLiteral("thing"), QStringLiteral("pages 3-"),
                               QStringLiteral("5")});
}
