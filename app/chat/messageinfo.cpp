// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messageinfo.h"

#include "chat/inlinetext.h"
#include "library/answermeta.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct Words {
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

QString shownDuration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return Words::tr("%1 ms").arg(locale.toString(milliseconds));
    return Words::tr("%1 s").arg(
        locale.toString(static_cast<double>(milliseconds) / 1000.0, 'f', 1));
}

QString shownStatus(Status status)
{
    switch (status) {
    case Status::Complete:
    case Status::Streaming:
        return {};
    case Status::Pending:
        return Words::tr("Waiting for the answer…");
    case Status::Stopped:
        return Words::tr("Stopped before the end");
    case Status::Failed:
        return Words::tr("Failed before the end");
    case Status::Interrupted:
        return Words::tr("Interrupted: the program ended while this was being written");
    }
    return {};
}

} // namespace

QString shownName(Role role)
{
    switch (role) {
    case Role::User:
        return Words::tr("You");
    case Role::Assistant:
        return Words::tr("Assistant");
    case Role::System:
        return Words::tr("System");
    case Role::Tool:
        return Words::tr("Tool");
    }
    return {};
}

MessageInfo messageInfo(const Message& message, const QDate& today)
{
    MessageInfo info;
    // "You" is stored as a word of the file format; people read it in their language.
    const bool person = message.role == Role::User && message.author == u"You";
    const QString author = person ? QString() : message.author.left(120);
    info.author = author.trimmed().isEmpty() ? shownName(message.role)
                                             : inlinePlain(author).shown.simplified();
    info.time = shownTime(message.created, today);
    info.status = shownStatus(message.status);

    const AnswerMeta meta = readAnswerMeta(message.meta);
    QStringList detail;
    if (meta.found.has_value())
        detail += *meta.found ? Words::tr("from your library") : Words::tr("not in your library");
    if (!message.model.isEmpty() && message.model != message.author)
        detail += inlinePlain(message.model.left(80)).shown;
    if (meta.elapsed.has_value())
        detail += shownDuration(*meta.elapsed);
    if (message.edited > 0)
        detail += Words::tr("edited");
    info.detail = detail.join(QStringLiteral(" · "));
    if (message.status == Status::Failed && !meta.error.isEmpty())
        info.status += QStringLiteral(": ") + inlinePlain(meta.error.left(400)).shown;

    for (const Citation& citation : meta.citations)
        info.citations.push_back(citation.number);
    std::sort(info.citations.begin(), info.citations.end());
    return info;
}

} // namespace motcua
