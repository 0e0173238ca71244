// SPDX-License-Identifier: GPL-3.0-or-later
// The words and icons on the controls of MotcuaStyle; their surfaces are in motcuastyle.cpp.
#include "theme/motcuastyle.h"
#include "theme/paint.h"

#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QTreeView>

namespace motcua {

namespace {

void drawButtonLabel(QPainter* painter, const Theme& theme, const QStyleOptionButton& button,
                     const QColor& ink)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool menu = button.features.testFlag(QStyleOptionButton::HasMenu);
    const QFontMetrics& metrics = button.fontMetrics;
    const int chevron = menu ? 14 : 0;
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width();
    const int between = icon && !button.text.isEmpty() ? 6 : 0;
    const int words = metrics.size(Qt::TextShowMnemonic, button.text).width();
    const QRect all = button.rect;
    int x = all.left() + qMax(6, (all.width() - icon - between - words - chevron) / 2);
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(button.direction, all,
                                  QRect(left, all.top(), width, all.height()));
    };
    if (icon) {
        const bool lively = button.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
        const QRect place(x, all.center().y() - icon / 2 + 1, icon, icon);
        button.icon.paint(painter, QStyle::visualRect(button.direction, all, place),
                          Qt::AlignCenter,
                          !enabled ? QIcon::Disabled
                          : lively ? QIcon::Active
                                   : QIcon::Normal,
                          button.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += icon + between;
    }
    painter->save();
    painter->setPen(ink);
    painter->drawText(part(x, qMin(words, all.right() - x - chevron) + 2),
                      Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextHideMnemonic, button.text);
    painter->restore();
    if (menu)
        paint::chevron(painter, QRectF(part(x + words + 4, 10)), Qt::DownArrow, theme.colours.muted,
                       7);
}

} // namespace

bool MotcuaStyle::isPrimary(const QWidget* widget)
{
    return widget && widget->property("motcuaPrimary").toBool();
}

void MotcuaStyle::drawTabLabel(const QStyleOptionTab& tab, QPainter* painter,
                               const QWidget* widget) const
{
    const Tokens& c = m_theme.colours;
    QStyleOptionTab copy(tab);
    const bool on = tab.state & State_Selected;
    const bool over = tab.state & State_MouseOver;
    copy.palette.setColor(QPalette::WindowText, on ? c.accent : over ? c.text : c.muted);
    copy.state &= ~State_HasFocus; // the ring is painted with the shape
    painter->save();
    QFont font = painter->font();
    font.setWeight(on ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &copy, painter, widget);
    painter->restore();
}

bool MotcuaStyle::paintLabel(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Tokens& c = m_theme.colours;
    if (element == CE_PushButtonBevel) { // the panel; the chevron of a menu belongs to the label
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return true;
    }
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            return false;
        const bool enabled = option->state & State_Enabled;
        drawButtonLabel(painter, m_theme, *button,
                        isPrimary(widget)          ? c.onAccent
                        : !enabled                 ? paint::mix(c.card, c.muted, 0.6)
                        : option->state & State_On ? c.accent
                                                   : c.text);
        return true;
    }
    if (element == CE_ToolButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (!button || !(option->state & State_Enabled))
            return false;
        QStyleOptionToolButton copy(*button);
        const bool lively = option->state & (State_MouseOver | State_Sunken | State_HasFocus);
        copy.palette.setColor(QPalette::ButtonText, isPrimary(widget)          ? c.onAccent
                                                    : option->state & State_On ? c.accent
                                                    : lively                   ? c.text
                                                                               : c.muted);
        if (lively)
            copy.state |= State_MouseOver | State_AutoRaise;
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return true;
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTabLabel(*tab, painter, widget);
        return true;
    }
    if (element == CE_ItemViewItem) {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (!item)
            return false;
        QStyleOptionViewItem copy(*item);
        copy.palette.setColor(QPalette::HighlightedText, c.accent);
        copy.state &= ~State_Open; // would draw the icon as if it were checked
        const bool rows =
            qobject_cast<const QTreeView*>(widget) || qobject_cast<const QListView*>(widget);
        if (rows && option->state & State_Selected)
            copy.font.setWeight(QFont::DemiBold);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return true;
    }
    return false;
}

} // namespace motcua
