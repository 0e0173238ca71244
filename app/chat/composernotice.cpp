// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composernotice.h"

#include "actions/escapekeys.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/iconbutton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace motcua {

ComposerNotice::ComposerNotice(QWidget* parent)
    : QWidget(parent),
      m_mark(new QWidget(this)),
      m_words(new QLabel(this)),
      m_goOn(new QPushButton(this)),
      m_change(new QPushButton(this)),
      m_close(new IconButton(u"close", this))
{
    setObjectName(QStringLiteral("chat.notice"));
    m_words->setObjectName(QStringLiteral("chat.noticeWords"));
    m_goOn->setObjectName(QStringLiteral("chat.sendAnyway"));
    m_change->setObjectName(QStringLiteral("chat.changeContext"));
    m_close->setObjectName(QStringLiteral("chat.closeNotice"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small);
    m_mark->setFixedSize(size::kSmallIcon, size::kSmallIcon);
    m_close->setSmall();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kTiny, space::kTiny);
    row->setSpacing(space::kSmall);
    row->addWidget(m_mark);
    row->addWidget(m_words, 1);
    for (QPushButton* button : {m_goOn, m_change}) {
        setTextRole(button, FontRole::Small);
        row->addWidget(button);
    }
    row->addWidget(m_close);
    connect(m_goOn, &QPushButton::clicked, this, &ComposerNotice::goOnRequested);
    connect(m_change, &QPushButton::clicked, this, &ComposerNotice::changeRequested);
    connect(m_close, &QAbstractButton::clicked, this, &ComposerNotice::closed);
    claimEscape(this);
    retranslate();
    hide();
}

QString ComposerNotice::sentence() const
{
    return m_words->text();
}

void ComposerNotice::ask(const QString& sentence, bool goOn)
{
    m_goOn->setVisible(goOn);
    m_change->show();
    m_stays = false;
    tell(sentence);
}

void ComposerNotice::say(const QString& sentence, bool stays)
{
    m_goOn->hide();
    m_change->hide();
    m_stays = stays;
    tell(sentence);
}

void ComposerNotice::tell(const QString& sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void ComposerNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(&painter, QRectF(rect()), radius::kControl, Theme::of(this).colours.lateTint);
    themeIcon(u"warning", IconInk::Late).paint(&painter, m_mark->geometry());
}

void ComposerNotice::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void ComposerNotice::retranslate()
{
    m_goOn->setText(tr("Send anyway"));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change what is sent when the context is full"));
    m_close->setHelp(tr("Close this message"));
}

void ComposerNotice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace motcua
