// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to the database: a thread that owns the connection, and run(), which does a piece of
// work there. Work is done in the order it was asked for. Nothing of the connection leaves the
// piece of work; it captures by value.
//
// Thread: open, run and runApart from any; the work itself runs in the store thread (runApart: in
// one of its own).

#include "base/home.h"
#include "base/result.h"
#include "store/startup.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace motcua {

class InstanceLock;

class Database {
public:
    /// Names the place; nothing is touched before open().
    explicit Database(Home home);
    /// Finishes the work already asked for, marks the file as cleanly closed and ends the thread.
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const Home& home() const { return m_home; }

    /// Opens, migrates and, where the file is damaged, recovers. Work asked for before it has
    /// finished waits for it. Fails: TooNew, Busy, Corrupt, Full, ReadOnly, Io; then every run()
    /// gives the same error.
    QFuture<Result<Opening>> open();

    /// `work` takes a Connection& and returns a Result<T>.
    template <class Fn> auto run(Fn work) -> QFuture<std::invoke_result_t<Fn, Connection&>>
    {
        using Answer = std::invoke_result_t<Fn, Connection&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        post(
            [this, promise, work = std::move(work)](const Result<Connection*>& connection) mutable {
                Answer answer = connection ? work(**connection) : Answer(connection.error());
                if (!answer)
                    look(answer.error());
                promise->addResult(std::move(answer));
                promise->finish();
            });
        return future;
    }

    /// The same on a thread and a read-only connection of its own, beside everything else: for long
    /// reading (export, backup, checks). It sees what was committed when it starts.
    template <class Fn> auto runApart(Fn work) -> QFuture<std::invoke_result_t<Fn, Connection&>>
    {
        using Answer = std::invoke_result_t<Fn, Connection&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        postApart([promise, work = std::move(work)](const Result<Connection*>& connection) mutable {
            promise->addResult(connection ? work(**connection) : Answer(connection.error()));
            promise->finish();
        });
        return future;
    }

    /// Puts a backup in the place of the database; answers where the replaced one is kept. What was asked for before is
    /// done before, what is asked for after finds the restored data.
    /// Fails: Corrupt, TooNew (nothing is changed), Full, Io, ReadOnly.
    QFuture<Result<QString>> restore(const QString& backup);

private:
    using Work = std::function<void(const Result<Connection*>&)>;

    void post(Work work);
    void postApart(Work work);
    Result<Opening> openHere();
    Result<QString> restoreHere(const QString& backup);
    /// A full disk: room is given back, so that the next change can be saved.
    void look(const Error& error);
    void waitForApart();
    void closeHere();

    Home m_home;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< Lives in m_thread; events sent to it run there.

    // Store thread only.
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    Error m_failure;
    std::vector<std::unique_ptr<QThread>> m_apart;
};

} // namespace motcua
