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

    /// So many texts are with the server at once: a long conversation has thousands, and its last turns come first.
    static constexpr size_t kMostAtOnce = 16;

    /// One number for each text. Never fails: what the server does not count is estimated, and when it cannot be reached
    /// everything that is left.
    Async<std::vector<int>> count(const QStringList& texts);
    /// `system`: the text of the system message.
    Async<FrameTokens> frame(const Request& request, const QString& system);
    /// Whether the server has counted everything so far.
    bool isExact() const { return m_exact; }

private:
    struct Tally;

    /// `beginning`: the first text is where a prompt begins.
    Async<std::vector<int>> count(const QStringList& texts, bool beginning);
    /// Asks for the next text of a count; ends the count after the last.
    void askNext(const std::shared_ptr<Tally>& tally);
    void counted(const std::shared_ptr<Tally>& tally, size_t i, const Result<int>& answer);
    FrameTokens estimatedFrame(const Request& request, const QString& system) const;

    ServerClient* m_client;
    QString m_model;
    std::shared_ptr<ModelMemory> m_memory;
    bool m_exact;
};

} // namespace motcua
