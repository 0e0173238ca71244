// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostContext = 100'000'000; ///< Tokens; what is above is a mistake of the file.

struct KindName {
    ProfileKind kind;
    QLatin1StringView name;
};
constexpr KindName kKindNames[] = {
    {ProfileKind::Server, "server"_L1},
    {ProfileKind::Persona, "persona"_L1},
    {ProfileKind::Prompt, "prompt"_L1},
    {ProfileKind::ToolServer, "tools"_L1},
};

QJsonObject bodyOf(const Profile& profile)
{
    return QJsonDocument::fromJson(profile.body.toUtf8()).object();
}

QString writtenOut(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A body holds only what is said: an empty text is the same as none.
void put(QJsonObject& body, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        body.insert(name, text);
}

QStringList texts(const QJsonValue& value)
{
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array)
        if (one.isString())
            all += one.toString();
    return all;
}

/// A name alone was all that was kept at first.
QList<TrustedTool> trustedTools(const QJsonValue& value)
{
    QList<TrustedTool> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array) {
        if (one.isString())
            all.append({one.toString(), {}});
        else if (one.isObject())
            all.append({one["tool"_L1].toString(), one["print"_L1].toString()});
    }
    return all;
}

QJsonArray writtenOut(const QList<TrustedTool>& trusted)
{
    QJsonArray all;
    for (const TrustedTool& tool : trusted) {
        if (tool.print.isEmpty())
            all.append(tool.name);
        else
            all.append(QJsonObject{{"tool"_L1, tool.name}, {"print"_L1, tool.print}});
    }
    return all;
}

/// What all kinds share.
template <class Value> Value begun(const Profile& profile)
{
    Value value;
    value.id = profile.id;
    value.uuid = profile.uuid;
    value.name = profile.name;
    return value;
}

template <class Value> Profile ended(const Value& value, ProfileKind kind, const QJsonObject& body)
{
    Profile profile;
    profile.id = value.id;
    profile.uuid = value.uuid;
    profile.kind = kind;
    profile.name = value.name;
    profile.body = writtenOut(body);
    return profile;
}

} // namespace

QString nameOf(ProfileKind kind)
{
    for (const KindName& one : kKindNames)
        if (one.kind == kind)
            return one.name;
    return kKindNames[0].name;
}

ProfileKind profileKindNamed(QStringView name)
{
    const auto found = std::find_if(std::begin(kKindNames), std::end(kKindNames),
                                    [name](const KindName& one) { return one.name == name; });
    return found == std::end(kKindNames) ? ProfileKind::Server : found->kind;
}

ServerProfile readServer(const Profile& profile)
{
    const QJsonObject body = bodyOf(profile);
    auto server = begun<ServerProfile>(profile);
    server.address = body["address"_L1].toString();
    server.file = body["file"_L1].toString();
    server.model = body["model"_L1].toString();
    server.hasKey = body["hasKey"_L1].toBool();
    server.keyVariable = body["keyVariable"_L1].toString();
    server.contextLength = std::clamp(body["contextLength"_L1].toInt(), 0, kMostContext);
    server.arguments = body["arguments"_L1].toString();
    return server;
}

Persona readPersona(const Profile& profile)
{
    const QJsonObject body = bodyOf(profile);
    auto persona = begun<Persona>(profile);
    persona.picture = body["picture"_L1].toString();
    persona.system = body["system"_L1].toString();
    persona.server = QUuid::fromString(body["server"_L1].toString());
    persona.model = body["model"_L1].toString();
    const QJsonObject options = body["options"_L1].toObject();
    if (!options.isEmpty())
        persona.options = writtenOut(options);
    return persona;
}

Prompt readPrompt(const Profile& profile)
{
    auto prompt = begun<Prompt>(profile);
    prompt.text = bodyOf(profile)["text"_L1].toString();
    return prompt;
}

ToolServer readToolServer(const Profile& profile)
{
    const QJsonObject body = bodyOf(profile);
    auto server = begun<ToolServer>(profile);
    server.program = body["program"_L1].toString();
    server.arguments = texts(body["arguments"_L1]);
    server.enabled = body["enabled"_L1].toBool(server.enabled);
    server.trusted = trustedTools(body["trusted"_L1]);
    return server;
}

Profile toProfile(const ServerProfile& server)
{
    QJsonObject body;
    put(body, "address"_L1, server.address);
    put(body, "file"_L1, server.file);
    put(body, "model"_L1, server.model);
    if (server.hasKey)
        body.insert("hasKey"_L1, true);
    put(body, "keyVariable"_L1, server.keyVariable);
    if (server.contextLength > 0)
        body.insert("contextLength"_L1, server.contextLength);
    put(body, "arguments"_L1, server.arguments);
    return ended(server, ProfileKind::Server, body);
}

Profile toProfile(const Persona& persona)
{
    QJsonObject body;
    put(body, "picture"_L1, persona.picture);
    put(body, "system"_L1, persona.system);
    if (!persona.server.isNull())
        body.insert("server"_L1, persona.server.toString(QUuid::WithoutBraces));
    put(body, "model"_L1, persona.model);
    const QJsonObject options = QJsonDocument::fromJson(persona.options.toUtf8()).object();
    if (!options.isEmpty())
        body.insert("options"_L1, options);
    return ended(persona, ProfileKind::Persona, body);
}

Profile toProfile(const Prompt& prompt)
{
    QJsonObject body;
    put(body, "text"_L1, prompt.text);
    return ended(prompt, ProfileKind::Prompt, body);
}

Profile toProfile(const ToolServer& server)
{
    QJsonObject body;
    put(body, "program"_L1, server.program);
    if (!server.arguments.isEmpty())
        body.insert("arguments"_L1, QJsonArray::fromStringList(server.arguments));
    body.insert("enabled"_L1, server.enabled);
    if (!server.trusted.isEmpty())
        body.insert("trusted"_L1, writtenOut(server.trusted));
    return ended(server, ProfileKind::ToolServer, body);
}

} // namespace motcua
