// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/docxnumbering.h"

#include "library/readers/officexml.h"

#include <array>

namespace motcua::readers {

class NumberingXml final : public XmlHandler {
public:
    explicit NumberingXml(DocxNumbering& out) : m_out(out) {}

    void start(const Element& element) override
    {
        const auto value = [&] { return element.attribute(QLatin1StringView("val")).toString(); };
        if (element.name == QLatin1StringView("abstractNum"))
            m_abstract = element.attribute(QLatin1StringView("abstractNumId")).toString();
        else if (element.name == QLatin1StringView("num"))
            m_list = element.attribute(QLatin1StringView("numId")).toString();
        else if (element.name == QLatin1StringView("abstractNumId") && !m_list.isEmpty())
            m_out.m_abstractOf.insert(m_list, value());
        else if (element.name == QLatin1StringView("lvl") && m_list.isEmpty())
            m_level = element.attribute(QLatin1StringView("ilvl")).toInt();
        else if (m_abstract.isEmpty() || !m_list.isEmpty())
            return; // overrides of single lists are rare and only change the start
        else if (element.name == QLatin1StringView("numFmt"))
            level().format = value();
        else if (element.name == QLatin1StringView("lvlText"))
            level().pattern = value();
        else if (element.name == QLatin1StringView("start"))
            level().start = value().toInt();
    }
    void end(QStringView, QStringView name) override
    {
        if (name == QLatin1StringView("num"))
            m_list.clear();
    }
    void text(QStringView) override {}

private:
    DocxNumbering::Level& level() { return m_out.m_patterns[m_abstract][m_level]; }

    DocxNumbering& m_out;
    QString m_abstract;
    QString m_list;
    int m_level = 0;
};

namespace {

constexpr int kLevels = 9;

QString roman(int number)
{
    static constexpr std::array<std::pair<int, const char*>, 13> kSteps{{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
    QString out;
    for (const auto& [value, letters] : kSteps) {
        for (; number >= value; number -= value)
            out += QLatin1StringView(letters);
    }
    return out;
}

QString letters(int number)
{
    return QString(1 + (number - 1) / 26, QChar(u'A' + (number - 1) % 26));
}

QString formatted(int number, const QString& format)
{
    if (number < 1 || number > 9999)
        return QString::number(number);
    if (format == QLatin1StringView("upperRoman"))
        return roman(number);
    if (format == QLatin1StringView("lowerRoman"))
        return roman(number).toLower();
    if (format == QLatin1StringView("upperLetter"))
        return letters(number);
    if (format == QLatin1StringView("lowerLetter"))
        return letters(number).toLower();
    if (format == QLatin1StringView("decimalZero"))
        return QString::number(number).rightJustified(2, u'0');
    return QString::number(number);
}

} // namespace

DocxNumbering::DocxNumbering(const QByteArray& xml)
{
    NumberingXml reader(*this);
    if (xml.isEmpty() || readXml(xml, reader)) {
        m_patterns.clear();
        m_abstractOf.clear();
    }
}

QString DocxNumbering::next(const QString& list, int level)
{
    const QString abstract = m_abstractOf.value(list);
    const QHash<int, Level> levels = m_patterns.value(abstract);
    if (level < 0 || level >= kLevels || !levels.contains(level))
        return {};
    std::vector<int>& counters = m_counters[abstract];
    counters.resize(kLevels, -1);
    int& counter = counters[static_cast<size_t>(level)];
    counter = counter < 0 ? levels[level].start : counter + 1;
    std::fill(counters.begin() + level + 1, counters.end(), -1);

    const Level& shape = levels[level];
    if (shape.format == QLatin1StringView("bullet"))
        return QStringLiteral("- ");
    if (shape.format == QLatin1StringView("none") || shape.pattern.isEmpty())
        return {};
    QString mark = shape.pattern;
    for (int i = 0; i < kLevels; ++i) {
        const Level upper = levels.value(i);
        const int number =
            counters[static_cast<size_t>(i)] < 0 ? upper.start : counters[static_cast<size_t>(i)];
        mark.replace(QLatin1Char('%') + QString::number(i + 1), formatted(number, upper.format));
    }
    return mark + u' ';
}

} // namespace motcua::readers
