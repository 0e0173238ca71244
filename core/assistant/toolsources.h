// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the built-in tools look into, without knowing where it is kept. studio implements these; which documents and
// which conversations may be seen is decided there, never by what a model asks for.
//
// Thread: GUI.

#include "base/whenready.h"

#include <QString>

#include <vector>

namespace motcua {

/// A passage of the library, as a model sees it.
struct FoundPassage {
    QString
        id; ///< To open it again: [A-Za-z0-9-], good as long as the document is not indexed anew.
    QString title; ///< Of its document.
    int page = 0;  ///< From 1; 0 where the format has no pages.
    int line = 1;  ///< In the document's text, from 1.
    QString heading;
    QString text;
    QString before; ///< Id of the passage before it in its document; empty at the beginning.
    QString after;  ///< Id of the passage that follows; empty at the end.

    bool operator==(const FoundPassage&) const = default;
};

class LibrarySearch {
public:
    virtual ~LibrarySearch() = default;
    /// Best first, at most `count`; `before` and `after` are not filled. Fails: Io, Corrupt, Busy.
    virtual Async<std::vector<FoundPassage>> search(const QString& query, int count) = 0;
    /// Fails: NotFound (no such passage, or not one that may be seen), Io, Corrupt.
    virtual Async<FoundPassage> open(const QString& id) = 0;
};

/// A place in a conversation where the words stand.
struct FoundMessage {
    QString thread;  ///< Title.
    QString where;   ///< Who said it, or that it is a note or a title.
    QString snippet; ///< Some words around, on one line.
    qint64 time = 0; ///< UTC milliseconds.

    bool operator==(const FoundMessage&) const = default;
};

class ArchiveSearch {
public:
    virtual ~ArchiveSearch() = default;
    /// Best first, at most `count`; never from the trash. Fails: Io, Corrupt.
    virtual Async<std::vector<FoundMessage>> search(const QString& query, int count) = 0;
};

} // namespace motcua
