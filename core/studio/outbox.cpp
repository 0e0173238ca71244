// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/outbox.h"

#include "base/clock.h"
#include "store/database.h"
#include "store/queuestore.h"
#include "store/requeststore.h"

namespace motcua {

Outbox::Outbox(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
}

Async<Done> Outbox::queue(ThreadId thread, const QString& text,
                          const std::vector<Attachment>& attachments)
{
    return m_database.run([thread, text, attachments, now = m_clock.now()](Connection& c) {
        return QueueStore(c).add(thread, text, attachments, now);
    });
}

Async<std::vector<QueuedMessage>> Outbox::queued(ThreadId thread)
{
    return m_database.run([thread](Connection& c) { return QueueStore(c).all(thread); });
}

Async<Done> Outbox::unqueue(qint64 id)
{
    return m_database.run([id](Connection& c) { return QueueStore(c).remove(id); });
}

void Outbox::keep(MessageId answer, const QByteArray& body)
{
    // What could not be kept is only not to be seen later; the answer itself has its own way to the disk.
    (void)m_database.run([answer, body, now = m_clock.now()](Connection& c) {
        return RequestStore(c).add(answer, body, now);
    });
}

Async<std::vector<QByteArray>> Outbox::requests(MessageId answer)
{
    return m_database.run([answer](Connection& c) { return RequestStore(c).all(answer); });
}

} // namespace motcua
