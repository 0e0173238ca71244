// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"
#include "format/markdowncontainment.h"
#include "format/markdownexporter.h"
#include "text/markdown.h"

#include <QRegularExpression>

using namespace motcua;
using namespace motcua::test;

namespace {

// The headings of the first two ranks that a reader of the file sees, at the top and nowhere deeper.
class Outline final : public markdown::Visitor {
public:
    void enter(markdown::Block block, const markdown::BlockInfo& info) override
    {
        ++m_depth;
        m_inside = block == markdown::Block::Heading && info.level <= 2;
        if (m_inside)
            headings += m_depth == 1 ? QString() : QStringLiteral("(nested) ");
    }
    void leave(markdown::Block, const markdown::BlockInfo&) override
    {
        --m_depth;
        m_inside = false;
    }
    void enter(markdown::Span, const markdown::SpanInfo&) override {}
    void leave(markdown::Span, const markdown::SpanInfo&) override {}
    void text(QStringView text) override
    {
        words += text;
        if (m_inside)
            headings.last() += text;
    }
    void lineBreak(bool) override { words += u'\n'; }

    QStringList headings;
    QString words;

private:
    int m_depth = 0;
    bool m_inside = false;
};

QStringList turns(const QString& markdown, markdown::Reading reading)
{
    static const QRegularExpression front(QStringLiteral("\\A---\n.*?\n---\n"),
                                          QRegularExpression::DotMatchesEverythingOption);
    Outline outline;
    markdown::walk(QString(markdown).remove(front), outline, reading);
    return outline.headings;
}

} // namespace

SCENARIO("Whatever a message holds, the turns of the file stay the turns of the conversation",
         "[format][markdown]")
{
    std::mt19937 random(3);
    for (int round = 0; round < 250; ++round) {
        Transcript any;
        any.title = QStringLiteral("T");
        QStringList expected{QStringLiteral("T")};
        for (int i = 1; i <= 4; ++i) {
            any.messages.push_back(
                message(i, i - 1, i % 2 ? Role::User : Role::Assistant, hostileText(random)));
            any.messages.back().reasoning = hostileText(random);
            any.messages.back().model = hostileText(random);
            expected += i % 2 ? QStringLiteral("You") : QStringLiteral("Assistant");
        }
        any.head = uuid(4);
        const QString markdown = QString::fromUtf8(written(MarkdownExporter(), {any}));
        for (const auto reading : {markdown::Reading::Words, markdown::Reading::Html}) {
            CAPTURE(markdown);
            CHECK(turns(markdown, reading) == expected);
        }
    }
}

SCENARIO("Containing a message changes no more than it must", "[format][markdown]")
{
    CHECK(containedMarkdown(QStringLiteral("plain *text*\n\n- a\n- b")) ==
          QStringLiteral("plain *text*\n\n- a\n- b"));
    CHECK(containedMarkdown(QStringLiteral("```\nopen ```` fence")) ==
          QStringLiteral("```\nopen ```` fence\n```"));
    CHECK(containedMarkdown(QStringLiteral("# A\n\nB\n===\n\nC\n---\n\n###### D")) ==
          QStringLiteral("### A\n\n### B\n\n#### C\n\n###### D"));
    CHECK(containedMarkdown(QStringLiteral("`<b>` and <b> and <https://a.example> 1 < 2")) ==
          QStringLiteral("`<b>` and \\<b> and <https://a.example> 1 < 2"));
    CHECK(containedMarkdown(QStringLiteral("[1]: https://evil.example")) ==
          QStringLiteral("\\[1]: https://evil.example"));
    CHECK(containedMarkdown({}) == QString());
    // A fence opened in a list cannot be closed from outside it.
    const QString list = containedMarkdown(QStringLiteral("- ```\n  code"));
    Outline outline;
    markdown::walk(QString(list + QStringLiteral("\n\n# end")), outline);
    CHECK(outline.headings == QStringList{QStringLiteral("end")});
    CHECK(outline.words.contains(QStringLiteral("code")));
}

SCENARIO("No word is lost when a message is contained", "[format][markdown]")
{
    std::mt19937 random(4);
    static const QRegularExpression words(QStringLiteral("[\\p{L}]+"));
    for (int round = 0; round < 400; ++round) {
        const QString source = hostileText(random);
        const QString contained = containedMarkdown(source);
        for (auto it = words.globalMatch(source); it.hasNext();)
            CHECK(contained.contains(it.next().captured()));
    }
}

SCENARIO("Front matter is quoted so that every title is one", "[format][markdown]")
{
    CHECK(yamlQuoted(QStringLiteral("a: \"b\" \\ #c\n---\n\u0085\u2028\u202e")) ==
          QStringLiteral("\"a: \\\"b\\\" \\\\ #c\\u000a---\\u000a\\u0085\\u2028\\u202e\""));
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const QString line = yamlQuoted(hostileText(random));
        CHECK(!line.contains(u'\n'));
        CHECK(QRegularExpression(QStringLiteral("^\"(?:[^\"\\\\]|\\\\.)*\"$"))
                  .match(line)
                  .hasMatch());
    }
}

SCENARIO("Escaped text shows exactly itself", "[format][markdown]")
{
    for (const char* text :
         {"*a* _b_ `c` [d](e) <f> #g ~h~ | & \\ ![i] &amp; ---", "1. x", "- y", "+ z"}) {
        Outline outline;
        markdown::walk(QString(QStringLiteral("p ") + markdownEscaped(QString::fromUtf8(text))),
                       outline);
        CHECK(outline.words == QStringLiteral("p ") + QString::fromUtf8(text));
    }
}
