// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a file format can do. Exporters and importers are stateless and know devices, not paths, dialogs or the
// database; which formats there are is said in one list, builtinFormats() in formats.h.

#include "base/progress.h"
#include "base/result.h"
#include "format/transcript.h"

#include <QIODevice>
#include <QTimeZone>

namespace motcua {

/// Which bytes of attachments a format writes; it names all of them.
enum class Embeds { Nothing, Pictures, Everything };

struct FormatInfo {
    QLatin1StringView id;     ///< "markdown", …
    const char* label;        ///< For translation in the context "Format".
    QLatin1StringView suffix; ///< Without the dot.
    QLatin1StringView mime;
    Embeds embeds = Embeds::Nothing;
};

/// How a transcript is to be written. What is written is decided before, by handing over fewer messages.
struct ExportOptions {
    bool otherBranches =
        true; ///< Alternatives beside the path to the head, where there are any. JSON has them always.
    bool reasoning = true;
    QTimeZone zone = QTimeZone::utc(); ///< Times that people read are told in it.
    QString title;                     ///< Of a file with several transcripts; empty: a count.
};

class Exporter {
public:
    virtual ~Exporter() = default;
    /// Several transcripts become one file. Requires: an open device. Progress counts messages.
    /// Fails: Io, Full, Cancelled. Thread: any; PDF needs a QGuiApplication to be there.
    virtual Result<> write(const std::vector<Transcript>& transcripts, QIODevice& device,
                           const ExportOptions& options = {},
                           const Progress& progress = {}) const = 0;
};

struct Imported {
    std::vector<Transcript> transcripts; ///< Sound trees, parents before children.
    int mended = 0;                      ///< Characters replaced and messages hung elsewhere.
    QStringList notes; ///< What could not be taken as it was; one translated sentence each.

    bool operator==(const Imported&) const = default;
};

class Importer {
public:
    virtual ~Importer() = default;
    /// By the first bytes, never by a name.
    virtual bool recognises(QByteArrayView head) const = 0;
    /// All or nothing. Fails: Io, Corrupt, Invalid, TooNew, Cancelled. Thread: any.
    virtual Result<Imported> read(QIODevice& device, const Progress& progress = {}) const = 0;
};

} // namespace motcua
