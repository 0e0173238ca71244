// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document of the library and what a reader makes of a file: plain text with the places of pages and headings.

#include "base/id.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace motcua {

/// How far the stored text is the text of the file. Found by size and time of change, then by content hash.
enum class DocumentState { Indexed, Changed, Missing };

/// A row of the Library room.
struct Document {
    DocumentId id;
    QString title;
    QString
        source; ///< Absolute path of the file, or the name given when text was added without one.
    QString
        given; ///< What the person called it when adding it: the path as typed, or the name of the text.
    QString encoding;    ///< As detected or as the person said: "utf-8", "utf-16le", "tcvn3", …
    QByteArray hash;     ///< SHA-256 of the file's bytes.
    qint64 bytes = 0;    ///< Size of the file.
    qint64 modified = 0; ///< The file's time of change, UTC milliseconds.
    int pages = 0;       ///< 0 where the format has no pages.
    int passages = 0;
    qint64 added = 0;   ///< UTC milliseconds.
    qint64 indexed = 0; ///< UTC milliseconds.
    DocumentState state = DocumentState::Indexed;

    bool operator==(const Document&) const = default;
};

struct Heading {
    qsizetype start = 0; ///< UTF-16 code units into the text.
    qsizetype end = 0;
    int level = 1; ///< 1 is the highest.

    bool operator==(const Heading&) const = default;
};

/// What a reader returns. `text` is normalised. A text file is kept as it is; in what other readers make, paragraphs are
/// separated by one empty line, and lines inside a paragraph that the format itself broke (pdf) stay broken.
struct DocumentText {
    QString title; ///< From the file's own metadata or first heading; may be empty.
    QString text;
    std::vector<qsizetype>
        pageStarts;                ///< One per page, rising, the first is 0; empty without pages.
    std::vector<Heading> headings; ///< Rising, not overlapping.
    QString encoding;              ///< What the bytes were decoded as; empty for container formats.
    int mended = 0; ///< Characters that had to be replaced (lone surrogates, NUL, bad bytes).

    bool operator==(const DocumentText&) const = default;
};

/// A piece of a document that can be found and quoted from; never crosses a heading, never cuts a sentence.
struct Passage {
    PassageId id;
    DocumentId document;
    int ordinal = 0;     ///< From 0 within its document.
    qsizetype start = 0; ///< UTF-16 code units into the document's text.
    qsizetype end = 0;
    int page = 0;    ///< Page of `start`, from 1; 0 without pages.
    int line = 1;    ///< Line of `start` in the document's text, from 1.
    QString heading; ///< The headings above it, " › " between levels; may be empty.
    QString text;    ///< The document's text from start to end, unchanged.

    bool operator==(const Passage&) const = default;
};

/// Page of an offset, from 1; 0 when there are no pages.
int pageAt(const std::vector<qsizetype>& pageStarts, qsizetype offset);
/// Line of an offset, from 1.
int lineAt(QStringView text, qsizetype offset);

} // namespace motcua
