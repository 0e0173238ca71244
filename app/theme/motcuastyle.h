// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The QStyle of the program: Fusion underneath, flat surfaces, hairlines and one accent on top,
// painted from the tokens of the theme it carries. A style in C++ rather than a style sheet,
// because a style sheet costs every widget a second style object and the program its quick start.
// Made by applyTheme(); others need theme.h only.
//
// Thread: GUI thread.

#include "theme/theme.h"

#include <QProxyStyle>

class QStyleOptionTab;

namespace motcua {

class MotcuaStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit MotcuaStyle(bool desktopIsDark);

    const Theme& theme() const { return m_theme; }
    void setTheme(const Theme& theme) { m_theme = theme; }

    /// What was asked for last, and what "system" means on this desktop.
    Appearance appearance;
    bool desktopIsDark = false;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
                  const QWidget* widget = nullptr,
                  QStyleHintReturn* returnData = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;
    QPalette standardPalette() const override { return m_theme.palette(); }
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    static bool isPrimary(const QWidget* widget);
    bool paintPanel(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                    const QWidget* widget) const;
    bool paintIndicator(PrimitiveElement element, const QStyleOption* option,
                        QPainter* painter) const;
    bool paintLabel(ControlElement element, const QStyleOption* option, QPainter* painter,
                    const QWidget* widget) const;

    void drawTabLabel(const QStyleOptionTab& tab, QPainter* painter, const QWidget* widget) const;

    Theme m_theme;
};

} // namespace motcua
