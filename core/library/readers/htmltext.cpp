// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/htmltext.h"

#include <QSet>

namespace motcua::readers {
namespace {

bool isHiddenElement(QLatin1StringView element)
{
    static const QSet<QLatin1StringView> names{
        QLatin1StringView("script"),   QLatin1StringView("style"),  QLatin1StringView("template"),
        QLatin1StringView("noscript"), QLatin1StringView("svg"),    QLatin1StringView("iframe"),
        QLatin1StringView("object"),   QLatin1StringView("select"), QLatin1StringView("textarea"),
        QLatin1StringView("canvas"),   QLatin1StringView("audio"),  QLatin1StringView("video")};
    return names.contains(element);
}

// Elements without an end: counting them as open would hide the rest of the page.
bool isVoid(QLatin1StringView element)
{
    static const QSet<QLatin1StringView> names{
        QLatin1StringView("area"),  QLatin1StringView("base"),  QLatin1StringView("br"),
        QLatin1StringView("col"),   QLatin1StringView("embed"), QLatin1StringView("hr"),
        QLatin1StringView("img"),   QLatin1StringView("input"), QLatin1StringView("link"),
        QLatin1StringView("meta"),  QLatin1StringView("param"), QLatin1StringView("source"),
        QLatin1StringView("track"), QLatin1StringView("wbr"),   QLatin1StringView("frame")};
    return names.contains(element);
}

bool isInline(QLatin1StringView element)
{
    static const QSet<QLatin1StringView> names{
        QLatin1StringView("a"),      QLatin1StringView("abbr"),   QLatin1StringView("acronym"),
        QLatin1StringView("b"),      QLatin1StringView("bdi"),    QLatin1StringView("bdo"),
        QLatin1StringView("big"),    QLatin1StringView("cite"),   QLatin1StringView("code"),
        QLatin1StringView("data"),   QLatin1StringView("del"),    QLatin1StringView("dfn"),
        QLatin1StringView("em"),     QLatin1StringView("font"),   QLatin1StringView("i"),
        QLatin1StringView("img"),    QLatin1StringView("input"),  QLatin1StringView("ins"),
        QLatin1StringView("kbd"),    QLatin1StringView("label"),  QLatin1StringView("mark"),
        QLatin1StringView("nobr"),   QLatin1StringView("q"),      QLatin1StringView("rp"),
        QLatin1StringView("rt"),     QLatin1StringView("ruby"),   QLatin1StringView("s"),
        QLatin1StringView("samp"),   QLatin1StringView("small"),  QLatin1StringView("span"),
        QLatin1StringView("strike"), QLatin1StringView("strong"), QLatin1StringView("sub"),
        QLatin1StringView("sup"),    QLatin1StringView("time"),   QLatin1StringView("tt"),
        QLatin1StringView("u"),      QLatin1StringView("var"),    QLatin1StringView("wbr"),
        QLatin1StringView("button")};
    return names.contains(element);
}

int headingLevel(QLatin1StringView element)
{
    const bool heading = element.size() == 2 && element[0] == QLatin1Char('h') &&
                         element[1] >= QLatin1Char('1') && element[1] <= QLatin1Char('6');
    return heading ? element[1].toLatin1() - '0' : 0;
}

} // namespace

void HtmlText::start(QLatin1StringView element, bool hidden)
{
    if (!m_hidden.empty() || isHiddenElement(element) || hidden) {
        if (!isVoid(element))
            m_hidden.push_back(element);
        return;
    }
    if (element == QLatin1StringView("title")) {
        m_inTitle = !m_titleSeen;
        return;
    }
    if (element == QLatin1StringView("br")) {
        m_line += u'\n';
        return;
    }
    if (isInline(element))
        return;
    flush();
    if (const int level = headingLevel(element)) {
        m_heading = level;
    } else if (element == QLatin1StringView("pre")) {
        ++m_preformatted;
    } else if (element == QLatin1StringView("ul") || element == QLatin1StringView("menu") ||
               element == QLatin1StringView("ol")) {
        m_lists.push_back(element == QLatin1StringView("ol") ? 0 : -1);
    } else if (element == QLatin1StringView("li")) {
        const bool numbered = !m_lists.empty() && m_lists.back() >= 0;
        m_mark = numbered ? QString::number(++m_lists.back()) + QLatin1StringView(". ")
                          : QStringLiteral("- ");
    } else if (element == QLatin1StringView("table")) {
        m_writer.beginTable();
    } else if (element == QLatin1StringView("tr")) {
        m_writer.beginRow();
    } else if (element == QLatin1StringView("td") || element == QLatin1StringView("th")) {
        m_writer.beginCell();
    }
}

void HtmlText::end(QLatin1StringView element)
{
    if (!m_hidden.empty()) {
        // The parser closes what the page left open, so the matching end is always there; a stray one is passed over.
        const auto open = std::find(m_hidden.rbegin(), m_hidden.rend(), QString(element));
        if (open != m_hidden.rend())
            m_hidden.erase(std::prev(open.base()), m_hidden.end());
        return;
    }
    if (element == QLatin1StringView("title")) {
        m_titleSeen = m_titleSeen || m_inTitle;
        m_inTitle = false;
        return;
    }
    if (isInline(element) || element == QLatin1StringView("br"))
        return;
    flush();
    if (headingLevel(element) > 0) {
        m_heading = 0;
    } else if (element == QLatin1StringView("pre")) {
        m_preformatted = std::max(0, m_preformatted - 1);
    } else if (element == QLatin1StringView("ul") || element == QLatin1StringView("menu") ||
               element == QLatin1StringView("ol")) {
        if (!m_lists.empty())
            m_lists.pop_back();
        m_mark.clear();
    } else if (element == QLatin1StringView("li")) {
        m_mark.clear();
    } else if (element == QLatin1StringView("table")) {
        m_writer.endTable();
    }
}

void HtmlText::text(const QString& text)
{
    if (!m_hidden.empty())
        return;
    if (m_inTitle) {
        m_title += text;
    } else if (m_preformatted > 0) {
        m_line += text;
    } else {
        add(text);
    }
}

// White space between words is one space, as a browser shows it; what is no space to a browser (U+00A0) stays.
void HtmlText::add(QStringView words)
{
    for (const QChar c : words) {
        const bool space = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
        if (!space)
            m_line += c;
        else if (!m_line.isEmpty() && m_line.back() != u' ' && m_line.back() != u'\n')
            m_line += u' ';
    }
}

void HtmlText::flush()
{
    if (m_line.trimmed().isEmpty()) {
        m_line.clear();
        return;
    }
    if (m_heading > 0)
        m_writer.heading(m_line, m_heading);
    else
        m_writer.paragraph(
            QString(std::exchange(m_mark, {}) + (m_preformatted > 0 ? m_line : m_line.trimmed())));
    m_line.clear();
}

DocumentText HtmlText::take()
{
    flush();
    return m_writer.take(m_title);
}

} // namespace motcua::readers
