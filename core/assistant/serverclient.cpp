// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/serverclient.h"

#include "assistant/chatchunk.h"
#include "assistant/httprules.h"
#include "assistant/inflater.h"
#include "assistant/serverfacts.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kMostAnswer = 16 << 20;           // bytes
constexpr qint64 kServerclientReadBuffer = 256 << 10; // bytes that may wait to be read

/// Where llama.cpp answers what is not OpenAI's: beside "/v1".
QUrl beside(QUrl address, const QString& name)
{
    QString path = address.path();
    if (path.endsWith("/v1"_L1))
        path.chop(3);
    address.setPath(path + name);
    return address;
}

QUrl below(QUrl address, const QString& name)
{
    address.setPath(address.path() + name);
    return address;
}

/// One question on its way; deletes itself once it is answered.
class ServerQuestion : public QObject {
public:
    using Answer = Result<QByteArray>;

    ServerQuestion(QNetworkReply* reply, int patience, QString key, QObject* parent)
        : QObject(parent), m_reply(reply), m_key(std::move(key))
    {
        reply->setParent(this);
        reply->setReadBufferSize(kServerclientReadBuffer);
        m_promise.start();
        m_watchdog.setSingleShot(true);
        m_watchdog.start(patience);
        connect(&m_watchdog, &QTimer::timeout, this, [this] { finish(silence()); });
        connect(reply, &QNetworkReply::readyRead, this, &ServerQuestion::read);
        connect(reply, &QNetworkReply::finished, this, [this] {
            read();
            finish(m_reply->error() == QNetworkReply::NoError ? QString()
                                                              : networkTrouble(*m_reply));
        });
    }

    Async<QByteArray> future() { return m_promise.future(); }

private:
    QString silence() const
    {
        return ServerClient::tr("%1 did not answer within %2 seconds.")
            .arg(m_reply->request().url().host(),
                 QString::number(double(m_watchdog.interval()) / 1000));
    }

    void read()
    {
        if (m_answered)
            return;
        m_watchdog.start();
        m_body += m_reply->read(m_reply->bytesAvailable()); // readAll() knows no measure
        if (m_body.size() > kMostAnswer)
            answer(tooLongError());
    }

    void finish(const QString& trouble)
    {
        if (m_answered)
            return;
        const auto head = headOf(*m_reply);
        if (head && !head->isGood())
            answer(statusError(*head, m_body.left(kMostError)));
        else if (!head || !trouble.isEmpty())
            answer(
                Error{Error::Kind::Network,
                      trouble.isEmpty() ? ServerClient::tr("The server did not answer.") : trouble,
                      {}});
        else if (auto body = inflated(head->contentEncoding, m_body, kMostAnswer))
            answer(*std::move(body));
        else
            answer(strangeAnswerError({}));
    }

    void answer(Answer answer)
    {
        m_answered = true;
        m_watchdog.stop();
        m_reply->disconnect(this);
        m_reply->abort();
        if (!answer) {
            Error error = answer.error();
            error.message = withoutKey(error.message, m_key);
            answer = std::move(error);
        }
        m_promise.addResult(std::move(answer));
        m_promise.finish();
        deleteLater();
    }

    static constexpr qsizetype kMostError = 64 << 10; // bytes

    QNetworkReply* m_reply;
    QString m_key;
    QByteArray m_body;
    QTimer m_watchdog;
    QPromise<Answer> m_promise;
    bool m_answered = false;
};

} // namespace

class ServerClient::Private {
public:
    Async<QByteArray> get(const QUrl& url) { return ask(url, nullptr); }
    Async<QByteArray> post(const QUrl& url, const QByteArray& body) { return ask(url, &body); }

    ServerClient* q = nullptr;
    Endpoint endpoint;
    std::unique_ptr<QNetworkAccessManager> manager;
    int patience = 10'000;

private:
    Async<QByteArray> ask(const QUrl& url, const QByteArray* body);
};

Async<QByteArray> ServerClient::Private::ask(const QUrl& url, const QByteArray* body)
{
    const auto request = makeRequest(endpoint, url, "application/json");
    if (!request)
        return ready(Result<QByteArray>(request.error()));
    if (!manager)
        manager = makeManager(endpoint.address);
    QNetworkReply* reply = body ? postAgain(*manager, *request, *body) : manager->get(*request);
    auto* question = new ServerQuestion(reply, patience, endpoint.key.trimmed(), q);
    return question->future();
}

ServerClient::ServerClient(Endpoint endpoint, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->endpoint = std::move(endpoint);
}

ServerClient::~ServerClient()
{
    // Questions hold replies of the manager, so they go first.
    qDeleteAll(findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
}

void ServerClient::setPatience(int milliseconds)
{
    d->patience = milliseconds;
}

Async<std::vector<ServerModel>> ServerClient::models()
{
    return andThen(d->get(below(d->endpoint.address, u"/models"_s)), this,
                   [](const QByteArray& body) { return ready(readModels(body)); });
}

Async<ServerProps> ServerClient::props()
{
    return andThen(d->get(beside(d->endpoint.address, u"/props"_s)), this,
                   [](const QByteArray& body) { return ready(readProps(body)); });
}

Async<Done> ServerClient::health()
{
    return andThen(d->get(beside(d->endpoint.address, u"/health"_s)), this,
                   [](const QByteArray& body) { return ready(readHealth(body)); });
}

Async<int> ServerClient::countTokens(const QString& text, bool beginning)
{
    QJsonObject asked{{u"content"_s, text}};
    if (beginning)
        asked.insert(u"add_special"_s, true);
    const QByteArray body = QJsonDocument(asked).toJson(QJsonDocument::Compact);
    return andThen(d->post(beside(d->endpoint.address, u"/tokenize"_s), body), this,
                   [](const QByteArray& answer) { return ready(readTokenCount(answer)); });
}

Async<QString> ServerClient::applyTemplate(const QByteArray& body)
{
    return andThen(d->post(beside(d->endpoint.address, u"/apply-template"_s), body), this,
                   [](const QByteArray& answer) { return ready(readPrompt(answer)); });
}

} // namespace motcua
