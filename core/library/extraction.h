// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What motcua-extract and the program say to each other: one JSON object. The reading process may have been taken over
// by a hostile file, so the answer is believed no more than a file would be: sizes, ranges and order are checked, and
// the text is normalised again.
//
// Thread: any.

#include "base/result.h"
#include "library/document.h"

namespace motcua {

/// An answer is never longer (bytes).
inline constexpr qint64 kMostExtraction = 400LL * 1024 * 1024;

/// {"title","text","encoding","mended","pages":[start…],"headings":[[start,end,level]…]}
QByteArray toJson(const DocumentText& document);
/// {"error":{"trouble","message"}}
QByteArray toJson(const Error& error);

/// `name` is shown in errors. Fails: with what the reader refused the file for; Corrupt when the answer is none.
Result<DocumentText> extractionFromJson(const QByteArray& json, const QString& name);

} // namespace motcua
