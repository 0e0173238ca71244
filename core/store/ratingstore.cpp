// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ratingstore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/storeerror.h"
#include "text/normalise.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<ThreadId> RatingStore::rate(MessageId message, int value, qint64 now,
                                   const QString& reviewer)
{
    if (value < kWorst || value > kBest)
        return storeError(Error::Kind::Invalid, u"value of a rating"_s);
    const auto thread = m_connection.prepare(u"SELECT thread FROM messages WHERE id = ?"_s)
                            .bind(message)
                            .one([](Statement& row) { return row.id<ThreadId>(0); });
    if (!thread)
        return thread;
    const char* label = value == 0 ? QT_TRANSLATE_NOOP("Journal", "Take back rating")
                                   : QT_TRANSLATE_NOOP("Journal", "Rate answer");
    auto change = Change::begin(m_connection, {label, {}, *thread, now});
    if (!change)
        return change.error();
    // An update where there is a row: replacing it would give it a new id.
    auto write = m_connection.prepare(
        value == 0
            ? u"DELETE FROM ratings WHERE message = ? AND reviewer = ?"_s
            : u"INSERT INTO ratings (message, reviewer, value, created) VALUES (?, ?, ?, ?) ON "
              "CONFLICT (message, reviewer) DO UPDATE SET value = excluded.value, created = "
              "excluded.created"_s);
    write.bind(message).bind(normalise(reviewer).text.simplified());
    if (value != 0)
        write.bind(value).bind(now);
    if (auto done = write.run(); !done)
        return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return thread;
}

Result<QHash<MessageId, int>> RatingStore::all(ThreadId thread, const QString& reviewer)
{
    auto rows = m_connection.prepare(
        u"SELECT ratings.message, ratings.value FROM ratings JOIN messages ON messages.id = "
        "ratings.message WHERE messages.thread = ? AND messages.trashed = 0 AND ratings.reviewer "
        "= ?"_s);
    if (auto done = rows.bind(thread).bind(normalise(reviewer).text.simplified()).run(); !done)
        return done.error();
    QHash<MessageId, int> ratings;
    while (rows.next())
        ratings.insert(rows.id<MessageId>(0), rows.number(1));
    if (rows.failed())
        return rows.error();
    return ratings;
}

Result<std::vector<Rating>> RatingStore::everybodys(ThreadId thread)
{
    return m_connection
        .prepare(u"SELECT ratings.message, reviewer, value, ratings.created FROM ratings JOIN "
                 "messages ON messages.id = ratings.message WHERE messages.thread = ? AND "
                 "messages.trashed = 0 ORDER BY ratings.id"_s)
        .bind(thread)
        .all([](Statement& row) {
            return Rating{row.id<MessageId>(0), row.text(1), row.number(2), row.int64(3)};
        });
}

} // namespace motcua
