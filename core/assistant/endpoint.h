// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a server listens, and how it is come by. The one place a key is held in memory.
//
// Thread: GUI.

#include "base/result.h"
#include "base/whenready.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace motcua {

struct Endpoint {
    QUrl
        address; ///< With the path of the interface, without a slash at its end: "http://127.0.0.1:8080/v1".
    QString
        key; ///< Secret; empty when there is none. Sent as "Authorization: Bearer", written nowhere.
};

/// What people type: "localhost:8080", "http://host/v1/", "https://host/api/v1/chat/completions". Without a scheme: http
/// for loopback and private addresses and bare names, https else. Without a path: "/v1".
/// Fails: Invalid, with a sentence (no host, another scheme than http and https, a user name or password in it).
Result<QUrl> readAddress(const QString& typed);

/// True for 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl& address);

/// Opens the way to a server: at once for an address; by starting llama-server for a file.
class ServerDoor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Ready to be asked. Fails: any kind, with a sentence. May be called again at any time.
    virtual Async<Endpoint> open() = 0;
    /// False: opening would start something.
    virtual bool isOpen() const { return true; }
    /// A reply begins and ends; an idle server may be stopped while none is under way.
    virtual void begin() {}
    virtual void end() {}

Q_SIGNALS:
    /// What opening waits for, translated: "Loading the model: 40 %". Empty: nothing any more.
    void waiting(const QString& sentence);
};

} // namespace motcua
