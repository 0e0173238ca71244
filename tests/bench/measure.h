// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Measuring: times are kept and summed up, never judged here. A baseline is measured in the same run, so that the
// ratios hold on any machine.

#include <QElapsedTimer>
#include <QString>

#include <ctime>
#include <vector>

namespace motcua::bench {

/// Times of one thing done many times, in milliseconds.
class Times {
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    /// Of 0.5: the median. 0 without times.
    double quantile(double part) const;
    double median() const { return quantile(0.5); }
    size_t count() const { return m_all.size(); }

private:
    std::vector<double> m_all;
};

/// Does it once and gives the milliseconds it took.
template <class Fn> double timed(Fn fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Does it once and gives the milliseconds of processor time this process took for it, all threads together.
template <class Fn> double worked(Fn fn)
{
    const std::clock_t before = std::clock();
    fn();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

/// One line of the published table.
struct Row {
    QString what;
    QString ours;
    QString baseline; ///< Empty when there is nothing to compare with.
    QString ratio;
    QString aim;
};

QString milliseconds(double value);
QString seconds(double milliseconds);
QString megabytes(qint64 kibibytes);
QString times(double ratio);

/// Resident memory of this process in KiB: now, and at most so far. 0 where the system does not say.
qint64 residentNow();
qint64 residentPeak();

/// A Markdown table.
QString tableOf(const std::vector<Row>& rows);

} // namespace motcua::bench
