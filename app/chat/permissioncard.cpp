// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/permissioncard.h"

#include "actions/escapekeys.h"
#include "chat/inlinetext.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

PermissionCard::PermissionCard(MessageId message, const ToolStep& step, QWidget* parent)
    : QWidget(parent),
      m_message(message),
      m_step(step.id),
      m_tool(inlinePlain(step.tool.left(160)).shown.simplified()),
      m_words(new ElidedLabel(this)),
      m_once(new QPushButton(this)),
      m_always(new QPushButton(this)),
      m_refuse(new QPushButton(this))
{
    setObjectName(QStringLiteral("chat.permission"));
    setCursor(Qt::ArrowCursor);
    m_words->setObjectName(QStringLiteral("chat.permission.words"));
    setTextRole(m_words, FontRole::Small);
    m_once->setObjectName(QStringLiteral("chat.permission.once"));
    m_always->setObjectName(QStringLiteral("chat.permission.always"));
    m_refuse->setObjectName(QStringLiteral("chat.permission.refuse"));
    setPrimary(m_once);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    for (QPushButton* button : {m_once, m_always, m_refuse}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    column->setSpacing(space::kTiny);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_once, &QPushButton::clicked, this, [this] { Q_EMIT answered(true, false); });
    connect(m_always, &QPushButton::clicked, this, [this] { Q_EMIT answered(true, true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT answered(false, false); });
    claimEscape(this);
    retranslate();
}

void PermissionCard::setTabOrderAfter(QWidget* widget)
{
    for (QPushButton* button : {m_once, m_always, m_refuse}) {
        setTabOrder(widget, button);
        widget = button;
    }
}

void PermissionCard::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (enter && button && button->hasFocus())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void PermissionCard::retranslate()
{
    m_words->setText(
        tr("%1 wants to run with these arguments. It may change something.").arg(m_tool));
    m_once->setText(tr("&Allow once"));
    m_always->setText(tr("Allow al&ways"));
    m_always->setToolTip(tr("Never ask about %1 again").arg(m_tool.toHtmlEscaped()));
    m_refuse->setText(tr("&Refuse"));
    setAccessibleName(tr("May %1 run?").arg(m_tool));
    for (QPushButton* button : {m_once, m_always, m_refuse}) {
        button->setAccessibleName(button->text().remove(u'&'));
        button->setAccessibleDescription(m_words->text());
    }
}

void PermissionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& colours = Theme::of(this).colours;
    painter.fillRect(rect(), colours.window);
    paint::box(&painter, QRectF(rect()).adjusted(0.5, 4.5, -0.5, -0.5), radius::kControl,
               colours.lateTint, colours.late);
}

void PermissionCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua
