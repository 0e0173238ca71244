// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What other programs get of our environment. Thread: any.

#include <QProcessEnvironment>

namespace motcua {

/// Without the variables that look like keys (…_KEY, …_TOKEN, …_SECRET, …PASSWORD and the like, in any case): what a
/// program needs of these it has to get in a way the person chose.
QProcessEnvironment environmentWithoutKeys(QProcessEnvironment environment);

} // namespace motcua
