// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Search over everything that was written: titles, every branch of every message, notes, documents. A query typed with
// marks finds texts with the same marks first and the others after them; one without marks finds all alike. What is in
// the trash is found only when asked for (in:trash).
//
// Thread: the connection's.

#include "base/result.h"
#include "store/searchfilter.h"
#include "store/searchhit.h"
#include "store/searchquery.h"

namespace motcua {

class Connection;

class SearchStore {
public:
    explicit SearchStore(Connection& connection) : m_connection(connection) {}

    /// An empty query answers nothing. Fails: Io, Corrupt.
    Result<SearchResult> find(const QString& text, int limit);

private:
    struct Source;    ///< One kind of thing that can be found: its SQL.
    struct Candidate; ///< A row that matched, before its text is read.

    static const std::vector<Source>& sources();
    Result<std::vector<Candidate>> candidates(const Source& source, const SearchQuery& query,
                                              const SearchFilter& threads, int limit);
    Result<> collect(const Source& source, const QString& match, const SearchFilter& filter,
                     bool exact, int limit, std::vector<Candidate>& into);
    Result<SearchHit> hitFor(const Candidate& candidate, const SearchQuery& query);
    Result<SearchResult> withoutWords(const SearchQuery& query, const SearchFilter& threads,
                                      int limit);

    Connection& m_connection;
};

} // namespace motcua
