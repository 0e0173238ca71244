// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One order to add files to the library, worked through file by file: look at the file, compare with what is stored,
// read its text, cut it into passages, store them. Each file is one change; when the order is cancelled what was added
// stays. Deletes itself when it has answered. Thread: GUI; reading and cutting run on the pool.

#include "studio/shelf.h"

#include <QObject>
#include <QPromise>

#include <optional>

namespace motcua {

/// A file and what the person called it: the path as typed, or the typed folder and the way below it.
struct NamedFile {
    QString path; ///< Absolute.
    QString given;

    bool operator==(const NamedFile&) const = default;
};

class Connection;

class Adding : public QObject {
    Q_OBJECT
public:
    Adding(Database& database, const Clock& clock, Extractor& extractor, QObject* parent);
    ~Adding() override;

    /// Call once.
    Async<std::vector<Added>> start(const QStringList& paths, const QString& encoding,
                                    const Progress& progress);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total, const QString& name);

private:
    struct File; ///< What is known of the file now worked on.

    void next();
    void compare(const std::shared_ptr<File>& file);
    void read(const std::shared_ptr<File>& file);
    void store(const std::shared_ptr<File>& file, DocumentText text);
    void settle(Added added);
    void fail(const QString& source, const Error& error);

    Database& m_database;
    const Clock& m_clock;
    Extractor& m_extractor;
    std::vector<NamedFile> m_files;
    size_t m_at = 0;
    QString m_encoding;
    Progress m_progress;
    std::vector<Added> m_added;
    QPromise<Result<std::vector<Added>>> m_promise;
};

/// Keeps a document, as one journal entry; a valid id replaces that one. Fails: ReadOnly, Full, Io. Thread: the
/// connection's.
Result<Document> storeDocument(Connection& connection, const Document& document,
                               const DocumentText& text);

/// The files a person means: files as they are, folders walked for files the readers know, each path absolute and once.
std::vector<NamedFile> filesIn(const QStringList& paths);

} // namespace motcua
