// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread/thread.h"

namespace motcua {

QString titleFrom(const QString& question)
{
    constexpr qsizetype kLongest = 60; // about what the conversation tree shows
    const QString line = question.simplified();
    if (line.size() <= kLongest)
        return line;
    qsizetype end = line.lastIndexOf(u' ', kLongest);
    if (end <= kLongest / 2)
        end = line[kLongest].isLowSurrogate() ? kLongest - 1 : kLongest;
    return line.left(end) + u'…';
}

} // namespace motcua
