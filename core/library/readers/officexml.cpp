// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/officexml.h"

#include <QXmlStreamReader>

namespace motcua::readers {
namespace {

class FirstText final : public XmlHandler {
public:
    explicit FirstText(QLatin1StringView name) : m_name(name) {}

    void start(const Element& element) override { m_inside = !m_found && element.name == m_name; }
    void end(QStringView, QStringView name) override
    {
        m_found = m_found || (m_inside && name == m_name);
        m_inside = m_inside && name != m_name;
    }
    void text(QStringView text) override
    {
        if (m_inside)
            m_text += text;
    }
    QString found() const { return m_text; }

private:
    QLatin1StringView m_name;
    QString m_text;
    bool m_inside = false;
    bool m_found = false;
};

} // namespace

QStringView Element::attribute(QLatin1StringView wanted) const
{
    for (const QXmlStreamAttribute& candidate : attributes) {
        if (candidate.name() == wanted)
            return candidate.value();
    }
    return {};
}

std::optional<Trouble> readXml(const QByteArray& xml, XmlHandler& handler)
{
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return Trouble::Dtd;
        case QXmlStreamReader::StartElement: {
            if (++depth > kDeepestXml)
                return Trouble::Deep;
            const QXmlStreamAttributes attributes = reader.attributes();
            handler.start({reader.namespaceUri(), reader.name(), attributes});
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            handler.end(reader.namespaceUri(), reader.name());
            if (handler.isFull())
                return Trouble::TooLarge;
            break;
        case QXmlStreamReader::Characters:
            handler.text(reader.text());
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? std::optional(Trouble::Damaged) : std::nullopt;
}

QString firstText(const QByteArray& xml, QLatin1StringView name)
{
    FirstText finder(name);
    return xml.isEmpty() || readXml(xml, finder) ? QString() : finder.found().simplified();
}

} // namespace motcua::readers
