// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The readers of formats that need a parser of their own. They live in a library that the program does not link: they
// run in the process motcua-extract, which has little memory, little time and nothing to lose. One function a format;
// `name` is what the person calls the file and is only shown.
//
// Each fails with one of library/trouble.h. Thread: one at a time (libxml2 and poppler keep global state).

#include "base/result.h"
#include "library/document.h"

namespace motcua::readers {

/// Byte order mark, then `encoding`, then what the page declares, then a guess.
Result<DocumentText> readHtml(const QByteArray& bytes, const QString& name,
                              const QString& encoding);
Result<DocumentText> readPdf(const QByteArray& bytes, const QString& name, const QString& encoding);
/// A zip archive: docx or odt, told apart by what is in it.
Result<DocumentText> readPackage(const QByteArray& bytes, const QString& name,
                                 const QString& encoding);

/// Any file, by content first and suffix second; plain text too. Reads the whole file, at most kMostBytes.
inline constexpr qint64 kMostBytes = 256LL * 1024 * 1024;
Result<DocumentText> readFile(const QString& path, const QString& name, const QString& encoding);

} // namespace motcua::readers
