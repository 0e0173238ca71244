// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An assistant for tests: says what it was told to say, piece by piece, when the test lets it.

#include "assistant/assistant.h"

#include <QPointer>
#include <QStringList>

#include <optional>

namespace motcua::test {

class FakeReply : public Reply {
    Q_OBJECT
public:
    FakeReply(QStringList pieces, bool byHand) : m_pieces(std::move(pieces)), m_byHand(byHand) {}

    void start() override;
    void cancel() override;

    /// By hand: the next piece, or the end.
    void say(const QString& text) { Q_EMIT appended(text); }
    void reason(const QString& text) { Q_EMIT reasoningAppended(text); }
    void step(const std::vector<ToolStep>& steps) { Q_EMIT stepped(steps); }
    void wait(const QString& sentence) { Q_EMIT waiting(sentence); }
    void send(const QByteArray& body) { Q_EMIT sent(body); }
    void plan(const ContextPlan& plan) { Q_EMIT planned(plan); }
    void allow(const QString& stepId, bool allowed) override
    {
        answers.append(stepId + (allowed ? QStringLiteral("+") : QStringLiteral("-")));
    }
    QStringList answers; ///< What allow() was told.
    void askFor(const ToolStep& step) { Q_EMIT permissionAsked(step); }
    bool hasEnded() const { return m_ended; }
    void cite(const std::vector<Citation>& citations) { Q_EMIT cited(citations); }
    void end(const Result<Outcome>& outcome);

private:
    QStringList m_pieces;
    bool m_byHand;
    bool m_ended = false;
};

class FakeAssistant : public Assistant {
public:
    /// Says these pieces at once and ends well.
    explicit FakeAssistant(QStringList pieces) : m_pieces(std::move(pieces)) {}
    /// Says nothing until the test makes last() say it.
    FakeAssistant() : m_byHand(true) {}

    AssistantInfo info() const override;
    std::unique_ptr<Reply> ask(const Request& request) override;

    Async<ContextPlan> plan(const Request& request) override;

    FakeReply* last() const { return m_last; }
    Request asked;            ///< The request of the last ask().
    std::vector<Request> all; ///< Those of every ask().
    AssistantInfo who{QStringLiteral("fake"), QStringLiteral("Fake"), {}, {}, false};
    /// What plan() answers; empty: that there is no context.
    std::optional<ContextPlan> context;

private:
    QStringList m_pieces;
    bool m_byHand = false;
    QPointer<FakeReply> m_last;
};

} // namespace motcua::test
