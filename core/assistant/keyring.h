// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys in the system's keychain (QtKeychain), by the uuid of the server they belong to. Where there is no keychain
// nothing is written anywhere instead: the key is held until the program ends, and the caller is told.
//
// Thread: GUI.

#include "base/whenready.h"

#include <QHash>
#include <QObject>
#include <QUuid>

namespace motcua {

class Keyring : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty when there is none. Fails: Refused (locked), Io.
    Async<QString> key(const QUuid& server);
    enum class Kept { InKeychain, UntilTheEnd };
    /// An empty key forgets it. Fails: Refused.
    Async<Kept> setKey(const QUuid& server, const QString& key);

private:
    QHash<QUuid, QString> m_held; ///< What no keychain would take.
};

} // namespace motcua
