// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One streamed chat completion: sends a body, reads server-sent events, and says what came. Completeness is judged by
// what the server said, never by how the connection ended. Retries 429 and 503 at most three times, and only while
// nothing has come.
//
// Thread: GUI. `ended` comes exactly once, also after cancel(), and nothing comes after it. A slot may delete the stream.

#include "assistant/endpoint.h"
#include "library/answermeta.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <vector>

namespace motcua {

/// A call the model asks for, put together from its pieces.
struct ToolCall {
    QString id;
    QString name;
    QString arguments; ///< JSON text as it came; may be broken.

    bool operator==(const ToolCall&) const = default;
};

struct StreamEnd {
    QString model;         ///< As the server named it.
    QString finish;        ///< finish_reason; empty when none came.
    bool complete = false; ///< A finish_reason or [DONE] came.
    std::vector<ToolCall> calls;
    AnswerCost cost;
    QString trouble; ///< Why it is not complete, one translated sentence; empty when it is.

    bool operator==(const StreamEnd&) const = default;
};

/// How long to wait, milliseconds. Injected by tests.
struct Patience {
    int firstByte = 600'000; ///< Until something is said. Reading a long prompt may take minutes.
    int silence = 120'000;   ///< Between two events that say something.
    int farewell = 3'000;    ///< For the rest, once a finish_reason has come.
    int retryUnit = 1'000;   ///< What one second of Retry-After is.
    int mostRetryWait = 60'000;
};

class ChatStream : public QObject {
    Q_OBJECT
public:
    /// `body`: the JSON of a chat completion with "stream": true. Not sent before start().
    ChatStream(Endpoint endpoint, QByteArray body, Patience patience = {},
               QObject* parent = nullptr);
    ~ChatStream() override;

    void start();
    void cancel();

Q_SIGNALS:
    void text(const QString& piece);
    void reasoning(const QString& piece);
    void waiting(const QString& sentence); ///< Translated; empty when it goes on.
    /// Fails: Cancelled, Network (nothing came), Auth, Refused (with the server's own words), Invalid (not the answer of
    /// a chat server, or one without bounds). What came before stays valid. When the connection broke or fell silent
    /// after something had come, it has not failed but is not complete.
    void ended(const motcua::Result<motcua::StreamEnd>& end);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua
