// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the built-in tools see of the database: the library, or those documents of it that a thread may quote, and the
// conversations that are not in the trash.
//
// Searching asks the store directly: studio/search.h lets a later question overtake an earlier one, which is right for
// a person typing and wrong for models that ask at the same time.
//
// Thread: GUI.

#include "assistant/toolsources.h"
#include "base/id.h"

#include <QObject>

namespace motcua {

class Database;
class PassageSource;

class StoredLibrary final : public QObject, public LibrarySearch {
public:
    /// `documents`: those that may be seen; empty: all. The others outlive it.
    StoredLibrary(Database& database, PassageSource& passages,
                  std::vector<DocumentId> documents = {});

    Async<std::vector<FoundPassage>> search(const QString& query, int count) override;
    Async<FoundPassage> open(const QString& id) override;

private:
    Database& m_database;
    PassageSource& m_passages;
    std::vector<DocumentId> m_documents;
};

class StoredArchive final : public ArchiveSearch {
public:
    explicit StoredArchive(Database& database) : m_database(database) {}

    Async<std::vector<FoundMessage>> search(const QString& query, int count) override;

private:
    Database& m_database;
};

/// The words of a query for studio/search.h that can only be words: each quoted, so that nothing a model writes is read
/// as "in:trash". Thread: any.
QString plainWords(const QString& query);

} // namespace motcua
