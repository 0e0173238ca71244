// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown as a person would type it in a letter: the words without the signs that only mean a look. Quotations keep
// their "> ", lists their "- " and "1. ", cells stand apart by " | ", code stays as it is; targets of links go.
//
// Thread: any.

#include <QString>

namespace motcua {

/// Blocks are parted by an empty line, items and rows by a line end; no line end at the end.
QString plainText(QStringView markdown);

} // namespace motcua
