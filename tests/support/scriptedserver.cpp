// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace motcua::test {
namespace {

QByteArray headerOf(const QByteArray& head, const QByteArray& name)
{
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name.toLower())
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

QByteArray SeenRequest::header(const QByteArray& name) const
{
    return headerOf(head, name);
}

/// One connection.
class ScriptedServer::Visit : public QObject {
public:
    Visit(ScriptedServer* server, QTcpSocket* socket)
        : QObject(server), m_server(server), m_socket(socket)
    {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // single bytes leave at once
        connect(socket, &QTcpSocket::readyRead, this, &Visit::read);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        read();
    }

private:
    void read()
    {
        const QByteArray bytes = m_socket->readAll();
        m_server->m_received += bytes;
        m_in += bytes;
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (m_answering || end < 0)
            return;
        const QByteArray head = m_in.left(end + 2);
        const qsizetype size = headerOf(head, "Content-Length").toLongLong();
        if (m_in.size() < end + 4 + size)
            return;
        const SeenRequest request{head, m_in.mid(end + 4, size)};
        const auto& answers = m_server->m_answers;
        m_answer = m_server->m_answerer
                       ? m_server->m_answerer(request)
                       : answers[std::min(m_server->m_requests.size(), answers.size() - 1)];
        m_server->m_requests.push_back(request);
        m_in.remove(0, end + 4 + size);
        m_answering = true;
        m_next = 0;
        if (m_answer.framing != Answer::Framing::Raw)
            m_socket->write(answerHead());
        later();
    }

    QByteArray answerHead() const
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(m_answer.status) + " Answer\r\n";
        for (const QByteArray& header : m_answer.headers)
            head += header + "\r\n";
        const bool promisesMore = m_answer.ending != Answer::Ending::Whole;
        if (m_answer.framing == Answer::Framing::Chunked)
            head += "Transfer-Encoding: chunked\r\n";
        else if (m_answer.framing == Answer::Framing::Length)
            head += "Content-Length: " +
                    QByteArray::number(m_answer.body().size() + (promisesMore ? 100 : 0)) + "\r\n";
        else
            head += "Connection: close\r\n";
        return head + "\r\n";
    }

    /// Goes on when everything so far has left, in another turn of the event loop.
    void later()
    {
        // What never ends comes as fast as from a quick machine, not as fast as this process can copy memory: Qt's thread
        // of the network would be kept from handing on what it has read.
        constexpr qsizetype kLarge = 32 << 10;
        const bool flood = m_answer.endless && m_next + 1 == m_answer.pieces.size() &&
                           m_answer.pieces.back().size() >= kLarge;
        QTimer::singleShot(std::max(m_answer.pause, flood ? 1 : 0), this, [this] {
            if (m_socket->bytesToWrite() == 0)
                return next();
            connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
                if (m_socket->bytesToWrite() > 0)
                    return;
                disconnect(m_socket, &QTcpSocket::bytesWritten, this, nullptr);
                next();
            });
        });
    }

    void next()
    {
        if (m_next >= m_answer.pieces.size())
            return end();
        const QByteArray& piece = m_answer.pieces[m_next];
        const bool again = m_answer.endless && m_next + 1 == m_answer.pieces.size();
        if (!again)
            ++m_next;
        if (m_answer.framing == Answer::Framing::Chunked && !piece.isEmpty())
            m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        else
            m_socket->write(piece);
        later();
    }

    void end()
    {
        using Framing = Answer::Framing;
        switch (m_answer.ending) {
        case Answer::Ending::Hang:
            return;
        case Answer::Ending::Reset:
            reset();
            return;
        case Answer::Ending::Close:
            m_socket->disconnectFromHost();
            return;
        case Answer::Ending::Whole:
            break;
        }
        if (m_answer.framing == Framing::Chunked)
            m_socket->write("0\r\n\r\n");
        else if (m_answer.framing != Framing::Length)
            return m_socket->disconnectFromHost();
        m_answering = false;
        read(); // the connection may be used again
    }

    void reset()
    {
#ifdef Q_OS_UNIX
        const linger none{1, 0};
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                   sizeof none);
#endif
        m_socket->abort();
    }

    ScriptedServer* m_server;
    QTcpSocket* m_socket;
    QByteArray m_in;
    Answer m_answer;
    qsizetype m_next = 0;
    bool m_answering = false;
};

ScriptedServer::ScriptedServer(std::vector<Answer> answers) : m_answers(std::move(answers))
{
    listen();
}

ScriptedServer::ScriptedServer(std::function<Answer(const SeenRequest&)> answerer)
    : m_answerer(std::move(answerer))
{
    listen();
}

void ScriptedServer::listen()
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_listener.nextPendingConnection()) {
            ++m_connections;
            new Visit(this, socket);
        }
    });
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

ScriptedServer::~ScriptedServer()
{
    qDeleteAll(QObjectList(children())); // visits write into the members
}

int ScriptedServer::open() const
{
    return static_cast<int>(children().size());
}

QUrl ScriptedServer::address(const QString& path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_listener.serverPort());
    url.setPath(path);
    return url;
}

} // namespace motcua::test
