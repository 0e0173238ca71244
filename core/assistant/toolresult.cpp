// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolresult.h"

#include "assistant/tool.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kRoomForNote = 100;

/// The first `most` code units, never half a character.
QStringView begun(const QString& text, qsizetype most)
{
    QStringView cut = QStringView(text).left(most);
    if (cut.size() < text.size() && !cut.empty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut;
}

} // namespace

QString boundedResult(const QString& text)
{
    if (text.size() <= Tool::kMostResult)
        return text;
    const QStringView cut = begun(text, Tool::kMostResult - kRoomForNote);
    return cut + u"\n[cut: "_s + QString::number(text.size() - cut.size()) +
           u" more characters are not shown]"_s;
}

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return begun(text, most) + u"…"_s;
}

} // namespace motcua
