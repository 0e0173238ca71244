// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page of a PDF file is letters at places. This puts them together: words to lines, lines to paragraphs. Pure
// geometry, apart from poppler, so that it can be tested with numbers.
//
// Lengths are points; y grows downwards. Thread: any.

#include <QString>
#include <QStringList>

#include <vector>

namespace motcua::readers {

struct PdfLetter {
    QString text; ///< One character, composed.
    double left = 0;
    double right = 0;
};

struct PdfWord {
    std::vector<PdfLetter> letters;
    double top = 0;
    double bottom = 0;
    double size = 0; ///< Of the font.
    bool spaceAfter = false;
};

struct PdfLine {
    QString text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;

    bool operator==(const PdfLine&) const = default;
};

/// Words in reading order to lines. Where a font draws a marked letter as two, poppler believes it is two letters wide,
/// which breaks words and swallows spaces; the width of the same letter without marks tells the truth.
std::vector<PdfLine> linesOf(std::vector<PdfWord> words);

/// Lines of one page to paragraphs; the lines of a paragraph stay lines.
std::vector<QStringList> paragraphsOf(const std::vector<PdfLine>& lines);

/// Takes running titles and page numbers away: first and last lines that come, but for their digits, on most pages.
/// The first page keeps its own.
void dropRunningLines(std::vector<std::vector<PdfLine>>& pages);

/// Joins words divided at the ends of lines: "exam-" + "ple" where the document does not write "exam-ple" elsewhere.
void joinDividedWords(QStringList& lines, const QString& wholeText);

} // namespace motcua::readers
