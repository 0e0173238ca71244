// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/streamrow.h"
#include "support/catch.h"

#include <QFile>
#include <QTimer>

// A stream may be long and come fast; memory must stay small. How awake the window stays is measured in tests/bench.

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Kilobytes a stream may take. The address sanitizer keeps a quarter of a gigabyte of what was freed.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kMost = 500'000;
#else
constexpr qint64 kMost = 100'000;
#endif

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

/// Looks every 10 ms at what the program holds.
struct Scales {
    Scales()
    {
        QObject::connect(&timer, &QTimer::timeout, &timer,
                         [this] { memory = std::max(memory, residentMemory() - before); });
        timer.start(10);
    }

    QTimer timer;
    qint64 before = residentMemory();
    qint64 memory = 0; ///< The most that was held more than before, kilobytes.
};

} // namespace

TEST_CASE("A long fast stream arrives whole and takes little memory", "[assistant][stream]")
{
    constexpr int kEvents = 200'000;
    const QByteArray block = said("x").repeated(1000);
    QByteArrayList pieces(kEvents / 1000, block); // shared: no memory of its own
    const ScriptedServer server({streamed(pieces + QByteArrayList{finished(), kDone})});
    const Scales scales;
    const Heard heard = hear({server.address(), {}}, "{}");
    CHECK(heard.text == QString(kEvents, u'x'));
    CHECK(heard.ends.front());
    INFO("memory " << scales.memory << " kB");
    CHECK(scales.memory < kMost);
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
        const Scales scales;
        const Heard heard = hear({server.address(), {}}, "{}");
        CHECK(!heard.ends.front());
        INFO("memory " << scales.memory << " kB");
        CHECK(scales.memory < kMost);
    }
}
