// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pill.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace motcua {

namespace {

constexpr int kSide = 9;
constexpr int kAbove = 2;

struct Inks {
    QColor fill;
    QColor text;
};

Inks inksOf(const Tokens& c, Pill::Kind kind)
{
    switch (kind) {
    case Pill::Kind::Neutral:
        return {paint::mix(c.code, c.text, 0.04), c.muted};
    case Pill::Kind::Late:
        return {c.lateTint, c.late};
    case Pill::Kind::OnTime:
        return {c.onTimeTint, c.onTime};
    case Pill::Kind::Early:
        return {c.earlyTint, c.early};
    case Pill::Kind::Accent:
        break;
    }
    return {c.tint, c.accent};
}

QFont pillFont()
{
    QFont font = Theme::of().font(FontRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

Pill::Pill(QWidget* parent) : Pill(QString(), Kind::Accent, parent) {}

Pill::Pill(const QString& text, Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Pill::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(QString());
    updateGeometry();
    update();
}

void Pill::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

QSize Pill::sizeOf(const QString& text)
{
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(text) + 2 * kSide, metrics.height() + 2 * kAbove};
}

QSize Pill::sizeHint() const
{
    return sizeOf(m_text);
}

QSize Pill::minimumSizeHint() const
{
    const QFontMetrics metrics(pillFont());
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * 4 + 2 * kSide),
            sizeHint().height()};
}

QRect Pill::draw(QPainter* painter, const QRect& room, const QString& text, Kind kind)
{
    const Inks inks = inksOf(Theme::of().colours, kind);
    const QSize wanted = sizeOf(text);
    const QRect used(room.left(), room.center().y() - wanted.height() / 2 + 1,
                     qMin(wanted.width(), room.width()), wanted.height());
    painter->save();
    paint::box(painter, QRectF(used), used.height() / 2.0, inks.fill);
    painter->setFont(pillFont());
    painter->setPen(inks.text);
    const QRect words = used.adjusted(kSide, 0, -kSide, 0);
    painter->drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width() + 1));
    painter->restore();
    return used;
}

void Pill::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    draw(&painter, rect(), m_text, m_kind);
}

void Pill::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace motcua
