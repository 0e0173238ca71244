// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A program of another hand that runs for us and dies with us, however we end: on Linux the kernel kills it with the
// thread that started it (and setting that up cannot lose against our own death), on Windows it is in a job that ends
// with our handle. It gets no file of ours but its three standard streams, leaves no memory image behind, and is its
// own process group, so that what it starts is stopped with it.
//
// Elsewhere (macOS) it is stopped when we end in order, not when we are killed.
//
// Thread: the main thread only.

#include <QProcess>

namespace motcua {

class TiedProcess : public QProcess {
    Q_OBJECT
public:
    explicit TiedProcess(QObject* parent = nullptr);
    /// Kills it.
    ~TiedProcess() override;

    /// Asks it and what it started to end.
    void terminateAll();
    /// Ends it and what it started.
    void killAll();

private:
    void* m_job = nullptr; ///< Windows: the job it is in.
};

} // namespace motcua
