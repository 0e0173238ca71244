// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds out before something is sent whether a person has to be asked first: whether messages would be left out, or it
// cannot be sent at all. Each of those who are asked has a context of its own: all are planned, the worst is told. Nothing
// waits longer than ContextWatch::kPatience for that.
//
// Owned by Asking. Thread: GUI.

#include "window/contextwatch.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace motcua {

class AskingCheck : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    AskingCheck(Dialogue& dialogue, ContextWatch& watch, QObject* parent = nullptr);

    struct Question {
        ContextWatch::Subject subject;
        QStringList assistants{}; ///< Who are asked; empty: the thread's own.
        int known = 0; ///< So many messages were left out before, which the person has seen.
        bool summarised = false; ///< What is left out is put into a summary.
    };
    using Verdict = ContextWatch::Verdict;
    using Told = std::function<void(const Verdict&)>;

    void ask(const Question& question, Told done);
    /// The person agreed to what the last verdict asked about: later questions that leave out no more are answered with
    /// yes.
    void agree();

private:
    struct Round;

    void planFor(const Question& question, const QString& assistant,
                 const std::shared_ptr<Round>& round);
    static void take(Round& round, const Question& question, const QString& name,
                     const Result<ContextPlan>& plan);
    void finish(Round& round);
    QString nameOf(const QString& assistant) const;

    Dialogue& m_dialogue;
    ContextWatch& m_watch;
    ThreadId m_thread; ///< Of the last verdict that asked.
    int m_outside = 0; ///< What it was about.
    std::map<ThreadId, int> m_agreed;
};

} // namespace motcua
