// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textbuilder.h"

#include "text/normalise.h"

#include <algorithm>

namespace motcua {
namespace {

// Lines without trailing white space, without empty ones at either end.
QString tidy(QStringView text)
{
    QString out;
    out.reserve(text.size());
    qsizetype emptyLines = 0;
    for (QStringView line : text.split(u'\n')) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (line.isEmpty()) {
            ++emptyLines;
            continue;
        }
        if (!out.isEmpty())
            out += emptyLines > 0 ? QLatin1StringView("\n\n") : QLatin1StringView("\n");
        emptyLines = 0;
        out += line;
    }
    qsizetype indent = 0;
    while (indent < out.size() && out[indent].isSpace())
        ++indent;
    return out.mid(indent);
}

bool runsOn(QStringView before, QStringView after)
{
    if (before.isEmpty() || after.isEmpty() || !after.front().isLower())
        return false;
    const QChar last = before.back();
    return last.isLetterOrNumber() || last == u',' || last == u'-';
}

} // namespace

QString asLine(QStringView text)
{
    return text.toString().simplified();
}

qsizetype TextBuilder::append(QStringView text, bool mayContinue)
{
    const Normalised normal = normalise(text);
    m_out.mended += normal.mended;
    const QString clean = tidy(normal.text);
    if (clean.isEmpty())
        return -1;
    const bool newPage = static_cast<int>(m_out.pageStarts.size()) < m_pagesBegun;
    if (!m_out.text.isEmpty()) {
        const bool runOn = newPage && mayContinue && m_endOpen && runsOn(m_out.text, clean);
        m_out.text += runOn ? QLatin1StringView("\n") : QLatin1StringView("\n\n");
    }
    const qsizetype start = m_out.text.size();
    if (newPage)
        m_out.pageStarts.resize(static_cast<size_t>(m_pagesBegun), start);
    m_out.text += clean;
    m_endOpen = mayContinue;
    return start;
}

void TextBuilder::paragraph(QStringView text)
{
    append(text, true);
}

void TextBuilder::heading(QStringView text, int level)
{
    const qsizetype start = append(asLine(text), false);
    if (start >= 0)
        m_out.headings.push_back({start, m_out.text.size(), std::clamp(level, 1, 9)});
}

void TextBuilder::beginPage()
{
    ++m_pagesBegun;
}

DocumentText TextBuilder::take(const QString& title, const QString& encoding)
{
    m_out.pageStarts.resize(static_cast<size_t>(m_pagesBegun), m_out.text.size());
    if (!m_out.pageStarts.empty())
        m_out.pageStarts.front() = 0;
    m_out.title = normalise(asLine(title)).text;
    if (m_out.title.isEmpty() && !m_out.headings.empty() && m_out.headings.front().start == 0)
        m_out.title = m_out.text.left(m_out.headings.front().end);
    m_out.encoding = encoding;
    return std::move(m_out);
}

} // namespace motcua
