// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/keyring.h"

#include <QTimer>

namespace motcua {
namespace {

using KeychainOutcome = Keychain::Outcome;

QString nameOf(const QUuid& server)
{
    return server.toString(QUuid::WithoutBraces);
}

/// Never with what the keychain's library says: it might say too much.
Error refused()
{
    return {Error::Kind::Refused,
            Keyring::tr("The system's keychain is locked or refused access. Unlock it and try "
                        "again."),
            QStringLiteral("keychain refused")};
}

Error unreachable()
{
    return {Error::Kind::Io,
            Keyring::tr("The system's keychain does not answer. Enter the key again, or name an "
                        "environment variable that holds it."),
            QStringLiteral("keychain unreachable")};
}

} // namespace

/// `answer`, or Unreachable when it does not come soon.
QFuture<Keychain::Answer> Keyring::inTime(QFuture<Keychain::Answer> answer)
{
    auto promise = std::make_shared<QPromise<Keychain::Answer>>();
    promise->start();
    auto future = promise->future();
    auto* limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [promise, limit] {
        limit->deleteLater();
        promise->addResult(Keychain::Answer{});
        promise->finish();
    });
    limit->start(kPatience);
    whenReady(std::move(answer), limit, [promise, limit](Keychain::Answer result) {
        if (!limit->isActive())
            return;
        limit->stop();
        limit->deleteLater();
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

Async<QString> Keyring::key(const QUuid& server)
{
    if (const auto held = m_held.constFind(server); held != m_held.constEnd())
        return ready(Result<QString>(*held));
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    auto future = promise->future();
    const auto finish = [promise](Result<QString> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenReady(inTime(Keychain::ofApplication().read(nameOf(server))), this,
              [finish](const Keychain::Answer& answer) {
                  switch (answer.outcome) {
                  case KeychainOutcome::Done:
                  case KeychainOutcome::Nothing:
                  case KeychainOutcome::NoKeychain:
                      return finish(answer.secret);
                  case KeychainOutcome::Refused:
                      return finish(refused());
                  case KeychainOutcome::Unreachable:
                      return finish(unreachable());
                  }
              });
    return future;
}

Async<Keyring::Kept> Keyring::setKey(const QUuid& server, const QString& key)
{
    if (key.isEmpty())
        return forget(server);
    // At hand at once, whether or not the keychain takes it.
    m_held.insert(server, key);
    auto promise = std::make_shared<QPromise<Result<Kept>>>();
    promise->start();
    auto future = promise->future();
    whenReady(inTime(Keychain::ofApplication().write(nameOf(server), key)), this,
              [this, promise, server, key](const Keychain::Answer& answer) {
                  const bool kept = answer.outcome == KeychainOutcome::Done;
                  // Unless another key was set meanwhile.
                  if (kept && m_held.value(server) == key)
                      m_held.remove(server);
                  promise->addResult(Result<Kept>(kept ? Kept::InKeychain : Kept::UntilTheEnd));
                  promise->finish();
              });
    return future;
}

Async<Keyring::Kept> Keyring::setAside(const QUuid& server)
{
    return andThen(key(server), this, [this, server](const QString& key) {
        if (!key.isEmpty())
            m_aside.insert(server, key);
        return forget(server);
    });
}

void Keyring::bringBack(const QUuid& server)
{
    if (const QString key = m_aside.take(server); !key.isEmpty())
        (void)setKey(server, key);
}

Async<Keyring::Kept> Keyring::forget(const QUuid& server)
{
    m_held.remove(server);
    auto promise = std::make_shared<QPromise<Result<Kept>>>();
    promise->start();
    auto future = promise->future();
    whenReady(inTime(Keychain::ofApplication().erase(nameOf(server))), this,
              [promise](const Keychain::Answer& answer) {
                  const bool gone = answer.outcome == KeychainOutcome::Done ||
                                    answer.outcome == KeychainOutcome::Nothing;
                  promise->addResult(
                      answer.outcome == KeychainOutcome::Refused
                          ? Result<Kept>(refused())
                          : Result<Kept>(gone ? Kept::InKeychain : Kept::UntilTheEnd));
                  promise->finish();
              });
    return future;
}

} // namespace motcua
