// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/format.h"

#include <random>

namespace motcua::test {

QUuid uuid(int number);
TranscriptMessage message(int number, int parent, Role role, const QString& text);

/// A small conversation with two branches, sources, reasoning, a note and everything else that can be kept.
Transcript sample();
/// A question with a picture, a document, both with names that try things, and a picture whose bytes are not at hand.
Transcript sampleWithAttachments();
/// A PNG of 3 x 2 dots.
QByteArray smallPicture();
/// Any tree, with hostile texts; the same for the same seed.
Transcript randomTranscript(std::mt19937& random, int messages);
/// A text put together from what breaks things.
QString hostileText(std::mt19937& random);

QByteArray written(const Exporter& exporter, const std::vector<Transcript>& transcripts,
                   const ExportOptions& options = {});

} // namespace motcua::test
