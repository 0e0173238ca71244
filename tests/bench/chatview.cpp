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

constexpr int kShown = 100000;
constexpr int kPart = 100;
constexpr int kFrames = 300;
constexpr int kStep = 120; ///< Pixels: one notch of a wheel.
constexpr QSize kSize(900, 700);

/// On the screen, with a word in it, as a view is before a thread is opened.
void showFirst(QAbstractScrollArea& view)
{
    view.resize(kSize);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("the view is not shown");
    view.viewport()->repaint();
}

/// From the text to the painted text. `fill` gives it to the view.
template <class Fn> double firstPaint(QAbstractScrollArea& view, Fn fill)
{
    return timed([&] {
        fill();
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
    for (int i = 0; i < kShown; ++i)
        texts.append(made.message());

    MemoryContent content(texts);
    const qint64 before = residentNow();
    ChatView ours;
    MemoryContent word(
        texts.mid(0, 1)); // fonts are loaded once in a process, by whoever writes first
    ours.setContent(&word);
    showFirst(ours);
    const double oursFirst = firstPaint(ours, [&] { ours.setContent(&content); });
    const Times oursFrames = frames(ours);
    const qint64 oursMemory = residentNow() - before;
    ours.hide();

    const qint64 between = residentNow();
    QTextBrowser theirs;
    theirs.setPlainText(texts.first());
    showFirst(theirs);
    const QString whole = texts.join(u"\n\n"_s);
    const double theirsFirst = firstPaint(theirs, [&] { theirs.setPlainText(whole); });
    const Times theirsFrames = frames(theirs);
    const qint64 theirsMemory = residentNow() - between;

    theirs.hide();
    // What it costs to read the text as Markdown too, as ours does, for a hundredth of the messages.
    QTextBrowser reading;
    reading.setPlainText(texts.first());
    showFirst(reading);
    const QString part = texts.mid(0, kShown / kPart).join(u"\n\n"_s);
    const double readingFirst = firstPaint(reading, [&] { reading.setMarkdown(part); });

    const QString of = u" of a thread of %L1 messages"_s.arg(kShown);
    return {{u"first paint"_s + of, milliseconds(oursFirst), milliseconds(theirsFirst),
             times(theirsFirst / oursFirst) + u" faster"_s, u"≤ 50 ms, ≥ 50×"_s},
            {u"the same against a QTextBrowser that reads Markdown, of a hundredth of it"_s,
             milliseconds(oursFirst),
             milliseconds(readingFirst),
             times(readingFirst / oursFirst) + u" faster"_s,
             {}},
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
