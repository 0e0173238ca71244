// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/wording.h"

#include <QCoreApplication>
#include <QDateTime>

namespace motcua::wording {
namespace {

/// For tr(), in a way lupdate sees.
struct WordingWords {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString stateOf(Status status)
{
    switch (status) {
    case Status::Complete:
        return {};
    case Status::Pending:
    case Status::Streaming:
        return WordingWords::tr("being written");
    case Status::Stopped:
        return WordingWords::tr("stopped");
    case Status::Failed:
        return WordingWords::tr("failed");
    case Status::Interrupted:
        return WordingWords::tr("interrupted");
    }
    return {};
}

} // namespace

QString speaker(Role role)
{
    switch (role) {
    case Role::System:
        return WordingWords::tr("System");
    case Role::User:
        return WordingWords::tr("You");
    case Role::Assistant:
        return WordingWords::tr("Assistant");
    case Role::Tool:
        return WordingWords::tr("Tool");
    }
    return {};
}

QString author(const TranscriptMessage& message)
{
    const QString name = oneLine(message.author);
    return name.isEmpty() ? speaker(message.role) : name;
}

QString title(const Transcript& transcript)
{
    const QString title = oneLine(transcript.title);
    return title.isEmpty() ? WordingWords::tr("Untitled") : title;
}

QString bundleTitle(const std::vector<Transcript>& transcripts, const ExportOptions& options)
{
    if (!options.title.isEmpty())
        return oneLine(options.title);
    if (transcripts.size() == 1)
        return title(transcripts.front());
    return WordingWords::tr("%n conversation(s)", nullptr, static_cast<int>(transcripts.size()));
}

QString time(qint64 milliseconds, const QTimeZone& zone)
{
    if (milliseconds == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString iso(qint64 milliseconds)
{
    return milliseconds == 0
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

QString byline(const TranscriptMessage& message, const ExportOptions& options)
{
    QStringList parts;
    if (author(message) != speaker(message.role) && author(message) != QLatin1StringView("You"))
        parts += author(message);
    parts += oneLine(message.model);
    parts += time(message.created, options.zone);
    if (message.edited > 0)
        parts += WordingWords::tr("edited %1").arg(time(message.edited, options.zone));
    parts += stateOf(message.status);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString strandTitle(const Strand& strand)
{
    const QString where = strand.from ? WordingWords::tr("Another branch, %1 of %2")
                                      : WordingWords::tr("Another beginning, %1 of %2");
    const QString title = where.arg(strand.choice).arg(strand.choices);
    return strand.name.isEmpty() ? title
                                 : QString(title + QLatin1StringView(": ") + oneLine(strand.name));
}

QString source(const Citation& citation)
{
    QString out = oneLine(citation.title.isEmpty() ? citation.source : citation.title);
    if (citation.page > 0)
        out += WordingWords::tr(", page %1").arg(citation.page);
    else if (citation.line > 0)
        out += WordingWords::tr(", line %1").arg(citation.line);
    return out;
}

QString attachment(const Attachment& attachment)
{
    const QString name = oneLine(attachment.name);
    if (!name.isEmpty())
        return WordingWords::tr("Attached: %1").arg(name);
    return attachment.isImage() ? WordingWords::tr("Attached: a picture")
                                : WordingWords::tr("Attached: a document");
}

QString oneLine(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool control =
            c.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
        if (isDirection(code))
            out += QStringLiteral("[U+%1]").arg(code, 4, 16).toUpper();
        else
            out += control ? QChar(u' ') : c;
    }
    return out.simplified();
}

bool isDirection(char16_t code)
{
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

qint64 messageCount(const std::vector<Transcript>& transcripts)
{
    qint64 count = 0;
    for (const Transcript& transcript : transcripts)
        count += static_cast<qint64>(transcript.messages.size());
    return count;
}

} // namespace motcua::wording
