// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Transcripts out and in: what to take, in which format, where to. Writes go through a temporary file in the target
// folder, so that an export that fails or is cancelled leaves what was there.
//
// Owned by Studio. Thread: GUI.

#include "base/progress.h"
#include "base/whenready.h"
#include "studio/conversations.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace motcua {

struct Format;
struct Transcript;

/// What goes out.
struct ExportScope {
    enum class What { Path, Subtree, Threads, Everything };

    What what = What::Threads;
    std::vector<ThreadId> threads; ///< One for Path and Subtree; any number for Threads.
    MessageId message;             ///< Path: its end (invalid: the head). Subtree: its top.
    std::vector<MessageId> only; ///< When not empty: just these messages of the path (a selection).
};

struct ExportOrder {
    ExportScope scope;
    QString format; ///< FormatInfo::id: "markdown", "html", "pdf", "text", "json".
    QString target; ///< A file; or a folder when `oneFileEach`, made when missing.
    bool oneFileEach = false;
};

struct ExportReport {
    QStringList files; ///< Absolute paths, as written.
    int threads = 0;
    int messages = 0;

    bool operator==(const ExportReport&) const = default;
};

struct ImportReport {
    int threadsAdded = 0;
    int threadsKnown = 0; ///< Already here with the same messages.
    int messagesAdded = 0;
    int messagesKnown = 0;
    int mended = 0;    ///< Characters replaced, broken parents hung elsewhere.
    QStringList notes; ///< One translated sentence each.

    bool operator==(const ImportReport&) const = default;
};

/// One row per format for menus, dialogs and the command line.
struct FormatChoice {
    QString id;
    QString name; ///< Translated.
    QString suffix;
    bool canImport = false;

    bool operator==(const FormatChoice&) const = default;
};

class Transcripts : public QObject {
    Q_OBJECT
public:
    Transcripts(Database& database, Conversations& conversations, const Clock& clock,
                QObject* parent = nullptr);

    struct Export; ///< One under way.

    static std::vector<FormatChoice> formats();

    /// Fails: Io, Full, Cancelled, NotFound, Invalid (unknown format), Refused (attachments too large for one file).
    Async<ExportReport> write(const ExportOrder& order, const Progress& progress = {});
    /// The same transcript as bytes, for the clipboard, for printing and for standard output. Not for oneFileEach.
    Async<QByteArray> bytes(const ExportOrder& order, const Progress& progress = {});
    /// Reads files by content first, suffix second; nothing of a file is kept when the file fails.
    Async<ImportReport> read(const QStringList& files, const Progress& progress = {});

private:
    template <class Work>
    auto withTranscripts(const ExportOrder& order, const Progress& progress, Work work)
        -> QFuture<std::invoke_result_t<Work, const Export&, std::vector<Transcript>>>;
    Async<Done> readNext(const QStringList& files, qsizetype at,
                         const std::shared_ptr<ImportReport>& report, const Progress& progress);

    Database& m_database;
    Conversations& m_conversations;
    const Clock& m_clock;
};

} // namespace motcua
