// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sourcesside.h"

#include "library/answermeta.h"
#include "library/citationlist.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QWidget* SourcesSide::make()
{
    auto* page = new QWidget;
    auto* list = new CitationList(page);
    auto* sent = new QPushButton(themeIcon(u"eye"), tr("What was sent…"), page);
    sent->setObjectName(u"whatWasSent"_s);
    sent->setToolTip(tr("The exact request this answer was made from"));
    setQuiet(sent);
    setTextRole(sent, FontRole::Small);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(list, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::kSmall, 0, space::kSmall, space::kSmall);
    foot->addWidget(sent);
    foot->addStretch(1);
    column->addLayout(foot);
    page->setFocusProxy(list);
    connect(list, &CitationList::opened, this, [this](const Citation& citation) {
        choose(citation.number);
        Q_EMIT opened(citation);
    });
    connect(sent, &QPushButton::clicked, this, [this] { Q_EMIT sentRequested(m_message); });
    m_pages.push_back({list, sent});
    show(m_pages.back());
    return page;
}

void SourcesSide::setMessage(const Message* answer)
{
    const AnswerMeta meta = answer ? readAnswerMeta(answer->meta) : AnswerMeta();
    const MessageId id = answer ? answer->id : MessageId();
    if (id != m_message)
        m_chosen = 0;
    m_message = id;
    m_fromModel = answer && !answer->model.isEmpty();
    m_citations = meta.citations;
    m_found = meta.found.value_or(true);
    for (const Page& page : m_pages)
        show(page);
}

void SourcesSide::choose(int number)
{
    m_chosen = number;
    for (const Page& page : m_pages)
        if (page.list)
            page.list->choose(number);
}

void SourcesSide::show(const Page& page) const
{
    if (!page.list)
        return;
    page.list->setCitations(m_citations, m_found);
    page.list->choose(m_chosen);
    page.sent->setVisible(m_fromModel);
}

} // namespace motcua
