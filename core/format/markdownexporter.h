// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown as people keep it in note collections: YAML front matter, "## You" and "## Assistant", what was thought as a
// quote, sources below the answer. What a message contains cannot reach beyond the message: fences are closed, headings
// stay below ours, HTML and link definitions are made text.

#include "format/format.h"

namespace motcua {

class MarkdownExporter final : public Exporter {
public:
    Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                   const ExportOptions& options, const Progress& progress) const override;
};

} // namespace motcua
