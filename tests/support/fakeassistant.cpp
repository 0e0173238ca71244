// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeassistant.h"

namespace motcua::test {

void FakeReply::start()
{
    if (m_byHand)
        return;
    for (const QString& piece : m_pieces)
        Q_EMIT appended(piece);
    end(Outcome{true, 1, {}});
}

void FakeReply::cancel()
{
    end(Error{Error::Kind::Cancelled, QStringLiteral("cancelled"), {}});
}

void FakeReply::end(const Result<Outcome>& outcome)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished(outcome);
}

AssistantInfo FakeAssistant::info() const
{
    return who;
}

Async<ContextPlan> FakeAssistant::plan(const Request& request)
{
    return context ? ready(Result<ContextPlan>(*context)) : Assistant::plan(request);
}

std::unique_ptr<Reply> FakeAssistant::ask(const Request& request)
{
    asked = request;
    all.push_back(request);
    auto reply = std::make_unique<FakeReply>(m_pieces, m_byHand);
    m_last = reply.get();
    return reply;
}

} // namespace motcua::test
