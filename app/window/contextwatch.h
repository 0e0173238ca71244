// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps an eye on what would be sent: asks for a plan when typing pauses and whenever what goes to the model may be
// another, and decides whether a person has to be asked before a message is sent.
//
// Owned by Asking. Thread: GUI.

#include "assistant/contextplan.h"
#include "thread/attachment.h"
#include "window/enclosures.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace motcua {

class Dialogue;

class ContextWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int kPause = 300; ///< Milliseconds without a key before a plan is asked for.
    static constexpr int kPatience = 2000; ///< No message waits longer than this for its plan.

    /// What a plan is about.
    struct Subject {
        WritingPlace place;
        QString text;
        std::vector<Attachment> attachments;
        QString options{}; ///< Of a conversation that has not begun.

        bool operator==(const Subject&) const = default;
    };
    /// What a person has to be asked before sending; empty: nothing.
    struct Verdict {
        QString sentence;
        bool mayGoOn = true;
    };

    /// `subject`: what would be sent at this moment.
    ContextWatch(Dialogue& dialogue, std::function<Subject()> subject, QObject* parent = nullptr);

    /// Plans soon: the text is another, or what surrounds it.
    void look();
    /// The last plan holds no more: another thread, another assistant.
    void forget();
    const std::optional<ContextPlan>& plan() const { return m_plan; }

    /// Says, at the latest after kPatience, whether `subject` may be sent unasked. `known`: so many messages were left
    /// out of the last answer already, which the person has seen; `summarised`: what is left out is put into a summary.
    void check(const Subject& subject, int known, bool summarised,
               std::function<void(const Verdict&)> done);
    /// The person agreed to what the last check asked about.
    void agree(ThreadId thread);

    /// The question itself, for tests.
    static Verdict verdictOn(const ContextPlan& plan, int known, bool summarised);

Q_SIGNALS:
    void planned();

private:
    void ask();
    void take(const Subject& subject, const Result<ContextPlan>& plan);

    Dialogue& m_dialogue;
    std::function<Subject()> m_subject;
    QTimer m_pause;
    std::optional<ContextPlan> m_plan;
    std::optional<Subject> m_about; ///< What the plan is about.
    bool m_asking = false;
    bool m_again = false;             ///< Something changed while a plan was made.
    std::map<ThreadId, int> m_agreed; ///< So many messages may be left out unasked.
};

} // namespace motcua
