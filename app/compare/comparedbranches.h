// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What of a thread can be set side by side: its branches, by the names people gave them or by how they begin, and two of
// them from where they part.
//
// Thread: any; pure.

#include "studio/conversations.h"

#include <optional>

namespace motcua {

/// A branch that can be chosen: from the root to a leaf.
struct ComparedBranch {
    MessageId leaf;
    QString name;

    bool operator==(const ComparedBranch&) const = default;
};

/// More than this are not offered: named ones come first, then the newest.
inline constexpr size_t kMostBranches = 200;

/// Those with a name first, each part in the order it is read; `shown` are among them whatever they are.
std::vector<ComparedBranch> comparableBranches(const ThreadShape& shape,
                                               const std::vector<MessageId>& shown);

/// Two branches below what they have in common.
struct PartedBranches {
    MessageId parted; ///< The last message of both; invalid: they have none in common.
    std::vector<MessageId> left;
    std::vector<MessageId> right;
};

/// Nothing when one is part of the other, or a leaf is not there.
std::optional<PartedBranches> partedBranches(const Tree& tree, MessageId left, MessageId right);

/// The same titles, told apart by numbers where several are equal: "Qwen 1", "Qwen 2".
QStringList distinctTitles(const QStringList& titles);

} // namespace motcua
