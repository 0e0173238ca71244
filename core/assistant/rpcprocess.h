// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A program spoken to with JSON-RPC over its standard input and output: started with a list of arguments (never through
// a shell), without variables of the environment that are or look like keys, tied to the life of this program, and ended
// in three steps: its input is closed, then it is told to end, then it is killed.
//
// Thread: the main thread only (see tiedprocess.h).

#include "assistant/jsonrpc.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace motcua {

class RpcProcess : public QObject {
    Q_OBJECT
public:
    using Reader = std::function<void(const Result<QJsonObject>& result)>;

    struct Plan {
        QString name;    ///< For sentences: what the person calls it.
        QString program; ///< Absolute path, or a name found on PATH.
        QStringList arguments;
        int step = 2000;    ///< Milliseconds between the steps of ending it.
        QStringList keys{}; ///< Variables that hold keys, whatever they are called.
    };

    explicit RpcProcess(Plan plan, QObject* parent = nullptr);
    /// Ends it within about a second, if need be by force; nothing is called any more.
    ~RpcProcess() override;

    /// Call once. What goes wrong is said by ended().
    void start();
    /// Begins to end it; ended() follows. What is still asked fails with Cancelled.
    void close();

    /// `reader` is called once: with the result, or with a failure: Refused (the program's own words), Invalid (no such
    /// method), Busy (no answer within `patience` milliseconds), Io (it ended, or takes nothing in), Cancelled. Not called
    /// after forget(). Answers the request's number.
    qint64 request(const QString& method, const QJsonObject& parameters, int patience,
                   Reader reader);
    void notify(const QString& method, const QJsonObject& parameters = {});
    /// Tells the program that nobody waits for this any more.
    void forget(qint64 request, const QString& reason);

    qint64 processId() const; ///< 0 when none runs.
    /// The end of what it wrote to standard error, and what it wrote to standard output that was no message, at most 64
    /// KB; in memory only.
    QString log() const;

Q_SIGNALS:
    void notified(const QString& method, const QJsonObject& parameters);
    void logged(const QString& line);
    /// Exactly once after start(). One translated sentence; empty when close() was what ended it.
    void ended(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua
