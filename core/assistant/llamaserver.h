// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A llama-server of our own for one model file: started on a free port of loopback with a random key, watched, stopped
// when idle and always with the program, also when the program is killed. Crashes once: it is started again, once.
//
// Thread: the main thread only, because the kernel ties the life of the child to the thread that started it.

#include "assistant/endpoint.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace motcua {

struct LlamaServerPlan {
    QString program;       ///< Absolute path of llama-server.
    QStringList leading;   ///< Arguments before ours: how a program is run through a loader.
    QString model;         ///< Absolute path of the GGUF file.
    QString alias;         ///< The name the server gives the model.
    int contextLength = 0; ///< 0: the model's own.
    QStringList
        further; ///< The person's own arguments; --host other than loopback, --port and --api-key are refused.
    int idleMinutes = 10; ///< Stopped after so long without a reply; 0: never.
    QStringList keys{}; ///< Variables of the environment that hold keys, whatever they are called.
};

/// How long to wait, milliseconds. Injected by tests.
struct LlamaPatience {
    int poll = 150;       ///< Between two questions whether it is ready.
    int question = 5'000; ///< For the answer to one.
    int answer = 120'000; ///< Until something listens at all.
    int load = 3'600'000; ///< Until the model is loaded: a large one from a slow disk takes long.
    int stop = 3'000;     ///< Between asking it to end and ending it.
    int stable = 600'000; ///< After so long a crash is the first one again.
    int idleMinute = 60'000; ///< What one minute of LlamaServerPlan::idleMinutes is.
};

class LlamaServer : public ServerDoor {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Ready, Failed };

    /// Asked whenever one is to be started, so that what the person has chosen meanwhile holds; and how long it may be
    /// idle whenever it becomes idle.
    using MakePlan = std::function<LlamaServerPlan()>;

    explicit LlamaServer(MakePlan plan, LlamaPatience patience = {}, QObject* parent = nullptr);
    explicit LlamaServer(LlamaServerPlan plan, QObject* parent = nullptr);
    LlamaServer(LlamaServerPlan plan, LlamaPatience patience, QObject* parent = nullptr);
    /// Stops it and waits until it is gone.
    ~LlamaServer() override;

    Async<Endpoint> open() override;
    bool isOpen() const override { return state() == State::Ready; }
    void begin() override;
    void end() override;

    void stop();
    /// Stops it without waiting, tells nobody, and deletes itself once it is gone.
    void leave();
    State state() const;
    /// The end of what it wrote, at most 256 KB; in memory only.
    QString log() const;
    qint64 processId() const; ///< 0 when none runs.

    /// llama-server on PATH, or where package managers put it; empty when there is none.
    static QString findProgram();
    /// What a person typed as further arguments, split as a shell would, without one. Fails: Invalid for those that
    /// are refused.
    static Result<QStringList> readFurther(const QString& typed);

Q_SIGNALS:
    void stateChanged(motcua::LlamaServer::State state);
    /// What it wrote since: one line or several, without the last end of line.
    void logged(const QString& lines);
    /// It ended by itself while nobody asked for that; one sentence with the cause.
    void crashed(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua
