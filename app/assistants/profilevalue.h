// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One of the things a person sets up, whichever it is, and what all of them have in common.
//
// Thread: any.

#include "settings/profile.h"

#include <variant>

namespace motcua {

using ProfileValue = std::variant<ServerProfile, Persona, Prompt, ToolServer>;

QUuid uuidOf(const ProfileValue& value);
/// Invalid for one that was never saved.
ProfileId idOf(const ProfileValue& value);
QString nameOf(const ProfileValue& value);
ProfileKind kindOf(const ProfileValue& value);

ProfileValue withName(ProfileValue value, const QString& name);
/// With a new identity, so that it is stored beside the one it was made from. A key does not go with it.
ProfileValue duplicateOf(ProfileValue value, const QString& name);
/// The same but for identity: nothing has to be saved.
bool holdsTheSame(const ProfileValue& one, const ProfileValue& other);

/// Between a value and the row it is stored as.
Profile rowOf(const ProfileValue& value);
ProfileValue valueOf(const Profile& row);

/// `name`, or "name 2", "name 3", … so that it is none of `taken` (compared without case).
QString freeName(const QString& name, const QStringList& taken);

} // namespace motcua
