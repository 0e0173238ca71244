// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/oncebody.h"

#include <algorithm>
#include <utility>

namespace motcua {

OnceBody::OnceBody(QByteArray body) : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_body.size() - m_position;
}

qint64 OnceBody::readData(char* data, qint64 most)
{
    const qsizetype size = std::min<qsizetype>(most, m_body.size() - m_position);
    if (size == 0)
        return -1;
    std::copy_n(m_body.constData() + m_position, size, data);
    m_position += size;
    return size;
}

qint64 OnceBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace motcua
