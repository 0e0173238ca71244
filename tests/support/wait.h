// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Waiting in tests: for a future or for a condition, with the event loop running. Never a plain sleep.

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace motcua::test {

/// Milliseconds after which a test is taken to hang: long, for a sanitized program on a busy machine is slow, not wrong.
constexpr int kHangs = 120000;

/// Runs the event loop until `condition` holds; false after `milliseconds` (a failed test, not a measurement).
template <class Condition> bool waitUntil(Condition condition, int milliseconds = kHangs)
{
    return QTest::qWaitFor(condition, milliseconds);
}

/// The result of a future, with the event loop running meanwhile.
template <class T> T waitFor(QFuture<T> future)
{
    // Woken by the future: looking for it now and then would cost more than what most tests do.
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        QTimer::singleShot(kHangs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!future.isFinished())
        qFatal("a future did not finish");
    return future.result();
}

} // namespace motcua::test
