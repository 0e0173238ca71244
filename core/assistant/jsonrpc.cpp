// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/jsonrpc.h"

#include "assistant/toolresult.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostText = 2000;
constexpr qsizetype kMostNonsense = 200;
constexpr qsizetype kMostInBatch = 100;

QByteArray lineOf(QJsonObject message)
{
    message.insert("jsonrpc"_L1, u"2.0"_s);
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

RpcMessage nonsense(QByteArrayView line)
{
    RpcMessage message;
    // Bytes beyond the first few hundred cannot be shown anyhow.
    const QByteArray begin = line.first(std::min(line.size(), kMostNonsense * 4)).toByteArray();
    message.text = shortened(QString::fromUtf8(begin).simplified(), kMostNonsense);
    return message;
}

/// Ours are whole numbers; some programs send them back as text.
qint64 ownId(const QJsonValue& id)
{
    const qint64 number = id.isString() ? id.toString().toLongLong() : id.toInteger();
    return number > 0 ? number : 0;
}

bool isMessage(const QJsonObject& object)
{
    return object.contains("method"_L1)
               ? object["method"_L1].isString()
               : object["result"_L1].isObject() || object["error"_L1].isObject();
}

RpcMessage messageOf(const QJsonObject& object)
{
    RpcMessage message;
    const QJsonValue id = object["id"_L1];
    if (object.contains("method"_L1)) {
        const bool wantsAnswer = id.isString() || id.isDouble();
        message.kind = wantsAnswer ? RpcMessage::Kind::Request : RpcMessage::Kind::Notification;
        message.id = wantsAnswer ? id : QJsonValue();
        message.method = shortened(object["method"_L1].toString(), kMostNonsense);
        message.body = object["params"_L1].toObject();
        return message;
    }
    message.answers = ownId(id);
    if (object["error"_L1].isObject()) {
        const QJsonObject error = object["error"_L1].toObject();
        message.kind = RpcMessage::Kind::Refusal;
        message.code = error["code"_L1].toInt();
        message.text = shortened(error["message"_L1].toString(), kMostText);
        return message;
    }
    message.kind = RpcMessage::Kind::Answer;
    message.body = object["result"_L1].toObject();
    return message;
}

} // namespace

std::vector<RpcMessage> RpcLines::feed(QByteArrayView bytes)
{
    std::vector<RpcMessage> messages;
    while (!bytes.empty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = bytes.first(end < 0 ? bytes.size() : end);
        if (!m_skipping && m_rest.size() + piece.size() > kMostLine) {
            messages.push_back(nonsense(m_rest.isEmpty() ? piece : QByteArrayView(m_rest)));
            m_rest.clear();
            m_skipping = true;
        }
        if (!m_skipping)
            m_rest.append(piece);
        if (end < 0)
            break;
        if (!m_skipping)
            line(m_rest, messages);
        m_rest.clear();
        m_skipping = false;
        bytes = bytes.sliced(end + 1);
    }
    return messages;
}

void RpcLines::line(QByteArrayView line, std::vector<RpcMessage>& into)
{
    line = line.trimmed();
    if (line.empty())
        return;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (document.isObject() && isMessage(document.object())) {
        into.push_back(messageOf(document.object()));
        return;
    }
    // Several messages on one line were allowed by versions before 2025-06-18.
    const QJsonArray batch = document.array();
    const bool sound = !batch.isEmpty() && batch.size() <= kMostInBatch &&
                       std::all_of(batch.begin(), batch.end(),
                                   [](const QJsonValue& one) { return isMessage(one.toObject()); });
    if (!sound)
        return into.push_back(nonsense(line));
    for (const QJsonValue one : batch)
        into.push_back(messageOf(one.toObject()));
}

QByteArray rpcRequest(qint64 id, const QString& method, const QJsonObject& parameters)
{
    QJsonObject message{{"id"_L1, id}, {"method"_L1, method}};
    if (!parameters.isEmpty())
        message.insert("params"_L1, parameters);
    return lineOf(message);
}

QByteArray rpcNotification(const QString& method, const QJsonObject& parameters)
{
    QJsonObject message{{"method"_L1, method}};
    if (!parameters.isEmpty())
        message.insert("params"_L1, parameters);
    return lineOf(message);
}

QByteArray rpcAnswer(const QJsonValue& id, const QJsonObject& result)
{
    return lineOf({{"id"_L1, id}, {"result"_L1, result}});
}

QByteArray rpcRefusal(const QJsonValue& id, int code, const QString& message)
{
    const QJsonObject error{{"code"_L1, code}, {"message"_L1, message}};
    return lineOf({{"id"_L1, id}, {"error"_L1, error}});
}

} // namespace motcua
