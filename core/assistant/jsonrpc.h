// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON-RPC 2.0, one message on a line, as the Model Context Protocol speaks it over standard input and output. What
// arrives comes from a program nobody vouches for: lines are bounded, and what is no message is named, not followed.
//
// Pure. Thread: any.

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace motcua {

struct RpcMessage {
    enum class Kind {
        Request,      ///< Wants an answer with its id.
        Notification, ///< Wants none.
        Answer,       ///< The result of a request of ours.
        Refusal,      ///< Why a request of ours has none.
        Nonsense,     ///< No message: `text` is how it begins.
    };

    Kind kind = Kind::Nonsense;
    QJsonValue id; ///< Of a request: text or a number, to be sent back as it is.
    qint64 answers =
        0; ///< Which request of ours an answer or a refusal is to; 0: none that can be.
    QString method;
    QJsonObject body; ///< Parameters or result; empty when there are none.
    int code = 0;     ///< Of a refusal.
    QString text; ///< Of a refusal its message, at most 2000 code units; of nonsense at most 200.

    bool operator==(const RpcMessage&) const = default;
};

inline constexpr int kMethodNotFound = -32601;

/// Puts lines together from bytes that may be cut anywhere.
class RpcLines {
public:
    static constexpr qsizetype kMostLine = 4'000'000; ///< Bytes; a longer line is nonsense.

    /// The messages that are whole now, in their order.
    std::vector<RpcMessage> feed(QByteArrayView bytes);

private:
    void line(QByteArrayView line, std::vector<RpcMessage>& into);

    QByteArray m_rest;
    bool m_skipping = false; ///< Inside a line that is too long.
};

// Each is one line with its end.
QByteArray rpcRequest(qint64 id, const QString& method, const QJsonObject& parameters);
QByteArray rpcNotification(const QString& method, const QJsonObject& parameters);
QByteArray rpcAnswer(const QJsonValue& id, const QJsonObject& result);
QByteArray rpcRefusal(const QJsonValue& id, int code, const QString& message);

} // namespace motcua
