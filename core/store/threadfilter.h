// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The condition a ThreadQuery stands for, as SQL text made of fixed parts and the values to bind to it.
//
// Thread: the connection's.

#include "base/result.h"
#include "store/statement.h"
#include "store/threadquery.h"

#include <QStringList>
#include <QVariantList>

namespace motcua {

class Connection;

class ThreadFilter {
public:
    /// Fails: Io, Corrupt.
    static Result<ThreadFilter> from(Connection& connection, const ThreadQuery& query);

    QString where() const; ///< " WHERE …", for a query on `threads`.
    void bindTo(Statement& statement) const;

private:
    void add(const QString& condition, const QVariantList& values = {});
    void addWord(const QString& word, const QStringList& tagsInUse);

    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace motcua
