// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelassistant.h"

#include "assistant/modelcontext.h"
#include "assistant/modelreply.h"

#include <optional>
#include <utility>

namespace motcua {

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
    auto* finder = new ModelContextFinder(request, m_model, m_passages, m_memory, m_planning.get());
    auto promise = std::make_shared<QPromise<Result<ContextPlan>>>();
    promise->start();
    auto future = promise->future();
    const auto answer = [promise, finder](Result<ContextPlan> plan) {
        promise->addResult(std::move(plan));
        promise->finish();
        finder->deleteLater();
    };
    const auto find = [finder, answer](const std::optional<Endpoint>& endpoint) {
        whenReady(finder->find(endpoint, true), finder,
                  [answer](const Result<ModelContext>& context) {
                      answer(context ? Result<ContextPlan>(context->plan) : context.error());
                  });
    };
    if (!m_door->isOpen()) {
        find({});
        return future;
    }
    whenReady(m_door->open(), finder, [find, answer](const Result<Endpoint>& endpoint) {
        if (!endpoint)
            return answer(endpoint.error());
        find(*endpoint);
    });
    return future;
}

} // namespace motcua
