// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way to receive a future's answer in a QObject. QFuture::then(context, …) aborts on Qt 6.4.2 when the context
// dies before the future finishes (a window closed while a query runs), so a watcher owned by the context is used.

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace motcua {

/// What every question to the store answers with.
template <class T = Done> using Async = QFuture<Result<T>>;

/// Calls `fn(T)` in the context's thread once `future` has a result; never when the context is gone before, nor when
/// the future was cancelled without a result. Thread: the context's own.
template <class T, class Fn> void whenReady(QFuture<T> future, QObject* context, Fn fn)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, fn = std::move(fn)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             fn(watcher->future().takeResult());
                     });
    watcher->setFuture(std::move(future));
}

/// A future that already has its answer.
template <class T> QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// What `fn` makes of the value of `first`, when it has one; its error otherwise. `fn(T)` gives an Async<U>. The answer
/// never comes when the context is gone before. Thread: the context's own.
template <class T, class Fn>
auto andThen(Async<T> first, QObject* context, Fn fn) -> std::invoke_result_t<Fn, T>
{
    using Next = decltype(std::declval<std::invoke_result_t<Fn, T>>().result());
    auto promise = std::make_shared<QPromise<Next>>();
    promise->start();
    auto future = promise->future();
    whenReady(std::move(first), context,
              [promise, context, fn = std::move(fn)](Result<T> result) mutable {
                  if (!result) {
                      promise->addResult(Next(result.error()));
                      promise->finish();
                      return;
                  }
                  whenReady(fn(std::move(*result)), context, [promise](Next next) {
                      promise->addResult(std::move(next));
                      promise->finish();
                  });
              });
    return future;
}

} // namespace motcua
