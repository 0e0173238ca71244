// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PDF: A4 with margins, page numbers and the title at the foot, text that can be selected. Laid out through
// QTextDocument from our own HTML; nothing a message names is ever loaded.

#include "format/format.h"

namespace motcua {

class PdfExporter final : public Exporter {
public:
    /// Also fails: Invalid, when no QGuiApplication is there to bring fonts.
    Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                   const ExportOptions& options, const Progress& progress) const override;
};

} // namespace motcua
