// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of a block as it is shown: Markdown signs taken away, what they meant kept as spans. Hidden characters are
// replaced by badges, citations and links become targets; `copied` gives the text a person expects on the clipboard.
//
// Thread: any; plain values.

#include <QString>
#include <QStringView>
#include <QUrl>

#include <vector>

namespace motcua {

struct InlineSpan {
    enum Style : quint8 {
        Bold = 1,
        Italic = 2,
        Code = 4,
        Strike = 8,
        Link = 16,     ///< `target` is an index into InlineText::links.
        Citation = 32, ///< `target` is its number.
        Badge =
            64, ///< Stands for a hidden character; `target` is an index into InlineText::hidden.
        Unsupported = 128, ///< With Citation: names no passage.
    };

    int start = 0;
    int length = 0;
    quint8 styles = 0;
    int target = -1;

    bool operator==(const InlineSpan&) const = default;
};

struct InlineLink {
    QUrl url;
    QString title;

    bool operator==(const InlineLink&) const = default;
};

struct InlineText {
    QString shown;                 ///< Lines are separated by U+2028.
    std::vector<InlineSpan> spans; ///< Rising, not overlapping; plain text has none.
    std::vector<InlineLink> links;
    QStringList hidden; ///< The characters the badges stand for.

    bool operator==(const InlineText&) const = default;
};

/// The numbers that [n] may name, each list sorted; others stay text.
struct CitedNumbers {
    std::vector<int> known{};
    std::vector<int> unsupported{}; ///< Are in the answer, but no such passage was sent.

    bool operator==(const CitedNumbers&) const = default;
};

InlineText inlineMarkdown(QStringView markdown, const CitedNumbers& citations = {});
/// Text without Markdown: code. Only hidden characters get badges.
InlineText inlinePlain(QStringView text);

/// What shown[from, to) copies: line ends as \n, badges as the characters they stand for.
QString copied(const InlineText& text, int from, int to);

} // namespace motcua
