// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/document.h"

#include <algorithm>

namespace motcua {

int pageAt(const std::vector<qsizetype>& pageStarts, qsizetype offset)
{
    const auto after = std::upper_bound(pageStarts.begin(), pageStarts.end(), offset);
    return static_cast<int>(after - pageStarts.begin());
}

int lineAt(QStringView text, qsizetype offset)
{
    const QStringView before = text.left(std::clamp<qsizetype>(offset, 0, text.size()));
    return 1 + static_cast<int>(before.count(u'\n'));
}

} // namespace motcua
