// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chat server on loopback that a test can reason about: it answers /props, /models, /tokenize and /apply-template as
// llama.cpp does (a token is a word) or as servers do that know nothing of them, and streams what the test makes of each
// question. Where a server misbehaves, ScriptedServer is the one to use.
//
// Thread: the test's own, with its event loop running.

#include "assistant/chatstream.h"
#include "assistant/endpoint.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

#include <functional>
#include <vector>

namespace motcua::test {

/// What the model says to one question.
struct ModelSays {
    QStringList pieces{};
    QString reasoning{};
    std::vector<ToolCall> calls{};
    QString finish = QStringLiteral("stop"); ///< Empty: no finish, and no end of the stream.
    int status = 200;                        ///< Another one: only that.
    QString error = QStringLiteral("The model is out of sorts."); ///< What it says then.
    bool leaves = false; ///< Without a finish: the connection is closed, too.
};

class ModelServer : public QObject {
public:
    using Answerer = std::function<ModelSays(const QJsonObject& body)>;

    explicit ModelServer(Answerer answerer);
    ~ModelServer() override;

    Endpoint endpoint() const;
    /// How many requests for a path came: "/tokenize".
    int count(const QString& path) const { return static_cast<int>(paths.count(path)); }
    /// The text of the last message of a body.
    static QString lastSaid(const QJsonObject& body);

    bool llamaCpp = true;
    int contextLength = 4096;
    bool vision = false;
    QString owner;                  ///< Of its models: "vllm".
    QStringList paths;              ///< Of all requests, in order.
    std::vector<QJsonObject> asked; ///< The bodies of chat completions.
    int broken = 0;                 ///< Streams that were left by the other side.

private:
    class Visit;

    QByteArray plainAnswer(const QString& path, const QJsonObject& body) const;

    QTcpServer m_listener;
    Answerer m_answerer;
};

} // namespace motcua::test
