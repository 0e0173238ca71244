// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Servers, personas, prompts and tool servers as rows: what is in a body is not looked at here. Every change is one
// journal entry.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/result.h"
#include "settings/profile.h"

#include <optional>
#include <vector>

namespace motcua {

class Connection;

class ProfileStore {
public:
    explicit ProfileStore(Connection& connection) : m_connection(connection) {}

    Result<std::vector<Profile>> all(); ///< By kind, then (position, id).
    Result<std::vector<Profile>> all(ProfileKind kind);
    Result<Profile> find(ProfileId id);      ///< Fails: NotFound.
    Result<Profile> find(const QUuid& uuid); ///< Fails: NotFound.

    /// Without an id it is added as the last of its kind, under a new uuid when it has none; with one, its name and body
    /// are changed. The name is trimmed. Fails: Invalid (no name, one that another of its kind has in any case, a uuid
    /// that is taken), NotFound.
    Result<Profile> save(Profile profile, qint64 now);
    Result<> remove(ProfileId id, qint64 now); ///< Fails: NotFound.
    /// The first of these becomes the first of its kind, and so on; those not named follow in the order they have.
    Result<> reorder(ProfileKind kind, const std::vector<ProfileId>& ids, qint64 now);
    /// From a file. A persona or prompt whose uuid is here is changed. A server or server of tools that is here is never
    /// changed: one that is the same for others (settings/profile.h) stays as it is, another is added under a uuid of its
    /// own, and the personas of the file that name it follow. Everything else is added; a name that is taken gets a
    /// number. One journal entry; the rows are answered in the order given. Fails: Invalid.
    Result<std::vector<Profile>> import(std::vector<Profile> profiles, qint64 now);

private:
    Result<> checkName(const Profile& profile);
    Result<QString> freeName(const Profile& profile);
    Result<std::optional<Profile>> known(Profile& profile);
    Result<Profile> take(Profile profile, const std::optional<Profile>& known, qint64 now);
    Result<Profile> add(Profile profile, qint64 now);
    Result<Profile> update(Profile stored, const Profile& wanted, qint64 now);

    Connection& m_connection;
};

} // namespace motcua
