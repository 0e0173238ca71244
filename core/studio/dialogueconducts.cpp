// SPDX-License-Identifier: GPL-3.0-or-later
// Answers under way: how they are begun, followed, stopped, and what comes after them.
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogue.h"
#include "studio/dialogueparts.h"

#include <algorithm>

namespace motcua {

/// From here on the answer is under way: it can be stopped, and whatever fails is told in its row.
void Dialogue::conduct(Message row, const QString& assistant)
{
    const MessageId id = row.id;
    const ThreadId thread = row.thread;
    const quint64 ticket = ++m_ticket;
    if (!isUnfinished(row.status))
        row.status = Status::Pending; // an answer that goes on
    auto request = prepared(row, assistant);
    m_beginning[id] = {std::move(row), ticket};
    Q_EMIT started(thread, id);
    whenReady(std::move(request), this, [this, id, ticket](const Result<Prepared>& prepared) {
        const auto found = m_beginning.find(id);
        if (found == m_beginning.end() || found->second.ticket != ticket)
            return; // it was stopped
        if (!prepared)
            return endUnbegun(id, Status::Failed, prepared.error().message);
        const Offered* still = assistantNamed(prepared->assistant);
        if (!still)
            return endUnbegun(id, Status::Failed, tr("There is no assistant to ask."));
        const Message row = found->second.row;
        m_beginning.erase(found);
        start(conductOf(row, *still->assistant, prepared->request));
    });
}

Async<Dialogue::Prepared> Dialogue::prepared(const Message& row, const QString& assistant)
{
    const auto gone = [] {
        return ready(
            Result<Prepared>(Error{Error::Kind::Invalid, tr("There is no assistant to ask."), {}}));
    };
    return andThen(m_conversations.thread(row.thread), this,
                   [this, row, assistant, gone](const Thread& of) {
                       // The one that began an answer goes on with it, while it is there.
                       const QString named = assistantNamed(assistant) ? assistant : QString();
                       const Offered* who = assistantOf(of.options, named);
                       if (!who)
                           return gone();
                       const QString id = who->assistant->info().id;
                       return andThen(requestFor(*who, of.options, row.parent, nullptr, row.text),
                                      this, [id](const Request& request) {
                                          return ready(Result<Prepared>(Prepared{id, request}));
                                      });
                   });
}

/// An answer ends before its assistant has heard of it.
void Dialogue::endUnbegun(MessageId answer, Status status, const QString& sentence)
{
    const auto found = m_beginning.find(answer);
    if (found == m_beginning.end())
        return;
    Message row = std::move(found->second.row);
    m_beginning.erase(found);
    row.status = status;
    AnswerMeta meta = readAnswerMeta(row.meta);
    meta.error = sentence;
    row.meta = writeAnswerMeta(meta);
    whenReady(m_conversations.checkpoint(row), this, [this, row](const Result<Done>& written) {
        if (!written)
            Q_EMIT notSaved(row.thread, written.error());
        ended(row);
    });
}

std::unique_ptr<Conduct> Dialogue::conductOf(const Message& row, Assistant& who,
                                             const Request& request)
{
    auto one = std::make_unique<Conduct>(row, who.ask(request), [this](const Message& now) {
        return m_conversations.checkpoint(now);
    });
    // What could not be kept is only not to be seen later: the answer has its own way to the disk.
    one->setKeep([this, id = row.id, bodies = QByteArrayList()](const QByteArray& body) mutable {
        bodies << body;
        (void)m_conversations.keepRequest(id, '[' + bodies.join(',') + ']');
    });
    return one;
}

void Dialogue::start(std::unique_ptr<Conduct> conduct)
{
    Conduct* one = conduct.get();
    const MessageId id = one->row().id;
    const ThreadId thread = one->row().thread;
    m_conducts[id] = std::move(conduct);
    connect(one, &Conduct::textAppended, this,
            [this, id](const QString& text) { Q_EMIT textAppended(id, text); });
    connect(one, &Conduct::reasoningAppended, this,
            [this, id](const QString& text) { Q_EMIT reasoningAppended(id, text); });
    connect(one, &Conduct::stepped, this, [this, id] { Q_EMIT stepped(id); });
    connect(one, &Conduct::permissionAsked, this,
            [this, id](const ToolStep& step) { Q_EMIT permissionAsked(id, step); });
    connect(one, &Conduct::waitingChanged, this,
            [this, id](const QString& sentence) { Q_EMIT waitingChanged(id, sentence); });
    connect(one, &Conduct::notSaved, this,
            [this, thread](const Error& error) { Q_EMIT notSaved(thread, error); });
    connect(one, &Conduct::ended, this, &Dialogue::ended);
    one->start();
}

void Dialogue::ended(const Message& row)
{
    const Message answer = row; // the conduct that holds it goes now
    const auto found = m_conducts.find(answer.id);
    if (found != m_conducts.end()) {
        found->second.release()->deleteLater();
        m_conducts.erase(found);
    }
    std::function<void(const Message&)> after;
    if (const auto next = m_after.find(answer.id); next != m_after.end()) {
        after = std::move(next->second);
        m_after.erase(next);
    }
    Q_EMIT finished(answer);
    if (after)
        after(answer);
    else if (answer.status == Status::Complete && !isAnswering(answer.thread) && !m_holdsQueue)
        sendQueued(answer.thread);
}

Async<Message> Dialogue::askedOnly(const AssistantInfo& info, const Request& request)
{
    const Offered* who = assistantNamed(info.id);
    if (!who)
        return refused(tr("There is no assistant to ask."));
    Message row;
    row.role = Role::Assistant;
    row.author = info.name;
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    promise->start();
    auto future = promise->future();
    auto* conduct = new Conduct(row, who->assistant->ask(request), {});
    conduct->setParent(this);
    // There is no row at which a person could be asked.
    connect(conduct, &Conduct::permissionAsked, conduct,
            [conduct](const ToolStep& step) { conduct->allow(step.id, false); });
    connect(conduct, &Conduct::ended, this, [promise, conduct](const Message& answer) {
        conduct->deleteLater();
        promise->addResult(Result<Message>(answer));
        promise->finish();
    });
    conduct->start();
    return future;
}

void Dialogue::stop(ThreadId thread)
{
    for (const MessageId answer : answersUnderWay())
        if (const Message* row = underWay(answer); row && row->thread == thread)
            stop(answer);
}

/// Queued: cancelling may end the answer, and whoever asked for it is not to hear of that inside the call.
void Dialogue::stop(MessageId answer)
{
    if (const auto found = m_conducts.find(answer); found != m_conducts.end())
        QMetaObject::invokeMethod(found->second.get(), &Conduct::cancel, Qt::QueuedConnection);
    else if (m_beginning.contains(answer))
        QMetaObject::invokeMethod(
            this,
            [this, answer] {
                if (m_conducts.contains(answer))
                    return stop(answer); // its assistant has been asked meanwhile
                endUnbegun(answer, Status::Stopped, {});
            },
            Qt::QueuedConnection);
}

void Dialogue::stopAll()
{
    for (const MessageId answer : answersUnderWay())
        stop(answer);
}

void Dialogue::abandon()
{
    m_after.clear();
    m_beginning.clear();
    m_conducts.clear();
}

std::vector<MessageId> Dialogue::answersUnderWay() const
{
    std::vector<MessageId> answers;
    for (const auto& [id, conduct] : m_conducts)
        answers.push_back(id);
    for (const auto& [id, beginning] : m_beginning)
        answers.push_back(id);
    return answers;
}

bool Dialogue::isAnswering(ThreadId thread) const
{
    const std::vector<MessageId> answers = answersUnderWay();
    return std::any_of(answers.begin(), answers.end(),
                       [&](MessageId id) { return underWay(id)->thread == thread; });
}

const Message* Dialogue::underWay(MessageId answer) const
{
    if (const auto found = m_conducts.find(answer); found != m_conducts.end())
        return &found->second->row();
    const auto begun = m_beginning.find(answer);
    return begun == m_beginning.end() ? nullptr : &begun->second.row;
}

QString Dialogue::waitingFor(MessageId answer) const
{
    const auto found = m_conducts.find(answer);
    return found == m_conducts.end() ? QString() : found->second->waiting();
}

std::vector<ToolStep> Dialogue::askedOf(MessageId answer) const
{
    const auto found = m_conducts.find(answer);
    return found == m_conducts.end() ? std::vector<ToolStep>() : found->second->asked();
}

void Dialogue::allow(MessageId answer, const QString& step, bool allowed)
{
    if (const auto found = m_conducts.find(answer); found != m_conducts.end())
        found->second->allow(step, allowed);
}

} // namespace motcua
