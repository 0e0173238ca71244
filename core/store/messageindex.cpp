// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messageindex.h"

#include "library/answermeta.h"
#include "store/connection.h"
#include "store/textindex.h"
#include "thread/message.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FoundRow {
    QString text;
    QString meta;
};

/// Empty when the message is not there or not finished.
Result<std::optional<FoundRow>> finished(Connection& connection, MessageId id)
{
    auto row = connection.prepare(u"SELECT status, text, meta FROM messages WHERE id = ?"_s);
    if (auto done = row.bind(id).run(); !done)
        return done.error();
    if (!row.next() || isUnfinished(statusNamed(row.text(0)))) {
        if (row.failed())
            return row.error();
        return std::optional<FoundRow>();
    }
    return std::optional(FoundRow{row.text(1), row.text(2)});
}

Result<> cite(Connection& connection, MessageId id, const QString& meta)
{
    if (!meta.contains("citations"_L1))
        return Done{};
    auto insert = connection.prepare(
        u"INSERT OR IGNORE INTO citations (message, number, document) VALUES (?, ?, ?)"_s);
    for (const Citation& citation : readAnswerMeta(meta).citations) {
        if (!citation.document.isValid())
            continue;
        if (auto done = insert.bind(id).bind(citation.number).bind(citation.document).run(); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<> indexMessage(Connection& connection, MessageId id)
{
    const auto found = finished(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return Done{};
    if (auto done = cite(connection, id, (*found)->meta); !done)
        return done;
    return addToIndex(connection, TextIndex::Messages, id.value(), (*found)->text);
}

Result<> unindexMessage(Connection& connection, MessageId id)
{
    const auto found = finished(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return Done{};
    if ((*found)->meta.contains("citations"_L1)) {
        auto erase = connection.prepare(u"DELETE FROM citations WHERE message = ?"_s);
        if (auto done = erase.bind(id).run(); !done)
            return done;
    }
    return removeFromIndex(connection, TextIndex::Messages, id.value(), (*found)->text);
}

} // namespace motcua
