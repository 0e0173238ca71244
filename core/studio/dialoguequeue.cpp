// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent, what would be sent, and what was.
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogue.h"
#include "studio/outbox.h"
#include "studio/parameters.h"

#include <QJsonDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Async<Done> Dialogue::queue(ThreadId thread, const QString& text,
                            const std::vector<Attachment>& attachments)
{
    if (text.trimmed().isEmpty() || !m_outbox)
        return ready(Result<Done>(Error{
            Error::Kind::Invalid, tr("There is nothing to send: write a message first."), {}}));
    return andThen(m_outbox->queue(thread, text, attachments), this, [this, thread](Done) {
        Q_EMIT queueChanged(thread);
        // The answer it was to wait for may have ended meanwhile.
        if (!isAnswering(thread))
            sendQueued(thread);
        return ready(Result<Done>());
    });
}

Async<QStringList> Dialogue::queued(ThreadId thread)
{
    if (!m_outbox)
        return ready(Result<QStringList>());
    return andThen(m_outbox->queued(thread), this, [](const std::vector<QueuedMessage>& waiting) {
        QStringList texts;
        for (const QueuedMessage& one : waiting)
            texts << one.text;
        return ready(Result<QStringList>(std::move(texts)));
    });
}

Async<Done> Dialogue::unqueue(ThreadId thread, int index)
{
    if (!m_outbox)
        return ready(Result<Done>());
    return andThen(m_outbox->queued(thread), this,
                   [this, thread, index](const std::vector<QueuedMessage>& waiting) {
                       if (index < 0 || index >= static_cast<int>(waiting.size()))
                           return ready(Result<Done>());
                       const qint64 id = waiting[static_cast<size_t>(index)].id;
                       return andThen(m_outbox->unqueue(id), this, [this, thread](Done) {
                           Q_EMIT queueChanged(thread);
                           return ready(Result<Done>());
                       });
                   });
}

/// Asked first and forgotten only then: what waits is twice on disk for a moment, never not at all.
void Dialogue::sendQueued(ThreadId thread)
{
    if (!m_outbox || m_sendingQueued.contains(thread))
        return;
    m_sendingQueued.insert(thread);
    auto first = andThen(
        m_outbox->queued(thread), this,
        [this, thread](const std::vector<QueuedMessage>& waiting) -> Async<Done> {
            if (waiting.empty())
                return ready(Result<Done>());
            const QueuedMessage one = waiting.front();
            return andThen(m_conversations.thread(thread), this, [this, one](const Thread& of) {
                return andThen(ask(of.id, of.head, one.text, {}, one.attachments), this,
                               [this, one](const Message&) { return m_outbox->unqueue(one.id); });
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
                                  const std::vector<Attachment>& attachments)
{
    return andThen(
        m_conversations.thread(thread), this, [this, parent, text, attachments](const Thread& of) {
            const Offered* who = assistantOf(of.options, {});
            if (!who || !who->assistant->info().isModel)
                return ready(Result<ContextPlan>(Error{Error::Kind::NotFound, {}, {}}));
            Message question;
            question.text = text;
            if (!attachments.empty())
                question.meta = withAttachments({}, attachments);
            const QString id = who->assistant->info().id;
            return andThen(
                requestFor(*who, of.options, parent, &question, {}), this,
                [this, id](const Request& request) {
                    const Offered* still = assistantNamed(id);
                    return still ? still->assistant->plan(request)
                                 : ready(Result<ContextPlan>(Error{Error::Kind::NotFound, {}, {}}));
                });
        });
}

Async<QString> Dialogue::whatWasSent(MessageId answer)
{
    if (!m_outbox)
        return ready(Result<QString>(Error{Error::Kind::NotFound, {}, {}}));
    return andThen(m_outbox->requests(answer), this, [](const std::vector<QByteArray>& bodies) {
        QString all;
        for (const QByteArray& body : bodies) {
            if (!all.isEmpty())
                all += u"\n\n"_s;
            all += QString::fromUtf8(QJsonDocument::fromJson(body).toJson(QJsonDocument::Indented))
                       .trimmed();
        }
        return ready(Result<QString>(std::move(all)));
    });
}

} // namespace motcua
