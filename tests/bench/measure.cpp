// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QFile>

#include <algorithm>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A value of /proc/self/status in KiB.
qint64 status(QByteArrayView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

} // namespace

double Times::quantile(double part) const
{
    if (m_all.empty())
        return 0;
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<size_t>(part * static_cast<double>(sorted.size() - 1))];
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s;
}

QString seconds(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', milliseconds < 10000 ? 2 : 0) + u" s"_s;
}

QString megabytes(qint64 kibibytes)
{
    return QString::number(kibibytes / 1024) + u" MB"_s;
}

QString times(double ratio)
{
    return QString::number(ratio, 'f', ratio < 10 ? 2 : 0) + u"×"_s;
}

qint64 residentNow()
{
    return status("VmRSS:");
}

qint64 residentPeak()
{
    return status("VmHWM:");
}

QString tableOf(const std::vector<Row>& rows)
{
    QString table = u"| what | Motcua | baseline | ratio | aim |\n|---|---:|---:|---:|---:|\n"_s;
    for (const Row& row : rows)
        table += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(row.what, row.ours, row.baseline, row.ratio,
                                                       row.aim);
    return table;
}

} // namespace motcua::bench
