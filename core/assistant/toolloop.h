// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs the calls a model asks for. Read-only tools run at once; every other call waits until the person has allowed it,
// each single one, whatever the model or a document says. A call that cannot be made (no such tool, broken arguments,
// too many at once, not allowed) is a failed step, and the reason is its result, for the model and the person alike.
//
// Thread: GUI. What tools still say after the loop is gone is lost.

#include "assistant/chatstream.h"
#include "assistant/tool.h"
#include "library/answermeta.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <vector>

namespace motcua {

class ToolLoop : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kMostAtOnce = 16;

    explicit ToolLoop(ToolBox tools, QObject* parent = nullptr);

    /// One round. `at`: where in the answer's text it happens. Ids that are empty or were used before are made new;
    /// calls() has them as they are now. roundEnded() comes later, never from within.
    void run(std::vector<ToolCall> calls, qsizetype at);
    void allow(const QString& stepId, bool allowed);
    /// Calls that are under way or waiting fail, and nothing is said any more after that.
    void stop();

    /// Of all rounds.
    const std::vector<ToolStep>& steps() const { return m_steps; }
    const std::vector<ToolCall>& calls() const { return m_calls; } ///< Of this round.
    QStringList results() const;                                   ///< Of this round.

Q_SIGNALS:
    void stepped();
    void permissionAsked(const motcua::ToolStep& step);
    void roundEnded();

private:
    void begin(size_t index);
    void call(size_t index);
    void settle(size_t index, const QString& result, bool failed);
    Tool* toolNamed(const QString& name) const;
    QString freshId(const QString& wanted) const;
    void endWhenSettled();

    ToolBox m_tools;
    std::vector<ToolStep> m_steps;
    std::vector<ToolCall> m_calls;
    std::vector<QElapsedTimer> m_clocks; ///< One for each step.
    std::vector<bool> m_waiting;         ///< For each step, whether the person is asked.
    size_t m_first = 0;                  ///< Step of the first call of this round.
    bool m_ending = false;               ///< The round has ended, and that is being said.
};

} // namespace motcua
