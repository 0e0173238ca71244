// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown of a message as HTML that does nothing: no element comes from the message, only ours with its words inside;
// links lead to http, https and mailto and nowhere else; pictures are named, never loaded; and every letter of the
// source is in the result, if need be as plain preformatted text.
//
// Thread: any.

#include <QString>

namespace motcua {

/// For element content and for attribute values alike. Controls become pictures of themselves, directions are shown.
QString htmlEscaped(QStringView text);

/// Whether a link of a message may be one: http, https and mailto, told from the text alone.
bool isSafeLink(QStringView target);

enum class HtmlFlavour {
    Page,  ///< For browsers.
    Paper, ///< For QTextDocument: only what its HTML knows; very long words may break.
};

/// Block elements, one after the other. Headings begin at `topHeading` (3 for <h3>).
QString markdownToHtml(QStringView markdown, HtmlFlavour flavour = HtmlFlavour::Page,
                       int topHeading = 3);

} // namespace motcua
