// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolarguments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ToolargumentsWords {
    Q_DECLARE_TR_FUNCTIONS(ToolArguments)
};

constexpr int kToolargumentsDeepest = 16;
constexpr qsizetype kShownChoices = 20;
constexpr qsizetype kShownUnits = 80; ///< Of a name or value that came from outside.

Error invalid(const QString& sentence)
{
    return {Error::Kind::Invalid, sentence, {}};
}

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toDouble() == std::trunc(value.toDouble());
}

/// True also for types nobody knows: those are the tool's own matter.
bool isOfType(const QJsonValue& value, const QString& type)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "integer"_L1)
        return isWhole(value);
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "object"_L1)
        return value.isObject();
    if (type == "null"_L1)
        return value.isNull();
    return true;
}

/// A value as JSON, short enough for a sentence.
QString shown(const QJsonValue& value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(json.mid(1, json.size() - 2));
    return text.size() > kShownUnits ? QString(text.left(kShownUnits) + u'…') : text;
}

QString shownName(const QString& name)
{
    return name.left(kShownUnits);
}

/// Checks one value after the other; the first mistake ends it.
class Checker {
public:
    Result<> check(const QJsonValue& value, const QJsonObject& schema, const QString& name,
                   int depth = 0)
    {
        if (depth > kToolargumentsDeepest)
            return {};
        for (const auto part : {&Checker::type, &Checker::choice, &Checker::range})
            if (Result<> good = (this->*part)(value, schema, name); !good)
                return good;
        if (value.isObject())
            return members(value.toObject(), schema, name, depth);
        if (!value.isArray() || !schema["items"_L1].isObject())
            return {};
        const QJsonObject items = schema["items"_L1].toObject();
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            if (Result<> good =
                    check(array[i], items, name + u'[' + QString::number(i) + u']', depth + 1);
                !good)
                return good;
        return {};
    }

private:
    Result<> members(const QJsonObject& object, const QJsonObject& schema, const QString& name,
                     int depth)
    {
        const QString prefix = name.isEmpty() ? QString() : QString(name + u'.');
        const QJsonArray required = schema["required"_L1].toArray();
        for (const QJsonValue one : required)
            if (one.isString() && !object.contains(one.toString()))
                return invalid(ToolargumentsWords::tr("“%1” is missing from the arguments.")
                                   .arg(shownName(prefix + one.toString())));
        const QJsonObject known = schema["properties"_L1].toObject();
        const QJsonValue further = schema["additionalProperties"_L1];
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString path = shownName(prefix + it.key());
            const QJsonValue about = known[it.key()];
            if (about.isUndefined() && further.isBool() && !further.toBool())
                return invalid(
                    ToolargumentsWords::tr("“%1” is no argument of this tool.").arg(path));
            if (about.isObject())
                if (Result<> good = check(it.value(), about.toObject(), path, depth + 1); !good)
                    return good;
        }
        return {};
    }

    Result<> type(const QJsonValue& value, const QJsonObject& schema, const QString& name)
    {
        const QJsonValue wanted = schema["type"_L1];
        QStringList types;
        if (wanted.isString())
            types += wanted.toString();
        const QJsonArray several = wanted.toArray();
        for (const QJsonValue one : several)
            types += one.toString();
        const bool good = types.isEmpty() ||
                          std::any_of(types.begin(), types.end(),
                                      [&](const QString& one) { return isOfType(value, one); });
        if (good)
            return {};
        return invalid(ToolargumentsWords::tr("“%1” must be of the type %2.")
                           .arg(name, shownName(types.join(u" | "_s))));
    }

    Result<> choice(const QJsonValue& value, const QJsonObject& schema, const QString& name)
    {
        if (const QJsonValue only = schema["const"_L1]; !only.isUndefined() && only != value)
            return invalid(ToolargumentsWords::tr("“%1” must be %2.").arg(name, shown(only)));
        const QJsonArray choices = schema["enum"_L1].toArray();
        if (choices.isEmpty() || choices.contains(value))
            return {};
        QStringList words;
        for (qsizetype i = 0; i < std::min(choices.size(), kShownChoices); ++i)
            words += shown(choices[i]);
        if (choices.size() > kShownChoices)
            words += u"…"_s;
        return invalid(
            ToolargumentsWords::tr("“%1” must be one of %2.").arg(name, words.join(u", "_s)));
    }

    Result<> range(const QJsonValue& value, const QJsonObject& schema, const QString& name)
    {
        if (!value.isDouble())
            return {};
        const double number = value.toDouble();
        const auto given = [&](QLatin1StringView word) { return schema[word].isDouble(); };
        const auto limit = [&](QLatin1StringView word) { return schema[word].toDouble(); };
        if (given("minimum"_L1) && number < limit("minimum"_L1))
            return invalid(ToolargumentsWords::tr("“%1” must be at least %2.")
                               .arg(name)
                               .arg(limit("minimum"_L1)));
        if (given("maximum"_L1) && number > limit("maximum"_L1))
            return invalid(ToolargumentsWords::tr("“%1” must be at most %2.")
                               .arg(name)
                               .arg(limit("maximum"_L1)));
        if (given("exclusiveMinimum"_L1) && number <= limit("exclusiveMinimum"_L1))
            return invalid(ToolargumentsWords::tr("“%1” must be above %2.")
                               .arg(name)
                               .arg(limit("exclusiveMinimum"_L1)));
        if (given("exclusiveMaximum"_L1) && number >= limit("exclusiveMaximum"_L1))
            return invalid(ToolargumentsWords::tr("“%1” must be below %2.")
                               .arg(name)
                               .arg(limit("exclusiveMaximum"_L1)));
        return {};
    }
};

} // namespace

Result<QJsonObject> readArguments(const QString& json, const ToolSpec& spec)
{
    if (json.size() > kLongestArguments)
        return invalid(ToolargumentsWords::tr("The arguments are too long."));
    QJsonObject arguments;
    const QString text = json.trimmed();
    if (!text.isEmpty() && text != "null"_L1) {
        QJsonParseError parsed;
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &parsed);
        if (parsed.error != QJsonParseError::NoError)
            return invalid(
                ToolargumentsWords::tr("The arguments are no whole JSON object: they stop making "
                                       "sense at byte %1.")
                    .arg(parsed.offset));
        if (!document.isObject())
            return invalid(
                ToolargumentsWords::tr("The arguments must be a JSON object, {\"name\": value}."));
        arguments = document.object();
    }
    if (const Result<> good = Checker().check(arguments, spec.parameters, {}); !good)
        return good.error();
    return arguments;
}

} // namespace motcua
