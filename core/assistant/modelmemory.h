// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an assistant remembers between two questions, so that a conversation of sixty turns is not counted anew with
// every key pressed: what its server is, and how many tokens texts have. Bounded; shared by the assistant and its
// replies.
//
// Thread: GUI.

#include "assistant/endpoint.h"

#include <QElapsedTimer>
#include <QHash>
#include <QString>

#include <optional>

namespace motcua {

/// What a server says about itself.
struct ServerNature {
    bool llamaCpp = false;
    bool pictures = true;  ///< False only when it said so.
    int contextLength = 0; ///< 0: not known.
    /// Takes parameters beyond OpenAI's: top_k, min_p, ….
    bool furtherSampling = false;
    QString model; ///< What to ask for when nothing else is said; may be empty.

    bool operator==(const ServerNature&) const = default;
};

class ModelMemory {
public:
    /// Older ones are asked for again: a server may have been started anew with another context. Milliseconds.
    static constexpr qint64 kNatureAge = 30'000;
    static constexpr qsizetype kMostCounts = 4096;

    /// `model`: as it is asked for; a server may have several, each with a context of its own.
    std::optional<ServerNature> nature(const Endpoint& endpoint, const QString& model) const;
    void keep(const Endpoint& endpoint, const QString& model, const ServerNature& nature);

    /// Tokens of a text for a model.
    std::optional<int> tokens(const QString& model, const QString& text);
    void keep(const QString& model, const QString& text, int tokens);

private:
    QUrl m_address;
    QString m_model;
    ServerNature m_nature;
    QElapsedTimer m_age;
    QHash<QByteArray, int> m_young; ///< By hash of model and text.
    QHash<QByteArray, int> m_old;   ///< Goes when the young ones are many.
};

} // namespace motcua
