// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/chatstream.h"

#include "assistant/chatreader.h"
#include "assistant/httprules.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kMostRetries = 3;
constexpr int kPatienceWithErrors = 10'000; // milliseconds for the body of an answer that is none

} // namespace

/// Slots of others run inside deliver(), say() and end(); they may delete the stream, so nothing of it is touched after a
/// call that answers false.
class ChatStream::Private {
public:
    Private(ChatStream* stream, Endpoint to, QByteArray what, Patience howLong)
        : q(stream), endpoint(std::move(to)), body(std::move(what)), patience(howLong)
    {
        watchdog.setSingleShot(true);
        retryTimer.setSingleShot(true);
        QObject::connect(&watchdog, &QTimer::timeout, q, [this] { fellSilent(); });
        QObject::connect(&retryTimer, &QTimer::timeout, q, [this] {
            if (say({}))
                ask();
        });
    }

    ~Private()
    {
        drop();
        if (insideReply) // its signal is still on the way; it belongs to the manager
            manager.release()->deleteLater();
    }

    void ask();
    void hear(void (Private::*slot)());
    void headCame();
    void bytesCame();
    void closed();
    void fellSilent();
    void conclude(const QString& trouble);
    bool deliver(const ChatNews& news);
    void watch(const ChatNews& news);
    void waitAndRetry(const ResponseHead& head);
    bool say(const QString& sentence);
    void end(Result<StreamEnd> result);
    void drop();

    ChatStream* q;
    Endpoint endpoint;
    QByteArray body;
    Patience patience;
    std::unique_ptr<QNetworkAccessManager> manager;
    QNetworkReply* reply = nullptr;
    std::optional<ChatReader> reader;
    QTimer watchdog;
    QTimer retryTimer;
    QElapsedTimer clock;
    QString said; ///< The last sentence of waiting().
    qint64 firstToken = -1;
    qint64 lastToken = -1;
    int promptPart = -1;
    int retries = 0;
    bool started = false;
    bool hasEnded = false;
    bool insideReply = false;
};

void ChatStream::Private::ask()
{
    QUrl url = endpoint.address;
    url.setPath(url.path() + u"/chat/completions"_s);
    auto request = makeRequest(endpoint, url, "text/event-stream");
    if (!request)
        return end(request.error());
    if (!manager)
        manager = makeManager(endpoint.address);
    reply = postOnce(*manager, *request, body);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, q,
                     [this] { hear(&Private::headCame); });
    QObject::connect(reply, &QNetworkReply::readyRead, q, [this] { hear(&Private::bytesCame); });
    QObject::connect(reply, &QNetworkReply::finished, q, [this] { hear(&Private::closed); });
    watchdog.start(patience.firstByte);
}

void ChatStream::Private::hear(void (Private::*slot)())
{
    const QPointer<ChatStream> alive(q);
    const bool was = std::exchange(insideReply, true);
    (this->*slot)();
    if (alive)
        insideReply = was;
}

void ChatStream::Private::headCame()
{
    if (reader)
        return;
    const auto head = headOf(*reply);
    if (!head)
        return;
    reader.emplace(*head);
    if (!head->isGood())
        watchdog.start(std::min({kPatienceWithErrors, patience.firstByte, patience.silence}));
    if (reader->done())
        conclude({});
}

void ChatStream::Private::bytesCame()
{
    headCame();
    if (!reply || !reader)
        return;
    // Not readAll(): that goes on reading while a fast server goes on sending.
    const QByteArray bytes = reply->read(reply->bytesAvailable());
    if (deliver(reader->read(bytes)) && reader->done())
        conclude({});
}

void ChatStream::Private::closed()
{
    const QPointer<ChatStream> alive(q);
    bytesCame();
    if (!alive || !reply)
        return;
    const bool inPeace = reply->error() == QNetworkReply::NoError;
    conclude(inPeace ? QString() : networkTrouble(*reply));
}

void ChatStream::Private::fellSilent()
{
    if (reader && reader->hasFinish())
        return conclude({});
    const double seconds = double(watchdog.interval()) / 1000;
    conclude(ChatStream::tr("%1 said nothing for %2 seconds.")
                 .arg(endpoint.address.host(), QString::number(seconds)));
}

void ChatStream::Private::conclude(const QString& trouble)
{
    drop();
    watchdog.stop();
    if (!reader)
        return end(Error{Error::Kind::Network,
                         trouble.isEmpty() ? ChatStream::tr("The server did not answer.") : trouble,
                         {}});
    if (!deliver(reader->finish(trouble)))
        return;
    const ResponseHead head = reader->head();
    if (head.isBusy() && retries < kMostRetries)
        return waitAndRetry(head);
    end(reader->result());
}

/// False when the stream is gone or has ended.
bool ChatStream::Private::deliver(const ChatNews& news)
{
    const QPointer<ChatStream> alive(q);
    watch(news);
    if (news.begins()) {
        lastToken = clock.elapsed();
        if (firstToken < 0)
            firstToken = lastToken;
        if (!say({}))
            return false;
    } else if (news.promptPart >= 0 && firstToken < 0) {
        if (!say(ChatStream::tr("Reading the question: %1 %").arg(news.promptPart)))
            return false;
    }
    if (!news.reasoning.isEmpty())
        Q_EMIT q->reasoning(news.reasoning);
    if (!alive || hasEnded)
        return false;
    if (!news.text.isEmpty())
        Q_EMIT q->text(news.text);
    return alive && !hasEnded;
}

/// Only what was understood and says something counts as a sign of life; bytes do not.
void ChatStream::Private::watch(const ChatNews& news)
{
    const bool goesOn =
        news.promptPart > std::exchange(promptPart, std::max(promptPart, news.promptPart));
    if (!reply || !(news.begins() || news.finish || goesOn))
        return;
    if (reader->hasFinish())
        watchdog.start(std::min(patience.farewell, patience.silence));
    else
        watchdog.start(reader->begun() ? patience.silence : patience.firstByte);
}

void ChatStream::Private::waitAndRetry(const ResponseHead& head)
{
    const qint64 unit = std::max(1, patience.retryUnit);
    const qint64 asked =
        retryAfter(head.retryAfter, QDateTime::currentDateTimeUtc()).value_or(qint64(1) << retries);
    const qint64 most = patience.mostRetryWait;
    const qint64 wait = asked > most / unit ? most : asked * unit;
    ++retries;
    reader.reset();
    const QPointer<ChatStream> alive(q);
    if (say(ChatStream::tr("The server is busy. Asking again in %1 s (%2 of %3).")
                .arg(QString::number((wait + 999) / 1000), QString::number(retries),
                     QString::number(kMostRetries))))
        retryTimer.start(static_cast<int>(wait));
}

/// False when the stream is gone or has ended.
bool ChatStream::Private::say(const QString& sentence)
{
    const QPointer<ChatStream> alive(q);
    if (said != sentence) {
        said = sentence;
        Q_EMIT q->waiting(sentence);
    }
    return alive && !hasEnded;
}

void ChatStream::Private::end(Result<StreamEnd> result)
{
    if (hasEnded)
        return;
    watchdog.stop();
    retryTimer.stop();
    drop();
    if (!said.isEmpty() && !say({}))
        return;
    hasEnded = true;
    if (!result) {
        Error error = result.error();
        error.message = withoutKey(error.message, endpoint.key.trimmed());
        Q_EMIT q->ended(error);
        return;
    }
    AnswerCost& cost = result->cost;
    cost.firstToken = firstToken;
    if (cost.tokensPerSecond <= 0 && cost.answerTokens > 1 && lastToken > firstToken)
        cost.tokensPerSecond = 1000.0 * (cost.answerTokens - 1) / double(lastToken - firstToken);
    Q_EMIT q->ended(result);
}

void ChatStream::Private::drop()
{
    QNetworkReply* old = std::exchange(reply, nullptr);
    if (!old)
        return;
    QObject::disconnect(old, nullptr, q, nullptr);
    old->abort();
    old->deleteLater();
}

ChatStream::ChatStream(Endpoint endpoint, QByteArray body, Patience patience, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, std::move(endpoint), std::move(body), patience))
{
}

ChatStream::~ChatStream() = default;

void ChatStream::start()
{
    if (std::exchange(d->started, true) || d->hasEnded)
        return;
    d->clock.start();
    // Not at once: nobody expects the end of something inside the call that starts it.
    QTimer::singleShot(0, this, [this] {
        if (!d->hasEnded)
            d->ask();
    });
}

void ChatStream::cancel()
{
    d->end(Error{Error::Kind::Cancelled, tr("The answer was stopped."), {}});
}

} // namespace motcua
