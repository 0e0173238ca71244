// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes and habits of MotcuaStyle; what it paints is in motcuastyle.cpp.
#include "theme/icons.h"
#include "theme/motcuastyle.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegion>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextEdit>

#include <QPainterPath>

#include <algorithm>
#include <optional>

namespace motcua {

namespace {

constexpr int kScrollBar = 10;
constexpr int kFieldPadding = 10;
constexpr int kArrowWidth = 26;

/// True where windows may be see-through, so that menus get smooth corners.
bool windowsBlend()
{
    const QString platform = QGuiApplication::platformName();
    return platform.startsWith(u"wayland") || platform == u"cocoa" || platform == u"windows" ||
           platform == u"offscreen";
}

QRegion rounded(const QRect& rect, int radius)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(rect), radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

bool isField(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

struct Metric {
    QStyle::PixelMetric metric;
    int pixels;
};

constexpr Metric kMetrics[] = {
    {QStyle::PM_ScrollBarExtent, kScrollBar},
    {QStyle::PM_ScrollBarSliderMin, 32},
    {QStyle::PM_ScrollView_ScrollBarSpacing, 0},
    {QStyle::PM_ScrollView_ScrollBarOverlap, 0},
    {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
    {QStyle::PM_MenuBarPanelWidth, 0},
    {QStyle::PM_MenuPanelWidth, 1},
    {QStyle::PM_MenuHMargin, 0},
    {QStyle::PM_MenuVMargin, space::kTiny},
    {QStyle::PM_ToolBarFrameWidth, 0},
    {QStyle::PM_TabBarTabShiftHorizontal, 0},
    {QStyle::PM_TabBarTabShiftVertical, 0},
    {QStyle::PM_TabBarTabOverlap, 0},
    {QStyle::PM_TabBarBaseHeight, 0},
    {QStyle::PM_TabBarBaseOverlap, 0},
    {QStyle::PM_TabBar_ScrollButtonOverlap, 0},
    {QStyle::PM_TabBarTabHSpace, 16},
    {QStyle::PM_TabBarTabVSpace, 12},
    {QStyle::PM_SplitterWidth, 1},
    {QStyle::PM_SliderThickness, 20},
    {QStyle::PM_SliderControlThickness, 20},
    {QStyle::PM_SliderLength, 16},
    {QStyle::PM_IndicatorWidth, 16},
    {QStyle::PM_IndicatorHeight, 16},
    {QStyle::PM_ExclusiveIndicatorWidth, 16},
    {QStyle::PM_ExclusiveIndicatorHeight, 16},
    {QStyle::PM_CheckBoxLabelSpacing, space::kSmall},
    {QStyle::PM_RadioButtonLabelSpacing, space::kSmall},
    {QStyle::PM_SmallIconSize, size::kSmallIcon},
    {QStyle::PM_ButtonIconSize, size::kSmallIcon},
    {QStyle::PM_ListViewIconSize, size::kSmallIcon},
    {QStyle::PM_ToolBarIconSize, size::kIcon},
    {QStyle::PM_FocusFrameHMargin, 5},
    {QStyle::PM_TreeViewIndentation, 20},
    {QStyle::PM_HeaderMargin, space::kSmall},
    {QStyle::PM_LayoutLeftMargin, space::kMedium},
    {QStyle::PM_LayoutRightMargin, space::kMedium},
    {QStyle::PM_LayoutTopMargin, space::kMedium},
    {QStyle::PM_LayoutBottomMargin, space::kMedium},
    {QStyle::PM_LayoutHorizontalSpacing, space::kSmall},
    {QStyle::PM_LayoutVerticalSpacing, space::kSmall},
    {QStyle::PM_ToolTipLabelFrameWidth, 7},
    {QStyle::PM_MessageBoxIconSize, 32},
};

// The parts of a control, as they lie from left to right.

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl sub)
{
    const QRect all = bar.rect;
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? all.width() : all.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int thumb = length;
    if (range > 0)
        thumb = qBound(qMin(32, length),
                       int(qint64(bar.pageStep) * length / (range + bar.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - thumb, bar.upsideDown);
    const auto part = [&](int from, int count) {
        return flat ? QRect(all.x() + from, all.y(), count, all.height())
                    : QRect(all.x(), all.y() + from, all.width(), count);
    };
    switch (sub) {
    case QStyle::SC_ScrollBarSlider:
        return part(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {}; // no arrows at the ends
    }
}

std::optional<QRect> comboBoxPart(const QRect& all, QStyle::SubControl sub)
{
    switch (sub) {
    case QStyle::SC_ComboBoxEditField:
        return all.adjusted(kFieldPadding - 2, 2, -kArrowWidth, -2);
    case QStyle::SC_ComboBoxArrow:
        return QRect(all.right() - kArrowWidth + 1, all.top(), kArrowWidth - 4, all.height());
    case QStyle::SC_ComboBoxListBoxPopup:
        return all.adjusted(0, 0, 0, 2);
    default:
        return std::nullopt;
    }
}

std::optional<QRect> spinBoxPart(const QRect& all, QStyle::SubControl sub)
{
    const QRect steps(all.right() - 22, all.top() + 3, 18, all.height() - 6);
    const int half = steps.height() / 2;
    switch (sub) {
    case QStyle::SC_SpinBoxUp:
        return QRect(steps.topLeft(), QSize(steps.width(), half));
    case QStyle::SC_SpinBoxDown:
        return QRect(steps.left(), steps.top() + half, steps.width(), steps.height() - half);
    case QStyle::SC_SpinBoxEditField:
        return all.adjusted(kFieldPadding - 4, 2, -24, -2);
    default:
        return std::nullopt;
    }
}

QSize pushButtonSize(const QStyleOptionButton& button, const QSize& contents, int height)
{
    const bool words = !button.text.isEmpty();
    const int menu = button.features.testFlag(QStyleOptionButton::HasMenu) ? 14 : 0;
    const int between = !button.icon.isNull() && words ? 4 : 0;
    return {contents.width() + (words ? 26 : 12) + menu + between,
            qMax(height, contents.height() + 8)};
}

QSize toolButtonSize(const QStyleOptionToolButton& button, const QSize& contents, int height)
{
    if (button.toolButtonStyle == Qt::ToolButtonIconOnly)
        return contents + QSize(10, 10);
    if (button.toolButtonStyle == Qt::ToolButtonTextUnderIcon)
        return contents + QSize(8, 8);
    const bool menu = button.features.testFlag(QStyleOptionToolButton::HasMenu);
    return {contents.width() + (menu ? 30 : 16), qMax(height - 2, contents.height() + 8)};
}

QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& contents, int height)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), item.text.isEmpty() ? 9 : height};
    const bool marks = item.menuHasCheckableItems || item.maxIconWidth > 0;
    const int shortcut = item.text.contains(QLatin1Char('\t')) ? 28 : 0;
    const int arrow = item.menuItemType == QStyleOptionMenuItem::SubMenu ? 24 : 0;
    return {contents.width() + (marks ? 54 : 32) + shortcut + arrow, height};
}

} // namespace

void MotcuaStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QHeaderView*>(widget) || qobject_cast<QPlainTextEdit*>(widget) ||
        qobject_cast<QTextEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
    if (auto* header = qobject_cast<QHeaderView*>(widget))
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (isField(widget)) {
        auto* area = static_cast<QAbstractScrollArea*>(widget);
        if (area->frameShape() != QFrame::NoFrame)
            area->viewport()->setAutoFillBackground(false); // the frame paints the rounded field
    }
    if (windowsBlend() && (qobject_cast<QMenu*>(widget) || widget->inherits("QTipLabel")))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

int MotcuaStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const
{
    if (metric == PM_DefaultFrameWidth) {
        if (isField(widget))
            return space::kTiny;
        return qobject_cast<const QLineEdit*>(widget) ? 2 : 1;
    }
    const auto* found = std::find_if(std::begin(kMetrics), std::end(kMetrics),
                                     [metric](const Metric& m) { return m.metric == metric; });
    return found != std::end(kMetrics) ? found->pixels
                                       : QProxyStyle::pixelMetric(metric, option, widget);
}

int MotcuaStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ScrollBar_ContextMenu:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_PopupFrameStyle:
        return QFrame::StyledPanel | QFrame::Plain;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returnData);
            mask && option && !windowsBlend()) {
            mask->region = rounded(option->rect, radius::kControl);
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QRect MotcuaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                  SubControl sub, const QWidget* widget) const
{
    std::optional<QRect> rect;
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        rect = scrollBarPart(*bar, sub);
    else if (control == CC_ComboBox)
        rect = comboBoxPart(option->rect, sub);
    else if (control == CC_SpinBox)
        rect = spinBoxPart(option->rect, sub);
    return rect ? visualRect(option->direction, option->rect, *rect)
                : QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect MotcuaStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            return option->rect.adjusted(kFieldPadding - 3, 1, -(kFieldPadding - 3), -1);
        return option->rect;
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize MotcuaStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                    const QSize& contents, const QWidget* widget) const
{
    const int height = m_theme.controlHeight();
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return pushButtonSize(*button, contents, height);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolButtonSize(*button, contents, height);
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item, contents, height);
        break;
    case CT_LineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth == 0)
            return contents;
        return {contents.width() + 2 * kFieldPadding, qMax(height, contents.height() + 4)};
    }
    case CT_ComboBox:
        return {contents.width() + kFieldPadding + kArrowWidth + 4,
                qMax(height, contents.height() + 8)};
    case CT_SpinBox:
        return {contents.width() + 2 * kFieldPadding + 24, qMax(height, contents.height() + 4)};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {base.width(), qMax(base.height(), m_theme.rowHeight())};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {base.width() + 8, qMax(base.height(), m_theme.rowHeight() + 2)};
    }
    case CT_MenuBarItem:
        return contents + QSize(20, 10);
    case CT_TabBarTab:
        return {contents.width() + 4, qMax(height, contents.height())};
    case CT_ProgressBar:
        return {contents.width(), 6};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QIcon MotcuaStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                const QWidget* widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_TabCloseButton:
        return themeIcon(u"close");
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return themeIcon(u"warning", IconInk::Late);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return themeIcon(u"info", IconInk::Accent);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return themeIcon(u"more");
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace motcua
