// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelserver.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpSocket>

namespace motcua::test {
namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject& delta, const QString& finish = {})
{
    QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}};
    if (!finish.isEmpty())
        choice.insert(u"finish_reason"_s, finish);
    return "data: " + json({{u"model"_s, u"little"_s}, {u"choices"_s, QJsonArray{choice}}}) +
           "\n\n";
}

QByteArray streamOf(const ModelSays& says)
{
    QByteArray stream;
    if (!says.reasoning.isEmpty())
        stream += event({{u"reasoning_content"_s, says.reasoning}});
    for (const QString& piece : says.pieces)
        stream += event({{u"content"_s, piece}});
    int index = 0;
    for (const ToolCall& call : says.calls) {
        const QJsonObject function{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}};
        const QJsonObject one{{u"index"_s, index++},
                              {u"id"_s, call.id},
                              {u"type"_s, u"function"_s},
                              {u"function"_s, function}};
        stream += event({{u"tool_calls"_s, QJsonArray{one}}});
    }
    if (says.finish.isEmpty())
        return stream;
    stream += event({}, says.finish);
    const QJsonObject usage{{u"prompt_tokens"_s, 100},
                            {u"completion_tokens"_s, static_cast<int>(says.pieces.size())}};
    stream += "data: " + json({{u"choices"_s, QJsonArray()}, {u"usage"_s, usage}}) + "\n\n";
    return stream + "data: [DONE]\n\n";
}

QString renderedOf(const QJsonObject& body)
{
    QString rendered;
    for (const auto& message : body[u"messages"].toArray())
        rendered += u"<|start|> "_s + message[u"role"].toString() + u" \n "_s +
                    message[u"content"].toString() + u" <|end|> \n "_s;
    if (body.contains(u"tools"_s))
        rendered.prepend(u"tools "_s.repeated(static_cast<int>(body[u"tools"].toArray().size())));
    return rendered + u"<|start|> assistant \n "_s;
}

} // namespace

/// One connection.
class ModelServer::Visit : public QObject {
public:
    Visit(ModelServer* server, QTcpSocket* socket)
        : QObject(server), m_server(server), m_socket(socket)
    {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, &Visit::read);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            m_server->broken += m_streaming ? 1 : 0;
            deleteLater();
        });
        read();
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        while (true) {
            const qsizetype end = m_in.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            static const QRegularExpression length(u"content-length:\\s*(\\d+)"_s,
                                                   QRegularExpression::CaseInsensitiveOption);
            const QString head = QString::fromLatin1(m_in.left(end));
            const qsizetype size = length.match(head).captured(1).toLongLong();
            if (m_in.size() < end + 4 + size)
                return;
            const QByteArray body = m_in.mid(end + 4, size);
            m_in.remove(0, end + 4 + size);
            answer(head.section(u' ', 1, 1), QJsonDocument::fromJson(body).object());
        }
    }

    void answer(const QString& path, const QJsonObject& body)
    {
        m_server->paths << path;
        if (!path.endsWith(u"/chat/completions")) {
            const QByteArray plain = m_server->plainAnswer(path, body);
            return write(plain.isEmpty() ? 404 : 200, "application/json",
                         plain.isEmpty() ? QByteArray("{}") : plain);
        }
        m_server->asked.push_back(body);
        const ModelSays says = m_server->m_answerer(body);
        if (says.status != 200)
            return write(says.status, "application/json",
                         json({{u"error"_s, QJsonObject{{u"message"_s, says.error}}}}));
        const QByteArray stream = streamOf(says);
        if (!says.finish.isEmpty())
            return write(200, "text/event-stream", stream);
        m_streaming = true;
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + stream);
        if (says.leaves)
            m_socket->disconnectFromHost();
    }

    void write(int status, const QByteArray& type, const QByteArray& body)
    {
        m_socket->write(
            "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nContent-Type: " + type +
            "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    ModelServer* m_server;
    QTcpSocket* m_socket;
    QByteArray m_in;
    bool m_streaming = false;
};

ModelServer::ModelServer(Answerer answerer) : m_answerer(std::move(answerer))
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_listener.nextPendingConnection())
            new Visit(this, socket);
    });
}

ModelServer::~ModelServer()
{
    // Visits count on the server while their sockets close.
    qDeleteAll(findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
}

Endpoint ModelServer::endpoint() const
{
    return {QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_listener.serverPort())), {}};
}

QByteArray ModelServer::plainAnswer(const QString& path, const QJsonObject& body) const
{
    if (path == u"/v1/models") {
        const QJsonObject model{
            {u"id"_s, u"little"_s}, {u"max_model_len"_s, contextLength}, {u"owned_by"_s, owner}};
        return json({{u"data"_s, QJsonArray{model}}});
    }
    if (!llamaCpp)
        return {};
    if (path == u"/props")
        return json({{u"default_generation_settings"_s, QJsonObject{{u"n_ctx"_s, contextLength}}},
                     {u"total_slots"_s, 1},
                     {u"model_path"_s, u"little.gguf"_s},
                     {u"chat_template"_s, u"…"_s},
                     {u"modalities"_s, QJsonObject{{u"vision"_s, vision}}},
                     {u"build_info"_s, u"test"_s}});
    if (path == u"/apply-template")
        return json({{u"prompt"_s, renderedOf(body)}});
    if (path != u"/tokenize")
        return {};
    static const QRegularExpression blanks(u"\\s+"_s);
    QJsonArray tokens;
    if (body[u"add_special"].toBool())
        tokens.append(0); // with which every prompt begins
    for (qsizetype n = body[u"content"].toString().split(blanks, Qt::SkipEmptyParts).size(); n > 0;
         --n)
        tokens.append(1);
    return json({{u"tokens"_s, tokens}});
}

QString ModelServer::lastSaid(const QJsonObject& body)
{
    return body[u"messages"].toArray().last()[u"content"].toString();
}

} // namespace motcua::test
