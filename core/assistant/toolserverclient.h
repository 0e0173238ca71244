// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server of tools that speaks the Model Context Protocol (2025-06-18, and what it answers instead) over its standard
// input and output. It is started when it is first needed and again after it has ended by itself; it may look at
// nothing of ours, ask the model nothing and ask the person nothing.
//
// Its tools are offered as "<server>_<tool>". What a server says of its own tools is not believed: one is read-only for
// us only when the person said so (ToolServer::trusted), and only while it describes itself as it did then.
//
// Thread: the main thread only (see tiedprocess.h).

#include "assistant/tool.h"
#include "settings/profile.h"

#include <QObject>

#include <memory>
#include <vector>

namespace motcua {

/// How long to wait, milliseconds. Injected by tests.
struct ToolPatience {
    int start = 60'000; ///< Some programs are fetched before they run.
    int call = 120'000;
    int close = 2'000; ///< Between the steps of ending it.
};

class ToolServerClient : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Ready, Failed };

    explicit ToolServerClient(ToolServer server, ToolPatience patience = {},
                              QObject* parent = nullptr);
    /// Ends the program, within about a second; what is under way fails with Cancelled.
    ~ToolServerClient() override;

    const ToolServer& server() const;
    void setTrusted(const QList<TrustedTool>& tools);
    /// Variables of the environment that hold keys, whatever they are called: its program does not get them. For starts
    /// from now on.
    void setKeys(const QStringList& variables);

    /// Starts it, unless it runs. Ready once its tools are known. Fails: Io (cannot be started, ended by itself), Busy
    /// (no answer in time), Invalid (what it answers makes no sense), Refused.
    Async<Done> start();
    /// Begins to end it; a later start() or call starts it anew.
    void close();
    /// Nothing of it is to be used any more, also by those who hold its tools: they fail, and so does start(). Its program
    /// begins to end.
    void retire();
    /// retire(), without telling anybody; deletes itself once its program has ended.
    void leave();
    State state() const;

    /// What it offers now. Each lives as long as this object; one that is no longer offered fails when it is called.
    /// Calling starts the server when it does not run. Cancelling the future of a call tells the server so.
    std::vector<Tool*> tools() const;

    qint64 processId() const; ///< 0 when none runs.
    QString log() const;      ///< What it wrote, the last 64 KB; in memory only.

Q_SIGNALS:
    void stateChanged(motcua::ToolServerClient::State state);
    void toolsChanged();
    void logged(const QString& line);
    /// It could not be started, or ended by itself; one sentence with the cause.
    void failed(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua
