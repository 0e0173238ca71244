// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalise.h"

namespace motcua {

namespace {

constexpr char16_t kReplacing = 0xFFFD;
constexpr char16_t kSymbolForNul = 0x2400;

/// True when nothing in the text needs mending or composing; most texts on their second way
/// through.
bool isPlainAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 || c.unicode() == 0 || c == u'\r')
            return false;
    }
    return true;
}

} // namespace

Normalised normalise(QStringView text)
{
    if (isPlainAscii(text))
        return {text.toString(), 0};

    Normalised result;
    QString mended;
    mended.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            mended += c;
            mended += text[++i];
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE) {
            mended += QChar(kReplacing);
            ++result.mended;
        } else if (c.isNull()) {
            mended += QChar(kSymbolForNul);
            ++result.mended;
        } else if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                mended += u'\n';
        } else {
            mended += c;
        }
    }
    result.text = mended.normalized(QString::NormalizationForm_C);
    return result;
}

} // namespace motcua
