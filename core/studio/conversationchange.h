// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of Conversations that its three sources share: how one change runs and is announced.

#include "base/clock.h"
#include "store/database.h"
#include "store/threadstore.h"
#include "studio/conversations.h"

namespace motcua {

/// The rows of threads after a change; one that is gone is left out.
Result<std::vector<Thread>> threadsAfter(Connection& connection, const std::vector<ThreadId>& ids);

/// A value together with the thread rows the change left behind.
template <class T> struct WithThreads {
    T value;
    std::vector<Thread> threads;
};

/// `value` and the present rows of `ids`, or the error of either.
template <class T>
Result<WithThreads<T>> withThreads(Connection& connection, Result<T> value,
                                   const std::vector<ThreadId>& ids)
{
    if (!value)
        return value.error();
    auto threads = threadsAfter(connection, ids);
    if (!threads)
        return threads.error();
    return WithThreads<T>{std::move(*value), std::move(*threads)};
}

/// Takes the value out again, once it has been announced.
template <class T> Async<T> valueOf(Async<WithThreads<T>> answer, QObject* context)
{
    return andThen(std::move(answer), context,
                   [](WithThreads<T> made) { return ready(Result<T>(std::move(made.value))); });
}

template <class Work, class Announce>
auto Conversations::change(Work work, Announce announce)
    -> Async<typename std::invoke_result_t<Work, Connection&, qint64>::value_type>
{
    using T = typename std::invoke_result_t<Work, Connection&, qint64>::value_type;
    struct Made {
        T value;
        JournalState journal;
    };
    auto made = m_database.run(
        [work = std::move(work), now = m_clock.now()](Connection& connection) -> Result<Made> {
            auto value = work(connection, now);
            if (!value)
                return value.error();
            const auto journal = Journal(connection).state();
            if (!journal)
                return journal.error();
            return Made{std::move(*value), *journal};
        });
    return andThen(std::move(made), this, [this, announce = std::move(announce)](Made answer) {
        announce(answer.value);
        Q_EMIT journalChanged(answer.journal);
        return ready(Result<T>(std::move(answer.value)));
    });
}

template <class Work> Async<Done> Conversations::changeThreads(std::vector<ThreadId> ids, Work work)
{
    auto answer = change(
        [ids, work = std::move(work)](Connection& connection, qint64 now) {
            return withThreads(connection, Result<Done>(work(connection, now)), ids);
        },
        [this](const WithThreads<Done>& made) { announceThreads(made.threads); });
    return valueOf(std::move(answer), this);
}

} // namespace motcua
