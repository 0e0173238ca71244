// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent, what would be sent, and what was.
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogue.h"
#include "studio/parameters.h"
#include "studio/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Async<Done> Dialogue::queue(ThreadId thread, MessageId below, const QString& text,
                            const std::vector<Attachment>& attachments)
{
    if (text.trimmed().isEmpty())
        return ready(Result<Done>(Error{
            Error::Kind::Invalid, tr("There is nothing to send: write a message first."), {}}));
    auto waiting = m_conversations.queueMessage(thread, below, text, attachments);
    return andThen(std::move(waiting), this, [this, thread](const QueuedMessage&) {
        Q_EMIT queueChanged(thread);
        // The answer it was to wait for may have ended meanwhile.
        if (!isAnswering(thread))
            sendQueued(thread);
        return ready(Result<Done>());
    });
}

Async<Done> Dialogue::unqueue(ThreadId thread, QueuedId id)
{
    return andThen(m_conversations.unqueue(id), this, [this, thread](Done) {
        Q_EMIT queueChanged(thread);
        return ready(Result<Done>());
    });
}

/// Where a message that has waited is sent: at the end of what has grown below the place it was written for; where that
/// is gone, at the end of what is shown.
Async<MessageId> Dialogue::placeOf(const QueuedMessage& waiting)
{
    return andThen(
        m_conversations.shape(waiting.thread), this, [waiting](const ThreadShape& shape) {
            const bool there = shape.tree.contains(waiting.below);
            return ready(Result<MessageId>(
                there ? shape.tree.leafBelow(waiting.below, shape.remembered) : shape.head));
        });
}

void Dialogue::sendQueued(ThreadId thread)
{
    if (m_sendingQueued.contains(thread))
        return;
    m_sendingQueued.insert(thread);
    auto first = andThen(
        m_conversations.queued(thread), this,
        [this, thread](const std::vector<QueuedMessage>& waiting) -> Async<Done> {
            if (waiting.empty())
                return ready(Result<Done>());
            const QueuedMessage one = waiting.front();
            return andThen(placeOf(one), this, [this, one](MessageId place) {
                return andThen(ask({one.thread, place, one.text, {}, one.attachments, one.id}),
                               this, [](const Message&) { return ready(Result<Done>()); });
            });
        });
    whenReady(std::move(first), this, [this, thread](const Result<Done>& sent) {
        m_sendingQueued.remove(thread);
        if (!sent)
            Q_EMIT notSaved(thread, sent.error());
        Q_EMIT queueChanged(thread);
    });
}

Async<ContextPlan> Dialogue::plan(ThreadId thread, MessageId parent, const QString& text,
                                  const std::vector<Attachment>& attachments,
                                  const QString& assistant, const QString& options)
{
    Message question;
    question.text = text;
    if (!attachments.empty())
        question.meta = withAttachments({}, attachments);
    if (!thread.isValid())
        return planOf(options, assistant, parent, question);
    return andThen(m_conversations.thread(thread), this,
                   [this, parent, question, assistant](const Thread& of) {
                       return planOf(of.options, assistant, parent, question);
                   });
}

Async<ContextPlan> Dialogue::planOf(const QString& options, const QString& assistant,
                                    MessageId parent, const Message& question)
{
    const auto none = [] {
        return ready(Result<ContextPlan>(Error{Error::Kind::NotFound, {}, {}}));
    };
    const Offered* who = assistantOf(options, assistant);
    if (!who || !who->assistant->info().isModel)
        return none();
    const AssistantInfo info = who->assistant->info();
    auto outlined =
        andThen(m_conversations.pathTo(parent, kTurnsForModels), this,
                [this, info, question, all = optionsOver(options, who->options)](auto path) {
                    path.push_back(question);
                    return m_requests->outline(info, all, path);
                });
    return andThen(std::move(outlined), this, [this, none, id = info.id](const Request& request) {
        const Offered* still = assistantNamed(id);
        return still ? still->assistant->plan(request) : none();
    });
}

Async<QString> Dialogue::whatWasSent(MessageId answer)
{
    return andThen(m_conversations.requestOf(answer), this, [](const QByteArray& kept) {
        QStringList bodies;
        const QJsonDocument document = QJsonDocument::fromJson(kept);
        for (const auto& body : document.array())
            bodies << QString::fromUtf8(
                          QJsonDocument(body.toObject()).toJson(QJsonDocument::Indented))
                          .trimmed();
        // What was cut because it was too long is no JSON any more, and still what was sent.
        if (document.isNull())
            bodies << QString::fromUtf8(kept);
        return ready(Result<QString>(bodies.join(u"\n\n"_s)));
    });
}

} // namespace motcua
