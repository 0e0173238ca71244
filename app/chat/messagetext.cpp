// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagetext.h"

#include <algorithm>

namespace motcua {

CitedNumbers citedNumbers(const AnswerMeta& meta)
{
    CitedNumbers numbers;
    for (const Citation& citation : meta.citations)
        numbers.known.push_back(citation.number);
    numbers.unsupported = meta.unsupported;
    std::sort(numbers.known.begin(), numbers.known.end());
    std::sort(numbers.unsupported.begin(), numbers.unsupported.end());
    return numbers;
}

std::vector<qsizetype> cutsOf(const AnswerMeta& meta)
{
    std::vector<qsizetype> cuts;
    for (const ToolStep& step : meta.steps)
        cuts.push_back(std::max<qsizetype>(0, step.at));
    std::sort(cuts.begin(), cuts.end());
    return cuts;
}

ReadText readText(const Message& message)
{
    const AnswerMeta meta = readAnswerMeta(message.meta);
    ReadText out;
    out.citations = citedNumbers(meta);
    qsizetype at = 0;
    for (const qsizetype cut : cutsOf(meta)) {
        if (cut > message.text.size())
            break;
        out.blocks.append(QStringView(message.text).mid(at, cut - at));
        out.blocks.cut();
        at = cut;
    }
    out.blocks.append(QStringView(message.text).mid(at));
    return out;
}

} // namespace motcua
