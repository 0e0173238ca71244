// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"
#include "format/htmlexporter.h"
#include "format/markdownhtml.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace motcua;
using namespace motcua::test;

namespace {

// The strictest reader there is: what is not well-formed fails, what is not on the list fails.
QString checked(const QByteArray& html, QString* text = nullptr)
{
    static const QStringList elements{
        QStringLiteral("html"),   QStringLiteral("head"),    QStringLiteral("meta"),
        QStringLiteral("title"),  QStringLiteral("style"),   QStringLiteral("body"),
        QStringLiteral("main"),   QStringLiteral("h1"),      QStringLiteral("h2"),
        QStringLiteral("h3"),     QStringLiteral("h4"),      QStringLiteral("h5"),
        QStringLiteral("h6"),     QStringLiteral("p"),       QStringLiteral("article"),
        QStringLiteral("header"), QStringLiteral("span"),    QStringLiteral("bdi"),
        QStringLiteral("div"),    QStringLiteral("details"), QStringLiteral("summary"),
        QStringLiteral("ol"),     QStringLiteral("ul"),      QStringLiteral("li"),
        QStringLiteral("cite"),   QStringLiteral("section"), QStringLiteral("hr"),
        QStringLiteral("br"),     QStringLiteral("pre"),     QStringLiteral("code"),
        QStringLiteral("em"),     QStringLiteral("strong"),  QStringLiteral("s"),
        QStringLiteral("a"),      QStringLiteral("small"),   QStringLiteral("blockquote"),
        QStringLiteral("table"),  QStringLiteral("thead"),   QStringLiteral("tbody"),
        QStringLiteral("tr"),     QStringLiteral("th"),      QStringLiteral("td"),
        QStringLiteral("figure"), QStringLiteral("img"),     QStringLiteral("figcaption")};
    static const QStringList attributes{
        QStringLiteral("charset"), QStringLiteral("http-equiv"), QStringLiteral("content"),
        QStringLiteral("name"),    QStringLiteral("class"),      QStringLiteral("id"),
        QStringLiteral("dir"),     QStringLiteral("value"),      QStringLiteral("start"),
        QStringLiteral("href"),    QStringLiteral("rel"),        QStringLiteral("src"),
        QStringLiteral("alt")};
    QXmlStreamReader reader(html);
    bool style = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            style = reader.name() == QLatin1StringView("style");
            if (!elements.contains(reader.name()))
                return QStringLiteral("element ") + reader.name();
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (!attributes.contains(attribute.name()))
                    return QStringLiteral("attribute ") + attribute.name();
                if (attribute.name() == QLatin1StringView("href") && !isSafeLink(attribute.value()))
                    return QStringLiteral("target ") + attribute.value();
                if (attribute.name() == QLatin1StringView("src") &&
                    !attribute.value().startsWith(QLatin1StringView("data:image/png;base64,")))
                    return QStringLiteral("source ") + attribute.value();
            }
        } else if (reader.isEndElement()) {
            style = false;
        } else if (reader.isCharacters() && text && !style) {
            *text += reader.text();
        } else if (reader.isComment() || reader.isProcessingInstruction() ||
                   reader.isEntityReference()) {
            return QStringLiteral("something that is no element");
        }
    }
    return reader.errorString();
}

QString letters(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetter())
            out += c;
    }
    std::sort(out.begin(), out.end());
    return out;
}

// Letters of `part` that `whole` has not often enough.
QString missing(const QString& part, const QString& whole)
{
    QString out;
    const QString has = letters(whole);
    const QString wants = letters(part);
    std::set_difference(wants.begin(), wants.end(), has.begin(), has.end(),
                        std::back_inserter(out));
    return out;
}

} // namespace

SCENARIO("An exported page is well-formed and does nothing, whatever was said", "[format][html]")
{
    std::mt19937 random(1);
    for (int round = 0; round < 150; ++round) {
        const Transcript any = randomTranscript(random, static_cast<int>(random() % 25));
        const QByteArray html = written(HtmlExporter(), {any});
        CHECK(checked(html) == QString());
        CHECK(html.contains("default-src 'none'"));
        for (const TranscriptMessage& message : any.messages) {
            QString text;
            CHECK(checked("<main>" + markdownToHtml(message.text).toUtf8() + "</main>", &text) ==
                  QString());
        }
    }
}

SCENARIO("A page shows attached pictures from the store and none that a text or a name asks for",
         "[format][html][attachments]")
{
    const Transcript with = sampleWithAttachments();
    const QByteArray html = written(HtmlExporter(), {with});
    CHECK(checked(html) == QString());
    CHECK(html.count("<img ") == 1);
    CHECK(html.contains("img-src data:;"));
    CHECK(html.contains(QByteArray("data:image/png;base64,").append(smallPicture().toBase64())));
    CHECK_FALSE(html.contains("base64,AA\""));
    CHECK(html.contains("mất.png"));

    Transcript none = with;
    none.attachments.clear();
    const QByteArray named = written(HtmlExporter(), {none});
    CHECK(checked(named) == QString());
    CHECK_FALSE(named.contains("<img "));
    CHECK_FALSE(named.contains("img-src"));

    Transcript lying = with;
    for (TranscriptAttachment& one : lying.attachments) {
        one.mime = QStringLiteral("image/png\" onload=\"x");
        one.bytes = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    }
    CHECK_FALSE(written(HtmlExporter(), {lying}).contains("<img "));
}

SCENARIO("No letter of a message is lost on its way to a page", "[format][html]")
{
    const auto shown = [](const QString& markdown) {
        QString text;
        const QByteArray html = "<main>" + markdownToHtml(markdown).toUtf8() + "</main>";
        CHECK(checked(html, &text) == QString());
        for (QXmlStreamReader reader(html); !reader.atEnd(); reader.readNext())
            text += reader.attributes().value(QLatin1StringView("href"));
        return text;
    };
    for (const char* source :
         {"use `std::vector` and std::vector<int> x; then SECRET TEXT", "<div>\nunclosed SECRET",
          "<b>SECRET", "[name]: SECRET\n", "text [a][b]\n\n[b]: https://x.example/SECRET (t)\n",
          "```lang SECRET note\ncode", "![SECRET](x y \"t\")", "<!-- SECRET -->", "&SECRET; &lt;",
          "[x]: <SECRET> 'title'\n\n> [y]: z"}) {
        CAPTURE(source);
        CHECK(shown(QString::fromUtf8(source)).contains(QStringLiteral("SECRET")));
    }
    std::mt19937 random(2);
    for (int round = 0; round < 600; ++round) {
        QString source = hostileText(random);
        const QString text = shown(source);
        source.remove(QStringLiteral("&amp;"))
            .remove(QStringLiteral("&lt;"))
            .remove(QStringLiteral("&#x202e;"))
            .remove(QStringLiteral("&#115;"));
        CAPTURE(source);
        CHECK(missing(source, text) == QString());
    }
}

SCENARIO("Only web and mail links are links", "[format][html]")
{
    for (const char* good : {"http://a.example", "https://a.example/x?y=1#z", "HTTPS://A.EXAMPLE",
                             "mailto:a@b.example"})
        CHECK(isSafeLink(QString::fromLatin1(good)));
    for (const char* bad : {"",
                            "javascript:alert(1)",
                            "JaVaScRiPt:x",
                            " https://a.example",
                            "https:",
                            "https:/a",
                            "http:\\\\a",
                            "https://a\tb",
                            "https://a b",
                            "file:///etc/passwd",
                            "data:text/html,x",
                            "vbscript:x",
                            "//a.example",
                            "/local",
                            "#part",
                            "smb://h",
                            "\\\\host\\share",
                            "ftp://x",
                            "mailto:",
                            "intent://x",
                            "https&#58;//x"})
        CHECK(!isSafeLink(QString::fromLatin1(bad)));
    CHECK(!isSafeLink(u"https://a\u202e.example"));
    const QString html = markdownToHtml(
        u"[one](javascript:alert(1)) [two](https://a.example) ![three](https://b.example/p.png)");
    CHECK(html.contains(QStringLiteral("one (javascript:alert(1))")));
    CHECK(html.contains(QStringLiteral("href=\"https://a.example\"")));
    CHECK(!html.contains(QStringLiteral("<img")));
    CHECK(html.contains(QStringLiteral("https://b.example/p.png")));
}

SCENARIO("Directions that make text look other than it is are shown", "[format][html]")
{
    CHECK(htmlEscaped(u"a\u202eb\x1b<\"'&") ==
          QStringLiteral("a[U+202E]b\u241b&lt;&quot;&#39;&amp;"));
}
