// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The library as the window and the command line use it: documents are added from files (indexing runs beside the
// window, shows progress and can be cancelled), looked at, searched and removed.
//
// Owned by Studio. Thread: GUI.

#include "base/progress.h"
#include "base/whenready.h"
#include "library/citation.h"
#include "library/document.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace motcua {

class Clock;
class Database;
class Extractor;

/// What became of one file that was to be added.
struct Added {
    enum class How { New, Updated, Unchanged, Failed };

    QString source;
    How how = How::New;
    Document document; ///< Unless it failed.
    Error error;       ///< When it failed.

    bool operator==(const Added&) const = default;
};

/// A place in a document where the words searched for stand.
struct DocumentHit {
    qsizetype start = 0; ///< UTF-16 code units into the document's text.
    qsizetype end = 0;

    bool operator==(const DocumentHit&) const = default;
};

struct OpenedDocument {
    Document document;
    DocumentText text;
    std::vector<Passage> passages; ///< Without their texts.

    bool operator==(const OpenedDocument&) const = default;
};

class Shelf : public QObject {
    Q_OBJECT
public:
    Shelf(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~Shelf() override;

    /// Adds files, one after the other; folders are walked. A file that is there already is updated when its content
    /// has changed. `encoding`: empty to detect, else "utf-8", "utf-16le", "utf-16be", "tcvn3" or "vni".
    /// Never fails as a whole for one bad file: each has its own line. Fails: Cancelled (what was added stays).
    Async<std::vector<Added>> add(const QStringList& paths, const QString& encoding = {},
                                  const Progress& progress = {});
    /// Adds text that is no file, under a name that stands for its path.
    Async<Added> addText(const QString& name, const QString& title, const QString& text);

    Async<std::vector<Document>> documents(); ///< By title, Vietnamese order.
    Async<OpenedDocument> document(DocumentId id);
    /// Looks at the files and updates the states; answers the documents whose state changed.
    Async<std::vector<Document>> checkFiles();
    Async<Done> remove(const std::vector<DocumentId>& ids); ///< Undoable.
    /// Where the words stand in one document, in order; without marks it matches all.
    Async<std::vector<DocumentHit>> find(DocumentId id, const QString& words);
    /// Threads that quote this document.
    Async<std::vector<std::pair<ThreadId, QString>>> usedIn(DocumentId id);

    /// Indexing now going on, for a progress strip.
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void documentsChanged();
    void progressed(qint64 done, qint64 total, const QString& name);
    void busyChanged(bool busy);

private:
    Database& m_database;
    const Clock& m_clock;
    std::unique_ptr<Extractor> m_extractor;
    int m_busy = 0;
};

} // namespace motcua
