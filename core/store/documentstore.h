// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The documents of the library: their rows, their extracted texts and the passages these were cut into, with the
// full-text tables in step. Reading files and cutting passages is done by others before.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly, Invalid.

#include "base/result.h"
#include "library/document.h"

#include <optional>
#include <utility>
#include <vector>

namespace motcua {

class Connection;

class DocumentStore {
public:
    explicit DocumentStore(Connection& connection) : m_connection(connection) {}

    Result<std::optional<Document>> bySource(const QString& source);
    Result<Document> find(DocumentId id); ///< Fails: NotFound.
    Result<std::vector<Document>> all();  ///< By title, Vietnamese order.
    Result<DocumentText> text(DocumentId id);
    Result<std::vector<Passage>> passages(DocumentId id); ///< In order, without their texts.
    /// Threads, not in the trash, with a message that cites it: id and title, latest first.
    Result<std::vector<std::pair<ThreadId, QString>>> usedIn(DocumentId id);

    /// Adds the document, or replaces the one with its id, or else the one with its source. The time it was first added
    /// is kept. Ids and document of `passages` are not looked at. A part of the journal entry that is open, if any.
    Result<Document> put(Document document, const DocumentText& text,
                         const std::vector<Passage>& passages);
    Result<> setState(DocumentId id, DocumentState state);
    /// Takes documents away with texts, passages and index. Wrapped in a Change, it can be undone.
    Result<> remove(const std::vector<DocumentId>& ids);

private:
    Result<> clear(DocumentId id);
    Result<DocumentId> write(const Document& document, int passages);
    Result<> fill(DocumentId id, const DocumentText& text, const std::vector<Passage>& passages);

    Connection& m_connection;
};

} // namespace motcua
