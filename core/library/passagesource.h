// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the built-in assistant gets passages from, without knowing where they are kept. The store
// implements it.

#include "base/whenready.h"
#include "library/document.h"
#include "library/terms.h"

#include <vector>

namespace motcua {

/// A passage that may answer, with what a citation of it needs.
struct Candidate {
    Passage passage;
    QString title;  ///< Of its document.
    QString source; ///< Of its document.
    int line = 1;   ///< Line of the passage's start in the document's text, from 1.
    std::vector<qsizetype> pageBreaks; ///< Where in the passage's text further pages begin, rising.

    bool operator==(const Candidate&) const = default;
};

struct Retrieval {
    std::vector<Candidate> candidates; ///< Best first by terms alone.
    TermStatistics statistics;

    bool operator==(const Retrieval&) const = default;
};

class PassageSource {
public:
    virtual ~PassageSource() = default;
    /// The passages that share most with the question; from `documents` only, unless that is empty.
    /// Fails: Io, Corrupt, Busy.
    virtual Async<Retrieval> retrieve(const Question& question,
                                      const std::vector<DocumentId>& documents) = 0;
};

/// More candidates than this never changed an answer; each costs time to read.
inline constexpr size_t kCandidates = 48;

} // namespace motcua
