// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/extraction.h"

#include "library/trouble.h"
#include "text/normalise.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua {
namespace {

// Offsets into `size` code units, rising (equal ones are empty pages), the first 0.
bool arePages(const std::vector<qsizetype>& starts, qsizetype size)
{
    qsizetype previous = 0;
    for (const qsizetype start : starts) {
        if (start < previous || start > size)
            return false;
        previous = start;
    }
    return starts.empty() || starts.front() == 0;
}

bool areHeadings(const std::vector<Heading>& headings, qsizetype size)
{
    qsizetype previous = 0;
    for (const Heading& heading : headings) {
        if (heading.start < previous || heading.end <= heading.start || heading.end > size)
            return false;
        previous = heading.end;
    }
    return true;
}

} // namespace

QByteArray toJson(const DocumentText& document)
{
    QJsonArray pages;
    for (const qsizetype start : document.pageStarts)
        pages.append(static_cast<qint64>(start));
    QJsonArray headings;
    for (const Heading& heading : document.headings)
        headings.append(QJsonArray{static_cast<qint64>(heading.start),
                                   static_cast<qint64>(heading.end), heading.level});
    const QJsonObject object{{QStringLiteral("title"), document.title},
                             {QStringLiteral("text"), document.text},
                             {QStringLiteral("encoding"), document.encoding},
                             {QStringLiteral("mended"), document.mended},
                             {QStringLiteral("pages"), pages},
                             {QStringLiteral("headings"), headings}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const Error& error)
{
    const QJsonObject inner{{QStringLiteral("trouble"), error.detail},
                            {QStringLiteral("message"), error.message}};
    return QJsonDocument(QJsonObject{{QStringLiteral("error"), inner}})
        .toJson(QJsonDocument::Compact);
}

Result<DocumentText> extractionFromJson(const QByteArray& json, const QString& name)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.contains(QLatin1StringView("error"))) {
        const QJsonObject error = object[QLatin1StringView("error")].toObject();
        const auto trouble = troubleNamed(error[QLatin1StringView("trouble")].toString());
        return refusal(trouble.value_or(Trouble::Crashed), name);
    }
    DocumentText document;
    document.text = object[QLatin1StringView("text")].toString();
    document.title = normalise(object[QLatin1StringView("title")].toString()).text;
    document.encoding = object[QLatin1StringView("encoding")].toString().left(32);
    document.mended = std::max(0, object[QLatin1StringView("mended")].toInt());
    const QJsonArray pages = object[QLatin1StringView("pages")].toArray();
    for (const QJsonValue start : pages)
        document.pageStarts.push_back(start.toInteger(-1));
    const QJsonArray headings = object[QLatin1StringView("headings")].toArray();
    for (const QJsonValue heading : headings)
        document.headings.push_back({heading[0].toInteger(-1), heading[1].toInteger(-1),
                                     std::clamp(heading[2].toInt(1), 1, 9)});
    const qsizetype size = document.text.size();
    // A second pass of the normaliser must change nothing, or every offset would be wrong.
    if (size == 0 || normalise(document.text).text != document.text ||
        !arePages(document.pageStarts, size) || !areHeadings(document.headings, size))
        return refusal(Trouble::Crashed, name);
    return document;
}

} // namespace motcua
