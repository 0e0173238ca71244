// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that is found out before a model is asked: what its server is, which passages go with the question, how
// many tokens all that takes, and which turns fit. The same for asking and for showing beforehand what would be asked.
//
// Thread: GUI.

#include "assistant/contextplan.h"
#include "assistant/modelmemory.h"
#include "assistant/prompt.h"
#include "assistant/tokencounter.h"
#include "base/whenready.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace motcua {

class CitationChecker;
class ServerClient;

struct ModelContext {
    ServerNature server;
    std::vector<Candidate> sources; ///< As many as were wanted, found, and have room.
    std::shared_ptr<CitationChecker>
        checker; ///< Of these and those that had no room; null without any.
    ContextPlan plan;
};

class ModelContextFinder : public QObject {
    Q_OBJECT
public:
    /// `model` is asked for when the request names none. `passages` outlives the finder.
    ModelContextFinder(Request request, QString model, PassageSource& passages,
                       std::shared_ptr<ModelMemory> memory, QObject* parent = nullptr);
    ~ModelContextFinder() override;

    /// Once. Without an endpoint nothing is asked and everything is estimated. Fails: what PassageSource fails with;
    /// Invalid when the question encloses a picture and the model takes none; Network and Auth of the server only when
    /// `strict`: who goes on to ask hears of them then anyway, and some servers answer nothing else.
    Async<ModelContext> find(const std::optional<Endpoint>& endpoint, bool strict);

private:
    Async<ServerNature> askNature();
    void natureFound(const Result<ServerNature>& nature);
    void retrieve();
    void countAll();
    void planAll(const FrameTokens& frame, const std::vector<int>& tokens);
    void finish(Result<ModelContext> result);

    Request m_request;
    QString m_model;
    PassageSource& m_passages;
    std::shared_ptr<ModelMemory> m_memory;
    std::unique_ptr<ServerClient> m_client;
    std::unique_ptr<TokenCounter> m_counter;
    QPromise<Result<ModelContext>> m_promise;
    ModelContext m_context;
    bool m_strict = false;
};

/// What is looked for in the library: the question, and the one before it when it says too little by itself.
QString soughtText(const Request& request);

} // namespace motcua
