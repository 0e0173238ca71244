// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/chatchunk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kMostWords = 4000;
constexpr int kMostNesting = 4;

/// A count, -1 when it is none.
int countOf(const QJsonValue& value)
{
    const double number = value.toDouble(-1);
    const bool fits = number >= 0 && number <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(number) : -1;
}

QString firstText(const QJsonObject& object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const QString text = object.value(name).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// "content" is text, null, or a list of parts. A part may be thinking, which is no text of the answer.
void readContent(const QJsonValue& content, ChatChunk& chunk)
{
    if (content.isString()) {
        chunk.text += content.toString();
        return;
    }
    const QJsonArray parts = content.toArray();
    for (const QJsonValue& part : parts) {
        if (part.isString()) {
            chunk.text += part.toString();
            continue;
        }
        const QJsonObject object = part.toObject();
        const QJsonValue thinking = object.value("thinking"_L1);
        if (thinking.isString())
            chunk.reasoning += thinking.toString();
        const QJsonArray thoughts = thinking.toArray();
        for (const QJsonValue& thought : thoughts)
            chunk.reasoning += thought.toObject().value("text"_L1).toString();
        chunk.text += firstText(object, {"text"_L1, "refusal"_L1});
    }
}

CallPiece readCall(const QJsonObject& object)
{
    CallPiece piece;
    piece.index = countOf(object.value("index"_L1));
    piece.id = object.value("id"_L1).toString();
    const QJsonObject function = object.value("function"_L1).toObject();
    piece.name = function.value("name"_L1).toString();
    const QJsonValue arguments = function.value("arguments"_L1);
    if (arguments.isObject())
        piece.arguments =
            QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact));
    else
        piece.arguments = arguments.toString();
    return piece;
}

void readMessage(const QJsonObject& message, ChatChunk& chunk)
{
    readContent(message.value("content"_L1), chunk);
    chunk.text += message.value("refusal"_L1).toString();
    chunk.reasoning += firstText(message, {"reasoning_content"_L1, "reasoning"_L1, "thinking"_L1});
    const QJsonArray calls = message.value("tool_calls"_L1).toArray();
    for (const QJsonValue& call : calls) {
        if (call.isObject())
            chunk.calls.push_back(readCall(call.toObject()));
    }
    // How calls were made before there could be several.
    const QJsonValue old = message.value("function_call"_L1);
    if (old.isObject())
        chunk.calls.push_back(readCall({{u"index"_s, 0}, {u"function"_s, old}}));
}

void readChoice(const QJsonObject& choice, ChatChunk& chunk)
{
    const QJsonValue delta = choice.value("delta"_L1);
    readMessage(delta.toObject(), chunk);
    const QJsonValue message = choice.value("message"_L1);
    if (!delta.isObject() && message.isObject()) {
        readMessage(message.toObject(), chunk);
        chunk.whole = true;
    }
    const QString finish = choice.value("finish_reason"_L1).toString();
    if (!finish.isEmpty())
        chunk.finish = finish;
}

void readUsage(const QJsonObject& usage, AnswerCost& cost)
{
    cost.promptTokens = countOf(usage.value("prompt_tokens"_L1));
    cost.answerTokens = countOf(usage.value("completion_tokens"_L1));
    const QJsonObject details = usage.value("prompt_tokens_details"_L1).toObject();
    cost.cachedTokens = countOf(details.value("cached_tokens"_L1));
}

/// What llama.cpp measures beside it: prompt_n counts without what was cached.
void readTimings(const QJsonObject& timings, AnswerCost& cost)
{
    const int cached = countOf(timings.value("cache_n"_L1));
    const int read = countOf(timings.value("prompt_n"_L1));
    if (cost.cachedTokens < 0)
        cost.cachedTokens = cached;
    if (cost.promptTokens < 0 && read >= 0)
        cost.promptTokens = static_cast<int>(
            std::min<qint64>(qint64(read) + std::max(cached, 0), std::numeric_limits<int>::max()));
    if (cost.answerTokens < 0)
        cost.answerTokens = countOf(timings.value("predicted_n"_L1));
    const double rate = timings.value("predicted_per_second"_L1).toDouble();
    if (std::isfinite(rate) && rate > 0)
        cost.tokensPerSecond = rate;
}

int promptPart(const QJsonObject& progress)
{
    const double total = progress.value("total"_L1).toDouble();
    const double done = progress.value("processed"_L1).toDouble(-1);
    if (total <= 0 || done < 0)
        return -1;
    return static_cast<int>(100 * std::min(done / total, 1.0));
}

/// True for what servers put into "error" when there is one: not null, false or empty text.
bool saysError(const QJsonValue& error)
{
    return error.isObject() || error.isArray() || error.isDouble() || error.toBool() ||
           !error.toString().isEmpty();
}

QString wordsIn(const QJsonValue& value, int nesting)
{
    if (value.isString())
        return value.toString();
    if (nesting > kMostNesting)
        return {};
    const QJsonObject object = value.toObject();
    for (const auto& name : {"message"_L1, "msg"_L1, "error"_L1, "detail"_L1, "errors"_L1}) {
        const QString words = wordsIn(object.value(name), nesting + 1);
        if (!words.isEmpty())
            return words;
    }
    const QJsonArray array = value.toArray();
    return array.isEmpty() ? QString() : wordsIn(array.first(), nesting + 1);
}

QString cut(const QString& words)
{
    const QString text = words.trimmed();
    if (text.size() <= kMostWords)
        return text;
    const bool insidePair = text[kMostWords].isLowSurrogate();
    return text.left(kMostWords - insidePair) + u"…"_s;
}

} // namespace

std::optional<QJsonObject> readObject(const QByteArray& json)
{
    QJsonParseError trouble;
    QJsonDocument document = QJsonDocument::fromJson(json, &trouble);
    if (trouble.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8());
    if (document.isObject())
        return document.object();
    const QJsonArray array = document.array(); // some wrap an error into a list
    if (array.size() == 1 && array.first().isObject())
        return array.first().toObject();
    return std::nullopt;
}

std::optional<ChatChunk> readChatChunk(const QByteArray& json)
{
    const auto object = readObject(json);
    if (!object)
        return std::nullopt;
    ChatChunk chunk;
    const QJsonValue error = object->value("error"_L1);
    if (saysError(error))
        chunk.error = serverWords(error);
    else if (object->value("object"_L1).toString() == "error"_L1)
        chunk.error = cut(wordsIn(*object, 0));
    chunk.model = object->value("model"_L1).toString();
    const QJsonValue choices = object->value("choices"_L1);
    chunk.hasChoices = choices.isArray();
    const QJsonArray array = choices.toArray();
    for (const QJsonValue& choice : array) {
        if (choice.isObject() && choice.toObject().value("index"_L1).toDouble(0) == 0)
            readChoice(choice.toObject(), chunk);
    }
    readUsage(object->value("usage"_L1).toObject(), chunk.cost);
    readTimings(object->value("timings"_L1).toObject(), chunk.cost);
    chunk.promptPart = promptPart(object->value("prompt_progress"_L1).toObject());
    return chunk;
}

QString serverWords(const QJsonValue& error)
{
    const QString words = wordsIn(error, 0);
    if (!words.isEmpty() || error.isBool())
        return cut(words);
    if (error.isDouble())
        return cut(error.toVariant().toString());
    const QJsonDocument document =
        error.isArray() ? QJsonDocument(error.toArray()) : QJsonDocument(error.toObject());
    const bool empty = error.toArray().isEmpty() && error.toObject().isEmpty();
    return empty ? QString() : cut(QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

QString serverWords(const QByteArray& body)
{
    if (const auto object = readObject(body)) {
        const QJsonValue error = object->value("error"_L1);
        return serverWords(saysError(error) ? error : QJsonValue(*object));
    }
    const QByteArray text = body.trimmed();
    return text.startsWith('<') ? QString() : cut(QString::fromUtf8(text));
}

} // namespace motcua
