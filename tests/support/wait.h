// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Waiting in tests: for a future or for a condition, with the event loop running. Never a plain sleep.

#include <QFuture>
#include <QTest>

namespace motcua::test {

/// Runs the event loop until `condition` holds; false after `milliseconds` (a failed test, not a measurement).
template <class Condition> bool waitUntil(Condition condition, int milliseconds = 30000)
{
    return QTest::qWaitFor(condition, milliseconds);
}

/// The result of a future, with the event loop running meanwhile.
template <class T> T waitFor(QFuture<T> future)
{
    if (!waitUntil([&future] { return future.isFinished(); }))
        qFatal("a future did not finish");
    return future.result();
}

} // namespace motcua::test
