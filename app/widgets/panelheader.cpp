// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panelheader.h"

#include "theme/paint.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace motcua {

PanelHeader::PanelHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(title, this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(14, space::kTiny + 2, space::kSmall, space::kTiny);
    m_row->setSpacing(2);
    setTextRole(m_title, FontRole::Heading, true);
    m_row->addWidget(m_title, 1);
    setMinimumHeight(36);
}

void PanelHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PanelHeader::addWidget(QWidget* widget)
{
    m_row->addWidget(widget);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::of(this).colours.line);
}

Card::Card(QWidget* parent) : QWidget(parent)
{
    setContentsMargins(2, 0, 2, 0);
}

void Card::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& c = Theme::of(this).colours;
    QPainter painter(this);
    paint::box(&painter, QRectF(rect()), radius::kCard, c.card, m_chosen ? c.accent : c.line);
}

} // namespace motcua
