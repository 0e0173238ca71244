// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two office formats, once their package is open.

#include "base/result.h"
#include "library/document.h"
#include "library/readers/package.h"

#include <variant>

namespace motcua::readers {

using Extracted = std::variant<DocumentText, Trouble>;

Extracted readDocx(const Package& package, const QString& encoding);
Extracted readOdt(const Package& package, const QString& encoding);

} // namespace motcua::readers
