// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads what JsonExporter writes. The file may come from anywhere: texts are normalised, trees made sound, and what had
// to be changed is counted.

#include "format/format.h"

namespace motcua {

class JsonImporter final : public Importer {
public:
    static constexpr qint64 kMostBytes = 1024LL * 1024 * 1024;

    bool recognises(QByteArrayView head) const override;
    /// Also fails: TooNew (a later version of the format), Refused (larger than kMostBytes).
    Result<Imported> read(QIODevice& device, const Progress& progress) const override;
};

} // namespace motcua
