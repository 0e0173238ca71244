// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fonts, formats and lengths the chat view lays text out with, made once from the theme and made anew when it changes.
//
// Thread: GUI.

#include "chat/codehighlight.h"
#include "chat/inlinetext.h"
#include "theme/theme.h"

#include <QDate>
#include <QFont>
#include <QTextLayout>

namespace motcua {

struct ChatStyle {
    explicit ChatStyle(const Theme& theme = {});

    Tokens colours;
    QFont body;
    QFont bold;
    QFont code;
    QFont small;
    QFont smallBold;
    int lineHeight = 21; ///< Of body text; all lengths in device-independent pixels.
    int codeLine = 19;
    int headerHeight = 24; ///< The line with author and time, and kHeaderGap below it.
    int blockGap = 8;
    int messageGap = 16;
    bool timestamps = true;
    QDate today;

    QFont heading(int level) const;
    int headingLine(int level) const;

    static constexpr int kHeaderGap = 6;
    static constexpr int kQuote = 15; ///< Bar and room beside it.
    static constexpr int kBar = 3;
    static constexpr int kItem = 22;
    static constexpr int kBubbleX = 14;
    static constexpr int kBubbleY = 10;
    static constexpr int kCodeX = 12;
    static constexpr int kCodeY = 10;
    static constexpr int kCodeHeader = 28;
    static constexpr int kStepText = 44; ///< Before the words of a call: its signs.
    static constexpr int kCellX = 10;
    static constexpr int kCellY = 6;
};

/// Formats for the spans of a text.
QList<QTextLayout::FormatRange> formatsOf(const InlineText& text, const ChatStyle& style);
QTextCharFormat formatOf(CodeToken token, const ChatStyle& style);

} // namespace motcua
