// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One HTML file that needs nothing else and does nothing: no script, no network, its own style for screens light and
// dark and for paper. The path to the head comes first; other branches follow as nested sections.

#include "format/format.h"

namespace motcua {

class HtmlExporter final : public Exporter {
public:
    Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                   const ExportOptions& options, const Progress& progress) const override;
};

} // namespace motcua
