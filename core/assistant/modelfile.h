// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Model files on this computer, known from their own headers: the GGUF format, versions 2 and 3, little endian
// (github.com/ggml-org/ggml, docs/gguf.md). Headers are read with bounds on everything; weights are never touched.
//
// Thread: any.

#include "base/progress.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace motcua {

struct ModelFile {
    QString path;          ///< Absolute; of the first part when it is split.
    QString name;          ///< general.name, else the file's name without its ending.
    QString architecture;  ///< "llama", "qwen3", …
    qint64 bytes = 0;      ///< Of all parts.
    qint64 parameters = 0; ///< Sum over the tensors; 0: not known.
    QString quantisation;  ///< "Q4_K_M", "F16", …; empty: not known.
    int contextLength = 0; ///< What it was trained for, tokens; 0: not known.
    QString chatTemplate;  ///< Jinja source; empty: none in the file.
    int layers = 0;
    qint64 cachePerToken = 0; ///< Bytes of key and value cache per token at 16 bits; 0: not known.
    bool vision = false;      ///< A projector ("mmproj") lies beside it.
    QString projector;        ///< The file it is; empty: none.
    QString trouble;          ///< Why it cannot be used, one translated sentence; empty: it can.

    bool operator==(const ModelFile&) const = default;
};

/// Reads one header. Fails: Io, NotFound, Invalid (not GGUF, another version, a Git LFS pointer, a header that
/// contradicts itself or the size of the file), Refused (sound, but no model: a projector, an adapter), each with one
/// sentence that names the file.
Result<ModelFile> readModelFile(const QString& path);

/// All *.gguf below the folders, links followed once, projectors ("mmproj"), adapters and later parts left out; by name.
/// Damaged files are listed with their trouble; folders that cannot be read are passed over. Fails: Cancelled.
Result<std::vector<ModelFile>> scanModelFolders(const QStringList& folders,
                                                const Progress& progress = {});

/// Where models usually lie: LM Studio's, Jan's, llama.cpp's and Hugging Face's folders, as far as they exist, and the
/// home's own "models".
QStringList usualModelFolders(const QString& home);

enum class Fit { Yes, Tight, No, Unknown };

/// Whether it will run: file, cache for `context` tokens (0: the smaller of its own and 8192) and a tenth more, against
/// `free` bytes of memory. Tight: above 80 %.
Fit fitOf(const ModelFile& file, qint64 free, int context = 0);
/// Bytes that programs can take now (MemAvailable on Linux); 0: not known.
qint64 freeMemory();

} // namespace motcua
