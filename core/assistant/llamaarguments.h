// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How llama-server is started: what stands on its command line, where everybody on the machine can read it, and what
// in its environment. The key is only in the environment (LLAMA_API_KEY, read since September 2024). What old versions
// may not know is said through the environment too, because unknown variables are ignored and unknown arguments are not.
//
// Thread: any.

#include "assistant/llamaserver.h"

#include <QProcessEnvironment>

namespace motcua {

/// Whether the person's own arguments leave it to us. Fails: Invalid.
Result<> checkFurther(const QStringList& further);

/// All arguments, ours last, so that they hold. Fails: Invalid for further arguments that are refused.
Result<QStringList> llamaArguments(const LlamaServerPlan& plan, int port);

/// The program's environment without what looks like a secret and without settings for llama-server that come from
/// elsewhere, and with its key. `keys`: the names of variables that are secret whatever they are called. `projector`: the
/// file that lets the model see pictures; may be empty.
QProcessEnvironment llamaEnvironment(QProcessEnvironment environment, const QStringList& keys,
                                     const QString& key, const QString& projector = {});

/// 32 random bytes of the system as text without commas (a comma would part two keys).
QString randomKey();

/// A port of 127.0.0.1 that is free now; 0 when there is none.
int freePort();

} // namespace motcua
