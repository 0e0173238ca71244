// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing text to a device with one place to look whether it went well, and one place that listens to the person who
// wants it to stop.

#include "base/progress.h"
#include "base/result.h"

#include <QIODevice>

namespace motcua {

class Output {
public:
    /// `total`: messages to come.
    Output(QIODevice& device, const Progress& progress, qint64 total)
        : m_device(device), m_progress(progress), m_total(total)
    {
    }

    Output& operator<<(const QByteArray& bytes);
    Output& operator<<(const QString& text) { return *this << text.toUtf8(); }
    Output& operator<<(const char* ascii) { return *this << QByteArray(ascii); }

    /// Counts one message; false when it is time to stop: cancelled, or nothing more can be written.
    bool tick();
    /// Fails: Io, Full, Cancelled.
    Result<> result() const;

private:
    QIODevice& m_device;
    const Progress& m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    bool m_failed = false;
};

} // namespace motcua
