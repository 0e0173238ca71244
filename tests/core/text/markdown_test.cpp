// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "text/markdown.h"

using namespace motcua;

namespace {

// Writes the events down, to be compared as one string.
class Trace final : public markdown::Visitor {
public:
    void enter(markdown::Block block, const markdown::BlockInfo& info) override
    {
        out += u'<' + QString::number(static_cast<int>(block)) +
               (info.level ? u'h' + QString::number(info.level) : QString()) + u'>';
    }
    void leave(markdown::Block, const markdown::BlockInfo&) override { out += u"</>"; }
    void enter(markdown::Span, const markdown::SpanInfo& info) override
    {
        out += u'{' + info.target;
    }
    void leave(markdown::Span, const markdown::SpanInfo&) override { out += u'}'; }
    void text(QStringView text) override { out += text; }
    void lineBreak(bool hard) override { out += hard ? u'\n' : u' '; }
    QString out;
};

QString textOf(const QString& source, markdown::Reading reading = markdown::Reading::Words)
{
    Trace trace;
    REQUIRE(markdown::walk(source, trace, reading));
    return trace.out;
}

} // namespace

SCENARIO("HTML in Markdown is text", "[text][markdown]")
{
    CHECK(textOf(QStringLiteral("use std::vector<int> x; then SECRET"))
              .contains(QStringLiteral("vector<int> x; then SECRET")));
    CHECK(textOf(QStringLiteral("<div>\nhello\n\nworld")).contains(QStringLiteral("<div>")));
    CHECK(textOf(QStringLiteral("<script>alert(1)</script>"))
              .contains(QStringLiteral("<script>alert(1)</script>")));
}

SCENARIO("Entities are decoded, unknown ones stay, and none can hide a target", "[text][markdown]")
{
    CHECK(textOf(QStringLiteral("a &amp; b &lt;i&gt; &#273; &nosuch; &#0;"))
              .contains(QStringLiteral("a & b <i> đ &nosuch; \ufffd")));
    CHECK(textOf(QStringLiteral("[x](java&#115;cript:alert)"))
              .contains(QStringLiteral("{javascript:alert")));
}

SCENARIO("Link definitions can be kept as text", "[text][markdown]")
{
    const QString source = QStringLiteral("[name]: SECRET\n\n> [other]: word\n\ntext");
    CHECK(!textOf(source).contains(QStringLiteral("SECRET")));
    CHECK(textOf(source, markdown::Reading::WordsAndTargets)
              .contains(QStringLiteral("[name]: SECRET")));
    CHECK(textOf(source, markdown::Reading::WordsAndTargets)
              .contains(QStringLiteral("[other]: word")));
}

SCENARIO("Ten thousand nested quotes are read without falling over", "[text][markdown]")
{
    CHECK(textOf(QString(10000, u'>') + QStringLiteral("deep")).contains(QStringLiteral("deep")));
    CHECK(textOf(QString(20000, u'[') + QStringLiteral("deep")).contains(QStringLiteral("deep")));
}

SCENARIO("A fence is longer than every run of backticks inside", "[text][markdown]")
{
    CHECK(markdown::fenceFor(u"plain") == QStringLiteral("```"));
    CHECK(markdown::fenceFor(u"a ```` b ``` c") == QStringLiteral("`````"));
}
