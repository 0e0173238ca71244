// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Conducts answers. Asking writes the person's message and the empty answer in one change, before the assistant hears
// of it; the answer is checkpointed while it grows; whatever happens, what came is kept. Several answers may be under
// way at once, in one thread or in many.
//
// Owned by Studio. Thread: GUI.

#include "assistant/assistant.h"
#include "studio/conversations.h"
#include "thread/attachment.h"

#include <QObject>

#include <map>
#include <memory>

namespace motcua {

class Conduct;
class SettingsStore;

class Dialogue : public QObject {
    Q_OBJECT
public:
    /// Text of a growing answer is on disk at the latest this much later (milliseconds).
    static constexpr int kCheckpointInterval = 500;
    /// An answer that could not be written is tried again this much later (milliseconds).
    static constexpr int kRetryInterval = 5000;
    /// How many of the last turns an assistant is shown.
    static constexpr int kTurnsShown = 64;

    Dialogue(Conversations& conversations, const SettingsStore& settings,
             QObject* parent = nullptr);
    /// What has come of answers still under way is queued to be written.
    ~Dialogue() override;

    /// The assistants in the order they are offered; the first is the default. At least one is needed to ask.
    void add(std::unique_ptr<Assistant> assistant);
    std::vector<AssistantInfo> assistants() const;

    /// Sends `text` under `parent` (invalid: as the first message) and lets the thread's assistant answer. The future
    /// gives the answer's row once both rows are on disk: from then on nothing typed can be lost.
    /// `assistant`: an AssistantInfo::id instead of the thread's own. Fails: Invalid (empty text, unknown assistant).
    Async<Message> ask(ThreadId thread, MessageId parent, const QString& text,
                       const QString& assistant = {},
                       const std::vector<Attachment>& attachments = {});
    /// The same question to several at once: their answers become branches side by side, in this order; the first is
    /// on the path. The future gives all the rows once they are on disk. Fails: Invalid.
    Async<std::vector<Message>> askSeveral(ThreadId thread, MessageId parent, const QString& text,
                                           const QStringList& assistants,
                                           const std::vector<Attachment>& attachments = {});
    /// Another answer to the same question, as a new branch beside `answer`; by `assistant`, or the thread's own.
    Async<Message> regenerate(MessageId answer, const QString& assistant = {});
    /// The person's message with another text, as a new branch, and its answer.
    Async<Message> editAndAsk(MessageId message, const QString& text);
    /// Goes on from an answer that was stopped, failed or interrupted, in place.
    Async<Message> continueAnswer(MessageId answer);
    /// Asks without a thread and writes nothing: for many questions at once. The future gives an answer that has no id.
    Async<Message> askOnly(const QString& text, const QString& assistant = {});

    /// Ends the answers of a thread and keeps what has come.
    void stop(ThreadId thread);
    void stop(MessageId answer);
    void stopAll();
    bool isAnswering(ThreadId thread) const;
    bool isAnswering() const { return !m_conducts.empty(); }

    /// An answer under way as it is now, ahead of the disk; null when it is not under way.
    const Message* underWay(MessageId answer) const;
    /// What it waits for: "Loading the model: 40 %"; empty: nothing.
    QString waitingFor(MessageId answer) const;
    /// The person's word on a call that permissionAsked() told of.
    void allow(MessageId answer, const QString& step, bool allowed);

    /// A message to be sent as soon as the thread's answers have ended. Kept on disk until then, also over a restart.
    Async<Done> queue(ThreadId thread, const QString& text,
                      const std::vector<Attachment>& attachments = {});
    /// The texts waiting in a thread, in order.
    Async<QStringList> queued(ThreadId thread);
    Async<Done> unqueue(ThreadId thread, int index);

    /// What would go to the thread's assistant if `text` were sent below `parent` now. Fails: NotFound (it has no
    /// context), Network, ….
    Async<ContextPlan> plan(ThreadId thread, MessageId parent, const QString& text,
                            const std::vector<Attachment>& attachments = {});
    /// The bodies of the requests an answer was made from, as they left, pretty-printed; pictures are named, not shown.
    /// Fails: NotFound (kept for the last answers only).
    Async<QString> whatWasSent(MessageId answer);

    /// Who answers a thread with these options (the JSON of Thread::options).
    AssistantInfo assistantFor(const QString& options) const;

Q_SIGNALS:
    void started(motcua::ThreadId thread, motcua::MessageId answer);
    /// New text of a growing answer; the row itself is announced when the answer ends.
    void textAppended(motcua::MessageId answer, const QString& text);
    void reasoningAppended(motcua::MessageId answer, const QString& text);
    /// Its calls of tools changed: read underWay().
    void stepped(motcua::MessageId answer);
    /// A tool that is not read-only waits for allow().
    void permissionAsked(motcua::MessageId answer, const motcua::ToolStep& step);
    void waitingChanged(motcua::MessageId answer, const QString& sentence);
    void queueChanged(motcua::ThreadId thread);
    /// The assistants that are offered, or what they are called, changed.
    void assistantsChanged();
    /// The answer as it ended, on disk.
    void finished(const motcua::Message& answer);
    /// What has come could not be written (disk full, …): it is kept in memory and tried again.
    void notSaved(motcua::ThreadId thread, const motcua::Error& error);

private:
    Async<Message> begin(std::vector<NewMessage> rows, const QString& assistant);
    Async<Message> conduct(Message row, const QString& assistant);
    void start(std::unique_ptr<Conduct> conduct);
    Request requestFor(const QString& options) const;
    NewMessage answerRow(ThreadId thread, MessageId parent, const Assistant& assistant) const;
    Assistant* assistantNamed(const QString& id) const;
    Assistant* assistantOf(const QString& options, const QString& id) const;

    Conversations& m_conversations;
    const SettingsStore& m_settings;
    std::vector<std::unique_ptr<Assistant>> m_assistants;
    std::map<MessageId, std::unique_ptr<Conduct>> m_conducts;
};

} // namespace motcua
