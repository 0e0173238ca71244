// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What servers tell about themselves, read from the bodies of their answers. Pure.
//
// Fails: Invalid for what cannot be read. Thread: any.

#include "assistant/serverclient.h"

#include <QByteArray>

namespace motcua {

/// {"data":[{"id":…}]}. How long a context is, each kind of server says by another name; the length a model was trained
/// for (llama.cpp's n_ctx_train) is not how long the server's is, and is not taken for it.
Result<std::vector<ServerModel>> readModels(const QByteArray& body);
/// NotFound for anything but llama.cpp's own answer: others send a page or an error with status 200.
Result<ServerProps> readProps(const QByteArray& body);
/// {"status":"ok"}, or nothing at all. Busy for another status.
Result<Done> readHealth(const QByteArray& body);
/// {"tokens":[…]}
Result<int> readTokenCount(const QByteArray& body);
/// {"prompt":"…"}
Result<QString> readPrompt(const QByteArray& body);

} // namespace motcua
