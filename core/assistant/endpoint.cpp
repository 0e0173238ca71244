// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/endpoint.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

struct EndpointWords {
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

Error unusable(const QString& sentence)
{
    return Error{Error::Kind::Invalid, sentence, {}};
}

/// Networks that no address of the internet lies in; 100.64.0.0/10 is what private meshes use.
bool isPrivate(const QHostAddress& address)
{
    static const std::array networks{QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                     QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                     QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
                                     QHostAddress::parseSubnet(u"169.254.0.0/16"_s),
                                     QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
                                     QHostAddress::parseSubnet(u"fc00::/7"_s),
                                     QHostAddress::parseSubnet(u"fe80::/10"_s)};
    return std::any_of(networks.begin(), networks.end(),
                       [&](const auto& network) { return address.isInSubnet(network); });
}

/// A name that only the network at home or in the office knows.
bool isLocalName(const QString& host)
{
    if (!host.contains(u'.'))
        return true;
    static const std::array endings{u".local"_s, u".lan"_s, u".home.arpa"_s, u".internal"_s};
    return std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
        return host.endsWith(ending, Qt::CaseInsensitive);
    });
}

bool isNearby(const QUrl& url)
{
    if (isLoopback(url))
        return true;
    const QHostAddress address(url.host());
    return address.isNull() ? isLocalName(url.host()) : isPrivate(address);
}

/// "https" when a scheme stands there, with "://"; "localhost:8080" has none.
QString schemeOf(const QString& typed)
{
    const qsizetype end = typed.indexOf("://"_L1);
    return end < 0 ? QString() : typed.left(end).toLower();
}

/// What servers print as the address they listen on means every address, and is reached at loopback.
void nameTheListener(QUrl& url)
{
    const QHostAddress address(url.host());
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        url.setHost(u"127.0.0.1"_s);
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        url.setHost(u"::1"_s);
}

/// The path of the interface: without slashes at its end and without the name of one of its questions.
QString interfacePath(QString path)
{
    const auto trim = [&path] {
        while (path.endsWith(u'/'))
            path.chop(1);
    };
    trim();
    for (const QString& question : {u"/chat/completions"_s, u"/completions"_s, u"/models"_s}) {
        if (path.endsWith(question)) {
            path.chop(question.size());
            break;
        }
    }
    trim();
    return path.isEmpty() ? u"/v1"_s : path;
}

} // namespace

Result<QUrl> readAddress(const QString& typed)
{
    QString text = typed.trimmed();
    const QString scheme = schemeOf(text);
    if (!scheme.isEmpty() && scheme != "http"_L1 && scheme != "https"_L1)
        return unusable(EndpointWords::tr("A server is reached by http or https, not by “%1”.")
                            .arg(scheme.left(40)));
    if (scheme.isEmpty()) {
        if (QHostAddress(text).protocol() == QHostAddress::IPv6Protocol)
            text = u"["_s + text + u"]"_s;
        text.prepend("http://"_L1);
    }
    QUrl url(text);
    if (!url.isValid() || url.host().isEmpty() || url.port(80) == 0)
        return unusable(
            EndpointWords::tr("This is no address of a server. An address looks like this: %1")
                .arg(u"http://127.0.0.1:8080/v1"_s));
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return unusable(
            EndpointWords::tr("A user name or a password does not belong into the address of a "
                              "server. There is a field of its own for the key."));
    if (url.hasQuery())
        return unusable(EndpointWords::tr("The address of a server ends before its “?”."));
    url.setFragment({});
    nameTheListener(url);
    if (scheme.isEmpty() && !isNearby(url))
        url.setScheme(u"https"_s);
    url.setPath(interfacePath(url.path()));
    return url;
}

bool isLoopback(const QUrl& address)
{
    QString host = address.host();
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

} // namespace motcua
