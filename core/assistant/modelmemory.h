// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an assistant remembers between two questions, so that a conversation of sixty turns is not counted anew with
// every key pressed: what its server is, and how many tokens texts have. Bounded; shared by the assistant and its
// replies.
//
// Thread: GUI.

#include "assistant/endpoint.h"
#include "assistant/sampling.h"

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
    Sampling sampling = Sampling::OpenAi;
    QString model; ///< What to ask for when nothing else is said; may be empty.

    bool operator==(const ServerNature&) const = default;
};

class ModelMemory {
public:
    /// Older ones are asked for again: a server may have been started anew with another context. Milliseconds.
    static constexpr qint64 kNatureAge = 30'000;
    /// Enough for all turns of the longest conversations that models are shown, and what they enclose, twice.
    static constexpr qsizetype kMostCounts = 32'768;

    /// `model`: as it is asked for; a server may have several, each with a context of its own.
    std::optional<ServerNature> nature(const Endpoint& endpoint, const QString& model) const;
    void keep(const Endpoint& endpoint, const QString& model, const ServerNature& nature);

    /// Tokens of a text for a model.
    std::optional<int> tokens(const QString& model, const QString& text);
    void keep(const QString& model, const QString& text, int tokens);

private:
    /// Two hashes and the length of a text: what is counted with every pause in typing must cost little, and nobody
    /// gains by a wrong number of tokens.
    struct TextKey {
        size_t first;
        size_t second;
        qsizetype length;

        bool operator==(const TextKey&) const = default;
        friend size_t qHash(const TextKey& key, size_t seed) noexcept { return key.first ^ seed; }
    };

    static TextKey keyOf(const QString& model, const QString& text);

    QUrl m_address;
    QString m_model;
    ServerNature m_nature;
    QElapsedTimer m_age;
    QHash<TextKey, int> m_young;
    QHash<TextKey, int> m_old; ///< Goes when the young ones are many.
};

} // namespace motcua
