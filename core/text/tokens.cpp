// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include "text/fold.h"

namespace motcua {

namespace {

char32_t codePointAt(QStringView text, qsizetype i, qsizetype* length)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        *length = 2;
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    }
    *length = 1;
    return text[i].unicode();
}

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c);
}

/// Scripts written without spaces: each character is a word, as far as finding goes.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

/// A separator inside a number: 63.820, 99,99, 1.634.283.
bool joinsDigits(QStringView text, qsizetype i)
{
    return (text[i] == u'.' || text[i] == u',') && i > 0 && text[i - 1].isDigit() &&
           i + 1 < text.size() && text[i + 1].isDigit();
}

qsizetype wordEnd(QStringView text, qsizetype start)
{
    qsizetype i = start;
    while (i < text.size()) {
        qsizetype length = 1;
        const char32_t c = codePointAt(text, i, &length);
        if (i > start && QChar::isMark(c)) {
            i += length;
        } else if (isWordPart(c)) {
            if (standsAlone(c))
                return i > start ? i : i + length;
            i += length;
        } else if (i > start && joinsDigits(text, i)) {
            ++i;
        } else {
            break;
        }
    }
    return i;
}

/// After these alone, i and y are one letter of Vietnamese: lý = lí, Mỹ = Mĩ, quý = quí.
bool writesIAsY(QStringView onset)
{
    return onset == u"qu" || (onset.size() == 1 && QStringView(u"hklmstv").contains(onset[0]));
}

} // namespace

QString wordKey(QStringView word)
{
    static constexpr QStringView kY = u"yỳýỷỹỵ";
    static constexpr QStringView kI = u"iìíỉĩị";
    QString key = exactKey(word);
    const qsizetype tone = key.size() > 1 ? kY.indexOf(key.back()) : -1;
    if (tone >= 0 && writesIAsY(QStringView(key).chopped(1)))
        key.back() = kI[tone];
    return key;
}

std::vector<Token> tokens(QStringView text)
{
    std::vector<Token> found;
    found.reserve(static_cast<size_t>(text.size() / 5 + 1));
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype length = 1;
        if (!isWordPart(codePointAt(text, i, &length))) {
            i += length;
            continue;
        }
        const qsizetype end = wordEnd(text, i);
        const QStringView word = text.sliced(i, end - i);
        QString exact = wordKey(word);
        QString folded = foldedKey(exact);
        found.push_back({i, end - i, std::move(exact), std::move(folded)});
        i = end;
    }
    return found;
}

} // namespace motcua
