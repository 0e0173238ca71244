// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/blockwriter.h"
#include "library/readers/docxnumbering.h"
#include "library/readers/docxstyles.h"
#include "library/readers/office.h"
#include "library/readers/officexml.h"

#include <QSet>

namespace motcua::readers {
namespace {

// What is in the file and not in the document: deleted text, the old state of changed properties, and the second
// drawing of a shape for programs that do not know the first.
bool isLeftOut(QStringView name)
{
    static const QSet<QString> names{
        QStringLiteral("del"),       QStringLiteral("moveFrom"),  QStringLiteral("Fallback"),
        QStringLiteral("pPrChange"), QStringLiteral("rPrChange"), QStringLiteral("instrText"),
        QStringLiteral("delText"),   QStringLiteral("sectPr"),    QStringLiteral("tblPrChange")};
    return names.contains(name.toString());
}

class DocxXml final : public XmlHandler {
public:
    DocxXml(BlockWriter& writer, const DocxStyles& styles, DocxNumbering& numbering)
        : m_writer(writer), m_styles(styles), m_numbering(numbering)
    {
    }

    void start(const Element& element) override
    {
        if (m_skipped > 0 || isLeftOut(element.name)) {
            ++m_skipped;
            return;
        }
        if (element.name == QLatin1StringView("t")) {
            m_inText = true;
        } else if (element.space.contains(QLatin1StringView("wordprocessingml"))) {
            startWord(element);
        }
    }

    void end(QStringView space, QStringView name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else if (name == QLatin1StringView("t")) {
            m_inText = false;
        } else if (space.contains(QLatin1StringView("wordprocessingml"))) {
            if (name == QLatin1StringView("p"))
                endParagraph();
            else if (name == QLatin1StringView("tbl"))
                m_writer.endTable();
        }
    }

    void text(QStringView text) override
    {
        if (m_inText && m_skipped == 0)
            add(text);
    }

    bool isFull() const override { return m_writer.isFull(); }
    QString title() const { return m_title; }

private:
    struct Paragraph {
        QString text;
        QString style;
        QString list;
        int listLevel = 0;
        int outline = -1;
    };

    void startWord(const Element& element)
    {
        const QStringView name = element.name;
        const QStringView value = element.attribute(QLatin1StringView("val"));
        if (name == QLatin1StringView("p"))
            m_open.emplace_back();
        else if (name == QLatin1StringView("tbl"))
            m_writer.beginTable();
        else if (name == QLatin1StringView("tr"))
            m_writer.beginRow();
        else if (name == QLatin1StringView("tc"))
            m_writer.beginCell();
        else if (name == QLatin1StringView("footnote") || name == QLatin1StringView("endnote"))
            m_separator = !element.attribute(QLatin1StringView("type")).isEmpty();
        else if (name == QLatin1StringView("tab") || name == QLatin1StringView("ptab"))
            add(u" ");
        else if (name == QLatin1StringView("br") || name == QLatin1StringView("cr"))
            add(u"\n");
        else if (name == QLatin1StringView("noBreakHyphen"))
            add(u"-");
        else if (m_open.empty())
            return;
        else if (name == QLatin1StringView("pStyle"))
            m_open.back().style = value.toString();
        else if (name == QLatin1StringView("outlineLvl"))
            m_open.back().outline = value.toInt();
        else if (name == QLatin1StringView("numId"))
            m_open.back().list = value.toString();
        else if (name == QLatin1StringView("ilvl"))
            m_open.back().listLevel = value.toInt();
    }

    void add(QStringView text)
    {
        if (!m_open.empty())
            m_open.back().text += text;
    }

    void endParagraph()
    {
        if (m_open.empty())
            return;
        const Paragraph paragraph = std::move(m_open.back());
        m_open.pop_back();
        if (paragraph.text.trimmed().isEmpty() || m_separator ||
            m_styles.isContents(paragraph.style))
            return;
        const int level = paragraph.outline >= 0 && paragraph.outline < 9
                              ? paragraph.outline + 1
                              : m_styles.headingLevel(paragraph.style);
        if (m_title.isEmpty() && m_styles.isTitle(paragraph.style))
            m_title = paragraph.text;
        const QString line = mark(paragraph) + paragraph.text.trimmed();
        if (level > 0)
            m_writer.heading(line, level);
        else
            m_writer.paragraph(line);
    }

    QString mark(const Paragraph& paragraph)
    {
        if (!paragraph.list.isEmpty()) // "0" takes the number of the style away
            return m_numbering.next(paragraph.list, paragraph.listLevel);
        const DocxStyle style = m_styles.numbered(paragraph.style);
        return style.list.isEmpty() ? QString() : m_numbering.next(style.list, style.listLevel);
    }

    BlockWriter& m_writer;
    const DocxStyles& m_styles;
    DocxNumbering& m_numbering;
    std::vector<Paragraph> m_open; // a text box stands inside a paragraph
    QString m_title;
    int m_skipped = 0; // depth inside what is left out
    bool m_inText = false;
    bool m_separator = false; // the line Word draws above footnotes
};

} // namespace

Extracted readDocx(const Package& package, const QString& encoding)
{
    const DocxStyles styles(package.part(QStringLiteral("word/styles.xml")));
    DocxNumbering numbering(package.part(QStringLiteral("word/numbering.xml")));
    BlockWriter writer(encoding);
    DocxXml document(writer, styles, numbering);
    if (const auto trouble = readXml(package.wordDocument(), document))
        return *trouble;
    for (const QString& notes :
         {QStringLiteral("word/footnotes.xml"), QStringLiteral("word/endnotes.xml")}) {
        if (!package.has(notes))
            continue;
        if (const auto trouble = readXml(package.part(notes), document))
            return *trouble;
    }
    QString title =
        firstText(package.part(QStringLiteral("docProps/core.xml")), QLatin1StringView("title"));
    if (title.isEmpty())
        title = document.title();
    return writer.take(title);
}

} // namespace motcua::readers
