// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/httprules.h"

#include "assistant/oncebody.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

struct HttprulesWords {
    Q_DECLARE_TR_FUNCTIONS(Server)
};

constexpr qint64 kReadBuffer = 256 * 1024; // bytes that may wait to be read

/// The proxy of the system, for what is encrypted; Qt's own default would differ between systems.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (query.url().scheme() != "https"_L1)
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

QString whereOf(const QUrl& url)
{
    const QString host = url.host();
    return url.port() < 0 ? host : host + u":"_s + QString::number(url.port());
}

bool canBeSent(const QString& key)
{
    return std::all_of(key.begin(), key.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace

std::unique_ptr<QNetworkAccessManager> makeManager(const QUrl& address)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    if (isLoopback(address))
        manager->setProxy(QNetworkProxy::NoProxy);
    else
        manager->setProxyFactory(new SystemProxies); // the manager's from now on
    return manager;
}

Result<QNetworkRequest> makeRequest(const Endpoint& endpoint, const QUrl& url,
                                    const QByteArray& accept)
{
    if (!url.isValid() || url.host().isEmpty())
        return Error{Error::Kind::Invalid, HttprulesWords::tr("The server has no address."), {}};
    const QString key = endpoint.key.trimmed();
    if (!canBeSent(key))
        return Error{
            Error::Kind::Invalid,
            HttprulesWords::tr("The key holds characters that no key has. Enter it again."),
            {}};
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Motcua/" MOTCUA_VERSION ""_s);
    request.setRawHeader("Accept", accept);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key.toLatin1());
    return request;
}

QNetworkReply* postOnce(QNetworkAccessManager& manager, QNetworkRequest request,
                        const QByteArray& body)
{
    // A connection that was kept may be closed by the time it is used again, and this body cannot be repeated.
    request.setRawHeader("Connection", "close");
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* once = new OnceBody(body);
    QNetworkReply* reply = manager.post(request, once);
    once->setParent(reply);
    reply->setReadBufferSize(kReadBuffer);
    return reply;
}

QNetworkReply* postAgain(QNetworkAccessManager& manager, QNetworkRequest request,
                         const QByteArray& body)
{
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return manager.post(request, body);
}

std::optional<ResponseHead> headOf(const QNetworkReply& reply)
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return std::nullopt;
    ResponseHead head;
    head.status = status.toInt();
    head.contentType = reply.rawHeader("Content-Type").trimmed().toLower();
    head.contentEncoding = reply.rawHeader("Content-Encoding");
    head.location = reply.rawHeader("Location");
    head.retryAfter = reply.rawHeader("Retry-After");
    head.asked = reply.request().url();
    return head;
}

QString networkTrouble(const QNetworkReply& reply)
{
    const QString where = whereOf(reply.request().url());
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return HttprulesWords::tr("Nothing answers at %1. Is the server running?").arg(where);
    case QNetworkReply::HostNotFoundError:
        return HttprulesWords::tr("There is no computer named %1.").arg(where);
    case QNetworkReply::SslHandshakeFailedError:
        return HttprulesWords::tr("%1 could not prove who it is, and nothing was sent: %2")
            .arg(where, reply.errorString());
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return HttprulesWords::tr("%1 closed the connection before its answer had ended.")
            .arg(where);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return HttprulesWords::tr("The proxy on the way to %1 asks for a password.").arg(where);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return HttprulesWords::tr("The proxy on the way to %1 cannot be used: %2")
            .arg(where, reply.errorString());
    default:
        return HttprulesWords::tr("The connection to %1 broke: %2").arg(where, reply.errorString());
    }
}

} // namespace motcua
