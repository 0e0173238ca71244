// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The term index that answers are found with: for every passage the stems, exact syllables and pairs of library/terms.h,
// without places and without the text. Unlike the full-text tables of search it never reads a long list to the end, so
// a hundred thousand passages answer as fast as a hundred.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/progress.h"
#include "library/passagesource.h"

namespace motcua {

class Connection;
class Database;

Result<> addTerms(Connection& connection, PassageId id, QStringView text);
/// `text` must be what was put in.
Result<> removeTerms(Connection& connection, PassageId id, QStringView text);
/// Empties the index and fills it from the passages. Fails also: Cancelled.
Result<> rebuildTerms(Connection& connection, const Progress& progress = {});
/// Rebuilds when the terms were made by other rules than this program's; true when it did.
Result<bool> refreshTerms(Connection& connection);

/// The passages that share most with a question, with their documents; from `documents` only, unless it is empty.
Result<Retrieval> retrievePassages(Connection& connection, const Question& question,
                                   const std::vector<DocumentId>& documents);

/// The library of a database, as the assistant asks it. Thread: any.
class StoredPassages final : public PassageSource {
public:
    explicit StoredPassages(Database& database) : m_database(database) {}
    Async<Retrieval> retrieve(const Question& question,
                              const std::vector<DocumentId>& documents) override;

private:
    Database& m_database;
};

} // namespace motcua
