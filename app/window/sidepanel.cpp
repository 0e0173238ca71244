// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sidepanel.h"

#include "theme/theme.h"
#include "widgets/panelheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

SidePanel::SidePanel(const QString& name, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(name);
    standOn(this, Surface::Window);
    m_tabs->setObjectName(name + u".tabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    setTextRole(m_tabs, FontRole::Small);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    row->addWidget(m_tabs, 1);
    auto* head = new QWidget(this);
    head->setLayout(row);
    head->setFixedHeight(size::kHeader);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        makeCurrent();
        Q_EMIT currentChanged(current());
    });
}

void SidePanel::addPage(Page page)
{
    auto* place = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins({});
    m_stack->addWidget(place);
    const QString title = page.title();
    m_pages.push_back({std::move(page), nullptr});
    m_tabs->addTab(title);
}

QWidget* SidePanel::open(const QString& id)
{
    const auto found =
        std::ranges::find(m_pages, id, [](const Made& made) { return made.page.id; });
    if (found == m_pages.end())
        return nullptr;
    m_tabs->setCurrentIndex(static_cast<int>(found - m_pages.begin()));
    makeCurrent();
    return found->widget;
}

QString SidePanel::current() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? QString() : m_pages[static_cast<std::size_t>(index)].page.id;
}

bool SidePanel::isMade(const QString& id) const
{
    return std::ranges::any_of(
        m_pages, [&id](const Made& made) { return made.page.id == id && made.widget; });
}

void SidePanel::makeCurrent()
{
    const int index = m_tabs->currentIndex();
    if (index < 0 || index >= m_stack->count())
        return;
    m_stack->setCurrentIndex(index);
    Made& made = m_pages[static_cast<std::size_t>(index)];
    if (made.widget || !isVisible())
        return;
    made.widget = made.page.make();
    m_stack->widget(index)->layout()->addWidget(made.widget);
}

void SidePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    makeCurrent();
}

void SidePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SidePanel::retranslate()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_pages[i].page.title());
    m_tabs->setAccessibleName(tr("Side panel"));
}

} // namespace motcua
