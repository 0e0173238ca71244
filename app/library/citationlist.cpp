// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/citationlist.h"

#include "library/citationcard.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QString placeOf(const Citation& citation)
{
    QStringList parts;
    if (citation.page > 0)
        parts.append(QCoreApplication::translate("Library", "page %1").arg(citation.page));
    if (citation.line > 0)
        parts.append(QCoreApplication::translate("Library", "line %1").arg(citation.line));
    return parts.join(u" · "_s);
}

CitationList::CitationList(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"sourcesPanel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    standOn(this, Surface::Window);
    rebuild();
}

void CitationList::setCitations(std::vector<Citation> citations, bool found)
{
    if (citations == m_citations && found == m_found && widget())
        return;
    m_citations = std::move(citations);
    m_found = found;
    m_chosen = 0;
    rebuild();
}

void CitationList::choose(int number)
{
    m_chosen = number;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool chosen = m_citations[i].number == number;
        static_cast<CitationCard*>(m_cards[i])->setChosen(chosen);
        if (chosen)
            ensureWidgetVisible(m_cards[i]);
    }
}

void CitationList::rebuild()
{
    setAccessibleName(tr("Sources of the answer"));
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, space::kSmall, 14, space::kLarge);
    layout->setSpacing(space::kSmall);
    m_cards.clear();
    const auto words = [page, layout](const QString& text) {
        auto* label = new QLabel(text, page);
        label->setObjectName(u"sourcesWords"_s);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setTextRole(label, FontRole::Small, true);
        layout->addWidget(label);
    };
    if (m_citations.empty())
        words(tr("The sources of the answer you are looking at are shown here, each with its page "
                 "and line."));
    else if (!m_found)
        words(tr("The library does not hold the answer. These are the nearest passages."));
    for (const Citation& citation : m_citations) {
        auto* card = new CitationCard(citation, page);
        card->setChosen(citation.number == m_chosen);
        connect(card, &QAbstractButton::clicked, this, [this, card] {
            const Citation opened = card->citation();
            choose(opened.number);
            Q_EMIT this->opened(opened);
        });
        layout->addWidget(card);
        m_cards.push_back(card);
    }
    layout->addStretch(1);
    setWidget(page);
    standOn(page, Surface::Window);
}

void CitationList::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace motcua
