// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conditions of a search beside its words, as SQL text made of fixed parts and the values to bind to it.
//
// Thread: the connection's.

#include "base/result.h"
#include "store/searchquery.h"
#include "store/statement.h"

#include <QStringList>
#include <QVariantList>

namespace motcua {

class Connection;

class SearchFilter {
public:
    void add(const QString& condition, const QVariantList& values = {});
    /// " AND …", or nothing.
    QString text() const;
    void bindTo(Statement& statement) const;

private:
    QStringList m_conditions;
    QVariantList m_values;
};

/// On `threads`: trash, tags, places. A place that names nothing is told in `note`. Fails: Io, Corrupt.
Result<SearchFilter> threadConditions(Connection& connection, const SearchQuery& query,
                                      QString& note);

/// On a column of times.
void addTimes(SearchFilter& filter, const SearchQuery& query, const QString& column);

} // namespace motcua
