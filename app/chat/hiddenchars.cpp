// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/hiddenchars.h"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua {

namespace {

constexpr std::array<std::pair<char16_t, QLatin1StringView>, 27> kNames{{
    {0x00AD, QLatin1StringView("SHY")},    {0x034F, QLatin1StringView("CGJ")},
    {0x061C, QLatin1StringView("ALM")},    {0x115F, QLatin1StringView("filler")},
    {0x1160, QLatin1StringView("filler")}, {0x180E, QLatin1StringView("MVS")},
    {0x200B, QLatin1StringView("ZWSP")},   {0x200C, QLatin1StringView("ZWNJ")},
    {0x200D, QLatin1StringView("ZWJ")},    {0x200E, QLatin1StringView("LRM")},
    {0x200F, QLatin1StringView("RLM")},    {0x202A, QLatin1StringView("LRE")},
    {0x202B, QLatin1StringView("RLE")},    {0x202C, QLatin1StringView("PDF")},
    {0x202D, QLatin1StringView("LRO")},    {0x202E, QLatin1StringView("RLO")},
    {0x2060, QLatin1StringView("WJ")},     {0x2061, QLatin1StringView("FA")},
    {0x2062, QLatin1StringView("IT")},     {0x2063, QLatin1StringView("IS")},
    {0x2064, QLatin1StringView("IP")},     {0x2066, QLatin1StringView("LRI")},
    {0x2067, QLatin1StringView("RLI")},    {0x2068, QLatin1StringView("FSI")},
    {0x2069, QLatin1StringView("PDI")},    {0x3164, QLatin1StringView("filler")},
    {0xFEFF, QLatin1StringView("BOM")},
}};

QString framed(const QString& name)
{
    return u'⟨' + name + u'⟩';
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return 0;
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    if (at <= 0)
        return 0;
    return codePointAt(text, at >= 2 && text[at - 1].isLowSurrogate() ? at - 2 : at - 1);
}

bool isPictograph(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2190 && c <= 0x2BFF) || c == 0xFE0F;
}

/// Scripts whose letters join, or stack, and where a joiner is ordinary spelling.
bool joinsLetters(char32_t c)
{
    return (c >= 0x0600 && c <= 0x08FF) || (c >= 0x0900 && c <= 0x0DFF) ||
           (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x18AF);
}

bool isOrdinaryJoiner(QStringView text, qsizetype at)
{
    const char32_t before = codePointBefore(text, at);
    const char32_t after = codePointAt(text, at + 1);
    if (text[at].unicode() == 0x200D && isPictograph(before) && isPictograph(after))
        return true;
    return joinsLetters(before) && (joinsLetters(after) || after == 0 || after == U' ');
}

bool isTag(char32_t c)
{
    return c >= 0xE0000 && c <= 0xE007F;
}

HiddenRun tagRun(QStringView text, qsizetype at)
{
    QString said;
    qsizetype end = at;
    while (isTag(codePointAt(text, end))) {
        const char32_t c = codePointAt(text, end) - 0xE0000;
        if (c >= 0x20 && c < 0x7F)
            said += QChar(static_cast<char16_t>(c));
        end += 2;
    }
    return {end - at, framed(QStringLiteral("tags: ") + said)};
}

} // namespace

bool mayHide(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        const char16_t c = character.unicode();
        if (c < 0x300)
            return isControl(c) || c == 0xAD;
        return c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
               (c >= 0x200B && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFFC ||
               character.isSurrogate();
    });
}

HiddenRun hiddenAt(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    if (isControl(c))
        return {1, framed(QStringLiteral("U+%1").arg(c, 4, 16, QLatin1Char('0')).toUpper())};
    if (c < 0xAD)
        return {};
    if (QChar::isLowSurrogate(c) && at > 0 && text[at - 1].isHighSurrogate())
        return {}; // the second half of what was looked at before
    if (QChar::isSurrogate(c)) {
        const char32_t point = codePointAt(text, at);
        if (isTag(point))
            return tagRun(text, at);
        if (point >= 0xE0100 && point <= 0xE01EF)
            return {2, framed(QStringLiteral("VS%1").arg(point - 0xE0100 + 17))};
        if (QChar::isSurrogate(point))
            return {1, framed(QStringLiteral("U+%1").arg(c, 4, 16, QLatin1Char('0')).toUpper())};
        return {};
    }
    if ((c == 0x200C || c == 0x200D) && isOrdinaryJoiner(text, at))
        return {};
    if (c == 0xFFFC)
        return {1, framed(QStringLiteral("OBJ"))};
    const auto name =
        std::lower_bound(kNames.begin(), kNames.end(), c,
                         [](const auto& entry, char16_t key) { return entry.first < key; });
    if (name != kNames.end() && name->first == c)
        return {1, framed(name->second)};
    return {};
}

} // namespace motcua
