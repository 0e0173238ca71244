// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/texts.h"

#include <array>
#include <cmath>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWords = 20000;
constexpr std::array<QStringView, 18> kHeads{u"b", u"c", u"đ",  u"gi", u"h",  u"kh",
                                             u"l", u"m", u"ng", u"nh", u"ph", u"qu",
                                             u"r", u"s", u"t",  u"th", u"tr", u"v"};
constexpr std::array<QStringView, 16> kRhymes{u"a",   u"ạc",  u"ai",   u"ảnh", u"ấp",  u"ây",
                                              u"ẹn",  u"iếu", u"inh",  u"ọc",  u"ồng", u"ơi",
                                              u"uật", u"ước", u"ương", u"yến"};

/// The word of a rank: one or two syllables, with a number for the rarest so that all differ.
QString wordOf(int rank)
{
    const auto syllable = [](int number) -> QString {
        const auto index = static_cast<size_t>(number);
        return kHeads[index % kHeads.size()].toString() +
               kRhymes[index / kHeads.size() % kRhymes.size()].toString();
    };
    const auto syllables = static_cast<int>(kHeads.size() * kRhymes.size());
    if (rank < syllables)
        return syllable(rank);
    return syllable(rank % syllables) + syllable(rank / syllables + 7 * rank);
}

} // namespace

int Texts::below(int limit)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(limit));
}

QString Texts::word()
{
    // Zipf: the rank grows exponentially with an even chance.
    const double chance = static_cast<double>(m_random() % 1000000) / 1000000.0;
    return wordOf(static_cast<int>(std::pow(kWords, chance)) - 1);
}

QString Texts::sentence(int words)
{
    QString text = word();
    text[0] = text[0].toUpper();
    for (int i = 1; i < words; ++i)
        text += u' ' + word();
    return text + u'.';
}

QString Texts::paragraph(int sentences)
{
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += (i > 0 ? u" "_s : QString()) + sentence(6 + below(14));
    return text;
}

QString Texts::message()
{
    QString text = paragraph(1 + below(3));
    switch (below(6)) {
    case 0:
        for (int i = 0; i < 3; ++i)
            text += u"\n- **"_s + word() + u"** "_s + sentence(6);
        break;
    case 1:
        text +=
            u"\n\n```cpp\nint "_s + QString::number(below(1000)) + u" = f(x);\nreturn 0;\n```"_s;
        break;
    case 2:
        text += u"\n\n"_s + paragraph(2);
        break;
    default:
        break;
    }
    return text;
}

QString Texts::answer(qsizetype length)
{
    QString text;
    for (int i = 0; text.size() < length; ++i)
        text +=
            (i % 5 == 0 ? u"## "_s + sentence(3) + u"\n\n"_s : QString()) + message() + u"\n\n"_s;
    return text;
}

} // namespace motcua::bench
