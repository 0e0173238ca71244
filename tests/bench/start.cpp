// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/archive.h"
#include "bench/parts.h"

#include <QProcess>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kThreadsAtStart = 10000;
constexpr int kStarts = 15;

/// One process from its start to its end, and the memory it said it had.
struct Start {
    Times time;
    qint64 memory = 0;

    void run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        time.add(timed([&] {
            process.start(QStringLiteral(MOTCUA_BIN_DIR "/") + program, arguments);
            process.waitForFinished(-1);
        }));
        if (process.exitCode() != 0)
            qFatal("%s: %s", qUtf8Printable(program), process.readAllStandardError().constData());
        memory = qMax(memory, process.readAllStandardOutput().trimmed().toLongLong());
    }
};

} // namespace

std::vector<Row> measureStart(const QString& folder)
{
    const QString home = Archive(folder + u"/start"_s, kThreadsAtStart, 2).home().path();
    Start ours;
    Start bare;
    for (int i = 0; i < kStarts; ++i) {
        ours.run(u"bench_motcua_window"_s, {home});
        bare.run(u"bench_bare_window"_s, {});
    }
    const QString with = u" with %L1 threads, against an empty QMainWindow"_s.arg(kThreadsAtStart);
    return {{u"start to a usable window and exit"_s + with, milliseconds(ours.time.median()),
             milliseconds(bare.time.median()), times(ours.time.median() / bare.time.median()),
             u"≤ 2.5×"_s},
            {u"resident memory then"_s,
             megabytes(ours.memory),
             megabytes(bare.memory),
             {},
             u"≤ 100 MB"_s}};
}

} // namespace motcua::bench
