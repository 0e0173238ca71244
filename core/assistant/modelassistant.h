// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A model behind a server, of any kind that takes OpenAI's chat completions: with sources from the library, tools, and
// a plan of what fits in its context.

#include "assistant/assistant.h"
#include "assistant/chatstream.h"
#include "assistant/endpoint.h"

#include <memory>

namespace motcua {

class ModelMemory;
class PassageSource;

class ModelAssistant final : public Assistant {
public:
    /// `passages` outlives the assistant and its replies. `model` is asked for when a request names none; both empty:
    /// the server's first.
    ModelAssistant(AssistantInfo info, std::shared_ptr<ServerDoor> door, PassageSource& passages,
                   QString model, Patience patience = {});
    ~ModelAssistant() override;

    AssistantInfo info() const override { return m_info; }
    std::unique_ptr<Reply> ask(const Request& request) override;
    /// A server that would have to be started for it is not: then everything is estimated. Cancelled when the
    /// assistant goes before.
    Async<ContextPlan> plan(const Request& request) override;

private:
    AssistantInfo m_info;
    std::shared_ptr<ServerDoor> m_door;
    PassageSource& m_passages;
    QString m_model;
    Patience m_patience;
    std::shared_ptr<ModelMemory> m_memory;
    std::unique_ptr<QObject> m_planning; ///< Owns what plans.
};

} // namespace motcua
