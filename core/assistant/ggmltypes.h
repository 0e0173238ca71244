// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers of the GGUF format for how weights are stored, with their names and sizes (ggml.h and llama.h of
// github.com/ggml-org/llama.cpp). New ones come every few months: what is not known here is not an error.
//
// Thread: any.

#include <QString>

#include <optional>

namespace motcua {

/// How one kind of tensor is stored: so many weights together take so many bytes.
struct GgmlType {
    QLatin1String name;
    int weights = 1;
    int bytes = 1;
};

/// Nothing for a type that is not known.
std::optional<GgmlType> ggmlType(quint32 number);

/// What general.file_type says: "Q4_K_M"; empty when it is not known.
QString quantisationName(qint64 fileType);

} // namespace motcua
