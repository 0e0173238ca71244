// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checks what a model cites against the passages it was sent. The check is one of words and numbers, by the measures
// that ranking uses: it finds citations of passages that were never sent, that speak of something else, and numbers the
// passage does not hold. It does not understand, so a supported citation may still be wrong.
//
// Thread: any.

#include "library/citation.h"
#include "library/passagesource.h"

#include <QString>

#include <memory>
#include <vector>

namespace motcua {

struct CitedText {
    /// In the order in which the answer first names them. The number is the model's; the quotation is the passage when
    /// that is short, else the sentences of it that share most with what they are cited for.
    std::vector<Citation> citations;
    /// Rising: numbers of no passage, numbers whose passage shares nothing with anything they are cited for (when both
    /// are in one language), and those cited once for numbers that no passage cited there holds.
    std::vector<int> unsupported;

    bool operator==(const CitedText&) const = default;
};

/// Checks an answer again and again while it grows: what has been looked at once is remembered. Made in any thread (it
/// reads all passages then), used in one.
class CitationChecker {
public:
    /// The passage with the number n is sources[n - 1].
    explicit CitationChecker(std::vector<Candidate> sources);
    ~CitationChecker();

    const std::vector<Candidate>& sources() const;
    /// `sent`: only the first so many passages were.
    CitedText check(const QString& answer, size_t sent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Once, all passages.
CitedText checkCitations(const QString& answer, const std::vector<Candidate>& sources);

/// The numbers in the order in which they first come, each once.
std::vector<int> citedNumbers(const QString& answer);

} // namespace motcua
