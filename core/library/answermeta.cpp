// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/answermeta.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace motcua {
namespace {

constexpr QLatin1StringView kCitations("citations");
constexpr QLatin1StringView kFound("found");
constexpr QLatin1StringView kElapsed("elapsed");
constexpr QLatin1StringView kAssistant("assistant");

Citation readCitation(const QJsonObject& object)
{
    Citation citation;
    citation.number = object.value(QLatin1StringView("number")).toInt();
    citation.document = DocumentId(object.value(QLatin1StringView("document")).toInteger());
    citation.title = object.value(QLatin1StringView("title")).toString();
    citation.source = object.value(QLatin1StringView("source")).toString();
    citation.start = object.value(QLatin1StringView("start")).toInteger();
    citation.end = object.value(QLatin1StringView("end")).toInteger();
    citation.page = object.value(QLatin1StringView("page")).toInt();
    citation.line = object.value(QLatin1StringView("line")).toInt();
    citation.quote = object.value(QLatin1StringView("quote")).toString();
    citation.nearest = object.value(QLatin1StringView("nearest")).toBool();
    return citation;
}

QJsonObject writeCitation(const Citation& citation)
{
    QJsonObject object{{QStringLiteral("number"), citation.number},
                       {QStringLiteral("document"), citation.document.value()},
                       {QStringLiteral("title"), citation.title},
                       {QStringLiteral("source"), citation.source},
                       {QStringLiteral("start"), qint64(citation.start)},
                       {QStringLiteral("end"), qint64(citation.end)},
                       {QStringLiteral("line"), citation.line},
                       {QStringLiteral("quote"), citation.quote}};
    if (citation.page > 0)
        object.insert(QLatin1StringView("page"), citation.page);
    if (citation.nearest)
        object.insert(QLatin1StringView("nearest"), true);
    return object;
}

} // namespace

const Citation* AnswerMeta::citation(int number) const
{
    for (const Citation& citation : citations)
        if (citation.number == number)
            return &citation;
    return nullptr;
}

AnswerMeta readAnswerMeta(const QString& json)
{
    AnswerMeta meta;
    meta.other = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto citations = meta.other.take(kCitations).toArray();
    for (const auto& value : citations)
        meta.citations.push_back(readCitation(value.toObject()));
    if (const auto found = meta.other.take(kFound); found.isBool())
        meta.found = found.toBool();
    if (const auto elapsed = meta.other.take(kElapsed); elapsed.isDouble())
        meta.elapsed = elapsed.toInteger();
    meta.assistant = meta.other.take(kAssistant).toString();
    return meta;
}

QString writeAnswerMeta(const AnswerMeta& meta)
{
    QJsonObject object = meta.other;
    if (!meta.citations.empty()) {
        QJsonArray citations;
        for (const Citation& citation : meta.citations)
            citations.append(writeCitation(citation));
        object.insert(kCitations, citations);
    }
    if (meta.found)
        object.insert(kFound, *meta.found);
    if (meta.elapsed)
        object.insert(kElapsed, *meta.elapsed);
    if (!meta.assistant.isEmpty())
        object.insert(kAssistant, meta.assistant);
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace motcua
