// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of a GGUF header, one after the other, never past its bounds. The first thing that goes wrong is kept, and
// everything after it reads as nothing: callers look at ok() where it matters.
//
// Thread: any, one at a time.

#include "assistant/gguf.h"

#include <QtEndian>

namespace motcua {

class GgufSource {
public:
    GgufSource(QIODevice& device, qint64 size, const GgufLimits& limits)
        : m_device(device), m_size(size), m_limits(limits)
    {
    }

    bool ok() const { return m_trouble == GgufTrouble::None; }
    GgufTrouble trouble() const { return m_trouble; }
    void fail(GgufTrouble trouble);

    qint64 position() const { return m_position; }
    qint64 size() const { return m_size; }
    /// What the file and the limit of the header leave.
    qint64 left() const;

    template <class T> T number()
    {
        T value{};
        char bytes[sizeof(T)];
        if (read(bytes, sizeof(T)))
            value = qFromLittleEndian<T>(bytes);
        return value;
    }

    /// A length and so many bytes. Longer than `most`: passed over, and nothing is returned.
    std::optional<QByteArray> text(qint64 most);
    void skip(quint64 bytes);
    /// False, and failed, when `count` things of at least `each` bytes cannot follow.
    bool canHold(quint64 count, quint64 each);

private:
    bool read(char* to, qint64 count);
    bool fill();

    static constexpr qint64 kChunk = 65536;

    QIODevice& m_device;
    qint64 m_size;
    GgufLimits m_limits;
    QByteArray m_chunk;
    qint64 m_at = 0; ///< In the chunk.
    qint64 m_position = 0;
    GgufTrouble m_trouble = GgufTrouble::None;
};

} // namespace motcua
