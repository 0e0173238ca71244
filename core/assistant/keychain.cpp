// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/keychain.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>

#include <qt6keychain/keychain.h>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "motcua"_L1;
/// How long the end of the program may be held up (milliseconds).
constexpr int kPatience = 300;

Keychain::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Outcome::Done;
    case QKeychain::EntryNotFound:
        return Keychain::Outcome::Nothing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Keychain::Outcome::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Keychain::Outcome::NoKeychain;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Keychain::Outcome::Unreachable;
}

template <class Job> Job* jobFor(const QString& name)
{
    auto* job = new Job(kService);
    job->setInsecureFallback(false);
    job->setKey(name);
    return job;
}

} // namespace

Keychain& Keychain::ofApplication()
{
    auto* application = QCoreApplication::instance();
    if (auto* made = application->findChild<Keychain*>(QString(), Qt::FindDirectChildrenOnly))
        return *made;
    return *new Keychain(application);
}

Keychain::Keychain(QObject* parent)
    : QObject(parent), m_thread(new QThread), m_worker(std::make_unique<QObject>())
{
    m_thread->setObjectName(u"keychain"_s);
    m_worker->moveToThread(m_thread);
    m_thread->start();
}

Keychain::~Keychain()
{
    m_thread->quit();
    if (m_thread->wait(kPatience)) {
        delete m_thread;
        return;
    }
    // It waits for somebody who does not answer. The process ends all the same; taking its objects away would not be safe.
    (void)m_worker.release();
}

QFuture<Keychain::Answer> Keychain::read(const QString& name)
{
    return run([name] { return jobFor<QKeychain::ReadPasswordJob>(name); });
}

QFuture<Keychain::Answer> Keychain::write(const QString& name, const QString& secret)
{
    return run([name, secret] {
        auto* job = jobFor<QKeychain::WritePasswordJob>(name);
        job->setTextData(secret);
        return job;
    });
}

QFuture<Keychain::Answer> Keychain::erase(const QString& name)
{
    return run([name] { return jobFor<QKeychain::DeletePasswordJob>(name); });
}

/// A job deletes itself when it has finished; before, the keychain's library still points at it.
QFuture<Keychain::Answer> Keychain::run(std::function<QKeychain::Job*()> make)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(m_worker.get(), [promise, make = std::move(make)] {
        QKeychain::Job* job = make();
        QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job* done) {
            Answer answer{outcomeOf(done->error()), {}};
            if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done);
                read && answer.outcome == Outcome::Done)
                answer.secret = read->textData();
            promise->addResult(std::move(answer));
            promise->finish();
        });
        job->start();
    });
    return future;
}

} // namespace motcua
