// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/docxstyles.h"

#include "library/readers/officexml.h"

namespace motcua::readers {

class StylesXml final : public XmlHandler {
public:
    explicit StylesXml(QHash<QString, DocxStyle>& styles) : m_styles(styles) {}

    void start(const Element& element) override
    {
        const QStringView value = element.attribute(QLatin1StringView("val"));
        if (element.name == QLatin1StringView("style")) {
            m_id = element.attribute(QLatin1StringView("styleId")).toString();
            m_styles.insert(m_id, {});
        } else if (m_id.isEmpty()) {
            return;
        } else if (element.name == QLatin1StringView("name")) {
            m_styles[m_id].name = value.toString().toLower();
        } else if (element.name == QLatin1StringView("basedOn")) {
            m_styles[m_id].base = value.toString();
        } else if (element.name == QLatin1StringView("outlineLvl")) {
            m_styles[m_id].outline = value.toInt();
        } else if (element.name == QLatin1StringView("numId")) {
            m_styles[m_id].list = value.toString();
        } else if (element.name == QLatin1StringView("ilvl")) {
            m_styles[m_id].listLevel = value.toInt();
        }
    }
    void end(QStringView, QStringView name) override
    {
        if (name == QLatin1StringView("style"))
            m_id.clear();
    }
    void text(QStringView) override {}

private:
    QHash<QString, DocxStyle>& m_styles;
    QString m_id;
};

namespace {
constexpr int kLongestChain = 16; // of styles based on styles; a circle ends here too
constexpr int kBodyOutline = 9;   // Word's way to say "not in the outline"
} // namespace

DocxStyles::DocxStyles(const QByteArray& xml)
{
    StylesXml reader(m_styles);
    if (xml.isEmpty() || readXml(xml, reader))
        m_styles.clear();
}

bool DocxStyles::isTitle(const QString& style) const
{
    return m_styles.value(style).name == QLatin1StringView("title");
}

bool DocxStyles::isContents(const QString& style) const
{
    const QString name = m_styles.value(style).name;
    return name.startsWith(QLatin1StringView("toc ")) && name != QLatin1StringView("toc heading");
}

int DocxStyles::headingLevel(const QString& style) const
{
    QString id = style;
    for (int step = 0; step < kLongestChain && m_styles.contains(id); ++step) {
        const DocxStyle found = m_styles.value(id);
        if (found.name == QLatin1StringView("title"))
            return 1;
        if (found.outline >= 0)
            return found.outline < kBodyOutline ? found.outline + 1 : 0;
        if (found.name.startsWith(QLatin1StringView("heading "))) {
            const int level = QStringView(found.name).mid(8).toInt();
            return level >= 1 && level <= 9 ? level : 0;
        }
        id = found.base;
    }
    return 0;
}

DocxStyle DocxStyles::numbered(const QString& style) const
{
    QString id = style;
    for (int step = 0; step < kLongestChain && m_styles.contains(id); ++step) {
        const DocxStyle found = m_styles.value(id);
        if (!found.list.isEmpty())
            return found;
        id = found.base;
    }
    return {};
}

} // namespace motcua::readers
