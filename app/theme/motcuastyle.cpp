// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/motcuastyle.h"

#include "theme/paint.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>

namespace motcua {

namespace {

bool isQuiet(const QStyleOptionButton* option, const QWidget* widget)
{
    return option->features.testFlag(QStyleOptionButton::Flat) ||
           (widget && widget->property("motcuaQuiet").toBool());
}

bool isTextField(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// The whole row of a tree, from edge to edge of what is visible.
QRect treeRow(const QStyleOption* option, const QTreeView* tree)
{
    return QRect(0, option->rect.top(), tree->viewport()->width(), option->rect.height());
}

/// A tree asks for the background of a row in parts: the branches first, with the row's real state, then each cell
/// without its selection. Only the first comes before chevrons and text, so the whole row is painted with it.
bool isBranchPart(const QStyleOption* option, const QTreeView* tree)
{
    const QRect rect = option->rect;
    if (rect.width() <= 0)
        return true;
    const QHeaderView* header = tree->header();
    const int column = header->logicalIndexAt(rect.center().x());
    const int start = header->sectionViewportPosition(column);
    return option->direction == Qt::LeftToRight
               ? rect.left() == start && rect.right() < start + header->sectionSize(column) - 1
               : rect.left() > start;
}

/// Around the row of a list or a tree, the cell of a table, or whatever else asks.
void drawFocus(QPainter* painter, const Theme& theme, const QStyleOption& option,
               const QWidget* widget)
{
    const auto* tree = qobject_cast<const QTreeView*>(widget);
    QRectF ring(tree ? treeRow(&option, tree) : option.rect);
    if (tree || qobject_cast<const QListView*>(widget))
        ring.adjust(6, 0, -6, 0);
    const bool item = qobject_cast<const QAbstractItemView*>(widget) != nullptr;
    paint::focusRing(painter, theme, ring, item ? radius::kControl : radius::kSmall + 2);
}

/// The two chevrons of a spin box.
void drawSteps(QPainter* painter, const Theme& theme, const QStyleOptionSpinBox& spin,
               const QRectF& up, const QRectF& down)
{
    const Tokens& c = theme.colours;
    const QColor off = paint::mix(c.card, c.muted, 0.4);
    const bool enabled = spin.state & QStyle::State_Enabled;
    const bool more = enabled && spin.stepEnabled & QAbstractSpinBox::StepUpEnabled;
    const bool less = enabled && spin.stepEnabled & QAbstractSpinBox::StepDownEnabled;
    paint::chevron(painter, up, Qt::UpArrow, more ? c.muted : off, 6);
    paint::chevron(painter, down, Qt::DownArrow, less ? c.muted : off, 6);
}

} // namespace

MotcuaStyle::MotcuaStyle(bool desktopIsDark)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), desktopIsDark(desktopIsDark)
{
}

bool MotcuaStyle::paintPanel(PrimitiveElement element, const QStyleOption* option,
                             QPainter* painter, const QWidget* widget) const
{
    const Tokens& c = m_theme.colours;
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            return false;
        paint::button(painter, m_theme, *option, isPrimary(widget), isQuiet(button, widget));
        return true;
    }
    case PE_PanelButtonTool:
        paint::toolButton(painter, m_theme, *option, isPrimary(widget));
        return true;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            paint::field(painter, m_theme, *option);
        return true; // an editor inside an item view or a box stands on its owner
    }
    case PE_FrameLineEdit:
        return true; // painted with the panel
    case PE_Frame:
        if (isTextField(widget)) {
            paint::field(painter, m_theme, *option);
            return true;
        }
        paint::box(painter, QRectF(option->rect), radius::kControl, {}, c.line);
        return true;
    case PE_FrameMenu:
    case PE_PanelMenu:
        if (element == PE_PanelMenu)
            paint::box(painter, QRectF(option->rect), radius::kControl, c.card, c.line);
        return true;
    case PE_PanelTipLabel:
        paint::box(painter, QRectF(option->rect), radius::kControl - 2, c.text);
        return true;
    case PE_FrameGroupBox:
        paint::box(painter, QRectF(option->rect), radius::kCard, {}, c.line);
        return true;
    case PE_FrameFocusRect:
        drawFocus(painter, m_theme, *option, widget);
        return true;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
    case PE_FrameDockWidget:
    case PE_IndicatorToolBarHandle:
        return true;
    default:
        return false;
    }
}

bool MotcuaStyle::paintIndicator(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter) const
{
    const Tokens& c = m_theme.colours;
    const QRectF rect(option->rect);
    const bool enabled = option->state & State_Enabled;
    const QColor ink = enabled ? c.muted : paint::mix(c.window, c.muted, 0.5);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkBox(painter, m_theme, *option);
        return true;
    case PE_IndicatorRadioButton:
        paint::radioButton(painter, m_theme, *option);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paint::chevron(painter, rect, Qt::DownArrow, ink, 7);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paint::chevron(painter, rect, Qt::UpArrow, ink, 7);
        return true;
    case PE_IndicatorArrowLeft:
        paint::chevron(painter, rect, Qt::LeftArrow, ink, 7);
        return true;
    case PE_IndicatorArrowRight:
        paint::chevron(painter, rect, Qt::RightArrow, ink, 7);
        return true;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        paint::chevron(painter, rect, up ? Qt::UpArrow : Qt::DownArrow, ink, 7);
        return true;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const bool right = option->direction == Qt::LeftToRight;
            paint::chevron(painter, rect,
                           option->state & State_Open ? Qt::DownArrow
                           : right                    ? Qt::RightArrow
                                                      : Qt::LeftArrow,
                           option->state & State_Selected ? c.accent : ink, 7);
        }
        return true;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12),
            c.line);
        return true;
    case PE_IndicatorItemViewItemDrop:
        paint::box(painter, rect.adjusted(1, -1, -1, 1), 2, {}, c.accent, size::kFocusRing);
        return true;
    default:
        return false;
    }
}

void MotcuaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    if (element == PE_PanelItemViewRow) {
        const auto* tree = qobject_cast<const QTreeView*>(widget);
        if (tree && isBranchPart(option, tree))
            paint::itemRow(painter, m_theme, treeRow(option, tree), option->state, true);
        return;
    }
    if (element == PE_PanelItemViewItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(option->rect, item->backgroundBrush);
        }
        if (!qobject_cast<const QTreeView*>(widget))
            paint::itemRow(painter, m_theme, option->rect, option->state,
                           qobject_cast<const QListView*>(widget) != nullptr);
        if (const auto* table = qobject_cast<const QTableView*>(widget);
            table && !table->showGrid())
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                m_theme.colours.line);
        return;
    }
    if (paintPanel(element, option, painter, widget) || paintIndicator(element, option, painter))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void MotcuaStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const Tokens& c = m_theme.colours;
    if (paintLabel(element, option, painter, widget))
        return;
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paint::tab(painter, m_theme, *tab);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paint::menuItem(painter, m_theme, *item, *proxy());
        return;
    case CE_MenuEmptyArea:
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (option->state & (State_Selected | State_Sunken))
                paint::box(painter, QRectF(option->rect).adjusted(0, 2, 0, -2),
                           radius::kControl - 2, c.hover);
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic,
                         option->palette, option->state & State_Enabled, item->text,
                         QPalette::ButtonText);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paint::headerSection(painter, m_theme, *option);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, c.muted);
            painter->save();
            painter->setFont(m_theme.font(FontRole::Heading));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
        }
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            paint::progress(painter, m_theme, *bar);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, c.line);
        return;
    case CE_RubberBand:
        paint::box(painter, QRectF(option->rect), radius::kSmall, {}, c.accent, 1.5);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void MotcuaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            paint::scrollBar(painter, m_theme, *bar,
                             subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            paint::slider(painter, m_theme, *slider,
                          subControlRect(control, option, SC_SliderHandle, widget));
        return;
    case CC_ComboBox: {
        paint::field(painter, m_theme, *option);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paint::chevron(painter, QRectF(arrow), Qt::DownArrow,
                       option->state & State_Enabled
                           ? m_theme.colours.muted
                           : paint::mix(m_theme.colours.window, m_theme.colours.muted, 0.5));
        return;
    }
    case CC_SpinBox: {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (!spin || !spin->frame)
            break;
        paint::field(painter, m_theme, *option);
        drawSteps(painter, m_theme, *spin,
                  QRectF(subControlRect(control, option, SC_SpinBoxUp, widget)),
                  QRectF(subControlRect(control, option, SC_SpinBoxDown, widget)));
        return;
    }
    case CC_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (!button)
            break;
        drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        QStyleOptionToolButton label(*button);
        label.rect = subControlRect(control, option, SC_ToolButton, widget).adjusted(2, 2, -2, -2);
        const bool words = button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu) && words;
        if (menu)
            label.rect.adjust(0, 0, -12, 0);
        drawControl(CE_ToolButtonLabel, &label, painter, widget);
        if (menu)
            paint::chevron(
                painter,
                QRectF(option->rect.right() - 18, option->rect.top(), 14, option->rect.height()),
                Qt::DownArrow, m_theme.colours.muted, 7);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace motcua
