// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/citing.h"

#include <algorithm>

namespace motcua {

Citation citationOf(const Candidate& candidate, Span span, int number)
{
    const Passage& passage = candidate.passage;
    Citation citation;
    citation.number = number;
    citation.document = passage.document;
    citation.title = candidate.title;
    citation.source = candidate.source;
    citation.start = passage.start + span.start;
    citation.end = citation.start + span.length();
    citation.quote = passage.text.mid(span.start, span.length());
    const QStringView before = QStringView(passage.text).left(span.start);
    citation.line = candidate.line + static_cast<int>(before.count(u'\n'));
    // A passage may go on over the end of its page.
    const auto& breaks = candidate.pageBreaks;
    const auto begun = std::upper_bound(breaks.begin(), breaks.end(), span.start);
    citation.page = passage.page + static_cast<int>(begun - breaks.begin());
    return citation;
}

} // namespace motcua
