// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plain text: who, when, what was said. Messages stay as they were written; only control characters that a terminal
// would obey are replaced.

#include "format/format.h"

namespace motcua {

class TextExporter final : public Exporter {
public:
    Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                   const ExportOptions& options, const Progress& progress) const override;
};

} // namespace motcua
