// SPDX-License-Identifier: GPL-3.0-or-later
// Answers under way: how they are begun, followed, stopped, and what comes after them.
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogue.h"
#include "studio/dialogueparts.h"

#include <algorithm>

namespace motcua {

Async<Message> Dialogue::conduct(Message row, const QString& assistant)
{
    return andThen(m_conversations.thread(row.thread), this,
                   [this, row, assistant](const Thread& of) {
                       // The one that began an answer goes on with it, while it is there.
                       const QString named = assistantNamed(assistant) ? assistant : QString();
                       const Offered* who = assistantOf(of.options, named);
                       if (!who)
                           return refused(tr("There is no assistant to ask."));
                       const QString id = who->assistant->info().id;
                       return andThen(requestFor(*who, of.options, row.parent, nullptr, row.text),
                                      this, [this, row, id](const Request& request) {
                                          const Offered* still = assistantNamed(id);
                                          if (!still)
                                              return refused(tr("There is no assistant to ask."));
                                          start(conductOf(row, *still->assistant, request));
                                          return ready(Result<Message>(row));
                                      });
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
    Q_EMIT started(thread, id);
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
    else if (answer.status == Status::Complete && !isAnswering(answer.thread))
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
    for (const auto& [id, conduct] : m_conducts)
        if (conduct->row().thread == thread)
            // Queued: cancelling may end the answer, which takes it out of the list walked here.
            QMetaObject::invokeMethod(conduct.get(), &Conduct::cancel, Qt::QueuedConnection);
}

void Dialogue::stop(MessageId answer)
{
    if (const auto found = m_conducts.find(answer); found != m_conducts.end())
        QMetaObject::invokeMethod(found->second.get(), &Conduct::cancel, Qt::QueuedConnection);
}

void Dialogue::stopAll()
{
    for (const auto& [id, conduct] : m_conducts)
        QMetaObject::invokeMethod(conduct.get(), &Conduct::cancel, Qt::QueuedConnection);
}

void Dialogue::abandon()
{
    m_after.clear();
    m_conducts.clear();
}

bool Dialogue::isAnswering(ThreadId thread) const
{
    return std::any_of(m_conducts.begin(), m_conducts.end(), [thread](const auto& entry) {
        return entry.second->row().thread == thread;
    });
}

const Message* Dialogue::underWay(MessageId answer) const
{
    const auto found = m_conducts.find(answer);
    return found == m_conducts.end() ? nullptr : &found->second->row();
}

QString Dialogue::waitingFor(MessageId answer) const
{
    const auto found = m_conducts.find(answer);
    return found == m_conducts.end() ? QString() : found->second->waiting();
}

void Dialogue::allow(MessageId answer, const QString& step, bool allowed)
{
    if (const auto found = m_conducts.find(answer); found != m_conducts.end())
        found->second->allow(step, allowed);
}

} // namespace motcua
