// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work that only reckons (reading a file, ranking, writing a format) goes to the thread pool and answers like a
// question to the store.

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace motcua {

/// Runs `fn()` on a pool thread; the future gives what it returns. Thread: any.
template <class Fn> auto inPool(Fn fn) -> QFuture<std::invoke_result_t<Fn>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Fn>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, fn = std::move(fn)]() mutable {
        promise->addResult(fn());
        promise->finish();
    });
    return future;
}

} // namespace motcua
