// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the header of a GGUF file (versions 2 and 3, little endian), which anybody may have written: every length is
// held against what the file has left and against limits of ours before anything is read or kept, nothing is reckoned
// with that may overflow, and long lists (vocabularies) are passed over, not kept. Weights are never touched.
//
// Thread: any.

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace motcua {

/// What a header may hold at most; more is taken for damage.
struct GgufLimits {
    qint64 header = 256LL << 20; ///< Bytes of the whole header.
    qint64 text = 1LL << 20;     ///< Bytes of one kept text; longer ones are passed over.
    qint64 kept = 16LL << 20;    ///< Bytes of all that is kept.
    qint64 key = 65535;          ///< Bytes of a name.
    quint64 list = 4096;         ///< Numbers in one kept list; longer ones are passed over.
    int nesting = 8;             ///< Lists in lists.
    quint32 dimensions = 8;      ///< Of a tensor; the format's own is 4.
    quint64 tensors = 1000000;
};

enum class GgufTrouble {
    None,
    NotGguf,
    Empty,
    WrongVersion, ///< GgufHeader::version tells which.
    BigEndian,
    Truncated,   ///< What the header promises goes on past the end of the file.
    Contradicts, ///< It cannot be what it says.
    TooLarge,    ///< A limit of ours.
    Unreadable,  ///< The device failed.
};

/// Numbers are kept as 64-bit integers, or as doubles where the file has fractions.
using GgufValue = std::variant<qint64, double, QString, std::vector<qint64>>;

struct GgufHeader {
    quint32 version = 0;
    QHash<QByteArray, GgufValue> values;
    qint64 tensors = 0;
    qint64 weights = 0;   ///< Sum over all tensors.
    quint32 mostType = 0; ///< Of the tensors with the most weights.
    qint64 dataEnd = 0;   ///< Bytes the file must have.

    std::optional<qint64> integer(const QByteArray& key) const;
    /// A list; a single number is a list of one.
    std::vector<qint64> integers(const QByteArray& key) const;
    QString text(const QByteArray& key) const;
};

struct GgufRead {
    GgufHeader header; ///< As far as it could be read.
    GgufTrouble trouble = GgufTrouble::None;
};

/// `device`: open, at its beginning. `size`: what it holds in all.
GgufRead readGguf(QIODevice& device, qint64 size, const GgufLimits& limits = {});

} // namespace motcua
