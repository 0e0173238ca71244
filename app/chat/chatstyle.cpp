// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatstyle.h"

#include <algorithm>
#include <array>

namespace motcua {

ChatStyle::ChatStyle(const Theme& theme) : colours(theme.colours), today(QDate::currentDate())
{
    body = theme.font(FontRole::Body);
    code = theme.font(FontRole::Code);
    small = theme.font(FontRole::Small);
    bold = body;
    bold.setWeight(QFont::DemiBold);
    smallBold = small;
    smallBold.setWeight(QFont::DemiBold);
    const int size = theme.fontSize;
    lineHeight = theme.compact() ? size * 140 / 100 : size * 3 / 2;
    codeLine = (size - 1) * 145 / 100;
    headerHeight = (size - 2) * 3 / 2 + 6;
    blockGap = theme.compact() ? 6 : 8;
    messageGap = theme.compact() ? 12 : 16;
}

QFont ChatStyle::heading(int level) const
{
    constexpr std::array<int, 6> kPercent{145, 128, 114, 104, 100, 100};
    QFont font = bold;
    font.setPixelSize(body.pixelSize() *
                      kPercent[static_cast<size_t>(std::clamp(level, 1, 6) - 1)] / 100);
    return font;
}

int ChatStyle::headingLine(int level) const
{
    return heading(level).pixelSize() * 135 / 100;
}

namespace {

QTextLayout::FormatRange range(int start, int length, const QTextCharFormat& format)
{
    QTextLayout::FormatRange result;
    result.start = start;
    result.length = length;
    result.format = format;
    return result;
}

void addCitation(QList<QTextLayout::FormatRange>* out, const InlineSpan& span, QStringView shown,
                 const ChatStyle& style)
{
    // The brackets stay in the text, unseen: they are the room left and right of the number inside its pill.
    QTextCharFormat number;
    QFont font = style.small;
    font.setPixelSize(style.small.pixelSize() - 1);
    font.setWeight(QFont::DemiBold);
    number.setFont(font, QTextCharFormat::FontPropertiesSpecifiedOnly);
    const bool known = (span.styles & InlineSpan::Unsupported) == 0;
    number.setForeground(known ? style.colours.accent : style.colours.late);
    QTextCharFormat bracket = number;
    bracket.setForeground(Qt::transparent);
    QTextCharFormat opening = bracket;
    const bool touches = span.start > 0 && !shown[span.start - 1].isSpace();
    opening.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    opening.setFontLetterSpacing(touches ? 5 : 1);
    bracket.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    bracket.setFontLetterSpacing(known ? 2 : 8); // room for a question mark
    out->append(range(span.start, 1, opening));
    out->append(range(span.start + 1, span.length - 2, number));
    out->append(range(span.start + span.length - 1, 1, bracket));
}

} // namespace

QList<QTextLayout::FormatRange> formatsOf(const InlineText& text, const ChatStyle& style)
{
    QList<QTextLayout::FormatRange> out;
    for (const InlineSpan& span : text.spans) {
        if ((span.styles & InlineSpan::Citation) != 0) {
            addCitation(&out, span, text.shown, style);
            continue;
        }
        QTextCharFormat format;
        if ((span.styles & InlineSpan::Code) != 0) {
            format.setFontFamilies(style.code.families());
            format.setFontFixedPitch(true);
            format.setFontStyleHint(QFont::Monospace);
            format.setProperty(QTextFormat::FontPixelSize, style.code.pixelSize());
        }
        if ((span.styles & InlineSpan::Bold) != 0)
            format.setFontWeight(QFont::DemiBold);
        if ((span.styles & InlineSpan::Italic) != 0)
            format.setFontItalic(true);
        if ((span.styles & InlineSpan::Strike) != 0)
            format.setFontStrikeOut(true);
        if ((span.styles & InlineSpan::Link) != 0) {
            format.setForeground(style.colours.accent);
            format.setFontUnderline(true);
        }
        if ((span.styles & InlineSpan::Badge) != 0) {
            format.setForeground(style.colours.late);
            format.setProperty(QTextFormat::FontPixelSize, style.small.pixelSize() - 1);
        }
        out.append(range(span.start, span.length, format));
    }
    return out;
}

QTextCharFormat formatOf(CodeToken token, const ChatStyle& style)
{
    QTextCharFormat format;
    switch (token) {
    case CodeToken::Keyword:
        format.setForeground(style.colours.accent);
        format.setFontWeight(QFont::DemiBold);
        break;
    case CodeToken::Type:
    case CodeToken::Name:
        format.setForeground(style.colours.early);
        break;
    case CodeToken::String:
    case CodeToken::Added:
        format.setForeground(style.colours.onTime);
        break;
    case CodeToken::Number:
    case CodeToken::Removed:
        format.setForeground(style.colours.late);
        break;
    case CodeToken::Comment:
        format.setForeground(style.colours.muted);
        format.setFontItalic(true);
        break;
    }
    return format;
}

} // namespace motcua
