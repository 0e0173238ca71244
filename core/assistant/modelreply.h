// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answer of a model: opens the way to its server, finds out what goes with the question, asks, and asks again after
// each round of tools, until the model has nothing more to call or has called often enough.

#include "assistant/answerfilter.h"
#include "assistant/assistant.h"
#include "assistant/chatstream.h"
#include "assistant/growingcitations.h"
#include "assistant/modelcontext.h"
#include "assistant/toolloop.h"

#include <QElapsedTimer>

#include <memory>

namespace motcua {

class ModelReply final : public Reply {
    Q_OBJECT
public:
    /// `passages` outlives the reply.
    ModelReply(Request request, QString model, std::shared_ptr<ServerDoor> door,
               PassageSource& passages, std::shared_ptr<ModelMemory> memory, Patience patience);
    ~ModelReply() override;

    void start() override;
    void cancel() override;
    void allow(const QString& stepId, bool allowed) override;

private:
    void opened(const Result<Endpoint>& endpoint);
    void prepared(const Result<ModelContext>& context);
    void send();
    void hear(const QString& piece);
    void take(const AnswerFilter::Split& split);
    void streamEnded(const Result<StreamEnd>& end);
    void roundEnded();
    bool wantsOtherName(const Error& error) const;
    void finish(const StreamEnd& end);
    void addCost(const AnswerCost& cost);
    int tokensLeft() const;
    void end(const Result<Outcome>& outcome);

    Request m_request;
    std::shared_ptr<ServerDoor> m_door;
    std::unique_ptr<ModelContextFinder> m_finder;
    Patience m_patience;
    Endpoint m_endpoint;
    PromptParts m_parts;
    ContextPlan m_plan;
    ToolLoop m_tools;
    ChatStream* m_stream = nullptr;
    AnswerFilter m_filter;
    ToolRound m_round; ///< Under way.
    QString m_text;    ///< The whole answer so far, with what was there before.
    QString m_waiting; ///< The last sentence of waiting().
    GrowingCitations m_citations;
    AnswerCost m_cost;
    double m_writingSeconds = 0;
    int m_toolTokens = 0; ///< Estimated, of all rounds.
    bool m_full = false;  ///< A result did not fit in what was left of the context.
    QElapsedTimer m_timer;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace motcua
