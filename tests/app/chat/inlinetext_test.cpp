// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "chat/codehighlight.h"
#include "chat/hiddenchars.h"
#include "chat/inlinetext.h"
#include "chat/linkpolicy.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The shown text with its spans as words: "{b:bold} and {l:link}".
QString spelled(const InlineText& text)
{
    QString out;
    int at = 0;
    for (const InlineSpan& span : text.spans) {
        out += text.shown.mid(at, span.start - at) + u'{';
        for (const auto& [style, letter] : {std::pair{InlineSpan::Bold, u'b'},
                                            {InlineSpan::Italic, u'i'},
                                            {InlineSpan::Code, u'c'},
                                            {InlineSpan::Strike, u's'},
                                            {InlineSpan::Link, u'l'},
                                            {InlineSpan::Citation, u'n'},
                                            {InlineSpan::Badge, u'h'}}) {
            if ((span.styles & style) != 0)
                out += letter;
        }
        out += u':' + text.shown.mid(span.start, span.length) + u'}';
        at = span.start + span.length;
    }
    return out + text.shown.mid(at);
}

QString spelled(const QString& markdown)
{
    return spelled(inlineMarkdown(markdown));
}

} // namespace

SCENARIO("Emphasis is read as CommonMark reads it", "[chat][inline]")
{
    CHECK(spelled(u"a **b** *c* ***d*** ~~e~~"_s) == u"a {b:b} {i:c} {bi:d} {s:e}"_s);
    CHECK(spelled(u"**a *b* c**"_s) == u"{b:a }{bi:b}{b: c}"_s);
    CHECK(spelled(u"snake_case_name and 2*3*4"_s) == u"snake_case_name and 2{i:3}4"_s);
    CHECK(spelled(u"a * b * c"_s) == u"a * b * c"_s);
    CHECK(spelled(u"**open"_s) == u"**open"_s);
    CHECK(spelled(u"\\*no\\* `*code*` ``a ` b``"_s) == u"*no* {c:*code*} {c:a ` b}"_s);
    CHECK(spelled(u"`open"_s) == u"`open"_s);
    CHECK(spelled(u"&lt;b&gt; &amp; &copy;"_s) == u"<b> & &copy;"_s);
}

SCENARIO("Only web and mail addresses become links", "[chat][inline][hostile]")
{
    CHECK(spelled(u"[a](https://x.example/p \"t\") https://y.example/a_b_c."_s) ==
          u"{l:a} {l:https://y.example/a_b_c}."_s);
    CHECK(spelled(u"<mailto:a@b.example> (https://z.example/a(b))"_s) ==
          u"{l:mailto:a@b.example} ({l:https://z.example/a(b)})"_s);
    const QStringList refused{u"file:///etc/passwd"_s,
                              u"FILE:///etc/passwd"_s,
                              u"javascript:alert(1)"_s,
                              u"data:text/html,x"_s,
                              u"smb://host/x"_s,
                              u"\\\\host\\share"_s,
                              u"//host/x"_s,
                              u"/etc/passwd"_s,
                              u"./x"_s,
                              u"#a"_s,
                              u"vbscript:x"_s,
                              u"ms-word:ofe|u|x"_s,
                              u"http://"_s,
                              u"http:///x"_s,
                              u"https://a\u202Eb.example"_s,
                              u"https://a\\b.example"_s,
                              u"qrc:/x"_s,
                              u"ftp://x.example"_s,
                              u"mailto:"_s,
                              u"http:x"_s,
                              u"htt\u200Bp://x.example"_s};
    for (const QString& url : refused) {
        INFO(url.toStdString());
        CHECK_FALSE(openableUrl(url).has_value());
        const InlineText text =
            inlineMarkdown(QString(u"[word]("_s + url + u") ![i]("_s + url + u')'));
        CHECK(text.links.empty());
        CHECK(text.shown.contains(u"[word]("_s));
    }
    CHECK(openableUrl(u"HTTPS://x.example"_s).has_value());
    CHECK(shownUrl(*openableUrl(u"https://аpple.example/"_s)) ==
          u"https://xn--pple-43d.example/"_s);
}

SCENARIO("[n] is a citation only when the answer has one of that number", "[chat][inline]")
{
    const InlineText text = inlineMarkdown(u"a[1] b [2][7] `[1]`"_s, {{1, 2}});
    CHECK(spelled(text) == u"a{n:[1]} b {n:[2]}[7] {c:[1]}"_s);
    CHECK(text.spans[1].target == 2);
}

SCENARIO("Hidden characters are seen, and copied as they are", "[chat][inline][hostile]")
{
    const QString source = u"abc\u202Etxt.exe\u202C a\u200Bb \U000E0068\U000E0069\u0007"_s;
    const InlineText text = inlineMarkdown(source);
    CHECK(spelled(text) ==
          u"abc{h:⟨RLO⟩}txt.exe{h:⟨PDF⟩} a{h:⟨ZWSP⟩}b {h:⟨tags: hi⟩}{h:⟨U+0007⟩}"_s);
    CHECK(copied(text, 0, static_cast<int>(text.shown.size())) == source);
    THEN("every such character has a badge")
    {
        for (char32_t c = 0x80; c < 0x3100; ++c) {
            const bool hides = (c >= 0x80 && c < 0xA0) || c == 0xAD || c == 0x61C ||
                               (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                               (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069);
            const QString sample = u"a"_s + QChar(static_cast<char16_t>(c)) + u"b"_s;
            if (hides) {
                CHECK(hiddenAt(sample, 1).length == 1);
                CHECK(mayHide(sample));
            }
        }
    }
    THEN("joiners inside an emoji and in Persian words stay unseen")
    {
        CHECK(inlineMarkdown(u"👩\u200D💻"_s).spans.empty());
        CHECK(inlineMarkdown(u"می\u200Cخواهم"_s).spans.empty());
    }
    THEN("a tower of marks is counted instead of drawn")
    {
        const QString tower = u"a"_s + QString(5000, QChar(0x301));
        const InlineText shown = inlineMarkdown(tower);
        CHECK(shown.shown.size() < 60);
        CHECK(copied(shown, 0, static_cast<int>(shown.shown.size())) == tower);
    }
}

SCENARIO("Code is coloured line by line, across lines where a language allows it", "[chat][code]")
{
    const auto tokens = [](QStringView language, const QStringList& lines) {
        QString out;
        CodeState state = CodeState::Plain;
        for (const QString& line : lines) {
            for (const CodeSpan& span : highlightLine(*codeLanguage(language), line, &state))
                out += QString::number(static_cast<int>(span.token)) + u':' +
                       line.mid(span.start, span.length) + u' ';
        }
        return out;
    };
    CHECK(tokens(u"c++", {u"return \"a\\\"b\"; // x"_s}) == u"0:return 2:\"a\\\"b\" 4:// x "_s);
    CHECK(tokens(u"cpp", {u"/* a"_s, u"b */ int"_s}) == u"4:/* a 4:b */ 0:int "_s);
    CHECK(tokens(u"py", {u"x = \"\"\"a"_s, u"b\"\"\" if"_s}) == u"2:\"\"\"a 2:b\"\"\" 0:if "_s);
    CHECK(tokens(u"SQL", {u"SELECT 1 -- n"_s}) == u"0:SELECT 3:1 4:-- n "_s);
    CHECK(tokens(u"json", {u"{\"k\": \"v\", \"n\": 2}"_s}) == u"5:\"k\" 2:\"v\" 5:\"n\" 3:2 "_s);
    CHECK(tokens(u"yaml", {u"key: yes # c"_s}) == u"5:key 0:yes 4:# c "_s);
    CHECK(tokens(u"html", {u"<a href=\"x\">t</a>"_s}) == u"0:<a 5:href 2:\"x\" 0:> 0:</a 0:> "_s);
    CHECK(codeLanguage(u"no-such-language") == nullptr);
    for (const QStringView name : {u"c", u"js", u"ts", u"json", u"bash", u"sql", u"java", u"rust",
                                   u"go", u"xml", u"css", u"toml", u"diff"})
        CHECK(codeLanguage(name) != nullptr);
}
