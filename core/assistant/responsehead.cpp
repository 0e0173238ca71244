// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/responsehead.h"

#include "assistant/chatchunk.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

struct HeadWords {
    Q_DECLARE_TR_FUNCTIONS(Server)
};

/// Keys shorter than this have no beginning that tells them from a word.
constexpr qsizetype kTellingKey = 12;
constexpr qsizetype kTellingStart = 6;
constexpr qsizetype kTellingEnd = 4;

QString hostOf(const QUrl& url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                               QUrl::RemoveFragment);
}

Error redirectError(const ResponseHead& head)
{
    const QUrl target = head.asked.resolved(QUrl::fromEncoded(head.location));
    if (head.location.isEmpty() || !target.isValid())
        return {
            Error::Kind::Network,
            HeadWords::tr("The server sends its visitors elsewhere (HTTP %1) without saying where.")
                .arg(head.status),
            {}};
    return {Error::Kind::Network,
            HeadWords::tr(
                "The server sends its visitors on to %1 (HTTP %2). Nothing was sent there. If "
                "that is your server, enter its address.")
                .arg(hostOf(target).left(200), QString::number(head.status)),
            {}};
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Error::Kind::Auth;
    case 404:
    case 405:
    case 501:
        return Error::Kind::NotFound;
    case 503:
        return Error::Kind::Busy;
    default:
        return Error::Kind::Refused;
    }
}

QString leadOf(int status)
{
    if (status == 401 || status == 403)
        return HeadWords::tr("The server did not accept the key (HTTP %1).").arg(status);
    if (kindOf(status) == Error::Kind::NotFound)
        return HeadWords::tr("The server does not have what was asked for (HTTP %1).").arg(status);
    if (status == 429 || status == 503)
        return HeadWords::tr("The server is too busy to answer (HTTP %1).").arg(status);
    if (status >= 500)
        return HeadWords::tr("The server failed (HTTP %1).").arg(status);
    return HeadWords::tr("The server refused (HTTP %1).").arg(status);
}

} // namespace

Error statusError(const ResponseHead& head, const QByteArray& body)
{
    if (head.isRedirect())
        return redirectError(head);
    const QString words = serverWords(body);
    const QString lead = leadOf(head.status);
    return {kindOf(head.status),
            words.isEmpty() ? lead : HeadWords::tr("%1 It says: %2").arg(lead, words),
            u"http "_s + QString::number(head.status)};
}

Error webPageError()
{
    return {Error::Kind::Invalid,
            HeadWords::tr(
                "A web page answers at this address, not a chat server. Check the address, or "
                "sign in to the network you are on."),
            {}};
}

Error strangeAnswerError(const QString& words)
{
    const QString lead = HeadWords::tr("The server did not answer as a chat server does.");
    return {Error::Kind::Invalid,
            words.isEmpty() ? lead : HeadWords::tr("%1 It says: %2").arg(lead, words),
            {}};
}

Error tooLongError()
{
    return {Error::Kind::Invalid,
            HeadWords::tr("The server sent more than an answer can be, and was cut off."),
            {}};
}

std::optional<qint64> retryAfter(const QByteArray& value, const QDateTime& now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? seconds : std::numeric_limits<qint64>::max();
    }
    // "Wed, 21 Oct 2015 07:28:00 GMT"
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::max<qint64>(0, now.secsTo(date));
}

QString withoutKey(const QString& text, const QString& key)
{
    if (key.isEmpty())
        return text;
    QString clean = text;
    clean.replace(key, u"•••"_s);
    if (key.size() < kTellingKey)
        return clean;
    const QString start = QRegularExpression::escape(key.left(kTellingStart));
    clean.replace(QRegularExpression(start + u"[^\\s\"'<>,;]*"_s), u"•••"_s);
    const QString end = QRegularExpression::escape(key.right(kTellingEnd));
    clean.replace(QRegularExpression(u"[*•…]{2,}"_s + end), u"•••"_s);
    return clean;
}

} // namespace motcua
