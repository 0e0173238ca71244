// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys in the system's keychain (QtKeychain), by the uuid of the server they belong to. Where there is no keychain
// nothing is written anywhere instead: the key is held until the program ends, and the caller is told.
//
// Thread: GUI.

#include "assistant/keychain.h"
#include "base/whenready.h"

#include <QHash>
#include <QObject>
#include <QUuid>

namespace motcua {

class Keyring : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A keychain that has not answered after so long is taken for none (milliseconds).
    static constexpr int kPatience = 2000;

    /// Empty when there is none. Fails: Refused (locked), Io (there is a keychain, and it does not answer).
    Async<QString> key(const QUuid& server);
    enum class Kept { InKeychain, UntilTheEnd };
    /// From now on key() gives it, whatever the keychain says. An empty key forgets it. Fails: Refused (forgetting one
    /// that the keychain holds).
    Async<Kept> setKey(const QUuid& server, const QString& key);

    /// Takes a key out of the keychain; until the program ends bringBack() knows it. Fails: Refused, Io (then the keychain
    /// may still hold it).
    Async<Kept> setAside(const QUuid& server);
    /// Puts a key that was set aside where it was; harmless when there is none.
    void bringBack(const QUuid& server);

private:
    QFuture<Keychain::Answer> inTime(QFuture<Keychain::Answer> answer);
    Async<Kept> forget(const QUuid& server);

    QHash<QUuid, QString> m_held;  ///< What no keychain would take.
    QHash<QUuid, QString> m_aside; ///< Of servers that were removed.
};

} // namespace motcua
