// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sourcesside.h"

#include "library/answermeta.h"
#include "library/citationlist.h"

namespace motcua {

QWidget* SourcesSide::make()
{
    auto* list = new CitationList;
    m_lists.emplace_back(list);
    connect(list, &CitationList::opened, this, [this](const Citation& citation) {
        choose(citation.number);
        Q_EMIT opened(citation);
    });
    show(*list);
    return list;
}

void SourcesSide::setMessage(const Message* answer)
{
    const AnswerMeta meta = answer ? readAnswerMeta(answer->meta) : AnswerMeta();
    const MessageId id = answer ? answer->id : MessageId();
    if (id != m_message)
        m_chosen = 0;
    m_message = id;
    m_citations = meta.citations;
    m_found = meta.found.value_or(true);
    for (const auto& list : m_lists)
        if (list)
            show(*list);
}

void SourcesSide::choose(int number)
{
    m_chosen = number;
    for (const auto& list : m_lists)
        if (list)
            list->choose(number);
}

void SourcesSide::show(CitationList& list) const
{
    list.setCitations(m_citations, m_found);
    list.choose(m_chosen);
}

} // namespace motcua
