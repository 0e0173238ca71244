// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

namespace motcua {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

Tokens lightTokens()
{
    Tokens t;
    t.window = rgb(0xF6F5F1);
    t.sidebar = rgb(0xEFEDE7);
    t.card = rgb(0xFFFFFF);
    t.line = rgb(0xE0DDD4);
    t.text = rgb(0x1F2326);
    t.muted = rgb(0x656A71);
    t.accent = rgb(0x0F766E);
    t.onAccent = rgb(0xFFFFFF);
    t.tint = rgb(0xDDF0ED);
    t.hover = rgb(0xE9E6DE);
    t.user = rgb(0xF1EEE6);
    t.code = rgb(0xF4F2EC);
    t.mark = rgb(0xFFF1B8);
    t.late = rgb(0xA94E08);
    t.lateTint = rgb(0xFBEEDD);
    t.wrong = rgb(0xB42318);
    t.onTime = rgb(0x147A3A);
    t.onTimeTint = rgb(0xE3F4E7);
    t.early = rgb(0x0369A1);
    t.earlyTint = rgb(0xE0F0FA);
    t.selection = rgb(0xBFE3DE);
    t.shadow = QColor(0, 0, 0, 15);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = rgb(0x16181B);
    t.sidebar = rgb(0x121417);
    t.card = rgb(0x1E2125);
    t.line = rgb(0x2D3136);
    t.text = rgb(0xE7E8EA);
    t.muted = rgb(0x9AA1A9);
    t.accent = rgb(0x4CC2B4);
    t.onAccent = rgb(0x08211E);
    t.tint = rgb(0x163532);
    t.hover = rgb(0x24282D);
    t.user = rgb(0x23272C);
    t.code = rgb(0x181B1F);
    t.mark = rgb(0x5A4B12);
    t.late = rgb(0xF0B26B);
    t.lateTint = rgb(0x3A2A15);
    t.wrong = rgb(0xF4938A);
    t.onTime = rgb(0x7CCB8F);
    t.onTimeTint = rgb(0x173021);
    t.early = rgb(0x7CC0EA);
    t.earlyTint = rgb(0x15303F);
    t.selection = rgb(0x1E5850);
    t.shadow = QColor(0, 0, 0, 0);
    return t;
}

} // namespace motcua
