// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences of running text, Vietnamese and English, with their places; what a quotation is made
// of. Abbreviations (TP., ThS., v.v., Dr., e.g.), initials, numbers (63.820) and web addresses do
// not end a sentence; "63.820." before a capital, "./." and an empty line do. A list held together
// by semicolons stays one sentence.

#include <QStringView>

#include <vector>

namespace motcua {

/// UTF-16 code units into the text; `end` is one past the last.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool operator==(const Span&) const = default;
};

/// In order, not overlapping, without the white space between them; every other character is in
/// one. Thread: any.
std::vector<Span> sentences(QStringView text);

/// Paragraphs, trimmed: what empty lines separate, and lines too long to have been broken by hand, unless what follows
/// clearly goes on with the sentence. Thread: any.
std::vector<Span> paragraphs(QStringView text);

} // namespace motcua
