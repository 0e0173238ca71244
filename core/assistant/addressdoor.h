// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The way to a server behind an address: there is nothing to start, only the key is fetched when it is first needed,
// from the environment or the keychain.
//
// Thread: GUI.

#include "assistant/endpoint.h"
#include "assistant/keyring.h"
#include "settings/profile.h"

namespace motcua {

class AddressDoor : public ServerDoor {
    Q_OBJECT
public:
    /// `keyring` outlives the door.
    AddressDoor(ServerProfile server, Keyring& keyring);
    /// With this key, wherever another may be kept.
    AddressDoor(ServerProfile server, Keyring& keyring, const QString& key);

    /// Fails: Invalid (an address that is none), Auth (the environment variable is not set), Refused (the keychain is
    /// locked).
    Async<Endpoint> open() override;

private:
    ServerProfile m_server;
    Keyring& m_keyring;
    QString m_key;
    bool m_keyGiven = false;
};

} // namespace motcua
