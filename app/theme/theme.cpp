// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/motcuastyle.h"
#include "theme/systemscheme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QWidget>

namespace motcua {

namespace {

constexpr char kRoleProperty[] = "motcuaTextRole";

Theme themeFor(const Appearance& appearance, bool desktopIsDark)
{
    Theme theme;
    theme.dark = appearance.choice == ThemeChoice::Dark ||
                 (appearance.choice == ThemeChoice::System && desktopIsDark);
    theme.colours = theme.dark ? darkTokens() : lightTokens();
    theme.family = appearance.family;
    theme.fontSize = qBound(11, appearance.fontSize, 24);
    theme.density = appearance.density;
    return theme;
}

const MotcuaStyle* styleOf(const QWidget* widget)
{
    if (widget) {
        if (const auto* own = qobject_cast<const MotcuaStyle*>(widget->style()))
            return own;
    }
    return qApp ? qobject_cast<const MotcuaStyle*>(QApplication::style()) : nullptr;
}

void wearRole(QWidget* label, const Theme& theme)
{
    const QVariant role = label->property(kRoleProperty);
    if (role.isValid())
        label->setFont(theme.font(FontRole(role.toInt())));
}

/// Lets every widget drop what it had made from the old theme.
void tellWidgets(const Theme& theme)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        wearRole(widget, theme);
    // Qt tells widgets of a new palette and font only while the event loop runs; here they hear it always.
    for (const auto type :
         {QEvent::ApplicationPaletteChange, QEvent::ApplicationFontChange, QEvent::StyleChange}) {
        for (QWidget* widget : widgets) {
            QEvent event(type);
            QApplication::sendEvent(widget, &event);
        }
    }
}

} // namespace

QFont Theme::font(FontRole role) const
{
    QFont font = role == FontRole::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                        : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!family.isEmpty() && role != FontRole::Code)
        font.setFamily(family);
    int pixels = fontSize;
    switch (role) {
    case FontRole::Body:
        break;
    case FontRole::Control:
    case FontRole::Code:
        pixels -= 1;
        break;
    case FontRole::Small:
        pixels -= 2;
        break;
    case FontRole::Heading:
        pixels -= 2;
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Tiny:
        pixels -= 3;
        break;
    case FontRole::Title:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Display:
        pixels += 8;
        font.setWeight(QFont::DemiBold);
        break;
    }
    font.setPixelSize(qMax(9, pixels));
    return font;
}

QPalette Theme::palette() const
{
    const Tokens& c = colours;
    QPalette p(c.text, c.card, c.card, c.line, c.line, c.text, c.text, c.card, c.window);
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.card);
    p.setColor(QPalette::AlternateBase, c.sidebar);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.late);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.text);
    p.setColor(QPalette::ToolTipText, c.window);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Light, c.card);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.line);
    p.setColor(QPalette::Shadow, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = c.muted;
        faint.setAlphaF(0.6F);
        p.setColor(QPalette::Disabled, role, faint);
    }
    return p;
}

const Theme& Theme::of(const QWidget* widget)
{
    static const Theme light; // what is seen without a style of ours: never changed
    const MotcuaStyle* style = styleOf(widget);
    return style ? style->theme() : light;
}

void applyTheme(QApplication& application, const Appearance& appearance)
{
    auto* style = qobject_cast<MotcuaStyle*>(QApplication::style());
    const bool first = style == nullptr;
    if (first)
        style = new MotcuaStyle(paletteIsDark(QApplication::palette()));
    const Theme theme = themeFor(appearance, style->desktopIsDark);
    style->appearance = appearance;
    if (!first && theme == style->theme())
        return;
    style->setTheme(theme);
    QApplication::setFont(theme.font(FontRole::Control));
    QApplication::setPalette(theme.palette());
    if (first) {
        QApplication::setStyle(style); // takes ownership
        followSystemScheme(style, [&application, style](bool dark) {
            style->desktopIsDark = dark;
            if (style->appearance.choice == ThemeChoice::System)
                applyTheme(application, Appearance(style->appearance));
        });
        return;
    }
    tellWidgets(theme);
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    Appearance appearance;
    if (const auto* style = qobject_cast<const MotcuaStyle*>(QApplication::style()))
        appearance = style->appearance;
    appearance.choice = choice;
    applyTheme(application, appearance);
}

QColor surfaceColour(const Theme& theme, Surface surface)
{
    switch (surface) {
    case Surface::Sidebar:
        return theme.colours.sidebar;
    case Surface::Card:
        return theme.colours.card;
    case Surface::Window:
        break;
    }
    return theme.colours.window;
}

void standOn(QWidget* widget, Surface surface)
{
    const QPalette::ColorRole role = surface == Surface::Sidebar ? QPalette::AlternateBase
                                     : surface == Surface::Card  ? QPalette::Base
                                                                 : QPalette::Window;
    QWidget* filled = widget;
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) {
        area->setBackgroundRole(role);
        filled = area->viewport();
    }
    filled->setBackgroundRole(role);
    filled->setAutoFillBackground(true);
}

void setPrimary(QWidget* button, bool primary)
{
    button->setProperty("motcuaPrimary", primary);
    QFont font = button->font();
    font.setWeight(primary ? QFont::DemiBold : QFont::Normal);
    button->setFont(font);
    button->update();
}

void setQuiet(QWidget* button, bool quiet)
{
    button->setProperty("motcuaQuiet", quiet);
    button->update();
}

void setTextRole(QWidget* label, FontRole role, bool muted)
{
    label->setProperty(kRoleProperty, int(role));
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    wearRole(label, Theme::of(label));
}

} // namespace motcua
