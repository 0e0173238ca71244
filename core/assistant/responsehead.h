// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server says before its answer, and the sentences that follow from it. Pure: nothing here touches the network.
//
// Thread: any.

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <optional>

namespace motcua {

struct ResponseHead {
    int status = 200;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray location;
    QByteArray retryAfter;
    QUrl asked; ///< What was asked; a redirect may be relative to it.

    bool isGood() const { return status >= 200 && status < 300; }
    bool isRedirect() const { return status >= 300 && status < 400; }
    bool isBusy() const { return status == 429 || status == 503; }
};

/// Why there is no answer, with the server's own words out of `body`. Requires: !isGood().
/// Kinds: Network (3xx; the target is named, nothing is sent there), Auth (401, 403), NotFound (404, 405, 501),
/// Busy (503), Refused.
Error statusError(const ResponseHead& head, const QByteArray& body);

/// A web page where a server should have answered: a mistyped address, or the sign-in page of a network.
Error webPageError();
/// An answer of another kind; `words` may be empty.
Error strangeAnswerError(const QString& words);
/// An answer without bounds.
Error tooLongError();

/// Seconds that Retry-After asks to wait, 0 or more: a number, or a date against `now`. Empty for anything else.
std::optional<qint64> retryAfter(const QByteArray& value, const QDateTime& now);

/// The text with the key, and what a server may have left of it ("sk-abc…xyz"), blotted out.
QString withoutKey(const QString& text, const QString& key);

} // namespace motcua
