// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/blockwriter.h"
#include "library/readers/office.h"
#include "library/readers/officexml.h"

#include <QHash>
#include <QSet>

namespace motcua::readers {
namespace {

constexpr int kMostSpaces = 64; // text:c is a number anybody may write

// In the file and not in the document as it is read.
bool isNoText(QStringView name)
{
    static const QSet<QString> names{QStringLiteral("tracked-changes"),
                                     QStringLiteral("annotation"),
                                     QStringLiteral("note-citation"),
                                     QStringLiteral("table-of-content"),
                                     QStringLiteral("alphabetical-index"),
                                     QStringLiteral("forms"),
                                     QStringLiteral("desc"),
                                     QStringLiteral("title")};
    return names.contains(name.toString());
}

class OdtXml final : public XmlHandler {
public:
    explicit OdtXml(BlockWriter& writer) : m_writer(writer) {}

    void start(const Element& element) override
    {
        if (m_skipped > 0 || isNoText(element.name)) {
            ++m_skipped;
            return;
        }
        const QStringView name = element.name;
        if (element.space.endsWith(QLatin1StringView(":style:1.0"))) {
            if (name == QLatin1StringView("style"))
                m_parentOf.insert(
                    element.attribute(QLatin1StringView("name")).toString(),
                    element.attribute(QLatin1StringView("parent-style-name")).toString());
        } else if (element.space.endsWith(QLatin1StringView(":table:1.0"))) {
            startTable(name);
        } else if (element.space.endsWith(QLatin1StringView(":text:1.0"))) {
            startText(element);
        }
    }

    void end(QStringView space, QStringView name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else if (space.endsWith(QLatin1StringView(":table:1.0"))) {
            if (name == QLatin1StringView("table"))
                m_writer.endTable();
        } else if (!space.endsWith(QLatin1StringView(":text:1.0"))) {
            return;
        } else if (name == QLatin1StringView("p") || name == QLatin1StringView("h")) {
            endParagraph();
        } else if (name == QLatin1StringView("list") && !m_lists.empty()) {
            m_lists.pop_back();
        } else if (name == QLatin1StringView("note")) {
            m_inNote = false;
        }
    }

    void text(QStringView text) override
    {
        if (m_skipped == 0 && !m_open.empty())
            m_open.back().text += text;
    }

    bool isFull() const override { return m_writer.isFull(); }
    QString title() const { return m_title; }

    void writeNotes()
    {
        for (const QString& note : m_notes)
            m_writer.paragraph(note);
    }

private:
    struct Paragraph {
        QString text;
        QString style;
        QString mark;
        int level = 0;
    };
    struct List {
        QString style;
        int number = 0;
    };

    void startTable(QStringView name)
    {
        if (name == QLatin1StringView("table"))
            m_writer.beginTable();
        else if (name == QLatin1StringView("table-row"))
            m_writer.beginRow();
        else if (name == QLatin1StringView("table-cell"))
            m_writer.beginCell();
    }

    void startText(const Element& element)
    {
        const QStringView name = element.name;
        const auto attribute = [&](const char* wanted) {
            return element.attribute(QLatin1StringView(wanted)).toString();
        };
        if (name == QLatin1StringView("p") || name == QLatin1StringView("h")) {
            const bool heading = name == QLatin1StringView("h");
            const int level = heading ? std::max(1, attribute("outline-level").toInt()) : 0;
            m_open.push_back({{}, attribute("style-name"), std::exchange(m_mark, {}), level});
        } else if (name == QLatin1StringView("list-style")) {
            m_listStyle = attribute("name");
        } else if (name == QLatin1StringView("list-level-style-number")) {
            if (!attribute("num-format").isEmpty())
                m_numbered.insert(m_listStyle + u'/' + attribute("level"), attribute("num-suffix"));
        } else if (name == QLatin1StringView("list")) {
            const QString style = attribute("style-name");
            m_lists.push_back(
                {style.isEmpty() && !m_lists.empty() ? m_lists.back().style : style, 0});
        } else if (name == QLatin1StringView("list-item") && !m_lists.empty()) {
            m_mark = nextMark();
        } else if (name == QLatin1StringView("note")) {
            m_inNote = true;
        } else if (m_open.empty()) {
            return;
        } else if (name == QLatin1StringView("s")) {
            m_open.back().text += QString(std::clamp(attribute("c").toInt(), 1, kMostSpaces), u' ');
        } else if (name == QLatin1StringView("tab")) {
            m_open.back().text += u' ';
        } else if (name == QLatin1StringView("line-break")) {
            m_open.back().text += u'\n';
        }
    }

    QString nextMark()
    {
        List& list = m_lists.back();
        ++list.number;
        const QString key = list.style + u'/' + QString::number(m_lists.size());
        if (!m_numbered.contains(key))
            return QStringLiteral("- ");
        return QString::number(list.number) + m_numbered.value(key) + u' ';
    }

    /// Name of the common style behind an automatic one.
    QString commonStyle(const QString& style) const { return m_parentOf.value(style, style); }

    bool isTitle(const QString& style) const
    {
        return commonStyle(style) == QLatin1StringView("Title");
    }

    /// Headings are text:h, but some programs only give a paragraph the style of one.
    int headingLevel(const QString& style) const
    {
        const QString common = commonStyle(style);
        return common.startsWith(QLatin1StringView("Heading_20_"))
                   ? QStringView(common).mid(11).toInt()
                   : 0;
    }

    void endParagraph()
    {
        if (m_open.empty())
            return;
        Paragraph paragraph = std::move(m_open.back());
        m_open.pop_back();
        const QString text = paragraph.text.trimmed();
        if (text.isEmpty())
            return;
        if (m_inNote) { // stands inside a sentence; told at the end instead
            m_notes.push_back(text);
            return;
        }
        if (paragraph.level == 0)
            paragraph.level = headingLevel(paragraph.style);
        if (isTitle(paragraph.style)) {
            paragraph.level = 1;
            m_title = m_title.isEmpty() ? text : m_title;
        }
        if (paragraph.level > 0)
            m_writer.heading(text, paragraph.level);
        else
            m_writer.paragraph(QString(paragraph.mark + text));
    }

    BlockWriter& m_writer;
    std::vector<Paragraph> m_open; // frames and notes stand inside paragraphs
    std::vector<List> m_lists;
    std::vector<QString> m_notes;
    QHash<QString, QString> m_parentOf; // styles of this document
    QHash<QString, QString>
        m_numbered; // "style/level" of numbered list levels: what follows the number
    QString m_listStyle;
    QString m_mark; // of the list item just begun
    QString m_title;
    int m_skipped = 0;
    bool m_inNote = false;
};

} // namespace

Extracted readOdt(const Package& package, const QString& encoding)
{
    if (package.part(QStringLiteral("META-INF/manifest.xml")).contains("encryption-data"))
        return Trouble::Protected;
    BlockWriter writer(encoding);
    OdtXml content(writer);
    if (const auto trouble = readXml(package.part(QStringLiteral("content.xml")), content))
        return *trouble;
    content.writeNotes();
    QString title = firstText(package.part(QStringLiteral("meta.xml")), QLatin1StringView("title"));
    if (title.isEmpty())
        title = content.title();
    return writer.take(title);
}

} // namespace motcua::readers
