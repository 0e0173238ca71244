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
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace motcua {

class Attachments;
class Conduct;
class Requests;
class SettingsStore;

class Dialogue : public QObject {
    Q_OBJECT
public:
    /// Text of a growing answer is on disk at the latest this much later (milliseconds).
    static constexpr int kCheckpointInterval = 500;
    /// An answer that could not be written is tried again this much later (milliseconds).
    static constexpr int kRetryInterval = 5000;
    /// How many of the last turns Quote is shown, and how many a model at most.
    static constexpr int kTurnsShown = 64;
    static constexpr int kTurnsForModels = 4000;

    Dialogue(Conversations& conversations, const SettingsStore& settings,
             QObject* parent = nullptr);
    /// What has come of answers still under way is queued to be written.
    ~Dialogue() override;

    /// What is built in, in the order it is offered; the first is the default. At least one is needed to ask.
    void add(std::unique_ptr<Assistant> assistant);
    /// One that a person has set up, with options of its own below those of the thread.
    struct Offered {
        std::unique_ptr<Assistant> assistant;
        QString options; ///< As Thread::options.
    };
    /// All of them, after what is built in. Answers under way go on.
    void offer(std::vector<Offered> offered);
    std::vector<AssistantInfo> assistants() const;

    /// Where attachments are kept; outlives this.
    void use(Attachments& attachments);
    /// What a thread that uses tools may call. `start`: whether programs may be started for it.
    void setTools(
        std::function<Async<ToolBox>(const std::vector<DocumentId>& documents, bool start)> tools);

    /// Sends `text` under `parent` (invalid: as the first message) and lets the thread's assistant answer. The future
    /// gives the answer's row once both rows are on disk: from then on nothing typed can be lost, and what goes wrong
    /// is told in the answer.
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
    /// Goes on from an answer that was stopped, failed or interrupted, in place. Fails: Invalid (it is under way).
    Async<Message> continueAnswer(MessageId answer);
    /// Asks without a thread and writes nothing: for many questions at once. The future gives an answer that has no id.
    /// Calls of tools that need a person's word are not made.
    Async<Message> askOnly(const QString& text, const QString& assistant = {});

    /// Ends the answers of a thread and keeps what has come.
    void stop(ThreadId thread);
    void stop(MessageId answer);
    void stopAll();
    /// Ends all answers here and now; what has come is queued to be written, as interrupted.
    void abandon();
    bool isAnswering(ThreadId thread) const;
    bool isAnswering() const { return !m_conducts.empty() || !m_beginning.empty(); }

    /// In all threads.
    std::vector<MessageId> answersUnderWay() const;
    /// An answer under way as it is now, ahead of the disk; null when it is not under way.
    const Message* underWay(MessageId answer) const;
    /// What it waits for: "Loading the model: 40 %"; empty: nothing.
    QString waitingFor(MessageId answer) const;
    /// The calls of an answer that wait for the person's word.
    std::vector<ToolStep> askedOf(MessageId answer) const;
    /// The person's word on a call that permissionAsked() told of.
    void allow(MessageId answer, const QString& step, bool allowed);

    /// A message to be sent below `below` (the leaf that was looked at; what has grown there meanwhile stands between)
    /// as soon as the thread's answers have ended. Kept on disk until then, also over a restart. Fails: Invalid (empty).
    Async<Done> queue(ThreadId thread, MessageId below, const QString& text,
                      const std::vector<Attachment>& attachments = {});
    /// Fails: NotFound (it was sent meanwhile).
    Async<Done> unqueue(ThreadId thread, QueuedId id);
    /// Sends the first one now; harmless when there is none.
    void sendQueued(ThreadId thread);
    /// From now on what waits stays waiting: the program is about to end.
    void holdQueue() { m_holdsQueue = true; }

    /// What would go to the thread's assistant if `text` were sent below `parent` now. Fails: NotFound (it has no
    /// context), Invalid (it cannot be sent at all: a picture to a model that takes none), Network, ….
    /// `assistant`: as in ask(). Without a thread: the first message of one with these `options`.
    Async<ContextPlan> plan(ThreadId thread, MessageId parent, const QString& text,
                            const std::vector<Attachment>& attachments = {},
                            const QString& assistant = {}, const QString& options = {});
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
    struct Asked {
        ThreadId thread;
        MessageId parent;
        QString text;
        QString assistant;
        std::vector<Attachment> attachments;
        QueuedId queued = {}; ///< Where it waited until now.
    };

    Async<Message> ask(const Asked& asked);

    Async<Message> begin(std::vector<NewMessage> rows, const QString& assistant,
                         QueuedId queued = {});
    Async<Message> summarised(const Asked& asked, const Thread& of);
    Async<Message> planned(const Asked& asked, const QString& id, const Request& request);
    Async<Message> beginSummarised(const Asked& asked, const QString& id, const Request& request,
                                   const std::vector<MessageId>& outside);
    void afterSummary(Message summary, std::vector<std::pair<MessageId, QUuid>> covered,
                      Message answer, const QString& assistant);
    Async<Message> askedOnly(const AssistantInfo& info, const Request& request);
    /// What an answer is asked with, and of whom.
    struct Prepared {
        QString assistant;
        Request request;
    };
    /// An answer whose row is on disk and whose request is being put together.
    struct Beginning {
        Message row;
        quint64 ticket = 0;
    };

    void conduct(Message row, const QString& assistant);
    Async<Prepared> prepared(const Message& row, const QString& assistant);
    void endUnbegun(MessageId answer, Status status, const QString& sentence);
    void start(std::unique_ptr<Conduct> conduct);
    void ended(const Message& row);
    std::unique_ptr<Conduct> conductOf(const Message& row, Assistant& who, const Request& request);
    /// What would be asked if this were the end of the path.
    Async<Request> requestFor(const Offered& who, const QString& options, MessageId last,
                              const Message* question, const QString& prefix);
    Async<MessageId> placeOf(const QueuedMessage& waiting);
    Async<ContextPlan> planOf(const QString& options, const QString& assistant, MessageId parent,
                              const Message& question);
    NewMessage questionRow(const Asked& asked) const;
    NewMessage answerRow(ThreadId thread, MessageId parent, const Assistant& assistant) const;
    const Offered* assistantNamed(const QString& id) const;
    const Offered* assistantOf(const QString& options, const QString& id) const;

    Conversations& m_conversations;
    const SettingsStore& m_settings;
    Requests* m_requests;
    std::vector<Offered> m_assistants;
    size_t m_builtIn = 0; ///< So many of them are not offered but ours.
    std::map<MessageId, std::unique_ptr<Conduct>> m_conducts;
    std::map<MessageId, Beginning> m_beginning;
    quint64 m_ticket = 0;
    QSet<ThreadId> m_sendingQueued;
    bool m_holdsQueue = false;
    /// What is done when a summary has ended, by its row.
    std::map<MessageId, std::function<void(const Message&)>> m_after;
};

} // namespace motcua
