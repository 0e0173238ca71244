// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the writing process of tests/durability says it wrote, and the test that kills it checks.

#include <QString>

namespace motcua::test {

/// A short hash of a text.
QString fingerprint(const QString& text);
/// The first `length` characters of a text that never repeats itself.
QString typedText(int length);

} // namespace motcua::test
