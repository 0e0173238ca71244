// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/plainreader.h"

#include "library/textbuilder.h"
#include "library/trouble.h"
#include "text/decode.h"
#include "text/markdown.h"
#include "text/normalise.h"
#include "text/sentences.h"

#include <QRegularExpression>

#include <algorithm>

namespace motcua {
namespace {

constexpr qsizetype kLongHeading = 120;

// A numbered division of a law, a rule or a report: its level, or 0.
int divisionLevel(QStringView line)
{
    static const QRegularExpression division(
        QStringLiteral("^(?:(Phần|Part)|(Chương|Chapter)|(Mục|Section)|(Điều|Article))"
                       "\\s+(?:thứ\\s+\\p{L}+|\\d+|[IVXLC]+)(?![\\p{L}\\d])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = division.match(line.toString());
    return match.hasMatch() ? match.lastCapturedIndex() : 0;
}

bool isAllCapitals(QStringView line)
{
    qsizetype capitals = 0;
    for (const QChar c : line) {
        if (c.isLower())
            return false;
        capitals += c.isUpper();
    }
    return capitals >= 4 && line.contains(u' ');
}

// A line alone between empty lines that looks like a title; 0 when it does not. Cautious: text that becomes a heading
// is no longer part of a sentence.
int headingLevel(QStringView paragraph)
{
    if (paragraph.size() > kLongHeading || paragraph.contains(u'\n') || paragraph.isEmpty())
        return 0;
    if (QStringView(u".,;:!?…").contains(paragraph.back()))
        return 0;
    if (const int level = divisionLevel(paragraph))
        return level;
    return isAllCapitals(paragraph) ? 1 : 0;
}

// The text stays as it is, so that a place in it is the same place in the file.
DocumentText readText(const QString& text, const QString& encoding)
{
    DocumentText document;
    document.text = text;
    document.encoding = encoding;
    const std::vector<Span> all = paragraphs(text);
    for (const Span& paragraph : all) {
        const QStringView words = QStringView(text).mid(paragraph.start, paragraph.length());
        if (const int level = headingLevel(words))
            document.headings.push_back({paragraph.start, paragraph.end, level});
    }
    const bool titled = !document.headings.empty() && !all.empty() &&
                        document.headings.front().start == all.front().start;
    if (titled)
        document.title = asLine(QStringView(text).mid(all.front().start, all.front().length()));
    return document;
}

// Turns the events into paragraphs. Lists and tables become lines of one paragraph, links their words.
class MarkdownText final : public markdown::Visitor {
public:
    explicit MarkdownText(TextBuilder& builder) : m_builder(builder) {}

    void enter(markdown::Block block, const markdown::BlockInfo& info) override
    {
        using markdown::Block;
        if (block == Block::BulletList || block == Block::NumberedList) {
            flushOuterItem();
            m_lists.push_back({block == Block::NumberedList ? info.first : -1, info.tight});
        } else if (block == Block::Item) {
            startLine(m_lists.empty() ? QString() : itemMark());
        } else if (block == Block::Row) {
            startLine({});
            m_cells = 0;
        } else if ((block == Block::Cell || block == Block::HeadCell) && m_cells++ > 0) {
            m_text += QLatin1StringView(" | ");
        }
    }

    void leave(markdown::Block block, const markdown::BlockInfo& info) override
    {
        using markdown::Block;
        switch (block) {
        case Block::Heading:
            m_builder.heading(m_text, info.level);
            m_text.clear();
            break;
        case Block::BulletList:
        case Block::NumberedList:
            m_lists.pop_back();
            if (m_lists.empty())
                flush();
            break;
        case Block::Item:
            if (!m_lists.empty() && !m_lists.back().tight)
                flush();
            break;
        case Block::Paragraph:
        case Block::Code:
        case Block::Table:
            flush();
            break;
        default:
            break;
        }
    }

    void enter(markdown::Span, const markdown::SpanInfo& info) override
    {
        Q_UNUSED(info)
        m_spanStarts.push_back(m_text.size());
    }

    void leave(markdown::Span span, const markdown::SpanInfo& info) override
    {
        const bool wordless = m_text.size() == m_spanStarts.back();
        m_spanStarts.pop_back();
        if (wordless && span == markdown::Span::Link)
            m_text += info.target;
    }

    void text(QStringView text) override { m_text += text; }
    void lineBreak(bool) override { m_text += u'\n'; }

private:
    struct List {
        int number; // of the next item; -1 for bullets
        bool tight;
    };

    QString itemMark()
    {
        List& list = m_lists.back();
        const QString mark = list.number < 0
                                 ? QStringLiteral("- ")
                                 : QString::number(list.number++) + QLatin1StringView(". ");
        return QString((static_cast<qsizetype>(m_lists.size()) - 1) * 2, u' ') + mark;
    }
    void startLine(const QString& mark)
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
        m_text += mark;
    }
    void flushOuterItem()
    {
        if (m_lists.empty())
            flush();
    }
    void flush()
    {
        m_builder.paragraph(m_text);
        m_text.clear();
    }

    TextBuilder& m_builder;
    QString m_text;
    std::vector<List> m_lists;
    std::vector<qsizetype> m_spanStarts;
    int m_cells = 0;
};

// Removes a YAML front matter from `text` and returns its title.
QString takeFrontMatter(QString& text)
{
    static const QRegularExpression front(
        QStringLiteral("\\A---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression title(QStringLiteral("^title[ \\t]*:[ \\t]*(.+?)[ \\t]*$"),
                                          QRegularExpression::MultilineOption |
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(QStringLiteral("^[\\w-]+[ \\t]*:"),
                                          QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = front.match(text);
    if (!match.hasMatch() || !field.match(match.capturedView(1)).hasMatch())
        return {}; // two rules with words between them are text
    QString name = title.match(match.capturedView(1)).captured(1);
    text.remove(0, match.capturedLength());
    const bool quoted = name.size() >= 2 && name.front() == name.back() &&
                        (name.front() == u'"' || name.front() == u'\'');
    if (quoted && name.front() == u'"')
        return name.mid(1, name.size() - 2)
            .replace(QLatin1StringView("\\\""), QLatin1StringView("\""))
            .replace(QLatin1StringView("\\\\"), QLatin1StringView("\\"));
    if (quoted)
        return name.mid(1, name.size() - 2)
            .replace(QLatin1StringView("''"), QLatin1StringView("'"));
    return name;
}

DocumentText readMarkdown(QString text, const QString& encoding)
{
    const QString title = takeFrontMatter(text);
    TextBuilder builder;
    MarkdownText visitor(builder);
    markdown::walk(text, visitor);
    return builder.take(title, encoding);
}

} // namespace

Result<DocumentText> readPlain(const QByteArray& bytes, FileKind kind, const QString& name,
                               const QString& encoding)
{
    if (bytes.isEmpty())
        return refusal(Trouble::Empty, name);
    if (encoding.isEmpty() && looksBinary(bytes))
        return refusal(Trouble::Binary, name);
    const Result<Decoded> decoded = decode(bytes, encoding);
    if (!decoded)
        return decoded.error();
    if (decoded->text.size() > TextBuilder::kMostText)
        return refusal(Trouble::TooLarge, name);
    Normalised normal = normalise(decoded->text);
    normal.text.replace(u'\f', u'\n').replace(u'\v', u'\n');

    DocumentText document = kind == FileKind::Markdown
                                ? readMarkdown(std::move(normal.text), decoded->encoding)
                                : readText(normal.text, decoded->encoding);
    if (document.text.trimmed().isEmpty())
        return refusal(Trouble::Empty, name);
    document.mended = decoded->mended + normal.mended;
    return document;
}

} // namespace motcua
