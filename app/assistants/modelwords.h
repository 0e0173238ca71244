// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the figures of a model file are said to people, in the language of the moment.
//
// Thread: any.

#include "assistant/modelfile.h"

namespace motcua {

/// A model file, and whether there is room for it now.
struct FoundModel {
    ModelFile file;
    Fit fit = Fit::Unknown;
    bool used = false; ///< It is set up already.

    bool operator==(const FoundModel&) const = default;
};

QString bytesText(qint64 bytes);      ///< "4.1 GB"; empty for 0.
QString parametersText(qint64 count); ///< "4.0 B", "270 M"; empty for 0.
QString contextText(int tokens);      ///< "32 K", "8 192"; empty for 0.
/// "fits", "tight", "too large for 6.1 GB free", "not known".
QString fitText(Fit fit, qint64 freeBytes);
QString fitIcon(Fit fit); ///< Of theme/icons.h.

} // namespace motcua
