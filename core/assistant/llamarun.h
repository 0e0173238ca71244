// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One run of llama-server, from its start to its end: a process, a port, a key. Whether it is ready is asked of the
// server itself, with the key, and it must answer under our model's name: another program that happens to listen there
// is never told anything.
//
// Thread: the main thread only.

#include "assistant/llamaarguments.h"
#include "assistant/llamatrouble.h"
#include "assistant/modelfile.h"
#include "assistant/serverclient.h"
#include "assistant/tiedprocess.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace motcua {

class LlamaRun : public QObject {
    Q_OBJECT
public:
    LlamaRun(LlamaServerPlan plan, ModelFile model, LlamaPatience patience,
             QObject* parent = nullptr);
    /// Stops it and waits until it is gone.
    ~LlamaRun() override;

    void start();
    /// Ends in order, after patience.stop by force; `gone` follows.
    void stop();

    const Endpoint& endpoint() const { return m_endpoint; }
    const LlamaLog& log() const { return m_log; }
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void ready();
    void loading(int percent); ///< 0: not known how far.
    void logged(const QString& lines);
    /// It ended by itself, or will not do. Once, and `gone` may come later.
    void failed(const motcua::LlamaTrouble& trouble);
    /// The process is no more. Last, once.
    void gone();

private:
    void poll();
    void health(const Result<>& answer);
    void props(const Result<ServerProps>& answer);
    void pollAgain();
    void read();
    void ended();
    /// Says why and stops it.
    void give(const LlamaTrouble& trouble);
    void leave();
    int percent() const;

    LlamaServerPlan m_plan;
    ModelFile m_model;
    LlamaPatience m_patience;
    Endpoint m_endpoint;
    LlamaLog m_log;
    TiedProcess m_process;
    ServerClient* m_client = nullptr;
    QTimer m_poll;
    QElapsedTimer m_since;
    bool m_answered = false; ///< Something listens, so that only loading is waited for.
    bool m_ready = false;
    bool m_stopping = false; ///< Whatever happens now was asked for or told already.
    bool m_gone = false;
};

} // namespace motcua
