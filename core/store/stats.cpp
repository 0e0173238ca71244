// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stats.h"

#include "store/connection.h"

#include <QFileInfo>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<Stats> statsOf(Connection& connection)
{
    static const QString kSql =
        u"SELECT (SELECT count(*) FROM threads WHERE trashed = 0), (SELECT count(*) FROM messages "
        "JOIN threads ON threads.id = messages.thread WHERE messages.trashed = 0 AND "
        "threads.trashed = 0), (SELECT count(*) FROM documents), (SELECT count(*) FROM passages), "
        "(SELECT count(*) FROM folders), (SELECT count(*) FROM notes), (SELECT count(*) FROM "
        "threads WHERE trashed > 0), (SELECT count(*) FROM messages WHERE trashed > 0), (SELECT "
        "count(*) FROM attachments), (SELECT coalesce(sum(bytes), 0) FROM attachments)"_s;
    auto stats = connection.prepare(kSql).one([](Statement& row) {
        return Stats{row.int64(0),
                     row.int64(1),
                     row.int64(2),
                     row.int64(3),
                     row.int64(4),
                     row.int64(5),
                     row.int64(6),
                     row.int64(7),
                     row.int64(8),
                     row.int64(9),
                     0};
    });
    if (stats)
        stats->bytes =
            QFileInfo(connection.path()).size() + QFileInfo(connection.path() + u"-wal"_s).size();
    return stats;
}

} // namespace motcua
