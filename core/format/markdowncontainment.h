// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeping a message's Markdown inside the message when it is put into a larger Markdown file. Thread: any.

#include <QString>

namespace motcua {

/// A message's Markdown, safe to stand among other Markdown: an open fence is closed, headings get `deeper` more signs,
/// HTML and link definitions become text. No word is lost.
QString containedMarkdown(const QString& markdown, int deeper = 2);
/// Text as Markdown that shows exactly it, on one line.
QString markdownEscaped(const QString& text);
/// A double-quoted YAML scalar, all on one line.
QString yamlQuoted(const QString& text);

} // namespace motcua
