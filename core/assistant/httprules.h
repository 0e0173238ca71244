// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How every question to a server is put: the key and the words go to the address that was asked and to no other place.
// Redirects are not followed; loopback and everything unencrypted goes straight to its host and never through a proxy;
// no cookies, no cache, no other sign of who asks; certificates that do not hold are refused.
//
// Thread: GUI.

#include "assistant/endpoint.h"
#include "assistant/responsehead.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

namespace motcua {

/// A manager that keeps the rules for this address.
std::unique_ptr<QNetworkAccessManager> makeManager(const QUrl& address);

/// A question with the key, which must be printable ASCII. `accept`: "application/json", "text/event-stream".
/// Fails: Invalid (no address, a key that cannot be sent).
Result<QNetworkRequest> makeRequest(const Endpoint& endpoint, const QUrl& url,
                                    const QByteArray& accept);

/// Sends JSON exactly once. Qt sends a body again, unasked, when a connection is closed before its answer, which would let a
/// model answer twice.
QNetworkReply* postOnce(QNetworkAccessManager& manager, QNetworkRequest request,
                        const QByteArray& body);
/// Sends JSON where asking twice does no harm.
QNetworkReply* postAgain(QNetworkAccessManager& manager, QNetworkRequest request,
                         const QByteArray& body);

/// What the server said before its answer; empty while it has not.
std::optional<ResponseHead> headOf(const QNetworkReply& reply);

/// Why the network brought no answer, or no end of it: one sentence that names the host.
QString networkTrouble(const QNetworkReply& reply);

} // namespace motcua
