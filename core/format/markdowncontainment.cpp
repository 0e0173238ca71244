// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/markdowncontainment.h"

#include "format/wording.h"
#include "text/markdown.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace motcua {
namespace {

qsizetype indentOf(QStringView line)
{
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++columns;
        else if (c == u'\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

// A code fence as the line scanner sees it.
struct Fence {
    QChar sign;
    qsizetype length = 0;

    bool isOpen() const { return length > 0; }
};

Fence fenceAt(QStringView line)
{
    if (indentOf(line) > 3)
        return {};
    const QStringView text = line.trimmed();
    if (text.isEmpty() || (text.front() != u'`' && text.front() != u'~'))
        return {};
    qsizetype length = 0;
    while (length < text.size() && text[length] == text.front())
        ++length;
    const bool inlineCode = text.front() == u'`' && text.mid(length).contains(u'`');
    return length >= 3 && !inlineCode ? Fence{text.front(), length} : Fence{};
}

bool closes(const Fence& open, QStringView line)
{
    const Fence fence = fenceAt(line);
    return fence.isOpen() && fence.sign == open.sign && fence.length >= open.length &&
           line.trimmed().size() == fence.length;
}

// Makes the beginning of every HTML tag text, outside of code spans. `text` is one paragraph.
QString withoutHtml(const QString& text)
{
    static const QRegularExpression autolink(QStringLiteral("\\G<(?:https?://|mailto:)[^\\s<>]*>"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            out += text.mid(i++, 2);
            continue;
        }
        if (text[i] == u'`') {
            qsizetype run = 1;
            while (i + run < text.size() && text[i + run] == u'`')
                ++run;
            qsizetype end = i + run;
            for (qsizetype again = 0; end < text.size(); end += std::max<qsizetype>(again, 1)) {
                for (again = 0; end + again < text.size() && text[end + again] == u'`';)
                    ++again;
                if (again == run)
                    break;
            }
            const qsizetype length = end < text.size() ? end + run - i : run;
            out += text.mid(i, length);
            i += length - 1;
            continue;
        }
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool tag =
            text[i] == u'<' && (next.isLetter() || next == u'/' || next == u'!' || next == u'?');
        if (tag && !autolink.match(text, i).hasMatch())
            out += u'\\';
        out += text[i];
    }
    return out;
}

class Containment {
public:
    explicit Containment(int deeper) : m_deeper(deeper) {}

    QString run(const QString& markdown)
    {
        for (const QString& line : markdown.split(u'\n')) {
            if (m_fence.isOpen()) {
                m_out += line;
                if (closes(m_fence, line))
                    m_fence = {};
            } else if (const Fence fence = fenceAt(line); fence.isOpen()) {
                flush();
                m_fence = fence;
                m_out += line;
            } else if (line.trimmed().isEmpty()) {
                flush();
                m_out += QString();
            } else {
                add(line);
            }
        }
        flush();
        return m_out.join(u'\n');
    }

    /// What closes the fence that was left open, if one was.
    QString fence() const
    {
        return m_fence.isOpen() ? QString(u'\n' + QString(m_fence.length, m_fence.sign))
                                : QString();
    }

private:
    void add(QString line)
    {
        static const QRegularExpression heading(QStringLiteral("^( {0,3})(#{1,6})(?=[ \\t]|$)"));
        static const QRegularExpression underline(QStringLiteral("^ {0,3}(=+|-+)[ \\t]*$"));
        if (const auto match = heading.match(line); match.hasMatch()) {
            const qsizetype signs = std::min<qsizetype>(6, match.capturedLength(2) + m_deeper);
            line.replace(match.capturedStart(2), match.capturedLength(2), QString(signs, u'#'));
        } else if (const auto under = underline.match(line);
                   under.hasMatch() && !m_paragraph.isEmpty()) {
            // A heading of the other kind: one line becomes ours, several cannot.
            const int level = line.contains(u'=') ? 1 : 2;
            if (m_paragraph.size() == 1 && indentOf(m_paragraph.constFirst()) <= 3 &&
                !startsBlock(m_paragraph.constFirst())) {
                m_paragraph.first().prepend(QString(std::min(6, level + m_deeper), u'#') + u' ');
                flush();
                return;
            }
            line.insert(under.capturedStart(1), u'\\');
        }
        m_paragraph += line;
    }

    // Quotes, lists, tables and headings: an underline below them is something else.
    static bool startsBlock(const QString& line)
    {
        static const QRegularExpression block(
            QStringLiteral("^\\s*(?:[>#|]|[-+*]\\s|\\d{1,9}[.)]\\s)"));
        return block.match(line).hasMatch();
    }

    void flush()
    {
        if (!m_paragraph.isEmpty())
            m_out += withoutHtml(m_paragraph.join(u'\n').replace(markdown::definitionStart(),
                                                                 QStringLiteral("\\1\\[")));
        m_paragraph.clear();
    }

    int m_deeper;
    Fence m_fence;
    QStringList m_paragraph;
    QStringList m_out;
};

// Reads what others would: is a heading put behind still a heading, and the only one of its rank?
class Probe final : public markdown::Visitor {
public:
    explicit Probe(int deeper) : m_deeper(deeper) {}

    bool contained() const { return m_last && m_ours == 1; }
    void enter(markdown::Block block, const markdown::BlockInfo& info) override
    {
        ++m_depth;
        m_last = block == markdown::Block::Heading && info.level == 1 && m_depth == 1;
        m_ours += block == markdown::Block::Heading && info.level <= m_deeper;
    }
    void leave(markdown::Block, const markdown::BlockInfo&) override { --m_depth; }
    void enter(markdown::Span, const markdown::SpanInfo&) override {}
    void leave(markdown::Span, const markdown::SpanInfo&) override {}
    void text(QStringView) override {}
    void lineBreak(bool) override {}

private:
    int m_deeper;
    int m_depth = 0;
    int m_ours = 0;
    bool m_last = false;
};

bool staysInside(const QString& text, int deeper)
{
    for (const auto reading : {markdown::Reading::Words, markdown::Reading::Html}) {
        Probe probe(deeper);
        if (!markdown::walk(QString(text + QLatin1StringView("\n\n# end\n")), probe, reading) ||
            !probe.contained())
            return false;
    }
    return true;
}

} // namespace

QString containedMarkdown(const QString& source, int deeper)
{
    const QString text = source.trimmed().isEmpty() ? QString() : source;
    Containment containment(deeper);
    const QString open = containment.run(text);
    // Lines are not the whole of Markdown: a fence may belong to a list, and then closing it opens another. So the
    // result is read as others will read it; what still reaches out is shown as it was typed, in a fence of its own.
    for (const QString& closed : {QString(open + containment.fence()), open}) {
        if (staysInside(closed, deeper))
            return closed;
    }
    const QString fence = markdown::fenceFor(text);
    return fence + QLatin1StringView("text\n") + text + u'\n' + fence;
}

QString markdownEscaped(const QString& text)
{
    QString out;
    for (const QChar c : wording::oneLine(text)) {
        if (QStringView(u"\\`*_[]<>&~|#").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString yamlQuoted(const QString& text)
{
    QString out(u'"');
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool plain = code >= 0x20 && code != 0x7f && !(code >= 0x80 && code < 0xa0) &&
                           code != 0x2028 && code != 0x2029 && code != 0xfeff &&
                           !wording::isDirection(code) && code < 0xfffe;
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (plain)
            out += c;
        else
            out += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
    }
    return out + u'"';
}

} // namespace motcua
