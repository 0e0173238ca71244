// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/keyring.h"

#include "support/catch.h"
#include "support/wait.h"

#include <QElapsedTimer>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSlack = 1500; // milliseconds, for a machine that is busy with other tests

/// The longest the event loop stood still meanwhile, in milliseconds.
class Stall {
public:
    Stall()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start(5);
    }
    qint64 longest() { return std::max(m_longest, m_clock.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

const QString kKey = u"sk-canary-63820"_s;

} // namespace

// No test here reaches a keychain: the tests' main() takes the session bus away.
SCENARIO("Without a keychain a key is held until the end, nothing hangs, and the caller is told",
         "[assistant][keyring]")
{
    const QUuid server = QUuid::createUuid();
    QElapsedTimer clock;
    clock.start();
    Stall stall;
    {
        Keyring keyring;
        const auto kept = waitFor(keyring.setKey(server, kKey));
        REQUIRE(kept);
        CHECK(*kept == Keyring::Kept::UntilTheEnd);
        CHECK(clock.elapsed() < Keyring::kPatience + kSlack);
        CHECK(waitFor(keyring.key(server)).value_or(QString()) == kKey);

        AND_THEN("another one has none")
        {
            const auto other = waitFor(keyring.key(QUuid::createUuid()));
            if (!other) {
                CHECK(other.error().kind == Error::Kind::Io);
                CHECK(other.error().message.endsWith(u'.'));
                CHECK_FALSE(other.error().detail.contains(kKey));
            }
            CHECK(other.value_or(QString()).isEmpty());
        }
        AND_THEN("it can be forgotten")
        {
            REQUIRE(waitFor(keyring.setKey(server, {})));
            CHECK(waitFor(keyring.key(server)).value_or(QString()).isEmpty());
        }
        AND_THEN("it can be set aside and brought back")
        {
            REQUIRE(waitFor(keyring.setAside(server)));
            CHECK(waitFor(keyring.key(server)).value_or(QString()).isEmpty());
            keyring.bringBack(server);
            keyring.bringBack(server);
            CHECK(waitFor(keyring.key(server)).value_or(QString()) == kKey);
        }
        AND_THEN("a later key takes its place")
        {
            auto first = keyring.setKey(server, u"a"_s);
            auto second = keyring.setKey(server, u"b"_s);
            REQUIRE(waitFor(first));
            REQUIRE(waitFor(second));
            CHECK(waitFor(keyring.key(server)).value_or(QString()) == u"b");
        }
    }
    Keyring later;
    CHECK(waitFor(later.key(server)).value_or(QString()).isEmpty());
    CHECK(stall.longest() < 500);
}

SCENARIO("A keyring that goes while the keychain is asked leaves nothing behind",
         "[assistant][keyring]")
{
    auto keyring = std::make_unique<Keyring>();
    auto answer = keyring->key(QUuid::createUuid());
    auto kept = keyring->setKey(QUuid::createUuid(), kKey);
    keyring.reset();
    Keyring next;
    REQUIRE(waitFor(next.setKey(QUuid::createUuid(), kKey)));
    CHECK_FALSE((answer.isFinished() && answer.resultCount() > 0));
    CHECK_FALSE((kept.isFinished() && kept.resultCount() > 0));
}
