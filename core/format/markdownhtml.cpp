// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/markdownhtml.h"

#include "format/wording.h"
#include "text/markdown.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace motcua {
namespace {

// Qt lays out a word in time that grows with the square of its length: a longer one may break.
constexpr qsizetype kLongWord = 400;
constexpr qsizetype kPiece = 60; // shorter than a line

QLatin1StringView tagOf(markdown::Block block)
{
    using markdown::Block;
    switch (block) {
    case Block::Quote:
        return QLatin1StringView("blockquote");
    case Block::BulletList:
        return QLatin1StringView("ul");
    case Block::NumberedList:
        return QLatin1StringView("ol");
    case Block::Item:
        return QLatin1StringView("li");
    case Block::Paragraph:
        return QLatin1StringView("p");
    case Block::Table:
        return QLatin1StringView("table");
    case Block::TableHead:
        return QLatin1StringView("thead");
    case Block::TableBody:
        return QLatin1StringView("tbody");
    case Block::Row:
        return QLatin1StringView("tr");
    case Block::HeadCell:
        return QLatin1StringView("th");
    case Block::Cell:
        return QLatin1StringView("td");
    case Block::Rule:
    case Block::Heading:
    case Block::Code:
        break;
    }
    return {};
}

QLatin1StringView tagOf(markdown::Span span)
{
    using markdown::Span;
    switch (span) {
    case Span::Emphasis:
        return QLatin1StringView("em");
    case Span::Strong:
        return QLatin1StringView("strong");
    case Span::Code:
        return QLatin1StringView("code");
    case Span::Strike:
        return QLatin1StringView("s");
    case Span::Link:
    case Span::Image:
        break;
    }
    return {};
}

QString breakable(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const bool tooLong = end - start > kLongWord;
        for (qsizetype i = start; i < end; ++i) {
            const bool may = !text[i].isLowSurrogate() && !text[i].isMark();
            if (tooLong && i > start && (i - start) % kPiece == 0 && may)
                out += QChar(0x200b);
            out += text[i];
        }
        while (end < text.size() && text[end].isSpace())
            out += text[end++];
        start = end;
    }
    return out;
}

class HtmlWriter final : public markdown::Visitor {
public:
    HtmlWriter(HtmlFlavour flavour, int topHeading) : m_flavour(flavour), m_topHeading(topHeading)
    {
    }

    void enter(markdown::Block block, const markdown::BlockInfo& info) override
    {
        using markdown::Block;
        if (block == Block::Rule) {
            html += QLatin1StringView("<hr/>\n");
        } else if (block == Block::Heading) {
            html += QLatin1StringView("<h") + heading(info) + u'>';
        } else if (block == Block::Code) {
            if (!info.note.isEmpty())
                html += QLatin1StringView("<p class=\"language\"><small>") + escaped(info.note) +
                        QLatin1StringView("</small></p>");
            html += m_flavour == HtmlFlavour::Page ? QLatin1StringView("<pre><code>")
                                                   : QLatin1StringView("<pre>");
        } else if (block == Block::NumberedList && info.first != 1) {
            html += QLatin1StringView("<ol start=\"") + QString::number(info.first) +
                    QLatin1StringView("\">\n");
        } else {
            html += u'<' + QString(tagOf(block)) + alignment(info) + border(block) + u'>';
        }
        if (block == Block::Item && !info.task.isNull())
            html += info.task == u'x' ? u"☑ " : u"☐ ";
    }

    void leave(markdown::Block block, const markdown::BlockInfo& info) override
    {
        using markdown::Block;
        if (block == Block::Rule)
            return;
        if (block == Block::Heading)
            html += QLatin1StringView("</h") + heading(info) + QLatin1StringView(">\n");
        else if (block == Block::Code)
            html += m_flavour == HtmlFlavour::Page ? QLatin1StringView("</code></pre>\n")
                                                   : QLatin1StringView("</pre>\n");
        else
            html += QLatin1StringView("</") + tagOf(block) + QLatin1StringView(">\n");
    }

    void enter(markdown::Span span, const markdown::SpanInfo& info) override
    {
        using markdown::Span;
        m_starts.push_back(words.size());
        if (span == Span::Link && isSafeLink(info.target))
            html += QLatin1StringView("<a rel=\"noopener noreferrer\" href=\"") +
                    htmlEscaped(info.target) + QLatin1StringView("\">");
        else if (span == Span::Image)
            html += u'[' + QCoreApplication::translate("Format", "Picture:").toHtmlEscaped() + u' ';
        else if (span != Span::Link)
            html += u'<' + QString(tagOf(span)) + u'>';
    }

    void leave(markdown::Span span, const markdown::SpanInfo& info) override
    {
        using markdown::Span;
        const QStringView shown = QStringView(words).mid(m_starts.back());
        m_starts.pop_back();
        // A target that is not a link, or on paper, is shown, unless it is what the link says.
        const bool link = span == Span::Link && isSafeLink(info.target);
        const bool said =
            shown == info.target || (QStringLiteral("mailto:") + shown) == info.target;
        if (link)
            html += QLatin1StringView("</a>");
        if (span == Span::Link || span == Span::Image) {
            if (!said && (!link || m_flavour == HtmlFlavour::Paper))
                html += QLatin1StringView(" (") + escaped(info.target) + u')';
            if (!info.title.isEmpty())
                html += QStringLiteral(" “") + escaped(info.title) + u'”';
            if (span == Span::Image)
                html += u']';
            words += info.target + info.title;
        } else {
            html += QLatin1StringView("</") + tagOf(span) + u'>';
        }
    }

    void text(QStringView text) override
    {
        words += text;
        html += m_flavour == HtmlFlavour::Paper ? htmlEscaped(breakable(text)) : htmlEscaped(text);
    }

    void lineBreak(bool) override { html += QLatin1StringView("<br/>\n"); }

    QString html;
    QString words; // everything that was written, for the count afterwards

private:
    QString heading(const markdown::BlockInfo& info) const
    {
        return QString::number(std::min(6, info.level + m_topHeading - 1));
    }
    QString alignment(const markdown::BlockInfo& info) const
    {
        if (info.align == markdown::Align::Natural)
            return {};
        const QLatin1StringView side =
            info.align == markdown::Align::Left     ? QLatin1StringView("left")
            : info.align == markdown::Align::Centre ? QLatin1StringView("center")
                                                    : QLatin1StringView("right");
        const bool page = m_flavour == HtmlFlavour::Page;
        return (page ? QLatin1StringView(" class=\"") : QLatin1StringView(" align=\"")) + side +
               u'"';
    }
    QString border(markdown::Block block) const
    {
        const bool table = block == markdown::Block::Table && m_flavour == HtmlFlavour::Paper;
        return table ? QStringLiteral(" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"")
                     : QString();
    }
    QString escaped(const QString& text)
    {
        words += text;
        return htmlEscaped(m_flavour == HtmlFlavour::Paper ? breakable(text) : text);
    }

    HtmlFlavour m_flavour;
    int m_topHeading;
    std::vector<qsizetype> m_starts;
};

// Letters and digits, each with how often it comes. Numbers of list items, entities and task marks are markup.
QHash<char16_t, int> lettersOf(QString text, bool source)
{
    static const QRegularExpression markup(
        QStringLiteral("^[\\s>*+-]*\\d+[.)]|\\[[xX]\\](?=\\s)|&#?\\w+;"),
        QRegularExpression::MultilineOption);
    if (source)
        text.remove(markup);
    QHash<char16_t, int> count;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            ++count[c.unicode()];
    }
    return count;
}

bool holdsAll(const QString& words, QStringView source)
{
    const auto have = lettersOf(words, false);
    const auto wanted = lettersOf(source.toString(), true);
    return std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&](const auto& letter) {
        return have.value(letter.first) >= letter.second;
    });
}

} // namespace

QString htmlEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        switch (code) {
        case u'&':
            out += QLatin1StringView("&amp;");
            continue;
        case u'<':
            out += QLatin1StringView("&lt;");
            continue;
        case u'>':
            out += QLatin1StringView("&gt;");
            continue;
        case u'"':
            out += QLatin1StringView("&quot;");
            continue;
        case u'\'':
            out += QLatin1StringView("&#39;");
            continue;
        default:
            break;
        }
        if (wording::isDirection(code))
            out += QStringLiteral("[U+%1]").arg(code, 4, 16).toUpper();
        else if (code < 0x20 && code != u'\n' && code != u'\t')
            out += QChar(static_cast<char16_t>(0x2400 + code));
        else if ((code >= 0x7f && code < 0xa0) || code >= 0xfffe ||
                 (code >= 0xfdd0 && code <= 0xfdef))
            out += QChar(0xfffd); // not allowed in HTML at all
        else
            out += c;
    }
    return out;
}

bool isSafeLink(QStringView target)
{
    // Browsers pass over tabs and line ends inside a scheme and read a backslash as a slash.
    for (const QChar c : target) {
        if (c.unicode() <= 0x20 || c == u'\\' || c.unicode() == 0x7f ||
            wording::isDirection(c.unicode()))
            return false;
    }
    const auto begins = [&](QLatin1StringView scheme) {
        return target.startsWith(scheme, Qt::CaseInsensitive) && target.size() > scheme.size();
    };
    return begins(QLatin1StringView("https://")) || begins(QLatin1StringView("http://")) ||
           begins(QLatin1StringView("mailto:"));
}

QString markdownToHtml(QStringView source, HtmlFlavour flavour, int topHeading)
{
    // Definitions of links are markup that shows nothing; when they held words, they are text after all.
    for (const auto reading : {markdown::Reading::Words, markdown::Reading::WordsAndTargets}) {
        HtmlWriter writer(flavour, topHeading);
        if (markdown::walk(source, writer, reading) && holdsAll(writer.words, source))
            return writer.html;
    }
    const QString plain = flavour == HtmlFlavour::Paper ? breakable(source) : source.toString();
    return QLatin1StringView("<pre>") + htmlEscaped(plain) + QLatin1StringView("</pre>\n");
}

} // namespace motcua
