// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What two texts have in common and where they differ, in words. The method is Myers' (An O(ND) Difference Algorithm,
// 1986) on words, spaces and signs, after what is equal at both ends has been set aside; past a bound on the work the
// rest counts as different, so that no pair of texts takes long.
//
// Thread: any; pure.

#include <QStringView>

#include <vector>

namespace motcua {

/// A stretch of both texts, UTF-16 code units. Equal stretches have the same text, else one may be empty.
struct DiffRun {
    enum class Kind { Equal, Different };

    Kind kind = Kind::Equal;
    qsizetype leftStart = 0;
    qsizetype leftEnd = 0;
    qsizetype rightStart = 0;
    qsizetype rightEnd = 0;

    bool operator==(const DiffRun&) const = default;
};

/// In order, without gaps: the runs cover both texts whole. Two equal texts give one run, two empty ones none.
std::vector<DiffRun> diffWords(QStringView left, QStringView right);

/// How much is the same: 0 nothing, 1 everything; of the letters, not the spaces. Two empty texts are the same.
double likeness(const std::vector<DiffRun>& runs, QStringView left, QStringView right);

} // namespace motcua
