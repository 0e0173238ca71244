// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks an OpenAI-compatible server what is not an answer: which models it has, how long its context is, how many
// tokens a text has. Redirects are refused, loopback never goes through a proxy, and the key goes to this endpoint only.
//
// Everything fails with: Network (not reached, silent, redirected), Auth (401, 403), NotFound (404, 405, 501),
// Busy (503), Refused (any other status), Invalid (an answer that cannot be read). Thread: GUI.

#include "assistant/endpoint.h"
#include "base/whenready.h"

#include <QObject>

#include <memory>
#include <vector>

namespace motcua {

struct ServerModel {
    QString id;
    int contextLength = 0; ///< 0: not said.
    QString owner{};       ///< "owned_by": tells some programs from others; may be empty.

    bool operator==(const ServerModel&) const = default;
};

/// What llama.cpp tells at /props.
struct ServerProps {
    int contextLength = 0; ///< Tokens for one conversation (n_ctx of a slot, not of all).
    QString model;
    bool vision = false;
    bool llamaCpp = true;

    bool operator==(const ServerProps&) const = default;
};

class ServerClient : public QObject {
    Q_OBJECT
public:
    explicit ServerClient(Endpoint endpoint, QObject* parent = nullptr);
    ~ServerClient() override;

    Async<std::vector<ServerModel>> models(); ///< GET …/models
    Async<ServerProps> props(); ///< GET /props beside …/v1; NotFound where there is none.
    Async<Done> health();       ///< GET /health; Busy while a model is loading (503).
    /// POST /tokenize. `beginning`: with the tokens a model wants before every text, as a prompt gets them.
    Async<int> countTokens(const QString& text, bool beginning = false);
    /// The text a conversation becomes through the model's template: POST /apply-template with a chat request's body.
    Async<QString> applyTemplate(const QByteArray& body);

    /// Milliseconds without a byte after which a question counts as unanswered; 10 000 unless told.
    void setPatience(int milliseconds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua
