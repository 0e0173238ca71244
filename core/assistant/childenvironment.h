// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What other programs get of our environment. Thread: any.

#include <QProcessEnvironment>
#include <QStringList>

namespace motcua {

/// Without the variables that look like keys (…_KEY, …_TOKEN, …_SECRET, …PASSWORD and the like, in any case) and those
/// that are known to be keys, whatever they are called: what a program needs of these it has to get in a way the person
/// chose.
QProcessEnvironment environmentWithoutKeys(QProcessEnvironment environment,
                                           const QStringList& keys);

} // namespace motcua
