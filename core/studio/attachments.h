// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes with messages. A picture is kept as it is; of a document the text is kept, read the way the library reads
// it. Bytes lie in the database under their hash, so that backups and purges hold for them too.
//
// Owned by Studio. Thread: GUI.

#include "base/whenready.h"
#include "thread/attachment.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace motcua {

class Clock;
class Database;
class Extractor;

class Attachments : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kMostImageBytes = 20'000'000;
    static constexpr qint64 kMostTextUnits = 2'000'000;

    Attachments(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~Attachments() override;

    /// A file: PNG, JPEG, WebP, GIF or BMP as a picture, any document the library reads as its text.
    /// Fails: NotFound, Io, Invalid (too large, nothing that can be read), each naming the file.
    Async<Attachment> add(const QString& path);
    /// Bytes that are no file: a picture from the clipboard.
    Async<Attachment> add(const QByteArray& bytes, const QString& name, const QString& mime);
    /// Fails: NotFound.
    Async<QByteArray> bytes(const QString& hash);

private:
    Async<Attachment> put(const QByteArray& bytes, const QString& name, const QString& mime);

    Database& m_database;
    const Clock& m_clock;
    std::unique_ptr<Extractor> m_extractor;
};

} // namespace motcua
