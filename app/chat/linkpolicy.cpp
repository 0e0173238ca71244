// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/linkpolicy.h"

#include "chat/hiddenchars.h"

#include <algorithm>

namespace motcua {

namespace {

bool startsWith(QStringView text, QLatin1StringView start)
{
    return text.startsWith(start, Qt::CaseInsensitive);
}

} // namespace

std::optional<QUrl> openableUrl(QStringView text)
{
    text = text.trimmed();
    const bool web = startsWith(text, QLatin1StringView("http://")) ||
                     startsWith(text, QLatin1StringView("https://"));
    if (!web && !startsWith(text, QLatin1StringView("mailto:")))
        return std::nullopt;
    // Backslashes and blanks are read as slashes by some openers; a hidden character is never innocent in an address.
    if (text.contains(u'\\') || text.contains(u' ') || text.size() > 4000)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (hiddenAt(text, i).length > 0 || text[i] == u'\n' || text[i] == u'\t')
            return std::nullopt;
    }
    const QUrl url(text.toString(), QUrl::TolerantMode);
    if (!url.isValid() || (web && url.host().isEmpty()) || (!web && url.path().isEmpty()))
        return std::nullopt;
    return url;
}

QString shownUrl(const QUrl& url)
{
    return QString::fromLatin1(url.toEncoded());
}

qsizetype bareUrlLength(QStringView text)
{
    qsizetype scheme = 0;
    if (startsWith(text, QLatin1StringView("https://")))
        scheme = 8;
    else if (startsWith(text, QLatin1StringView("http://")))
        scheme = 7;
    else
        return 0;
    qsizetype end = scheme;
    int depth = 0;
    for (; end < text.size(); ++end) {
        const QChar c = text[end];
        if (c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u'`' || c == u'|' ||
            c == u'*')
            break;
        if (c == u'(')
            ++depth;
        if (c == u')' && --depth < 0)
            break;
    }
    // The sentence's own punctuation does not belong to the address.
    while (end > scheme && QStringView(u".,;:!?'…\"]}”’").contains(text[end - 1]))
        --end;
    return end > scheme ? end : 0;
}

} // namespace motcua
