// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time as something handed in, so that tests fix it and two runs of the same work write the same bytes. Times are
// milliseconds since 1970-01-01T00:00Z; nothing is ever ordered by them.

#include <QtGlobal>

namespace motcua {

class Clock {
public:
    virtual ~Clock() = default;
    /// UTC milliseconds. Thread: any.
    virtual qint64 now() const = 0;
};

class SystemClock final : public Clock {
public:
    qint64 now() const override;
};

/// A clock that stands where it is put. Thread: the test's own.
class FixedClock final : public Clock {
public:
    explicit FixedClock(qint64 at) : m_at(at) {}
    qint64 now() const override { return m_at; }
    void set(qint64 at) { m_at = at; }
    void advance(qint64 milliseconds) { m_at += milliseconds; }

private:
    qint64 m_at;
};

} // namespace motcua
