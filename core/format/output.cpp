// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/output.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace motcua {

Output& Output::operator<<(const QByteArray& bytes)
{
    if (!m_failed && m_device.write(bytes) != bytes.size())
        m_failed = true;
    return *this;
}

bool Output::tick()
{
    m_progress.report(++m_done, m_total);
    return !m_failed && !m_progress.isCancelled();
}

Result<> Output::result() const
{
    if (m_failed) {
        const auto* file = qobject_cast<const QFileDevice*>(&m_device);
        const bool full = file && file->error() == QFileDevice::ResourceError;
        return Error{
            full ? Error::Kind::Full : Error::Kind::Io,
            full ? QCoreApplication::translate("Format",
                                               "There is no space left to write the transcript.")
                 : QCoreApplication::translate("Format", "The transcript could not be written."),
            m_device.errorString()};
    }
    if (m_progress.isCancelled())
        return Error{Error::Kind::Cancelled,
                     QCoreApplication::translate("Format", "The export was cancelled."),
                     {}};
    return {};
}

} // namespace motcua
