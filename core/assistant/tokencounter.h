// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts tokens by the server's own tokenizer where it has one (llama.cpp), and by estimate where not. What a template
// puts around messages is measured once: a conversation of marks is rendered by the server, and what stands between
// the marks is counted.
//
// Thread: GUI.

#include "assistant/modelmemory.h"
#include "assistant/prompt.h"
#include "base/whenready.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace motcua {

class ServerClient;

/// Tokens a template adds.
struct FrameTokens {
    int system = 0;    ///< The system message, the tools and all before the first turn.
    int afterUser = 0; ///< From the end of a person's turn to the beginning of the next.
    int afterAssistant = 0;
    int atEnd = 0; ///< From the end of the question to the beginning of the answer.

    bool operator==(const FrameTokens&) const = default;
};

class TokenCounter : public QObject {
public:
    /// `client` may be null: then all is estimated. Outlives the counter.
    TokenCounter(ServerClient* client, QString model, std::shared_ptr<ModelMemory> memory,
                 QObject* parent = nullptr);

    /// One number for each text. Never fails: what the server does not count is estimated.
    Async<std::vector<int>> count(const QStringList& texts);
    /// `system`: the text of the system message.
    Async<FrameTokens> frame(const Request& request, const QString& system);
    /// Whether the server has counted everything so far.
    bool isExact() const { return m_exact; }

private:
    struct Tally;

    int countedOf(const Result<int>& answer, const QString& text);
    FrameTokens estimatedFrame(const Request& request, const QString& system) const;

    ServerClient* m_client;
    QString m_model;
    std::shared_ptr<ModelMemory> m_memory;
    bool m_exact;
};

} // namespace motcua
