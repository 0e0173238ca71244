// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/usedinlist.h"

#include "theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

UsedInList::UsedInList(QWidget* parent)
    : QWidget(parent), m_words(new QLabel(this)), m_list(new QListWidget(this))
{
    setObjectName(u"usedInPanel"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMargin(space::kMedium);
    setTextRole(m_words, FontRole::Small, true);
    m_list->setObjectName(u"usedIn"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    standOn(m_list, Surface::Window);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    const auto open = [this](const QListWidgetItem* item) {
        Q_EMIT opened(ThreadId(item->data(Qt::UserRole).toLongLong()));
    };
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_list, &QListWidget::itemClicked, this, open);
    retranslate();
}

void UsedInList::setThreads(const std::vector<std::pair<ThreadId, QString>>& threads)
{
    m_list->clear();
    for (const auto& [id, title] : threads) {
        auto* item = new QListWidgetItem(title.isEmpty() ? tr("Untitled") : title, m_list);
        item->setData(Qt::UserRole, id.value());
    }
    retranslate();
}

void UsedInList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UsedInList::retranslate()
{
    m_list->setAccessibleName(tr("Conversations that quote this document"));
    m_words->setText(m_list->count() == 0 ? tr("No conversation quotes this document yet.")
                                          : tr("Conversations that quote this document:"));
}

} // namespace motcua
