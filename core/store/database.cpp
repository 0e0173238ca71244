// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "base/log.h"
#include "store/backup.h"
#include "store/ballast.h"
#include "store/instancelock.h"
#include "store/storeerror.h"

#include <QDateTime>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Database::Database(Home home)
    : m_home(std::move(home)),
      m_worker(std::make_unique<QObject>()),
      m_failure(storeError(Error::Kind::Io, u"not opened yet"_s))
{
    m_thread.setObjectName(u"store"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Database::~Database()
{
    // Whatever was asked for before has then been done, and no new work apart can come.
    const auto end = [this] {
        waitForApart();
        closeHere();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_worker.get(), end, Qt::QueuedConnection);
    m_thread.wait();
}

void Database::post(Work work)
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, work = std::move(work)] {
            if (m_connection)
                work(m_connection.get());
            else
                work(m_failure);
        },
        Qt::QueuedConnection);
}

void Database::postApart(Work work)
{
    // Through the store thread first: what was asked for before is then committed.
    post([this, work = std::move(work)](const Result<Connection*>& mine) {
        if (!mine)
            return work(mine.error());
        const QString path = (*mine)->path();
        std::erase_if(m_apart, [](const auto& thread) { return thread->isFinished(); });
        m_apart.emplace_back(QThread::create([path, work] {
            const auto own = Connection::open(path, Connection::Mode::ReadOnly);
            if (own)
                work(own->get());
            else
                work(own.error());
        }));
        m_apart.back()->start();
    });
}

QFuture<Result<Opening>> Database::open()
{
    auto promise = std::make_shared<QPromise<Result<Opening>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, promise] {
            promise->addResult(openHere());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

Result<Opening> Database::openHere()
{
    const auto fail = [this](const Error& error) -> Result<Opening> {
        m_failure = error;
        return error;
    };
    if (!m_lock && !isReadOnlyHome(m_home)) {
        auto lock = InstanceLock::take(m_home.lock());
        if (!lock)
            return fail(lock.error());
        m_lock = std::move(*lock);
    }
    auto opened = startUp(m_home);
    if (!opened)
        return fail(opened.error());
    m_connection = std::move(opened->connection);
    if (!opened->opening.readOnly)
        Ballast(m_home.path()).load();
    return opened->opening;
}

QFuture<Result<QString>> Database::restore(const QString& backup)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    auto future = promise->future();
    post([this, promise, backup](const Result<Connection*>& connection) {
        promise->addResult(connection ? restoreHere(backup) : Result<QString>(connection.error()));
        promise->finish();
    });
    return future;
}

Result<QString> Database::restoreHere(const QString& backup)
{
    if (m_connection->isReadOnly())
        return storeError(Error::Kind::ReadOnly);
    const auto prepared = prepareRestore(backup, m_home.database());
    if (!prepared)
        return prepared;
    waitForApart();
    closeHere();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const auto kept = swapIn(*prepared, m_home.database(), stamp);
    if (const auto opening = openHere(); !opening)
        return opening.error();
    return kept;
}

void Database::look(const Error& error)
{
    if (error.kind == Error::Kind::Full && Ballast(m_home.path()).release())
        qCWarning(logStore) << "disk full: the ballast was released";
}

void Database::waitForApart()
{
    for (const auto& thread : m_apart)
        thread->wait();
    m_apart.clear();
}

void Database::closeHere()
{
    if (!m_connection)
        return;
    if (auto done = m_connection->markClean(); !done)
        qCWarning(logStore) << "closing:" << done.error().detail;
    m_connection.reset();
}

} // namespace motcua
