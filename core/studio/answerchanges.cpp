// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations: ratings of answers, what was sent for them, and messages waiting to be sent.

#include "store/ratingstore.h"
#include "store/requeststore.h"
#include "studio/conversationchange.h"

namespace motcua {

Async<Done> Conversations::rate(MessageId message, int value)
{
    auto rated =
        change([message, value](Connection& c,
                                qint64 now) { return RatingStore(c).rate(message, value, now); },
               [this](ThreadId thread) { Q_EMIT ratingsChanged(thread); });
    return andThen(std::move(rated), this, [](ThreadId) { return ready(Result<Done>()); });
}

Async<QHash<MessageId, int>> Conversations::ratings(ThreadId id)
{
    return m_database.run([id](Connection& c) { return RatingStore(c).all(id); });
}

Async<QueuedMessage> Conversations::queueMessage(ThreadId thread, MessageId below,
                                                 const QString& text,
                                                 const std::vector<Attachment>& attachments)
{
    return m_database.run([thread, below, text, attachments, now = m_clock.now()](Connection& c) {
        return QueueStore(c).add(thread, below, text, attachments, now);
    });
}

Async<std::vector<QueuedMessage>> Conversations::queued(ThreadId thread)
{
    return m_database.run([thread](Connection& c) { return QueueStore(c).all(thread); });
}

Async<Done> Conversations::unqueue(QueuedId id)
{
    return m_database.run([id](Connection& c) { return QueueStore(c).remove(id); });
}

Async<std::vector<ThreadId>> Conversations::threadsWithQueue()
{
    return m_database.run([](Connection& c) { return QueueStore(c).threads(); });
}

Async<Done> Conversations::keepRequest(MessageId answer, const QByteArray& body)
{
    return m_database.run([answer, body, now = m_clock.now()](Connection& c) {
        return RequestStore(c).keep(answer, body, now);
    });
}

Async<QByteArray> Conversations::requestOf(MessageId answer)
{
    return m_database.run([answer](Connection& c) { return RequestStore(c).find(answer); });
}

} // namespace motcua
