// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text and Markdown files, read in the program itself: nothing in them is parsed by a library that was ever attacked
// through documents, so no process of its own is needed.

#include "base/result.h"
#include "library/document.h"
#include "library/filekind.h"

namespace motcua {

/// `kind` is Text or Markdown; `name` is shown in the error and never opened. Fails: Invalid (binary, empty, unknown
/// encoding), Refused (too large). Thread: any.
Result<DocumentText> readPlain(const QByteArray& bytes, FileKind kind, const QString& name,
                               const QString& encoding = {});

} // namespace motcua
