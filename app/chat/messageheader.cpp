// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>

#include <algorithm>

// What stands around the blocks of a message: who and when, the title of the reasoning, how it ended.

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct MessageheaderWords {
    Q_DECLARE_TR_FUNCTIONS(MessageLayout)
};

constexpr int kActionsRoom = 190; ///< Kept in the header for the actions, which appear there.
constexpr int kStatusText = 22;   ///< Before the words of the status: its sign.

} // namespace

QRect MessageLayout::headerRect() const
{
    return {0, 0, m_width, m_style.headerHeight - ChatStyle::kHeaderGap};
}

QRect MessageLayout::reasoningRect() const
{
    return {0, m_style.headerHeight, m_width, m_style.lineHeight};
}

QRect MessageLayout::statusRect() const
{
    return {0, m_statusTop + 2, m_width, m_style.lineHeight};
}

QRect MessageLayout::continueRect() const
{
    if (!m_cut)
        return {};
    const QFontMetrics metrics(m_style.small);
    const int width = metrics.horizontalAdvance(MessageheaderWords::tr("Continue"));
    const int status = metrics.horizontalAdvance(m_statusLine);
    const int left = std::min(kStatusText + status + space::kSmall, m_width - width);
    return {left, statusRect().top(), width, statusRect().height()};
}

void MessageLayout::paintHeader(QPainter* painter, QPoint at, const PaintState& state) const
{
    const QRect line = headerRect().translated(at);
    const QFontMetrics bold(m_style.smallBold);
    const QString name = bold.elidedText(m_author, Qt::ElideRight, m_width / 2);
    painter->setFont(m_style.smallBold);
    painter->setPen(state.outside ? m_style.colours.muted : m_style.colours.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);

    QString said = m_time;
    if (state.outsideBegins)
        said = MessageheaderWords::tr("Not sent to the model") +
               (said.isEmpty() ? QString() : QStringLiteral(" · ")) + said;
    if (!m_info.isEmpty())
        said += (said.isEmpty() ? QString() : QStringLiteral(" · ")) + m_info;
    const QFontMetrics small(m_style.small);
    const int left = bold.horizontalAdvance(name) + 8;
    painter->setFont(m_style.small);
    painter->setPen(m_style.colours.muted);
    const int room = std::max(40, m_width - left - kActionsRoom);
    painter->drawText(line.adjusted(left, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(said, Qt::ElideRight, room));
    if (state.headerRight && m_siblings.count > 1) {
        const QString place =
            QStringLiteral("‹ %1/%2 ›").arg(m_siblings.index + 1).arg(m_siblings.count);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, place);
    }
    if (hasReasoning())
        paintReasoningTitle(painter, at);
}

/// A thin dashed line at the left of all of it.
void MessageLayout::paintOutside(QPainter* painter, QPoint at) const
{
    QPen pen(m_style.colours.muted, 1);
    pen.setDashPattern({3, 4});
    painter->setPen(pen);
    const qreal x = at.x() - 9.5;
    painter->drawLine(QPointF(x, at.y() + 2), QPointF(x, at.y() + m_height));
}

void MessageLayout::paintReasoningTitle(QPainter* painter, QPoint at) const
{
    const QRect fold = reasoningRect().translated(at);
    paint::chevron(painter, QRectF(fold.left(), fold.top(), 14, fold.height()),
                   m_reasoningShown ? Qt::DownArrow : Qt::RightArrow, m_style.colours.muted, 7);
    painter->setFont(m_style.small);
    painter->setPen(m_style.colours.muted);
    painter->drawText(fold.adjusted(18, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      reasoningTitle(QDateTime::currentMSecsSinceEpoch()));
}

void MessageLayout::paintStatus(QPainter* painter, QPoint at, bool offers) const
{
    const QRect line = statusRect().translated(at);
    const bool waits = isUnfinished(m_status);
    themeIcon(waits ? u"clock" : u"warning", waits ? IconInk::Muted : IconInk::Late)
        .paint(painter, QRect(line.left(), line.center().y() - 7, 16, 16));
    painter->setFont(m_style.small);
    painter->setPen(waits ? m_style.colours.muted : m_style.colours.late);
    const QRect more = offers ? continueRect().translated(at) : QRect();
    const int room =
        more.isEmpty() ? m_width - kStatusText : more.left() - line.left() - kStatusText - 4;
    painter->drawText(line.adjusted(kStatusText, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(m_style.small).elidedText(m_statusLine, Qt::ElideRight, room));
    if (more.isEmpty())
        return;
    QFont link = m_style.small;
    link.setUnderline(true);
    painter->setFont(link);
    painter->setPen(m_style.colours.accent);
    painter->drawText(more, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      MessageheaderWords::tr("Continue"));
}

} // namespace motcua
