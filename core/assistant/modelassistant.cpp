// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelassistant.h"

#include "assistant/modelcontext.h"
#include "assistant/modelreply.h"

#include <optional>
#include <utility>

namespace motcua {
namespace {

/// One plan on its way. Whoever waits for it gets an answer, also when the assistant goes before.
class Planning final : public QObject {
public:
    Planning(const Request& request, const QString& model, PassageSource& passages,
             std::shared_ptr<ModelMemory> memory, QObject* parent)
        : QObject(parent), m_finder(request, model, passages, std::move(memory))
    {
        m_promise.start();
    }

    ~Planning() override { answer(Error{Error::Kind::Cancelled, {}, {}}); }

    Async<ContextPlan> future() { return m_promise.future(); }

    void openThenFind(ServerDoor& door)
    {
        whenReady(door.open(), this, [this](const Result<Endpoint>& endpoint) {
            if (endpoint)
                find(*endpoint);
            else
                answer(endpoint.error());
        });
    }

    void find(const std::optional<Endpoint>& endpoint)
    {
        whenReady(m_finder.find(endpoint, true), this, [this](const Result<ModelContext>& context) {
            answer(context ? Result<ContextPlan>(context->plan) : context.error());
        });
    }

private:
    void answer(Result<ContextPlan> plan)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(std::move(plan));
        m_promise.finish();
        deleteLater();
    }

    ModelContextFinder m_finder;
    QPromise<Result<ContextPlan>> m_promise;
    bool m_answered = false;
};

} // namespace

ModelAssistant::ModelAssistant(AssistantInfo info, std::shared_ptr<ServerDoor> door,
                               PassageSource& passages, QString model, Patience patience)
    : m_info(std::move(info)),
      m_door(std::move(door)),
      m_passages(passages),
      m_model(std::move(model)),
      m_patience(patience),
      m_memory(std::make_shared<ModelMemory>()),
      m_planning(std::make_unique<QObject>())
{
    m_info.isModel = true;
}

ModelAssistant::~ModelAssistant() = default;

std::unique_ptr<Reply> ModelAssistant::ask(const Request& request)
{
    return std::make_unique<ModelReply>(request, m_model, m_door, m_passages, m_memory, m_patience);
}

Async<ContextPlan> ModelAssistant::plan(const Request& request)
{
    auto* planning = new Planning(request, m_model, m_passages, m_memory, m_planning.get());
    if (m_door->isOpen())
        planning->openThenFind(*m_door);
    else
        planning->find({});
    return planning->future();
}

} // namespace motcua
