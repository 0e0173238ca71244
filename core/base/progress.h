// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long work tells how far it is, and how it is asked to stop. Handed by value into the work; the asking side keeps
// a copy.

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>

namespace motcua {

class Progress {
public:
    using Report = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    /// `report` is called in the thread that works: a receiver in another thread must queue.
    explicit Progress(Report report) : m_report(std::move(report)) {}

    /// Thread: any.
    void cancel() { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

    /// `total` is 0 while it is not known.
    void report(qint64 done, qint64 total) const
    {
        if (m_report)
            m_report(done, total);
    }

private:
    Report m_report;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

} // namespace motcua
