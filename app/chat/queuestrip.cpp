// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/queuestrip.h"

#include "theme/theme.h"
#include "thread/message.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kQueuestripMostRows = 4;

} // namespace

QueueStrip::QueueStrip(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel(this)),
      m_send(new QPushButton(this)),
      m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("chat.queue"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_heading->setObjectName(QStringLiteral("chat.queueWords"));
    m_heading->setTextFormat(Qt::PlainText);
    setTextRole(m_heading, FontRole::Small, true);
    m_send->setObjectName(QStringLiteral("chat.sendQueued"));
    setTextRole(m_send, FontRole::Small);
    connect(m_send, &QPushButton::clicked, this, &QueueStrip::sendRequested);
    m_rows->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::kTiny);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_send);
    column->addLayout(head);
    column->addLayout(m_rows);
    column->addSpacing(space::kTiny);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    hide();
}

void QueueStrip::setMessages(const std::vector<QueuedMessage>& messages)
{
    if (messages == m_messages)
        return;
    m_messages = messages;
    rebuild();
}

void QueueStrip::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what asked for this
        delete item;
    }
    const int shown = std::min(kQueuestripMostRows, static_cast<int>(m_messages.size()));
    for (int i = 0; i < shown; ++i)
        m_rows->addWidget(rowFor(i));
    word();
    setVisible(!m_messages.empty());
    updateGeometry();
}

void QueueStrip::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    word();
}

void QueueStrip::word()
{
    const int count = static_cast<int>(m_messages.size());
    QString words = m_waiting ? tr("%n message(s) wait(s) for the answer to end", nullptr, count)
                              : tr("%n message(s) wait(s) to be sent", nullptr, count);
    if (count > kQueuestripMostRows)
        words += QStringLiteral(" · ") + tr("%n more", nullptr, count - kQueuestripMostRows);
    m_heading->setText(words);
    setAccessibleName(words);
    m_send->setText(tr("Send now"));
    m_send->setVisible(!m_waiting);
}

QWidget* QueueStrip::rowFor(int index)
{
    auto* row = new QWidget(this);
    const QueuedMessage& message = m_messages[static_cast<std::size_t>(index)];
    const QString words = excerptOf(message.text);
    auto* text = new ElidedLabel(words, row);
    text->setObjectName(QStringLiteral("chat.queued.%1").arg(index));
    setTextRole(text, FontRole::Small);
    auto* edit = new IconButton(u"edit", row);
    edit->setObjectName(QStringLiteral("chat.editQueued.%1").arg(index));
    edit->setHelp(tr("Change this message: %1").arg(words));
    edit->setToolTip(tr("Change this message"));
    auto* remove = new IconButton(u"close", row);
    remove->setObjectName(QStringLiteral("chat.removeQueued.%1").arg(index));
    remove->setHelp(tr("Do not send this message: %1").arg(words));
    remove->setToolTip(tr("Do not send this message"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::kSmall, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(text, 1);
    for (IconButton* button : {edit, remove}) {
        button->setSmall();
        layout->addWidget(button);
    }
    connect(edit, &QAbstractButton::clicked, this,
            [this, id = message.id] { Q_EMIT editRequested(id); });
    connect(remove, &QAbstractButton::clicked, this,
            [this, id = message.id] { Q_EMIT removeRequested(id); });
    return row;
}

void QueueStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_messages.empty())
        rebuild();
}

} // namespace motcua
