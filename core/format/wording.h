// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around messages that every readable format shares: who speaks, when, which branch, which source. Plain
// text; each format escapes it in its own way.

#include "format/format.h"
#include "library/citation.h"
#include "thread/attachment.h"

namespace motcua::wording {

QString speaker(Role role);                       ///< "You", "Assistant", …
QString author(const TranscriptMessage& message); ///< The name when there is one, else the speaker.
QString title(const Transcript& transcript);      ///< Never empty.
QString bundleTitle(const std::vector<Transcript>& transcripts, const ExportOptions& options);
QString time(qint64 milliseconds, const QTimeZone& zone); ///< "2024-05-01 09:30"; empty for 0.
QString iso(qint64 milliseconds);                         ///< UTC with the seconds; empty for 0.
/// Author (when not just the speaker), model, time, edited, state if not complete: " · " between them.
QString byline(const TranscriptMessage& message, const ExportOptions& options);
/// "Another branch, 2 of 3: draft A"
QString strandTitle(const Strand& strand);
/// "Report 2018, page 3, line 12"
QString source(const Citation& citation);
/// "Attached: letter.pdf"
QString attachment(const Attachment& attachment);
/// One line without control characters, for titles and names; directions are shown as "[U+202E]".
QString oneLine(const QString& text);
/// Bidirectional embeddings, overrides and isolates: they make text look other than it is.
bool isDirection(char16_t code);
qint64 messageCount(const std::vector<Transcript>& transcripts);

} // namespace motcua::wording
