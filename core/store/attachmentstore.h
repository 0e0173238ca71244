// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of attachments under their SHA-256, each once. Messages, queued messages and drafts name them; what nothing
// names any more goes after a while, so that a picture on its way into a message survives a restart.
//
// Thread: the connection's. All fail with: Io, Corrupt; changes also with Full, ReadOnly.

#include "base/result.h"
#include "thread/attachment.h"

#include <QByteArray>
#include <QSet>

#include <optional>
#include <vector>

namespace motcua {

class Connection;

class AttachmentStore {
public:
    /// So long something that nothing names is kept (milliseconds).
    static constexpr qint64 kKeptUnused = 7LL * 24 * 60 * 60 * 1000;

    explicit AttachmentStore(Connection& connection) : m_connection(connection) {}

    /// SHA-256, as in Attachment::hash.
    static QString hashOf(const QByteArray& bytes);

    /// Bytes that are here already keep the type they were first told to have. Fails: Invalid (no bytes).
    Result<Attachment> put(const QByteArray& bytes, const QString& name, const QString& mime,
                           qint64 now);
    /// Without a name; empty when it is not here.
    Result<std::optional<Attachment>> find(const QString& hash);
    /// Fails: NotFound; Corrupt when they are not what was put.
    Result<QByteArray> bytes(const QString& hash);

    /// The hashes that messages (the trash too), queued messages, drafts and the journal name.
    Result<QSet<QString>> named();
    /// Takes away what nothing names since kKeptUnused; answers how many.
    Result<int> sweep(qint64 now);
    /// Takes away those of `hashes` that nothing names, however new; answers these, whether they were here or not.
    Result<QSet<QString>> removeUnnamed(const QSet<QString>& hashes);
    Result<qint64> count();

private:
    Connection& m_connection;
};

} // namespace motcua
