// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The design tokens: every colour and every metric the window is made of. Widgets never write a
// colour or a radius of their own; they take them from here, through Theme (theme.h). Text tokens
// reach a contrast of 4.5:1 on every surface token (tested), which is why muted, late and onTime
// are a shade darker in light than a first glance suggests.

#include <QColor>

namespace motcua {

/// Colours of one scheme. Thread: any.
struct Tokens {
    QColor window;  ///< The page.
    QColor sidebar; ///< Rail, conversation tree, top and status bar.
    QColor card;    ///< Fields, buttons, menus, cards.
    QColor line;    ///< Hairlines and control borders.
    QColor text;
    QColor muted;    ///< Secondary text and resting icons.
    QColor accent;   ///< The one accent: primary action, selection text, focus ring.
    QColor onAccent; ///< Text on the accent.
    QColor tint;     ///< Surface of what is selected; accent or text stands on it.
    QColor hover;    ///< Surface under the pointer.
    QColor user;     ///< Surface of a question.
    QColor code;     ///< Surface of code and of neutral pills.
    QColor mark;     ///< Surface of found and cited words.
    QColor late, lateTint;
    QColor wrong; ///< Words of what cannot be done.
    QColor onTime, onTimeTint;
    QColor early, earlyTint;
    QColor selection; ///< Surface of selected text in editors.
    QColor shadow;    ///< Under floating cards; transparent in dark.

    bool operator==(const Tokens&) const = default;
};

Tokens lightTokens();
Tokens darkTokens();

/// Lengths in device-independent pixels.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
} // namespace space

namespace radius {
inline constexpr int kControl = 8;
inline constexpr int kCard = 12;
inline constexpr int kComposer = 14;
inline constexpr int kSmall = 4; ///< Check boxes, key hints.
} // namespace radius

namespace size {
inline constexpr int kIcon = 20;
inline constexpr int kSmallIcon = 16;
inline constexpr int kRail = 56;
inline constexpr int kTopBar = 44;
inline constexpr int kHeader = 48;
inline constexpr int kStatusBar = 28;
inline constexpr int kConversations = 264; ///< Width of the conversation tree at first start.
inline constexpr int kPanel = 308;         ///< Width of the settings panel at first start.
inline constexpr int kFocusRing = 2;
} // namespace size

} // namespace motcua
