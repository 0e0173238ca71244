// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a model file, as one sentence that names it.
//
// Thread: any.

#include "assistant/gguf.h"
#include "base/result.h"

namespace motcua {

/// `name`: the file's name. `start`: its first bytes, `size` what it holds, `header` as far as it was read.
Error modelTrouble(GgufTrouble trouble, const QString& name, const QByteArray& start, qint64 size,
                   const GgufHeader& header);

} // namespace motcua
