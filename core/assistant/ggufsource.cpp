// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/ggufsource.h"

#include <algorithm>
#include <cstring>

namespace motcua {

void GgufSource::fail(GgufTrouble trouble)
{
    if (ok())
        m_trouble = trouble;
}

qint64 GgufSource::left() const
{
    return ok() ? std::max<qint64>(0, std::min(m_size, m_limits.header) - m_position) : 0;
}

bool GgufSource::canHold(quint64 count, quint64 each)
{
    if (!ok())
        return false;
    if (count <= static_cast<quint64>(left()) / each)
        return true;
    // A count that no file of a sane size could hold is damage; a smaller one tells of a file that was cut off.
    const bool sane = count <= static_cast<quint64>(m_limits.header) / each;
    fail(!sane                      ? GgufTrouble::Contradicts
         : m_size > m_limits.header ? GgufTrouble::TooLarge
                                    : GgufTrouble::Truncated);
    return false;
}

bool GgufSource::fill()
{
    m_chunk = m_device.read(std::min(kChunk, m_size - m_position));
    m_at = 0;
    if (!m_chunk.isEmpty())
        return true;
    fail(m_device.atEnd() ? GgufTrouble::Truncated : GgufTrouble::Unreadable);
    return false;
}

bool GgufSource::read(char* to, qint64 count)
{
    if (!canHold(static_cast<quint64>(count), 1))
        return false;
    while (count > 0) {
        if (m_at == m_chunk.size() && !fill())
            return false;
        const qint64 piece = std::min<qint64>(count, m_chunk.size() - m_at);
        std::memcpy(to, m_chunk.constData() + m_at, static_cast<size_t>(piece));
        m_at += piece;
        m_position += piece;
        to += piece;
        count -= piece;
    }
    return true;
}

void GgufSource::skip(quint64 bytes)
{
    if (!canHold(bytes, 1))
        return;
    const auto count = static_cast<qint64>(bytes);
    const qint64 here = std::min<qint64>(count, m_chunk.size() - m_at);
    m_at += here;
    m_position += count;
    if (here == count)
        return;
    m_chunk.clear();
    m_at = 0;
    if (!m_device.seek(m_position))
        fail(GgufTrouble::Unreadable);
}

std::optional<QByteArray> GgufSource::text(qint64 most)
{
    const auto length = number<quint64>();
    if (!canHold(length, 1))
        return std::nullopt;
    if (length > static_cast<quint64>(most)) {
        skip(length);
        return std::nullopt;
    }
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (!read(bytes.data(), bytes.size()))
        return std::nullopt;
    return bytes;
}

} // namespace motcua
