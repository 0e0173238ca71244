// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/search.h"

#include "store/database.h"
#include "store/searchstore.h"

namespace motcua {

Search::Search(Database& database, QObject* parent)
    : QObject(parent), m_database(database), m_latest(std::make_shared<std::atomic<quint64>>(0))
{
}

Async<SearchResult> Search::find(const QString& query, int limit)
{
    const quint64 mine = m_latest->fetch_add(1) + 1;
    return m_database.run(
        [query, limit, mine, latest = m_latest](Connection& connection) -> Result<SearchResult> {
            if (latest->load() != mine)
                return Error{Error::Kind::Cancelled, {}, QStringLiteral("overtaken")};
            return SearchStore(connection).find(query, limit);
        });
}

} // namespace motcua
