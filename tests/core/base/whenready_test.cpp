// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whenready.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QThread>

#include <memory>

using namespace motcua;
using namespace motcua::test;

namespace {

/// A future that waits for its answer.
struct Question {
    QPromise<int> promise;
    QFuture<int> future = promise.future();

    Question() { promise.start(); }
    void answer(int number)
    {
        promise.addResult(number);
        promise.finish();
    }
};

} // namespace

SCENARIO("An answer arrives in the thread of the one who asked", "[base]")
{
    QObject context;
    Question question;
    int heard = 0;
    QThread* where = nullptr;
    whenReady(question.future, &context, [&](int number) {
        heard = number;
        where = QThread::currentThread();
    });
    const std::unique_ptr<QThread> worker(QThread::create([&question] { question.answer(42); }));
    worker->start();
    CHECK(waitUntil([&heard] { return heard == 42; }));
    CHECK(where == QThread::currentThread());
    worker->wait();
    CHECK(waitUntil(
        [&context] { return context.children().isEmpty(); })); // the watcher does not stay
}

SCENARIO("An answer that is there already still arrives later, never inside the call", "[base]")
{
    QObject context;
    int heard = 0;
    whenReady(ready(7), &context, [&heard](int number) { heard = number; });
    CHECK(heard == 0);
    CHECK(waitUntil([&heard] { return heard == 7; }));
}

SCENARIO("Nobody is called when the one who asked is gone", "[base]")
{
    Question question;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenReady(question.future, context.get(), [&called](int) { called = true; });
    context.reset();
    question.answer(42);

    QObject later; // asked after, so its answer comes after the one that must not come
    bool done = false;
    whenReady(question.future, &later, [&done](int) { done = true; });
    CHECK(waitUntil([&done] { return done; }));
    CHECK_FALSE(called);
}

SCENARIO(
    "Nobody is called when the one who asked goes after the answer came, before it was delivered",
    "[base]")
{
    Question question;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenReady(question.future, context.get(), [&called](int) { called = true; });
    question.answer(42);
    context.reset();

    QObject later;
    bool done = false;
    whenReady(ready(1), &later, [&done](int) { done = true; });
    CHECK(waitUntil([&done] { return done; }));
    CHECK_FALSE(called);
}

SCENARIO("A question that was given up is not answered", "[base]")
{
    QObject context;
    bool called = false;
    {
        Question question;
        whenReady(question.future, &context, [&called](int) { called = true; });
    } // the promise ends without a result: cancelled
    CHECK(waitUntil([&context] { return context.children().isEmpty(); }));
    CHECK_FALSE(called);
}
