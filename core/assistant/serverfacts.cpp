// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/serverfacts.h"

#include "assistant/chatchunk.h"
#include "assistant/responsehead.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <limits>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(Server)
};

int lengthIn(const QJsonObject& object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const double length = object.value(name).toDouble();
        if (length >= 1 && length <= std::numeric_limits<int>::max())
            return static_cast<int>(length);
    }
    return 0;
}

Error strange(const QByteArray& body)
{
    if (body.trimmed().startsWith('<'))
        return webPageError();
    const auto object = readObject(body);
    const bool explains = object && object->contains("error"_L1);
    return strangeAnswerError(explains ? serverWords(body) : QString());
}

} // namespace

Result<std::vector<ServerModel>> readModels(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object || !object->value("data"_L1).isArray())
        return strange(body);
    std::vector<ServerModel> models;
    const QJsonArray data = object->value("data"_L1).toArray();
    for (const QJsonValue& value : data) {
        const QJsonObject entry = value.toObject();
        const QString id = entry.value("id"_L1).toString();
        if (id.isEmpty())
            continue;
        int length = lengthIn(entry, {"max_model_len"_L1, "context_length"_L1, "context_window"_L1,
                                      "loaded_context_length"_L1, "max_context_length"_L1});
        if (length == 0)
            length = lengthIn(entry.value("meta"_L1).toObject(), {"n_ctx"_L1});
        models.push_back({id, length, entry.value("owned_by"_L1).toString()});
    }
    return models;
}

Result<ServerProps> readProps(const QByteArray& body)
{
    const auto object = readObject(body);
    const QJsonValue settings =
        object ? object->value("default_generation_settings"_L1) : QJsonValue();
    if (!settings.isObject())
        return Error{Error::Kind::NotFound,
                     FactWords::tr("The server does not tell how long its context is."),
                     {}};
    ServerProps props;
    props.contextLength = lengthIn(settings.toObject(), {"n_ctx"_L1});
    props.model = object->value("model_alias"_L1).toString();
    if (props.model.isEmpty())
        props.model = QFileInfo(object->value("model_path"_L1).toString()).fileName();
    props.vision = object->value("modalities"_L1).toObject().value("vision"_L1).toBool();
    return props;
}

Result<Done> readHealth(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return body.trimmed().isEmpty() ? Result<Done>() : Result<Done>(strange(body));
    const QString status = object->value("status"_L1).toString();
    if (object->contains("error"_L1))
        return strange(body);
    if (status.isEmpty() || status == "ok"_L1 || status == "no slot available"_L1)
        return Done{};
    return Error{
        Error::Kind::Busy, FactWords::tr("The server is not ready yet: %1").arg(status), {}};
}

Result<int> readTokenCount(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object || !object->value("tokens"_L1).isArray())
        return strange(body);
    return static_cast<int>(object->value("tokens"_L1).toArray().size());
}

Result<QString> readPrompt(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object || !object->value("prompt"_L1).isString())
        return strange(body);
    return object->value("prompt"_L1).toString();
}

} // namespace motcua
