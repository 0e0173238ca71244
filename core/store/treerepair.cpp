// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/treerepair.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/transaction.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<> writeRepairs(Connection& connection, const Repairs& repairs)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto hang = connection.prepare(u"UPDATE messages SET parent = NULL WHERE id = ?"_s);
    for (const auto* broken : {&repairs.orphans, &repairs.cycles})
        for (const MessageId id : *broken)
            if (auto done = hang.bind(id).run(); !done)
                return done;
    qCWarning(logStore) << "trees mended:" << repairs.orphans.size() << "orphans,"
                        << repairs.cycles.size() << "cycles";
    return transaction->commit();
}

} // namespace motcua
