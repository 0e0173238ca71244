// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace motcua {

namespace {

constexpr int kPatience = 1000; // milliseconds
constexpr char kRaise[] = "raise\n";

QString socketName(const QString& homeFolder)
{
    const QFileInfo folder(homeFolder);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("motcua-") + QString::fromLatin1(hash.toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString& homeFolder, QObject* parent)
    : QObject(parent), m_name(socketName(homeFolder)), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->read(sizeof kRaise) == kRaise)
                    Q_EMIT raiseRequested();
                socket->disconnectFromServer();
            });
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(kRaise);
    if (!socket.waitForBytesWritten(kPatience))
        return false;
    // The other side closes once it has heard.
    return socket.state() == QLocalSocket::UnconnectedState ||
           socket.waitForDisconnected(kPatience);
}

bool SingleInstance::listen()
{
    if (m_server->listen(m_name))
        return true;
    // A socket left by a process that was killed: the home's lock, not the socket, decides who may write.
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name);
}

} // namespace motcua
