// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/answermeta.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace motcua {
namespace {

constexpr QLatin1StringView kCitations("citations");
constexpr QLatin1StringView kFound("found");
constexpr QLatin1StringView kElapsed("elapsed");
constexpr QLatin1StringView kThought("thought");
constexpr QLatin1StringView kAssistant("assistant");
constexpr QLatin1StringView kCost("cost");
constexpr QLatin1StringView kSteps("steps");
constexpr QLatin1StringView kUnsupported("unsupported");
constexpr QLatin1StringView kFinish("finish");
constexpr QLatin1StringView kError("error");
constexpr QLatin1StringView kOutside("outside");

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

AnswerCost readCost(const QJsonObject& object)
{
    AnswerCost cost;
    cost.promptTokens = object.value(QLatin1StringView("prompt")).toInt(-1);
    cost.answerTokens = object.value(QLatin1StringView("answer")).toInt(-1);
    cost.cachedTokens = object.value(QLatin1StringView("cached")).toInt(-1);
    cost.firstToken = object.value(QLatin1StringView("firstToken")).toInteger(-1);
    cost.tokensPerSecond = object.value(QLatin1StringView("perSecond")).toDouble();
    return cost;
}

QJsonObject writeCost(const AnswerCost& cost)
{
    QJsonObject object;
    if (cost.promptTokens >= 0)
        object.insert(QLatin1StringView("prompt"), cost.promptTokens);
    if (cost.answerTokens >= 0)
        object.insert(QLatin1StringView("answer"), cost.answerTokens);
    if (cost.cachedTokens >= 0)
        object.insert(QLatin1StringView("cached"), cost.cachedTokens);
    if (cost.firstToken >= 0)
        object.insert(QLatin1StringView("firstToken"), cost.firstToken);
    if (cost.tokensPerSecond > 0)
        object.insert(QLatin1StringView("perSecond"), cost.tokensPerSecond);
    return object;
}

ToolStep readStep(const QJsonObject& object)
{
    ToolStep step;
    step.id = object.value(QLatin1StringView("id")).toString();
    step.tool = object.value(QLatin1StringView("tool")).toString();
    step.arguments = object.value(QLatin1StringView("arguments")).toString();
    step.result = object.value(QLatin1StringView("result")).toString();
    step.failed = object.value(QLatin1StringView("failed")).toBool();
    step.readOnly = !object.value(QLatin1StringView("asked")).toBool();
    step.at = object.value(QLatin1StringView("at")).toInteger();
    step.elapsed = object.value(QLatin1StringView("elapsed")).toInteger(-1);
    return step;
}

QJsonObject writeStep(const ToolStep& step)
{
    QJsonObject object{{QStringLiteral("id"), step.id},
                       {QStringLiteral("tool"), step.tool},
                       {QStringLiteral("arguments"), step.arguments},
                       {QStringLiteral("result"), step.result},
                       {QStringLiteral("at"), qint64(step.at)}};
    if (step.failed)
        object.insert(QLatin1StringView("failed"), true);
    if (!step.readOnly)
        object.insert(QLatin1StringView("asked"), true);
    if (step.elapsed >= 0)
        object.insert(QLatin1StringView("elapsed"), step.elapsed);
    return object;
}

/// Takes a key that is ours only when its value is what we write: other programs may have used the same word.
QJsonValue takeOf(QJsonObject& object, QLatin1StringView key, QJsonValue::Type type)
{
    return object.value(key).type() == type ? object.take(key) : QJsonValue();
}

/// How the answer was made.
void readWay(AnswerMeta& meta)
{
    if (const auto thought = takeOf(meta.other, kThought, QJsonValue::Double); thought.isDouble())
        meta.thought = thought.toInteger(-1);
    if (const auto cost = takeOf(meta.other, kCost, QJsonValue::Object); cost.isObject())
        meta.cost = readCost(cost.toObject());
    const auto steps = takeOf(meta.other, kSteps, QJsonValue::Array).toArray();
    for (const auto& value : steps)
        meta.steps.push_back(readStep(value.toObject()));
    const auto unsupported = takeOf(meta.other, kUnsupported, QJsonValue::Array).toArray();
    for (const auto& value : unsupported)
        meta.unsupported.push_back(value.toInt());
    meta.finish = takeOf(meta.other, kFinish, QJsonValue::String).toString();
    meta.error = takeOf(meta.other, kError, QJsonValue::String).toString();
    const auto outside = takeOf(meta.other, kOutside, QJsonValue::Array).toArray();
    for (const auto& value : outside)
        meta.outside.emplace_back(value.toInteger());
}

void writeWay(const AnswerMeta& meta, QJsonObject& object)
{
    if (meta.thought >= 0)
        object.insert(kThought, meta.thought);
    if (const QJsonObject cost = writeCost(meta.cost); !cost.isEmpty())
        object.insert(kCost, cost);
    QJsonArray steps;
    for (const ToolStep& step : meta.steps)
        steps.append(writeStep(step));
    QJsonArray unsupported;
    for (const int number : meta.unsupported)
        unsupported.append(number);
    QJsonArray outside;
    for (const MessageId id : meta.outside)
        outside.append(id.value());
    for (const auto& [key, array] : {std::pair(kSteps, steps), std::pair(kUnsupported, unsupported),
                                     std::pair(kOutside, outside)})
        if (!array.isEmpty())
            object.insert(key, array);
    if (!meta.finish.isEmpty())
        object.insert(kFinish, meta.finish);
    if (!meta.error.isEmpty())
        object.insert(kError, meta.error);
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
    readWay(meta);
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
    writeWay(meta, object);
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace motcua
