// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "library/readers/reader.h"

using namespace motcua;

namespace {

DocumentText readHtml(const QByteArray& bytes, const QString& encoding = {})
{
    const Result<DocumentText> result = readers::readHtml(bytes, QStringLiteral("file"), encoding);
    if (!result)
        FAIL(result.error().message.toStdString());
    return *result;
}

} // namespace

SCENARIO("A page gives what a browser shows, as paragraphs", "[library][readers]")
{
    const DocumentText text =
        readHtml("<!DOCTYPE html><html><head><title>Cổng dịch "
                 "vụ</title><style>p{color:red}</style><script>var x='<p>no</p>';</script></head>"
                 "<body><h1>Thủ tục</h1><p>Hồ sơ  <b>gồm</b>\n đơn<br>và "
                 "ảnh.</p><ul><li>một<li>hai<ol><li>con</li></ol></ul>"
                 "<div hidden>ẩn</div><noscript>bật lên</noscript><!-- lời "
                 "--><table><tr><th>Năm<th>Số<tr><td>2017<td>63.820</table>"
                 "<pre>a\n  b</pre><p>&lt;x&gt; &amp; &eacute;</p><h3>Cuối</h3></body></html>");
    CHECK(text.title == QStringLiteral("Cổng dịch vụ"));
    CHECK(text.text ==
          QStringLiteral("Thủ tục\n\nHồ sơ gồm đơn\nvà ảnh.\n\n- một\n\n- hai\n\n1. con\n\nNăm | "
                         "Số\n2017 | 63.820\n\na\n  b\n\n<x> & é\n\nCuối"));
    REQUIRE(text.headings.size() == 2);
    CHECK(text.headings[0] == Heading{0, 7, 1});
    CHECK(text.headings[1].level == 3);
}

SCENARIO("The charset a page declares is used where the bytes do not say better",
         "[library][readers]")
{
    CHECK(readHtml("<meta charset=utf-8><p>hồ sơ").text == QStringLiteral("hồ sơ"));
    CHECK(readHtml("<meta charset=iso-8859-1><p>hồ sơ").text == QStringLiteral("hồ sơ"));
    // windows-1258 writes the tone as a letter of its own: a circumflex, then a dot below.
    const DocumentText old = readHtml("<meta http-equiv=Content-Type content=\"text/html; "
                                      "charset=windows-1258\"><p>Vi\xea\xf2t Nam");
    CHECK(old.text == QStringLiteral("Việt Nam"));
    CHECK(old.encoding == QStringLiteral("windows-1258"));
    CHECK(readHtml("<meta charset=gb2312><p>\xc4\xe3\xba\xc3").text == QStringLiteral("你好"));
    CHECK(readHtml("<html><p>caf\xe9").text == QStringLiteral("café"));
    CHECK(readHtml("<p>Vi\xd6t Nam", QStringLiteral("tcvn3")).text == QStringLiteral("Việt Nam"));
    CHECK(readHtml("<meta charset=no-such-set><p>caf\xe9").text == QStringLiteral("café"));
}

SCENARIO("Broken and hostile pages are read to their end", "[library][readers]")
{
    CHECK(readHtml("<p>một<div>hai</p></div></b>ba").text.endsWith(QStringLiteral("ba")));
    CHECK(readHtml(QByteArray("<div>").repeated(100'000) + "sâu").text == QStringLiteral("sâu"));
    CHECK(readHtml(QByteArray("<table><tr><td>").repeated(2'000) + "trong").text ==
          QStringLiteral("trong"));
    CHECK(
        readHtml("<!DOCTYPE html [<!ENTITY a \"x\">]><p>chữ").text.contains(QStringLiteral("chữ")));
    CHECK(readHtml(QByteArray("<p>trước\0sau", 15)).text == QStringLiteral("trước\u2400sau"));
    CHECK(readHtml("<p>a</p><script>never closed").text == QStringLiteral("a"));
    CHECK(readHtml("<ul><svg><title>x</title></svg><li>b").text == QStringLiteral("- b"));
    const Result<DocumentText> empty =
        readers::readHtml("<html><script>1</script>", QStringLiteral("f"), {});
    CHECK((!empty && empty.error().detail == QStringLiteral("empty")));
}
