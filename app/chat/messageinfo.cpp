// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messageinfo.h"

#include "chat/inlinetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct InfoWords {
    Q_DECLARE_TR_FUNCTIONS(MessageInfo)
};

QString shownTime(qint64 milliseconds, const QDate& today)
{
    if (milliseconds <= 0)
        return {};
    const QLocale locale;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const QString time = locale.toString(at.time(), QStringLiteral("HH:mm"));
    return at.date() == today ? time
                              : locale.toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

/// The reason may be the words of a server: a line of text, and no more of it than fits.
QString shownReason(const AnswerMeta& meta)
{
    return inlinePlain(meta.error.left(400)).shown;
}

QString shownStatus(const Message& message, const AnswerMeta& meta)
{
    switch (message.status) {
    case Status::Complete:
        return isCut(message, meta) ? InfoWords::tr("The answer was cut at its length limit.")
                                    : QString();
    case Status::Streaming:
        return {};
    case Status::Pending:
        return InfoWords::tr("Waiting for the answer…");
    case Status::Stopped:
        return InfoWords::tr("Stopped before the end");
    case Status::Failed:
        return meta.error.isEmpty()
                   ? InfoWords::tr("Failed before the end")
                   : InfoWords::tr("Failed before the end: %1").arg(shownReason(meta));
    case Status::Interrupted:
        return meta.error.isEmpty()
                   ? InfoWords::tr("Interrupted: the program ended while this was being written")
                   : InfoWords::tr("Interrupted: %1").arg(shownReason(meta));
    }
    return {};
}

QString shownSpeed(double tokensPerSecond)
{
    return InfoWords::tr("%1 tok/s")
        .arg(QLocale().toString(tokensPerSecond, 'f', tokensPerSecond < 10 ? 1 : 0));
}

/// What an answer took, with all that was counted.
QStringList shownCost(const AnswerMeta& meta)
{
    const QLocale locale;
    const AnswerCost& cost = meta.cost;
    QStringList parts;
    if (cost.tokensPerSecond > 0)
        parts += shownSpeed(cost.tokensPerSecond);
    if (cost.firstToken >= 0)
        parts += InfoWords::tr("first word after %1").arg(shownDuration(cost.firstToken));
    if (cost.answerTokens >= 0)
        parts += InfoWords::tr("%n token(s)", nullptr, cost.answerTokens);
    if (cost.promptTokens >= 0)
        parts += InfoWords::tr("%n token(s) read", nullptr, cost.promptTokens);
    if (cost.cachedTokens > 0)
        parts +=
            InfoWords::tr("%1 of them known from before").arg(locale.toString(cost.cachedTokens));
    if (meta.thought >= 0)
        parts += InfoWords::tr("thought for %1").arg(shownSeconds(meta.thought));
    if (meta.elapsed.has_value())
        parts += InfoWords::tr("%1 in all").arg(shownDuration(*meta.elapsed));
    return parts;
}

} // namespace

QString shownName(Role role)
{
    switch (role) {
    case Role::User:
        return InfoWords::tr("You");
    case Role::Assistant:
        return InfoWords::tr("Assistant");
    case Role::System:
        return InfoWords::tr("System");
    case Role::Tool:
        return InfoWords::tr("Tool");
    }
    return {};
}

bool isCut(const Message& message, const AnswerMeta& meta)
{
    switch (message.status) {
    case Status::Stopped:
    case Status::Failed:
    case Status::Interrupted:
        return message.role == Role::Assistant;
    case Status::Complete:
        return message.role == Role::Assistant && meta.finish == u"length";
    case Status::Pending:
    case Status::Streaming:
        break;
    }
    return false;
}

QString shownDuration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return InfoWords::tr("%1 ms").arg(locale.toString(milliseconds));
    return InfoWords::tr("%1 s").arg(
        locale.toString(static_cast<double>(milliseconds) / 1000.0, 'f', 1));
}

QString shownSeconds(qint64 milliseconds)
{
    const qint64 seconds = std::llround(static_cast<double>(milliseconds) / 1000.0);
    return seconds < 60 ? InfoWords::tr("%1 s").arg(seconds)
                        : InfoWords::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

MessageInfo messageInfo(const Message& message, const QDate& today)
{
    return messageInfo(message, readAnswerMeta(message.meta), today);
}

MessageInfo messageInfo(const Message& message, const AnswerMeta& meta, const QDate& today)
{
    MessageInfo info;
    // "You" is stored as a word of the file format; people read it in their language.
    const bool person = message.role == Role::User && message.author == u"You";
    const QString author = person ? QString() : message.author.left(120);
    info.author = author.trimmed().isEmpty() ? shownName(message.role)
                                             : inlinePlain(author).shown.simplified();
    info.time = shownTime(message.created, today);
    info.status = shownStatus(message, meta);

    QStringList detail;
    if (meta.found.has_value())
        detail +=
            *meta.found ? InfoWords::tr("from your library") : InfoWords::tr("not in your library");
    if (!message.model.isEmpty() && message.model != message.author)
        detail += inlinePlain(message.model.left(80)).shown;
    QStringList full = detail + shownCost(meta);
    // A speed says more than a duration; both stand in the full text.
    if (meta.cost.tokensPerSecond > 0)
        detail += shownSpeed(meta.cost.tokensPerSecond);
    else if (meta.elapsed.has_value())
        detail += shownDuration(*meta.elapsed);
    if (message.edited > 0) {
        detail += InfoWords::tr("edited");
        full += InfoWords::tr("edited");
    }
    info.detail = detail.join(QStringLiteral(" · "));
    if (message.created > 0)
        full.prepend(QLocale().toString(QDateTime::fromMSecsSinceEpoch(message.created),
                                        QLocale::LongFormat));
    info.full = full.join(QStringLiteral(" · "));
    return info;
}

} // namespace motcua
