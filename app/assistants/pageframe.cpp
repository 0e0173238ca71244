// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/pageframe.h"

#include "assistants/avatar.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/panelheader.h"
#include "widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSide = 24;
constexpr int kWidest = 720; ///< Fields wider than this are hard to read.
constexpr int kPageframePicture = 28;

/// What takes the keyboard, in the order it is laid out.
void collect(QLayout* layout, QList<QWidget*>& controls)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout()) {
            collect(item->layout(), controls);
            continue;
        }
        QWidget* widget = item->widget();
        if (!widget)
            continue;
        if (const auto* area = qobject_cast<QScrollArea*>(widget))
            collect(area->widget()->layout(), controls);
        else if ((widget->focusPolicy() & Qt::TabFocus) != 0)
            controls.append(widget);
        else if (widget->layout())
            collect(widget->layout(), controls);
    }
}

} // namespace

PageFrame::PageFrame(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_picture(new Avatar(kPageframePicture, this)),
      m_title(new ElidedLabel(this)),
      m_word(new Pill({}, Pill::Kind::Neutral, this)),
      m_header(new QHBoxLayout),
      m_area(new QScrollArea(this)),
      m_body(new QWidget),
      m_column(new QVBoxLayout(m_body))
{
    setObjectName(name);
    standOn(this, Surface::Window);
    auto* head = new QWidget(this);
    head->setMinimumHeight(size::kHeader);
    head->setLayout(m_header);
    m_header->setContentsMargins(20, space::kTiny, 20, space::kTiny);
    m_header->setSpacing(space::kMedium);
    m_title->setObjectName(name + u".title"_s);
    setTextRole(m_title, FontRole::Title);
    m_word->setObjectName(name + u".word"_s);
    m_word->hide();
    m_header->addWidget(m_picture);
    m_header->addWidget(m_title);
    m_header->addWidget(m_word);
    m_header->addStretch(1);

    auto* inner = new QWidget;
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(kSide, space::kLarge, kSide, space::kHuge);
    row->addWidget(m_body, 100);
    row->addStretch(1);
    m_body->setMaximumWidth(kWidest);
    m_column->setContentsMargins({});
    m_column->setSpacing(space::kLarge);
    m_area->setObjectName(name + u".area"_s);
    m_area->setWidget(inner);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    standOn(m_area, Surface::Window);
    inner->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_area, 1);
}

void PageFrame::setTitle(const QString& title)
{
    m_title->setText(title);
}

QString PageFrame::title() const
{
    return m_title->text();
}

void PageFrame::setWide(bool wide)
{
    m_body->setMaximumWidth(wide ? QWIDGETSIZE_MAX : kWidest);
}

QPushButton* PageFrame::addHeaderButton(const QString& name, QStringView icon)
{
    auto* button =
        icon.isEmpty() ? new QPushButton(this) : new QPushButton(themeIcon(icon), QString(), this);
    button->setObjectName(name);
    m_header->addWidget(button);
    return button;
}

void PageFrame::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
}

void PageFrame::addFooter(QWidget* footer)
{
    layout()->addWidget(footer);
}

void PageFrame::focusFirst()
{
    QList<QWidget*> controls;
    collect(m_column, controls);
    for (QWidget* control : controls) {
        if (control->isVisibleTo(m_body) && control->isEnabled()) {
            control->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void PageFrame::orderTabs()
{
    QList<QWidget*> controls;
    collect(layout(), controls);
    for (qsizetype i = 1; i < controls.size(); ++i)
        setTabOrder(controls[i - 1], controls[i]);
}

void PageFrame::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    orderTabs();
}

void PageFrame::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace motcua
