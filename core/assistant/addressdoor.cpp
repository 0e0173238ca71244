// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/addressdoor.h"

namespace motcua {

AddressDoor::AddressDoor(ServerProfile server, Keyring& keyring)
    : m_server(std::move(server)), m_keyring(keyring)
{
}

AddressDoor::AddressDoor(ServerProfile server, Keyring& keyring, const QString& key)
    : m_server(std::move(server)), m_keyring(keyring), m_key(key), m_keyGiven(true)
{
}

Async<Endpoint> AddressDoor::open()
{
    const auto address = readAddress(m_server.address);
    if (!address)
        return ready(Result<Endpoint>(address.error()));
    if (m_keyGiven)
        return ready(Result<Endpoint>(Endpoint{*address, m_key}));
    if (!m_server.keyVariable.isEmpty()) {
        const QString key = qEnvironmentVariable(m_server.keyVariable.toUtf8().constData());
        if (key.isEmpty())
            return ready(Result<Endpoint>(
                Error{Error::Kind::Auth,
                      tr("The key of %1 is to come from the environment variable %2, which is not "
                         "set: set it and start Motcua again.")
                          .arg(m_server.name, m_server.keyVariable),
                      {}}));
        return ready(Result<Endpoint>(Endpoint{*address, key}));
    }
    if (!m_server.hasKey)
        return ready(Result<Endpoint>(Endpoint{*address, {}}));
    return andThen(m_keyring.key(m_server.uuid), this, [this, url = *address](const QString& key) {
        if (key.isEmpty())
            return ready(Result<Endpoint>(
                Error{Error::Kind::Auth,
                      tr("The key of %1 is no longer in the keychain: give it again on the "
                         "Assistants page.")
                          .arg(m_server.name),
                      {}}));
        return ready(Result<Endpoint>(Endpoint{url, key}));
    });
}

} // namespace motcua
