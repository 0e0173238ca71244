// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/memorycontent.h"
#include "bench/parts.h"
#include "bench/tenstreams.h"
#include "bench/texts.h"
#include "bench/typist.h"
#include "chat/chatview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

#include <random>

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTokens = 20000;
constexpr int kSamples = 40; ///< Lengths at which the naive way is measured.
constexpr int kPaced = 2000; ///< Tokens a second.
constexpr int kMega = 1 << 20;
constexpr QSize kSize(900, 700);

void show(QAbstractScrollArea& view)
{
    view.resize(kSize);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("the view is not shown");
    view.viewport()->repaint();
}

struct Scene {
    MemoryContent content{{u"A question"_s, u"A"_s}};
    ChatView view;

    Scene()
    {
        view.setContent(&content);
        show(view);
        content.append(1, u" word "_s);
        view.showGrowth();
        QCoreApplication::processEvents();
    }
};

/// Counts the pictures of a widget.
class Paints : public QObject {
public:
    int count = 0;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

/// Processor time of an answer of which every single token is laid out and painted.
double everyToken(const QString& text)
{
    Scene scene;
    Paints paints;
    scene.view.viewport()->installEventFilter(&paints);
    const double took = worked([&] {
        for (qsizetype at = 0; at < text.size(); at += kToken) {
            scene.content.append(1, text.mid(at, kToken));
            scene.view.showGrowth();
            QCoreApplication::processEvents();
        }
    });
    scene.view.viewport()->removeEventFilter(&paints);
    if (paints.count < text.size() / kToken)
        qFatal("only %d pictures of %lld tokens", paints.count,
               static_cast<long long>(text.size() / kToken));
    return took;
}

/// The same as it is in the window: tokens come at their time, pictures at frame rate.
double paced(const QString& text)
{
    Scene scene;
    TypistReply typist(text, kPaced);
    QObject::connect(&typist, &Reply::appended, &scene.content,
                     [&](const QString& token) { scene.content.append(1, token); });
    bool done = false;
    QObject::connect(&typist, &Reply::finished, [&] { done = true; });
    return worked([&] {
        typist.start();
        while (!done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
}

/// Processor time of the naive way: all of the text to setMarkdown with each token. Measured at some lengths and
/// multiplied, for the whole would take hours.
double naive(const QString& text)
{
    QTextBrowser browser;
    browser.setMarkdown(text.left(40));
    show(browser);
    double sum = 0;
    for (int i = 0; i < kSamples; ++i) {
        const qsizetype length = text.size() * (2 * i + 1) / (2 * kSamples);
        sum += worked([&] {
            browser.setMarkdown(text.left(length));
            browser.verticalScrollBar()->setValue(browser.verticalScrollBar()->maximum());
            QCoreApplication::processEvents();
        });
    }
    return sum / kSamples * static_cast<double>(text.size() / kToken);
}

/// Frames while going through an answer by notches and by jumps.
Times frames(const QString& text)
{
    Times all;
    MemoryContent content({u"A question"_s, text});
    ChatView view;
    view.setContent(&content);
    show(view);
    QScrollBar& bar = *view.verticalScrollBar();
    std::mt19937 random(1);
    const auto frame = [&](int to) {
        all.add(timed([&] {
            bar.setValue(to);
            view.viewport()->repaint();
        }));
        QCoreApplication::processEvents();
    };
    for (int i = 0; i < 300; ++i)
        frame(bar.value() - 120);
    for (int i = 0; i < 100; ++i)
        frame(static_cast<int>(random() % static_cast<unsigned>(bar.maximum() + 1)));
    return all;
}

struct Kind {
    QString name;
    QString text;
};

std::vector<Kind> megabytes()
{
    Texts made(11);
    const auto lines = [](QString text, const auto& line) {
        for (int i = 0; text.size() < kMega; ++i)
            text += line(i) + u'\n';
        return text;
    };
    return {
        {u"of mixed Markdown"_s, made.answer(kMega)},
        {u"in one paragraph"_s, made.answer(kMega).remove(u'\n').remove(u'`')},
        {u"in one code block"_s,
         lines(u"```cpp\n"_s, [](int i) { return u"int value%1 = f(\"%1\"); // why"_s.arg(i); })},
        {u"in one list"_s,
         lines({}, [&](int i) -> QString { return u"- %1 "_s.arg(i) + made.sentence(8); })},
        {u"in one table"_s, lines(u"| a | b | c |\n|---|---|---|\n"_s, [&](int i) {
             return u"| %1 | %2 | %3 |"_s.arg(i).arg(made.word(), made.word());
         })}};
}

std::vector<Row> growing()
{
    Texts made(5);
    const QString text = made.answer(2 * kTokens * kToken).left(2 * kTokens * kToken);
    const QString half = text.left(kTokens * kToken);
    (void)everyToken(text.left(500 * kToken)); // fonts are loaded once in a process
    const double ours = everyToken(half);
    const double twice = everyToken(text);
    const double atRate = paced(half);
    const double theirs = naive(half);
    const QString of = u"processor time of an answer of %L1 tokens, "_s.arg(kTokens);
    return {{of + u"each of them painted, against QTextBrowser::setMarkdown with each of them"_s,
             seconds(ours), seconds(theirs), times(theirs / ours) + u" less"_s, u"≥ 100× less"_s},
            {of + u"at frame rate, %L1 tokens a second, against the same"_s.arg(kPaced),
             seconds(atRate),
             seconds(theirs),
             times(theirs / atRate) + u" less"_s,
             {}},
            {u"twice as many tokens, each painted, against half of them"_s, seconds(twice),
             seconds(ours), times(twice / ours), u"≤ 2.3×"_s}};
}

} // namespace

std::vector<Row> measureStream(const QString& folder)
{
    std::vector<Row> rows = growing();
    for (const Row& row : measureTenStreams(folder))
        rows.push_back(row);
    for (const Kind& kind : megabytes()) {
        const Times all = frames(kind.text);
        rows.push_back({u"worst frame while scrolling an answer of 1 MB "_s + kind.name,
                        milliseconds(all.quantile(1)),
                        {},
                        {},
                        u"median "_s + milliseconds(all.median())});
    }
    return rows;
}

} // namespace motcua::bench
