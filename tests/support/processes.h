// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::test {

/// Processes that have this word among their arguments, zombies not among them; 0 where the system does not tell.
int processesWith(const QByteArray& word);

} // namespace motcua::test
