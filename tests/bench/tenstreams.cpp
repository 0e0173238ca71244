// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/tenstreams.h"
#include "bench/texts.h"
#include "bench/typist.h"
#include "chat/chatview.h"
#include "chat/threadcontent.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/wait.h"

#include <QGridLayout>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStreams = 10;
constexpr int kSpeed = 200;           ///< Tokens a second, of each.
constexpr int kStreamedTokens = 2000; ///< Of each.
constexpr int kBeat = 5;              ///< Milliseconds.

/// Beats all the time; when the GUI thread is kept busy a beat comes late.
class Heart : public QObject {
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_beats.add(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_since.start();
        m_timer.start(kBeat);
    }
    const Times& beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    Times m_beats;
};

} // namespace

std::vector<Row> measureTenStreams(const QString& folder)
{
    const auto home = Home::at(folder + u"/streams"_s);
    if (!home)
        qFatal("%s", qUtf8Printable(home.error().message));
    Studio studio(*home);
    if (!test::waitFor(studio.open()))
        qFatal("the home of the stream benchmark does not open");
    studio.dialogue().add(
        std::make_unique<Typist>(Texts(3).answer(kStreamedTokens * kToken), kSpeed));
    QWidget window;
    auto* grid = new QGridLayout(&window);
    std::vector<std::unique_ptr<ThreadContent>> contents;
    std::vector<ThreadId> threads;
    for (int i = 0; i < kStreams; ++i) {
        threads.push_back(
            test::waitFor(studio.conversations().createThread(u"stream %1"_s.arg(i)))->id);
        contents.push_back(std::make_unique<ThreadContent>(studio.conversations()));
        contents.back()->follow(studio.dialogue());
        contents.back()->open(threads.back());
        auto* view = new ChatView;
        view->setContent(contents.back().get());
        grid->addWidget(view, i / 5, i % 5);
    }
    window.resize(1600, 900);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window is not shown");
    double busy = 0;
    double longest = 0;
    double late = 0;
    const double took = timed([&] {
        busy = worked([&] {
            for (const ThreadId thread : threads)
                (void)test::waitFor(studio.dialogue().ask(thread, {}, u"Type."_s, u"typist"_s));
            const Heart heart;
            if (!test::waitUntil([&] { return !studio.dialogue().isAnswering(); }, 120000))
                qFatal("the streams do not end");
            longest = heart.beats().quantile(1);
            late = heart.beats().quantile(0.99);
        });
    });
    const QString what =
        u"%1 answers at once, %2 tokens a second each, all seen, "_s.arg(kStreams).arg(kSpeed);
    return {{what + u"longest time between two beats of a 5 ms timer"_s,
             milliseconds(longest),
             {},
             {},
             u"< 50 ms"_s},
            {what + u"p99 of it"_s, milliseconds(late), {}, {}, {}},
            {what + u"part of one processor"_s,
             QString::number(100 * busy / took, 'f', 0) + u" %"_s,
             {},
             {},
             {}}};
}

} // namespace motcua::bench
