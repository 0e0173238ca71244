// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/sentenceline.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace motcua {

namespace {

constexpr int kMark = 15;

QIcon markOf(SentenceLine::Kind kind)
{
    switch (kind) {
    case SentenceLine::Kind::Good:
        return themeIcon(u"check", IconInk::OnTime);
    case SentenceLine::Kind::Warning:
    case SentenceLine::Kind::Bad:
        return themeIcon(u"warning", IconInk::Late);
    case SentenceLine::Kind::Busy:
        return themeIcon(u"clock");
    case SentenceLine::Kind::Info:
        return themeIcon(u"info", IconInk::Accent);
    case SentenceLine::Kind::Help:
        break;
    }
    return {};
}

} // namespace

SentenceLine::SentenceLine(QWidget* parent) : QWidget(parent), m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_words, FontRole::Small);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_words, 1);
    hide();
}

QString SentenceLine::text() const
{
    return m_words->text();
}

void SentenceLine::say(Kind kind, const QString& sentence)
{
    if (kind == m_kind && sentence == m_words->text())
        return;
    m_kind = kind;
    m_words->setText(sentence);
    setAccessibleName(sentence);
    layout()->setContentsMargins(kind == Kind::Help ? 0 : kMark + 5, 0, 0, 0);
    setVisible(!sentence.isEmpty());
    colour();
    update();
    if (kind != Kind::Help && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SentenceLine::colour()
{
    const Tokens& c = Theme::of(this).colours;
    QPalette palette = m_words->palette();
    QColor ink = c.text;
    if (m_kind == Kind::Help || m_kind == Kind::Busy)
        ink = c.muted;
    else if (m_kind == Kind::Good)
        ink = c.onTime;
    else if (m_kind == Kind::Warning || m_kind == Kind::Bad)
        ink = c.late;
    if (palette.color(QPalette::WindowText) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    m_words->setPalette(palette);
}

void SentenceLine::paintEvent(QPaintEvent*)
{
    if (m_kind == Kind::Help)
        return;
    QPainter painter(this);
    const int line = QFontMetrics(m_words->font()).height();
    const int top = qMax(0, (line - kMark) / 2);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, kMark, kMark));
    markOf(m_kind).paint(&painter, place);
}

void SentenceLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        colour();
}

} // namespace motcua
