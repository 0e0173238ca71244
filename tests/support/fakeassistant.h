// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An assistant for tests: says what it was told to say, piece by piece, when the test lets it.

#include "assistant/assistant.h"

#include <QPointer>
#include <QStringList>

namespace motcua::test {

class FakeReply : public Reply {
    Q_OBJECT
public:
    FakeReply(QStringList pieces, bool byHand) : m_pieces(std::move(pieces)), m_byHand(byHand) {}

    void start() override;
    void cancel() override;

    /// By hand: the next piece, or the end.
    void say(const QString& text) { Q_EMIT appended(text); }
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

    FakeReply* last() const { return m_last; }
    Request asked; ///< The request of the last ask().

private:
    QStringList m_pieces;
    bool m_byHand = false;
    QPointer<FakeReply> m_last;
};

} // namespace motcua::test
