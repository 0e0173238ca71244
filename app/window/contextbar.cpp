// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/contextbar.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "window/contextpopup.h"
#include "window/contextsegments.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBar = 110;
constexpr int kBarHeight = 8;
constexpr int kInset = 6;
constexpr int kMark = 14; ///< Side of the warning sign.

QColor inkOf(const Tokens& c, ContextWords::State state)
{
    return state == ContextWords::State::TooLong     ? c.wrong
           : state == ContextWords::State::LeavesOut ? c.late
                                                     : c.muted;
}

} // namespace

ContextBar::ContextBar(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"contextBar"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setTextRole(this, FontRole::Small);
    connect(this, &QAbstractButton::clicked, this, &ContextBar::open);
    hide();
}

void ContextBar::setPlan(const std::optional<ContextPlan>& plan)
{
    if (plan == m_plan)
        return;
    const bool trouble = plan && (!plan->fits || !plan->outside.empty());
    const bool before = m_plan && (!m_plan->fits || !m_plan->outside.empty());
    m_plan = plan;
    refresh();
    if (trouble && !before) { // somebody who does not look at it hears of it too
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

void ContextBar::setSpeed(double tokensPerSecond)
{
    if (qFuzzyCompare(tokensPerSecond + 1, m_speed + 1))
        return;
    m_speed = tokensPerSecond;
    refresh();
}

ContextWords ContextBar::words() const
{
    return wordsOf(*m_plan, m_speed);
}

void ContextBar::refresh()
{
    setVisible(m_plan.has_value());
    if (!m_plan)
        return;
    const ContextWords now = words();
    setText(now.trouble.isEmpty() ? now.figures : QString(now.figures + u" · "_s + now.trouble));
    QString spoken = now.description;
    setAccessibleName(spoken.replace(u'\n', u". "_s));
    setToolTip(u"<qt>%1</qt>"_s.arg(now.description.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
    updateGeometry();
    update();
}

QSize ContextBar::sizeHint() const
{
    if (!m_plan)
        return {0, 0};
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Small));
    const ContextWords now = words();
    int wide = 2 * kInset + metrics.horizontalAdvance(tr("Context")) + kBar + 2 * space::kMedium +
               metrics.horizontalAdvance(now.figures);
    if (!now.trouble.isEmpty())
        wide += space::kMedium + kMark + space::kTiny + metrics.horizontalAdvance(now.trouble);
    if (m_speed > 0)
        wide += space::kLarge + metrics.horizontalAdvance(speedText(m_speed));
    return {wide + 2, metrics.height() + 6};
}

QSize ContextBar::minimumSizeHint() const
{
    if (!m_plan)
        return {0, 0};
    // The trouble is what must be seen; the figures are in the tooltip too.
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Small));
    const ContextWords now = words();
    const QString least = now.trouble.isEmpty() ? now.figures : now.trouble;
    return {2 * kInset + 48 + space::kMedium + kMark + space::kTiny +
                metrics.horizontalAdvance(least),
            metrics.height() + 6};
}

void ContextBar::paintEvent(QPaintEvent*)
{
    if (!m_plan)
        return;
    const Theme& theme = Theme::of(this);
    const Tokens& c = theme.colours;
    QPainter painter(this);
    if (underMouse() || isDown())
        paint::box(&painter, QRectF(rect()).adjusted(0, 2, 0, -2), radius::kControl - 2, c.hover);
    if (hasFocus())
        paint::focusRing(&painter, theme, QRectF(rect()).adjusted(0, 1, 0, -1),
                         radius::kControl - 2);
    const ContextWords now = words();
    painter.setFont(theme.font(FontRole::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const bool roomy = width() >= sizeHint().width();
    int x = kInset;
    const auto write = [&](const QString& text, const QColor& ink) {
        const QRect room(x, 0, std::max(0, width() - kInset - x), height());
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
        x += metrics.horizontalAdvance(text);
    };
    if (roomy) {
        write(tr("Context"), underMouse() ? c.text : c.muted);
        x += space::kMedium;
    }
    const int bar = roomy ? kBar : 48;
    paintSegments(&painter, theme, QRectF(x, (height() - kBarHeight) / 2.0, bar, kBarHeight),
                  partsOf(*m_plan), now.state);
    x += bar + space::kMedium;
    if (roomy || now.trouble.isEmpty())
        write(now.figures, underMouse() ? c.text : c.muted);
    if (!now.trouble.isEmpty()) {
        x += roomy ? space::kMedium : 0;
        themeIcon(u"warning", IconInk::Late)
            .paint(&painter, QRect(x, (height() - kMark) / 2, kMark, kMark));
        x += kMark + space::kTiny;
        write(now.trouble, inkOf(c, now.state));
    }
    if (roomy && m_speed > 0) {
        x += space::kLarge;
        write(speedText(m_speed), underMouse() ? c.text : c.muted);
    }
}

void ContextBar::open()
{
    if (!m_plan)
        return;
    auto* popup = new ContextPopup(*m_plan, m_speed, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &ContextPopup::changeRequested, this, &ContextBar::changeRequested);
    popup->openAbove(*this);
}

void ContextBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ContextBar::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace motcua
