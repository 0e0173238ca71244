// SPDX-License-Identifier: GPL-3.0-or-later

// The file profiles travel in. It comes from other people, so it is read strictly, and what it says about keys and
// programs is never taken over as it is: a file must not be able to send the person's key to an address of its own, nor
// to start a program.

#include "settings/profile.h"
#include "text/normalise.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 16'000'000;
constexpr qsizetype kMostProfiles = 10'000;
constexpr qsizetype kMostName = 200; ///< UTF-16 code units; longer names are cut.
/// Of uuids made for profiles that came without one; fixed, so that the same file makes the same again.
constexpr QUuid kOurs{0x6d6f7463, 0x7561, 0x5072, 0x6f, 0x66, 0x69, 0x6c, 0x65, 0x73, 0x21, 0x21};

/// What a member of a body must be, where there is one.
enum class Shape { Text, Texts, Uuid, Number, Truth, Object };
struct Member {
    QLatin1StringView name;
    ProfileKind kind;
    Shape shape;
};
constexpr Member kMembers[] = {
    {"address"_L1, ProfileKind::Server, Shape::Text},
    {"file"_L1, ProfileKind::Server, Shape::Text},
    {"model"_L1, ProfileKind::Server, Shape::Text},
    {"contextLength"_L1, ProfileKind::Server, Shape::Number},
    {"picture"_L1, ProfileKind::Persona, Shape::Text},
    {"system"_L1, ProfileKind::Persona, Shape::Text},
    {"server"_L1, ProfileKind::Persona, Shape::Uuid},
    {"model"_L1, ProfileKind::Persona, Shape::Text},
    {"options"_L1, ProfileKind::Persona, Shape::Object},
    {"text"_L1, ProfileKind::Prompt, Shape::Text},
    {"program"_L1, ProfileKind::ToolServer, Shape::Text},
    {"arguments"_L1, ProfileKind::ToolServer, Shape::Texts},
    {"enabled"_L1, ProfileKind::ToolServer, Shape::Truth},
};

Error invalid(const QString& sentence)
{
    return {Error::Kind::Invalid, sentence, {}};
}

Error tooMany()
{
    return invalid(Words::tr("This file holds more than %1 profiles; that is too many at once.")
                       .arg(kMostProfiles));
}

bool has(const QJsonValue& value, Shape shape)
{
    switch (shape) {
    case Shape::Text:
        return value.isString();
    case Shape::Texts: {
        const QJsonArray array = value.toArray();
        return value.isArray() && std::all_of(array.begin(), array.end(),
                                              [](const QJsonValue& one) { return one.isString(); });
    }
    case Shape::Uuid:
        return value.isString() && !QUuid::fromString(value.toString()).isNull();
    case Shape::Number:
        return value.isDouble();
    case Shape::Truth:
        return value.isBool();
    case Shape::Object:
        return value.isObject();
    }
    return false;
}

/// What `shape` is called in a sentence.
QString wordFor(Shape shape)
{
    switch (shape) {
    case Shape::Text:
        return Words::tr("a text");
    case Shape::Texts:
        return Words::tr("a list of texts");
    case Shape::Uuid:
        return Words::tr("a UUID");
    case Shape::Number:
        return Words::tr("a number");
    case Shape::Truth:
        return Words::tr("true or false");
    case Shape::Object:
        return Words::tr("an object");
    }
    return {};
}

QString shortened(const QString& name)
{
    QString cut = name.left(kMostName);
    if (cut.size() < name.size() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut;
}

/// The same value with every text in it fit for the database. Qt bounds how deep a document is.
QJsonValue mended(const QJsonValue& value)
{
    if (value.isString())
        return normalise(value.toString()).text;
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray in = value.toArray();
        for (const QJsonValue one : in)
            out.append(mended(one));
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject in = value.toObject();
        for (auto it = in.begin(); it != in.end(); ++it)
            out.insert(normalise(it.key()).text, mended(it.value()));
        return out;
    }
    return value;
}

/// What may travel of a profile, in one spelling.
Profile forOthers(const Profile& profile)
{
    switch (profile.kind) {
    case ProfileKind::Server: {
        // Nobody else's key, and no arguments: llama-server can be told to reach other computers with them.
        ServerProfile server = readServer(profile);
        server.hasKey = false;
        server.keyVariable.clear();
        server.arguments.clear();
        return toProfile(server);
    }
    case ProfileKind::Persona:
        return toProfile(readPersona(profile));
    case ProfileKind::Prompt:
        return toProfile(readPrompt(profile));
    case ProfileKind::ToolServer: {
        // Which tools are harmless here says nothing about what they do elsewhere.
        ToolServer server = readToolServer(profile);
        server.trusted.clear();
        return toProfile(server);
    }
    }
    return profile;
}

/// The same, with tools that are not offered.
Profile asleep(const Profile& profile)
{
    if (profile.kind != ProfileKind::ToolServer)
        return profile;
    ToolServer server = readToolServer(profile);
    server.enabled = false;
    return toProfile(server);
}

std::optional<ProfileKind> knownKind(const QJsonValue& value)
{
    const ProfileKind kind = profileKindNamed(value.toString());
    if (nameOf(kind) != value.toString())
        return std::nullopt;
    return kind;
}

/// Reads one profile; the sentences begin where "Profile 3: " ends.
Result<Profile> readOne(const QJsonValue& value)
{
    if (!value.isObject())
        return invalid(Words::tr("it is no object."));
    const QJsonObject object = mended(value).toObject();
    const auto kind = knownKind(object["kind"_L1]);
    if (!kind)
        return invalid(Words::tr("“%1” is no kind of profile this version knows.")
                           .arg(object["kind"_L1].toString().left(40)));
    Profile profile;
    profile.kind = *kind;
    profile.name = shortened(object["name"_L1].toString().simplified());
    if (profile.name.isEmpty())
        return invalid(Words::tr("it has no name."));
    if (!object["body"_L1].isObject())
        return invalid(Words::tr("it has no “body”."));
    const QJsonObject body = object["body"_L1].toObject();
    for (const Member& member : kMembers) {
        const QJsonValue here = body[member.name];
        if (member.kind == *kind && !here.isUndefined() && !has(here, member.shape))
            return invalid(
                Words::tr("“%1” must be %2.").arg(QString(member.name), wordFor(member.shape)));
    }
    profile.body = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    const QJsonValue uuid = object["uuid"_L1];
    if (uuid.isUndefined())
        profile.uuid = QUuid::createUuidV5(
            kOurs, QString(nameOf(*kind) + u'\n' + profile.name + u'\n' + profile.body));
    else if (!has(uuid, Shape::Uuid))
        return invalid(Words::tr("“%1” must be %2.").arg(u"uuid"_s, wordFor(Shape::Uuid)));
    else
        profile.uuid = QUuid::fromString(uuid.toString());
    // A program somebody else named runs only once the person has said so.
    return forOthers(asleep(profile));
}

} // namespace

bool sameForOthers(const Profile& one, const Profile& other)
{
    return one.kind == other.kind && forOthers(asleep(one)).body == forOthers(asleep(other)).body;
}

QByteArray writeProfiles(const std::vector<Profile>& profiles)
{
    QJsonArray array;
    for (const Profile& profile : profiles) {
        const QByteArray body = forOthers(profile).body.toUtf8();
        array.append(QJsonObject{{"kind"_L1, nameOf(profile.kind)},
                                 {"uuid"_L1, profile.uuid.toString(QUuid::WithoutBraces)},
                                 {"name"_L1, profile.name},
                                 {"body"_L1, QJsonDocument::fromJson(body).object()}});
    }
    return QJsonDocument(QJsonObject{{"motcua"_L1, kVersion}, {"profiles"_L1, array}}).toJson();
}

Result<std::vector<Profile>> readProfiles(const QByteArray& json)
{
    if (json.size() > kMostBytes)
        return invalid(Words::tr("This file is larger than 16 MB; no file of profiles is."));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error == QJsonParseError::DeepNesting)
        return invalid(Words::tr("This file is nested too deeply to be a file of profiles."));
    if (parsed.error != QJsonParseError::NoError)
        return invalid(Words::tr("This is no whole JSON file: it stops making sense at byte %1.")
                           .arg(parsed.offset));
    const QJsonObject root = document.object();
    const QJsonValue version = root["motcua"_L1];
    if (!version.isDouble() || version.toDouble() < 1 || !root["profiles"_L1].isArray())
        return invalid(Words::tr("This file holds no Motcua profiles."));
    if (version.toDouble() > kVersion)
        return invalid(Words::tr("These profiles were written by a newer version of Motcua; update "
                                 "Motcua to read them."));
    const QJsonArray array = root["profiles"_L1].toArray();
    if (array.size() > kMostProfiles)
        return tooMany();

    std::vector<Profile> profiles;
    QHash<QUuid, int> seen;
    QHash<ProfileKind, int> counts;
    int number = 0;
    for (const QJsonValue value : array) {
        ++number;
        Result<Profile> profile = readOne(value);
        if (!profile)
            return invalid(Words::tr("Profile %1: %2").arg(number).arg(profile.error().message));
        if (const int other = seen.value(profile->uuid))
            return invalid(Words::tr("Profiles %1 and %2 have the same UUID; one of them must go.")
                               .arg(other)
                               .arg(number));
        seen.insert(profile->uuid, number);
        profile->position = counts[profile->kind]++;
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

} // namespace motcua
