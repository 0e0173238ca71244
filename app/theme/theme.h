// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The look of the running program: a value (colours, font, density) that applyTheme() hands to the
// application's style (MotcuaStyle), and which widgets read back from there. There is no global:
// the style owns the theme, and the style belongs to the QApplication.
//
//     const Theme& theme = Theme::of(this);          // in paintEvent, sizeHint, …
//     painter.setPen(theme.colours.muted);
//     painter.setFont(theme.font(FontRole::Small));
//
// Read it each time you paint; do not keep a copy. When the theme changes every widget gets a
// PaletteChange and a StyleChange event: caches made from tokens are dropped in changeEvent() on
// either. Where a palette role says enough, use the role: Window, Base (card), AlternateBase
// (sidebar), WindowText, PlaceholderText (muted), Mid (line), Link (accent),
// Highlight/HighlightedText (selected text).
//
// Thread: GUI thread.

#include "theme/tokens.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace motcua {

enum class ThemeChoice { System, Light, Dark };
enum class Density { Comfortable, Compact };

/// What a person may choose about the look.
struct Appearance {
    ThemeChoice choice = ThemeChoice::System;
    QString family; ///< Empty: the system's font.
    int fontSize =
        14; ///< Reading size, device-independent pixels, 11 to 24; everything else follows.
    Density density = Density::Comfortable;

    bool operator==(const Appearance&) const = default;
};

enum class FontRole {
    Body,    ///< Messages and documents; Appearance::fontSize.
    Control, ///< Panels, fields, trees: one smaller. The application's font.
    Small,   ///< Labels and secondary text: two smaller.
    Tiny,    ///< Counters, key hints: three smaller.
    Title,   ///< Body, semi-bold.
    Heading, ///< Section headings of panels: Small, semi-bold.
    Display, ///< Empty states and large figures.
    Code,    ///< Monospace, one smaller than Body.
};

struct Theme {
    Tokens colours = lightTokens();
    bool dark = false;
    QString family;
    int fontSize = 14;
    Density density = Density::Comfortable;

    QFont font(FontRole role) const;
    QPalette palette() const;

    /// Heights and paddings that follow the density, device-independent pixels.
    int controlHeight() const { return compact() ? fontSize + 12 : fontSize + 16; }
    int rowHeight() const { return compact() ? fontSize + 10 : fontSize + 16; }
    int gap() const { return compact() ? space::kTiny + 2 : space::kSmall; }
    bool compact() const { return density == Density::Compact; }

    /// The theme of the style that paints `widget` (null: of the application). Light when no theme
    /// was applied, so a widget alone in a test paints too.
    static const Theme& of(const QWidget* widget = nullptr);

    bool operator==(const Theme&) const = default;
};

/// Sets or changes the look of the whole program, at once. Cheap: no style sheet is parsed and no
/// icon is drawn.
void applyTheme(QApplication& application, const Appearance& appearance);
/// As above, for the choice alone.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The surface a widget stands on.
enum class Surface { Window, Sidebar, Card };

/// Gives a widget its surface, now and after every change of theme (a scroll area: its viewport).
/// Children that do not fill their background stand on it too.
void standOn(QWidget* widget, Surface surface);
QColor surfaceColour(const Theme& theme, Surface surface);

/// Marks a button as the one primary action of its place: filled with the accent. QPushButton and
/// QToolButton.
void setPrimary(QWidget* button, bool primary = true);
/// Marks a button as quiet: no border until it is hovered, pressed or focused. QPushButton.
void setQuiet(QWidget* button, bool quiet = true);
/// Draws a label in a role's font and, where asked, muted; follows theme changes.
void setTextRole(QWidget* label, FontRole role, bool muted = false);

} // namespace motcua
