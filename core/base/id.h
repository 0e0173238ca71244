// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Row identities as distinct types, so that a message can never be looked up with the number of a thread.

#include <QHashFunctions>
#include <QMetaType>

#include <compare>
#include <cstdint>

namespace motcua {

/// A positive number given by the database; 0 means "none". Thread: any.
template <class Tag> class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using ThreadId = Id<struct ThreadTag>;
using MessageId = Id<struct MessageTag>;
using FolderId = Id<struct FolderTag>;
using BranchId = Id<struct BranchTag>;
using DocumentId = Id<struct DocumentTag>;
using PassageId = Id<struct PassageTag>;
using NoteId = Id<struct NoteTag>;
using JournalId = Id<struct JournalTag>;
using ProfileId = Id<struct ProfileTag>;
using QueuedId = Id<struct QueuedTag>;

} // namespace motcua

template <class Tag> struct std::hash<motcua::Id<Tag>> {
    size_t operator()(motcua::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
