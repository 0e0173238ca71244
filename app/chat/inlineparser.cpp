// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/inlineparser.h"

#include "chat/linkpolicy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua {

namespace {

bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

constexpr std::array<std::pair<QStringView, char16_t>, 6> kEntities{{{u"&amp;", u'&'},
                                                                     {u"&lt;", u'<'},
                                                                     {u"&gt;", u'>'},
                                                                     {u"&quot;", u'"'},
                                                                     {u"&#39;", u'\''},
                                                                     {u"&nbsp;", u'\u00A0'}}};

} // namespace

InlineText InlineParser::parse()
{
    readPieces();
    pairSigns();
    InlineText out;
    write(&out);
    out.links = std::move(m_links);
    return out;
}

void InlineParser::readPieces()
{
    qsizetype from = 0;
    const auto flush = [&] {
        if (m_at > from)
            plain(m_text.mid(from, m_at - from));
    };
    while (m_at < m_text.size()) {
        const qsizetype before = m_at;
        const char16_t c = m_text[m_at].unicode();
        const bool special = c == u'\\' || c == u'`' || c == u'<' || c == u'h' || c == u'H' ||
                             c == u'&' || c == u'[' || c == u'!' || c == u']' || c == u'*' ||
                             c == u'_' || c == u'~';
        if (!special) {
            ++m_at;
            continue;
        }
        flush();
        const size_t pieces = m_pieces.size();
        const bool image = c == u'!' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'[';
        if (c == u'*' || c == u'_' || c == u'~') {
            readSigns();
        } else if (c == u']') {
            readClosingBracket();
        } else if (c == u'[' && readCitation()) {
        } else if (c == u'[' || image) {
            m_brackets.push_back({static_cast<int>(pieces), m_at, image});
            m_at += image ? 2 : 1;
            plain(image ? u"![" : u"[");
        } else if (!((c == u'\\' && readEscape()) || (c == u'`' && readCode()) ||
                     (c == u'<' && readAngle()) || ((c == u'h' || c == u'H') && readBareUrl()) ||
                     (c == u'&' && readEntity()))) {
            // Not what it looked like: ordinary text, together with what follows.
            m_at = before + (c == u'`' ? runLength(m_text, before) : 1);
            from = before;
            continue;
        }
        from = m_at;
    }
    flush();
}

void InlineParser::plain(QStringView text)
{
    m_pieces.push_back({text.toString(), 0, -1, {}, 0, 0, false, false});
}

bool InlineParser::readEscape()
{
    if (m_at + 1 >= m_text.size())
        return false;
    const QChar next = m_text[m_at + 1];
    if (next == u'\n') { // a hard line break; lines are kept anyway
        ++m_at;
        return true;
    }
    if (next.unicode() >= 0x80 || !isPunctuation(next))
        return false;
    plain(m_text.mid(m_at + 1, 1));
    m_at += 2;
    return true;
}

bool InlineParser::readCode()
{
    const qsizetype fence = runLength(m_text, m_at);
    const auto known = m_noFence.find(fence);
    if (known != m_noFence.end() && known->second <= m_at)
        return false;
    for (qsizetype i = m_at + fence; i < m_text.size();) {
        if (m_text[i] != u'`') {
            ++i;
            continue;
        }
        const qsizetype length = runLength(m_text, i);
        if (length == fence) {
            QStringView code = m_text.mid(m_at + fence, i - m_at - fence);
            const bool padded = code.size() > 2 && code.front() == u' ' && code.back() == u' ';
            if (padded && !code.trimmed().isEmpty())
                code = code.mid(1, code.size() - 2);
            m_pieces.push_back({code.toString(), InlineSpan::Code, -1, {}, 0, 0, false, false});
            m_at = i + length;
            return true;
        }
        i += length;
    }
    m_noFence.emplace(fence, m_at);
    return false;
}

bool InlineParser::readAngle()
{
    const QStringView rest = m_text.mid(m_at, 2000);
    const qsizetype end = rest.indexOf(u'>');
    if (end < 0)
        return false;
    const QStringView inside = rest.mid(1, end - 1);
    const auto url = openableUrl(inside);
    if (!url)
        return false;
    addLink(*url, {}, inside);
    m_at += end + 1;
    return true;
}

bool InlineParser::readBareUrl()
{
    if (m_at > 0 && m_text[m_at - 1].isLetterOrNumber())
        return false;
    const qsizetype length = bareUrlLength(m_text.mid(m_at));
    const QStringView text = m_text.mid(m_at, length);
    const auto url = length > 0 ? openableUrl(text) : std::nullopt;
    if (!url)
        return false;
    addLink(*url, {}, text);
    m_at += length;
    return true;
}

bool InlineParser::readEntity()
{
    for (const auto& [name, character] : kEntities) {
        if (m_text.mid(m_at).startsWith(name)) {
            plain(QStringView(&character, 1));
            m_at += name.size();
            return true;
        }
    }
    return false;
}

bool InlineParser::readCitation()
{
    qsizetype end = m_at + 1;
    while (end < m_text.size() && end - m_at < 5 && m_text[end] >= u'0' && m_text[end] <= u'9')
        ++end;
    if (end == m_at + 1 || end >= m_text.size() || m_text[end] != u']')
        return false;
    const int number = m_text.mid(m_at + 1, end - m_at - 1).toInt();
    const auto among = [number](const std::vector<int>& numbers) {
        return std::binary_search(numbers.begin(), numbers.end(), number);
    };
    quint8 styles = InlineSpan::Citation;
    if (!among(m_citations.known)) {
        if (!among(m_citations.unsupported))
            return false;
        styles |= InlineSpan::Unsupported;
    }
    m_pieces.push_back(
        {m_text.mid(m_at, end + 1 - m_at).toString(), styles, number, {}, 0, 0, false, false});
    m_at = end + 1;
    return true;
}

void InlineParser::addLink(const QUrl& url, const QString& title, QStringView text)
{
    m_links.push_back({url, title});
    m_pieces.push_back({text.toString(),
                        InlineSpan::Link,
                        static_cast<int>(m_links.size()) - 1,
                        {},
                        0,
                        0,
                        false,
                        false});
}

void InlineParser::readSigns()
{
    const qsizetype length = runLength(m_text, m_at);
    const QChar sign = m_text[m_at];
    const QChar before = m_at > 0 ? m_text[m_at - 1] : QChar(u' ');
    const qsizetype end = m_at + length;
    const QChar after = end < m_text.size() ? m_text[end] : QChar(u' ');
    // CommonMark's flanking rules.
    const bool left =
        !after.isSpace() && (!isPunctuation(after) || before.isSpace() || isPunctuation(before));
    const bool right =
        !before.isSpace() && (!isPunctuation(before) || after.isSpace() || isPunctuation(after));
    Piece piece;
    piece.text = m_text.mid(m_at, length).toString();
    m_at = end;
    const bool usable = sign != u'~' || length == 2;
    if (usable) {
        piece.sign = sign;
        piece.signs = static_cast<int>(length);
        piece.original = piece.signs;
        piece.opens = sign == u'_' ? left && (!right || isPunctuation(before)) : left;
        piece.closes = sign == u'_' ? right && (!left || isPunctuation(after)) : right;
    }
    m_pieces.push_back(std::move(piece));
}

std::optional<InlineParser::Destination> InlineParser::destinationAt(qsizetype at) const
{
    if (at >= m_text.size() || m_text[at] != u'(')
        return std::nullopt;
    ++at;
    while (at < m_text.size() && m_text[at].isSpace())
        ++at;
    const bool angle = at < m_text.size() && m_text[at] == u'<';
    qsizetype end = angle ? ++at : at;
    int depth = 0;
    for (; end < m_text.size() && end - at < 4000; ++end) {
        const QChar c = m_text[end];
        if (angle ? c == u'>' : c.isSpace() || (c == u')' && depth == 0))
            break;
        if (c == u'(')
            ++depth;
        else if (c == u')')
            --depth;
    }
    Destination result;
    const auto url = openableUrl(m_text.mid(at, end - at));
    if (!url)
        return std::nullopt;
    result.url = *url;
    if (angle)
        ++end;
    while (end < m_text.size() && m_text[end].isSpace())
        ++end;
    if (end < m_text.size() && (m_text[end] == u'"' || m_text[end] == u'\'')) {
        const qsizetype close = m_text.mid(0, end + 1000).indexOf(m_text[end], end + 1);
        if (close < 0)
            return std::nullopt;
        result.title = m_text.mid(end + 1, close - end - 1).toString();
        end = close + 1;
    }
    while (end < m_text.size() && m_text[end].isSpace())
        ++end;
    if (end >= m_text.size() || m_text[end] != u')')
        return std::nullopt;
    result.end = end + 1;
    return result;
}

void InlineParser::readClosingBracket()
{
    if (m_brackets.empty()) {
        plain(u"]");
        ++m_at;
        return;
    }
    const Bracket open = m_brackets.back();
    m_brackets.pop_back();
    // What may not be opened stays as it was written: nothing named by a message is hidden behind a word.
    const auto destination = destinationAt(m_at + 1);
    if (!destination) {
        plain(u"]");
        ++m_at;
        return;
    }
    Piece& sign = m_pieces[static_cast<size_t>(open.piece)];
    sign.text.clear();
    const bool empty = static_cast<size_t>(open.piece) + 1 == m_pieces.size();
    if (empty)
        plain(shownUrl(destination->url));
    m_links.push_back({destination->url, destination->title});
    m_ranges.push_back({open.piece, static_cast<int>(m_pieces.size()), InlineSpan::Link,
                        static_cast<int>(m_links.size()) - 1});
    m_brackets.clear(); // a link holds no links
    m_at = destination->end;
}

} // namespace motcua
