// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/codehighlight.h"

#include <algorithm>

namespace motcua {

namespace {

class LineReader {
public:
    LineReader(const CodeLanguage& language, QStringView line, CodeState* state)
        : m_language(language), m_line(line), m_state(*state), m_out(state)
    {
    }

    std::vector<CodeSpan> read()
    {
        if (has(CodeLanguage::LinePrefix)) {
            readPrefix();
            return std::move(m_spans);
        }
        readOpen();
        if (m_at == 0 && has(CodeLanguage::KeyedLines))
            readKey();
        while (m_at < m_line.size())
            readNext();
        *m_out = m_state;
        return std::move(m_spans);
    }

private:
    bool has(unsigned trait) const { return (m_language.traits & trait) != 0; }
    bool here(const char* text) const
    {
        return *text != '\0' && m_line.mid(m_at).startsWith(QLatin1StringView(text));
    }
    void add(qsizetype start, CodeToken token)
    {
        if (m_at > start)
            m_spans.push_back({static_cast<int>(start), static_cast<int>(m_at - start), token});
    }
    bool inWord(QChar c) const
    {
        return c.isLetterOrNumber() || c == u'_' || (c == u'-' && has(CodeLanguage::Dashes));
    }

    /// Goes behind `close`, or to the end of the line and stays open.
    void readUntil(QLatin1StringView close, CodeState open, CodeToken token, qsizetype start)
    {
        const qsizetype end = m_line.indexOf(close, m_at);
        m_at = end < 0 ? m_line.size() : end + close.size();
        m_state = end < 0 ? open : CodeState::Plain;
        add(start, token);
    }

    void readOpen()
    {
        switch (m_state) {
        case CodeState::Comment:
            readUntil(QLatin1StringView(m_language.blockClose), CodeState::Comment,
                      CodeToken::Comment, 0);
            break;
        case CodeState::TripleSingle:
            readUntil(QLatin1StringView("'''"), CodeState::TripleSingle, CodeToken::String, 0);
            break;
        case CodeState::TripleDouble:
            readUntil(QLatin1StringView("\"\"\""), CodeState::TripleDouble, CodeToken::String, 0);
            break;
        case CodeState::Backtick:
            readUntil(QLatin1StringView("`"), CodeState::Backtick, CodeToken::String, 0);
            break;
        case CodeState::Plain:
        case CodeState::Tag:
            break;
        }
    }

    void readPrefix()
    {
        m_at = m_line.size();
        if (m_line.startsWith(u'+'))
            add(0, CodeToken::Added);
        else if (m_line.startsWith(u'-'))
            add(0, CodeToken::Removed);
        else if (m_line.startsWith(u'@'))
            add(0, CodeToken::Comment);
    }

    void readKey()
    {
        qsizetype start = 0;
        while (start < m_line.size() && (m_line[start].isSpace() || m_line[start] == u'-'))
            ++start;
        qsizetype end = start;
        while (end < m_line.size() &&
               (inWord(m_line[end]) || m_line[end] == u'.' || m_line[end] == u'$'))
            ++end;
        qsizetype sign = end;
        while (sign < m_line.size() && m_line[sign] == u' ')
            ++sign;
        if (end > start && sign < m_line.size() && (m_line[sign] == u':' || m_line[sign] == u'=')) {
            m_at = end;
            add(start, CodeToken::Name);
        }
    }

    void readNext()
    {
        const qsizetype start = m_at;
        const QChar c = m_line[m_at];
        if (here(m_language.blockOpen)) {
            m_at += static_cast<qsizetype>(qstrlen(m_language.blockOpen));
            readUntil(QLatin1StringView(m_language.blockClose), CodeState::Comment,
                      CodeToken::Comment, start);
        } else if (here(m_language.lineComment) && startsComment()) {
            m_at = m_line.size();
            add(start, CodeToken::Comment);
        } else if (has(CodeLanguage::Markup) && (c == u'<' || m_state == CodeState::Tag)) {
            readTag();
        } else if (has(CodeLanguage::TripleQuotes) && (here("\"\"\"") || here("'''"))) {
            const bool isDouble = c == u'"';
            m_at += 3;
            readUntil(isDouble ? QLatin1StringView("\"\"\"") : QLatin1StringView("'''"),
                      isDouble ? CodeState::TripleDouble : CodeState::TripleSingle,
                      CodeToken::String, start);
        } else if (c.unicode() < 0x80 && !has(CodeLanguage::Markup) &&
                   QLatin1StringView(m_language.quotes).contains(c)) {
            readString(c);
        } else if (c.isDigit()) {
            while (m_at < m_line.size() &&
                   (m_line[m_at].isLetterOrNumber() || m_line[m_at] == u'.'))
                ++m_at;
            add(start, CodeToken::Number);
        } else if ((c == u'#' && has(CodeLanguage::HashDirective) &&
                    m_line.left(m_at).trimmed().isEmpty()) ||
                   (c == u'$' && has(CodeLanguage::Variables)) || c == u'@') {
            ++m_at;
            while (m_at < m_line.size() && (inWord(m_line[m_at]) || m_line[m_at] == u'{'))
                ++m_at;
            add(start, CodeToken::Name);
        } else if (c.isLetter() || c == u'_') {
            readWord();
        } else {
            ++m_at;
        }
    }

    /// `#` is a comment only at a word's beginning: `$#`, `color: #fff`, `a#b` are not.
    bool startsComment() const
    {
        return m_language.lineComment[0] != '#' || m_at == 0 || m_line[m_at - 1].isSpace();
    }

    void readString(QChar quote)
    {
        const qsizetype start = m_at++;
        while (m_at < m_line.size() && m_line[m_at] != quote)
            m_at += m_line[m_at] == u'\\' ? 2 : 1;
        if (m_at >= m_line.size()) {
            m_at = m_line.size();
            if (quote == u'`')
                m_state = CodeState::Backtick;
        } else {
            ++m_at;
        }
        qsizetype next = m_at;
        while (next < m_line.size() && m_line[next] == u' ')
            ++next;
        const bool key = m_language.names[0] == 'j' && next < m_line.size() &&
                         m_line[next] == u':' &&
                         QLatin1StringView(m_language.names).startsWith(QLatin1StringView("json"));
        add(start, key ? CodeToken::Name : CodeToken::String);
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_line.size() && inWord(m_line[m_at]))
            ++m_at;
        const QStringView word = m_line.mid(start, m_at - start);
        if (isKeyword(m_language, word))
            add(start, CodeToken::Keyword);
        else if (has(CodeLanguage::TypesUpper) && word[0].isUpper())
            add(start, CodeToken::Type);
        else if (m_at < m_line.size() && m_line[m_at] == u'(')
            add(start, CodeToken::Name);
    }

    void readTag()
    {
        qsizetype start = m_at;
        if (m_line[m_at] == u'<') {
            m_state = CodeState::Tag;
            ++m_at;
            while (m_at < m_line.size() &&
                   (inWord(m_line[m_at]) || QStringView(u"/!?:-").contains(m_line[m_at])))
                ++m_at;
            add(start, CodeToken::Keyword);
            return;
        }
        const QChar c = m_line[m_at];
        if (c == u'>') {
            ++m_at;
            m_state = CodeState::Plain;
            add(start, CodeToken::Keyword);
        } else if (c == u'"' || c == u'\'') {
            readString(c);
        } else if (c.isLetter()) {
            while (m_at < m_line.size() &&
                   (inWord(m_line[m_at]) || m_line[m_at] == u'-' || m_line[m_at] == u':'))
                ++m_at;
            add(start, CodeToken::Name);
        } else {
            ++m_at;
        }
    }

    const CodeLanguage& m_language;
    QStringView m_line;
    CodeState m_state;
    CodeState* m_out;
    qsizetype m_at = 0;
    std::vector<CodeSpan> m_spans;
};

} // namespace

std::vector<CodeSpan> highlightLine(const CodeLanguage& language, QStringView line,
                                    CodeState* state)
{
    return LineReader(language, line, state).read();
}

} // namespace motcua
