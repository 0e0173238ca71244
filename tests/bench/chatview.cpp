// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"
#include "bench/memorycontent.h"
#include "bench/parts.h"
#include "bench/texts.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

#include <random>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMessages = 100000;
constexpr int kFrames = 300;
constexpr int kStep = 120; ///< Pixels: one notch of a wheel.
constexpr QSize kSize(900, 700);

/// From nothing to painted.
double firstPaint(QAbstractScrollArea& view)
{
    return timed([&] {
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view is not shown");
        view.viewport()->repaint();
    });
}

/// A frame: the bar moves and the view is painted. First by notches from the middle, then by jumps anywhere.
Times frames(QAbstractScrollArea& view)
{
    Times times;
    QScrollBar& bar = *view.verticalScrollBar();
    std::mt19937 random(1);
    bar.setValue(bar.maximum() / 2);
    view.viewport()->repaint();
    for (int i = 0; i < kFrames; ++i) {
        const int to = i % 2 == 0 || i < kFrames / 2
                           ? bar.value() - kStep
                           : static_cast<int>(random() % static_cast<unsigned>(bar.maximum() + 1));
        times.add(timed([&] {
            bar.setValue(to);
            view.viewport()->repaint();
        }));
        QCoreApplication::processEvents();
    }
    return times;
}

} // namespace

std::vector<Row> measureChatView(const QString&)
{
    Texts made(9);
    QStringList texts;
    for (int i = 0; i < kMessages; ++i)
        texts.append(made.message());

    MemoryContent content(texts);
    const qint64 before = residentNow();
    ChatView ours;
    ours.resize(kSize);
    double oursFirst = timed([&] { ours.setContent(&content); });
    oursFirst += firstPaint(ours);
    const Times oursFrames = frames(ours);
    const qint64 oursMemory = residentNow() - before;
    ours.hide();

    const qint64 between = residentNow();
    QTextBrowser theirs;
    theirs.resize(kSize);
    double theirsFirst = timed([&] { theirs.setPlainText(texts.join(u"\n\n"_s)); });
    theirsFirst += firstPaint(theirs);
    const Times theirsFrames = frames(theirs);
    const qint64 theirsMemory = residentNow() - between;

    const QString of = u" of a thread of %L1 messages"_s.arg(kMessages);
    return {{u"first paint"_s + of, milliseconds(oursFirst), milliseconds(theirsFirst),
             times(theirsFirst / oursFirst) + u" faster"_s, u"≤ 50 ms, ≥ 50×"_s},
            {u"frame while scrolling it, median"_s,
             milliseconds(oursFrames.median()),
             milliseconds(theirsFrames.median()),
             {},
             {}},
            {u"frame while scrolling it, p99"_s,
             milliseconds(oursFrames.quantile(0.99)),
             milliseconds(theirsFrames.quantile(0.99)),
             {},
             u"≤ 8 ms"_s},
            {u"memory to show it, beside its texts"_s,
             megabytes(oursMemory),
             megabytes(theirsMemory),
             {},
             {}}};
}

} // namespace motcua::bench
