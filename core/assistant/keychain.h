// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The system's keychain through QtKeychain, on a thread of its own: finding out which keychain there is may hold a
// thread up for as long as somebody does not answer. Nothing is ever written in the clear instead.
//
// QtKeychain keeps one queue of jobs per process, bound to the thread that used it first; so there is one Keychain, and
// it belongs to the application object. Thread: GUI.

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace QKeychain {
class Job;
}

namespace motcua {

class Keychain : public QObject {
    Q_OBJECT
public:
    enum class Outcome {
        Done,
        Nothing,     ///< No such entry.
        NoKeychain,  ///< There is none on this system.
        Refused,     ///< Locked, or the person said no.
        Unreachable, ///< It did not answer, or not as it should.
    };
    struct Answer {
        Outcome outcome = Outcome::Unreachable;
        QString secret; ///< Of read().
    };

    /// Made with the first use. Requires: a QCoreApplication.
    static Keychain& ofApplication();
    ~Keychain() override;

    // The futures finish when the keychain has answered, which may be never.
    QFuture<Answer> read(const QString& name);
    QFuture<Answer> write(const QString& name, const QString& secret);
    QFuture<Answer> erase(const QString& name);

private:
    explicit Keychain(QObject* parent);
    QFuture<Answer> run(std::function<QKeychain::Job*()> make);

    QThread* m_thread;                 ///< Left behind when it does not end in time.
    std::unique_ptr<QObject> m_worker; ///< Lives in the thread; events sent to it run there.
};

} // namespace motcua
