// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything, without loss: the whole tree with its branches, notes and what was kept beside each answer. The shape of
// the file is documented in docs/transcript-json.md; JsonImporter reads it back to an equal tree.

#include "format/format.h"

namespace motcua {

/// Raised when files of the new shape could be misread by an older program.
inline constexpr int kTranscriptVersion = 1;

class JsonExporter final : public Exporter {
public:
    /// One message a line, so that two exports can be compared with ordinary tools.
    Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                   const ExportOptions& options, const Progress& progress) const override;
};

} // namespace motcua
