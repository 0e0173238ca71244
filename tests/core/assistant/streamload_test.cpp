// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <ctime>

// A stream may be long and come fast; the window it is shown in must stay awake, and memory must stay small.

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Kilobytes that the program holds; 0 where the system does not tell.
qint64 residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

/// Milliseconds this thread has worked. Waiting for a busy computer does not count.
double worked()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

/// Beats every 10 ms of the event loop and keeps the longest work between two beats.
struct Heart {
    Heart()
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            longest = std::max(longest, worked() - last);
            last = worked();
            memory = std::max(memory, residentMemory() - before);
        });
        timer.start(10);
    }

    QTimer timer;
    qint64 before = residentMemory();
    qint64 memory = 0; ///< The most that was held more than before, kilobytes.
    double last = worked();
    double longest = 0;
};

} // namespace

TEST_CASE("A long fast stream leaves the window awake and memory small", "[assistant][stream]")
{
    constexpr int kEvents = 200'000;
    const QByteArray block = said("x").repeated(1000);
    QByteArrayList pieces(kEvents / 1000, block); // shared: no memory of its own
    const ScriptedServer server({streamed(pieces + QByteArrayList{finished(), kDone})});
    Heart heart;
    QElapsedTimer clock;
    clock.start();
    const Heard heard = hear({server.address(), {}}, "{}");
    CHECK(heard.text == QString(kEvents, u'x'));
    CHECK(heard.ends.front());
    INFO("took " << clock.elapsed() << " ms, longest work " << heart.longest << " ms, memory "
                 << heart.memory << " kB");

    CHECK(heart.memory < 100'000);
}

TEST_CASE("What never ends costs little memory until it is cut off", "[assistant][stream]")
{
    for (const QByteArray start : {"data: ", "data: x\n", ": "}) {
        INFO(start.toStdString());
        const QByteArray line = start.endsWith('\n') ? start : QByteArray();
        Answer answer =
            streamed({start, line.isEmpty() ? QByteArray(64 << 10, 'x') : line.repeated(8000)});
        answer.endless = true;
        const ScriptedServer server({answer});
        Heart heart;
        const Heard heard = hear({server.address(), {}}, "{}");
        CHECK(!heard.ends.front());
        INFO("longest work " << heart.longest << " ms, memory " << heart.memory << " kB");
        CHECK(heart.longest < 100);
        CHECK(heart.memory < 100'000);
    }
}
