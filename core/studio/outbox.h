// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What waits to be sent, and what was sent. Queued messages lie on disk until their turn comes; of the requests to
// models the latest are kept, as they left.
//
// Owned by Studio. Thread: GUI. Everything fails with: Io, Full, ReadOnly.

#include "base/id.h"
#include "base/whenready.h"
#include "thread/attachment.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <vector>

namespace motcua {

class Clock;
class Database;

struct QueuedMessage {
    qint64 id = 0;
    QString text;
    std::vector<Attachment> attachments;

    bool operator==(const QueuedMessage&) const = default;
};

class Outbox : public QObject {
    Q_OBJECT
public:
    Outbox(Database& database, const Clock& clock, QObject* parent = nullptr);

    Async<Done> queue(ThreadId thread, const QString& text,
                      const std::vector<Attachment>& attachments);
    Async<std::vector<QueuedMessage>> queued(ThreadId thread); ///< In the order they were queued.
    Async<Done> unqueue(qint64 id);

    /// One more request that the answer was made from.
    void keep(MessageId answer, const QByteArray& body);
    /// Fails: NotFound.
    Async<std::vector<QByteArray>> requests(MessageId answer);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace motcua
