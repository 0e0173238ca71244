// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include <array>

namespace motcua {

namespace {

constexpr char16_t kTableEnd =
    0x2000; // every precomposed Latin, Greek and Cyrillic letter is below
constexpr char16_t kCombiningFirst = 0x0300;
constexpr char16_t kCombiningLast = 0x036F;

bool isCombiningMark(char16_t c)
{
    return c >= kCombiningFirst && c <= kCombiningLast;
}

/// Letters with a stroke have no decomposition: đ, Đ, ł, ø and their capitals.
char16_t withoutStroke(char16_t c)
{
    switch (c) {
    case u'đ':
    case u'Đ':
    case u'ð':
        return u'd';
    case u'ł':
    case u'Ł':
        return u'l';
    case u'ø':
    case u'Ø':
        return u'o';
    default:
        return c;
    }
}

/// The letter below all marks, in lower case; 0 for a combining mark.
char16_t bareLetter(char16_t c)
{
    if (isCombiningMark(c))
        return 0;
    QChar letter(c);
    while (letter.decompositionTag() == QChar::Canonical) {
        const QString parts = letter.decomposition();
        if (parts.isEmpty() || parts[0].isSurrogate())
            break;
        letter = parts[0];
    }
    return withoutStroke(QChar(withoutStroke(letter.unicode())).toLower().unicode());
}

std::array<char16_t, kTableEnd> makeBareLetters()
{
    std::array<char16_t, kTableEnd> table{};
    for (char16_t c = 0; c < kTableEnd; ++c)
        table[c] = bareLetter(c);
    return table;
}

const std::array<char16_t, kTableEnd>& bareLetters()
{
    static const std::array<char16_t, kTableEnd> table = makeBareLetters();
    return table;
}

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

// The toned vowels, five tones each in one fixed order, so that a tone moves by index.
constexpr QStringView kTonedA = u"àảãáạ";
constexpr QStringView kTonedO = u"òỏõóọ";
constexpr QStringView kTonedU = u"ùủũúụ";
constexpr QStringView kTonedE = u"èẻẽéẹ";
constexpr QStringView kTonedY = u"ỳỷỹýỵ";

/// Moves the tone of an open oa, oe or uy at `i` from the second vowel to the first.
void moveTone(QString& word, qsizetype i)
{
    const QChar first = word[i];
    const QChar second = word[i + 1];
    if (first == u'o') {
        qsizetype tone = kTonedA.indexOf(second);
        QChar bare = u'a';
        if (tone < 0) {
            tone = kTonedE.indexOf(second);
            bare = u'e';
        }
        if (tone >= 0) {
            word[i] = kTonedO[tone];
            word[i + 1] = bare;
        }
    } else if (first == u'u') {
        const bool afterQ = i > 0 && word[i - 1] == u'q';
        const qsizetype tone = afterQ ? -1 : kTonedY.indexOf(second);
        if (tone >= 0) {
            word[i] = kTonedU[tone];
            word[i + 1] = u'y';
        }
    }
}

void uniteTonePlaces(QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i + 1].unicode() < 0x80)
            continue;
        const bool open = i + 2 == text.size() || !text[i + 2].isLetter();
        if (open)
            moveTone(text, i);
    }
}

} // namespace

QString exactKey(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    QString key = text.toString().normalized(QString::NormalizationForm_C).toLower();
    uniteTonePlaces(key);
    return key;
}

QString foldedKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    const auto& letters = bareLetters();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < kTableEnd) {
            if (letters[unit] != 0 || unit == 0)
                key += QChar(letters[unit]);
        } else {
            key += c;
        }
    }
    return key;
}

bool hasMarks(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            continue;
        if (isCombiningMark(c.unicode()) ||
            (c.unicode() < kTableEnd && QChar(bareLetters()[c.unicode()]) != c.toLower()))
            return true;
    }
    return false;
}

} // namespace motcua
