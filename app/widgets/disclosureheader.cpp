// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/disclosureheader.h"

#include "theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace motcua {

namespace {

constexpr int kChevron = 17; ///< Room for the chevron before the title.

} // namespace

DisclosureHeader::DisclosureHeader(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this](bool open) {
        if (m_body)
            m_body->setVisible(open);
    });
}

void DisclosureHeader::setBody(QWidget* body)
{
    m_body = body;
    if (m_body)
        m_body->setVisible(isChecked());
}

void DisclosureHeader::setDetail(const QString& detail)
{
    m_detail = detail;
    update();
}

QSize DisclosureHeader::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics metrics(theme.font(FontRole::Heading));
    return {kChevron + metrics.horizontalAdvance(text()) + space::kHuge, theme.rowHeight()};
}

QSize DisclosureHeader::minimumSizeHint() const
{
    return {kChevron * 3, sizeHint().height()};
}

void DisclosureHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    const Tokens& c = theme.colours;
    QPainter painter(this);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const QColor ink = underMouse() ? c.text : c.muted;
    const QRect mark =
        QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kChevron - 5, height()));
    paint::chevron(&painter, QRectF(mark),
                   isChecked()   ? Qt::DownArrow
                   : leftToRight ? Qt::RightArrow
                                 : Qt::LeftArrow,
                   ink, 7);
    const QFont small = theme.font(FontRole::Small);
    const int end = m_detail.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_detail) + 8;
    painter.setFont(theme.font(FontRole::Heading));
    painter.setPen(ink);
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(kChevron, 0, -end, 0));
    const Qt::Alignment lead = leftToRight ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(words, int(lead | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(small);
    painter.setPen(c.muted);
    const Qt::Alignment trail = leftToRight ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect().adjusted(2, 0, -2, 0), int(trail | Qt::AlignVCenter), m_detail);
    if (hasFocus())
        paint::focusRing(&painter, theme, QRectF(rect()), radius::kControl - 2);
}

void DisclosureHeader::keyPressEvent(QKeyEvent* event)
{
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    switch (event->key()) {
    case Qt::Key_Left:
        setChecked(!leftToRight);
        return;
    case Qt::Key_Right:
        setChecked(leftToRight);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void DisclosureHeader::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace motcua
