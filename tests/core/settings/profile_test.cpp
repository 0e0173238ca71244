// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile.h"

#include "support/property.h"
#include "text/normalise.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Any text that can be in the database.
QString someText()
{
    const auto units = *rc::gen::container<std::vector<char16_t>>(
        rc::gen::oneOf(rc::gen::inRange<char16_t>(u' ', u'~'),
                       rc::gen::element<char16_t>(u'\n', u'"', u'\\', u'ữ', u'đ', u'{', u'\t'),
                       rc::gen::arbitrary<char16_t>()));
    return normalise(QStringView(units.data(), static_cast<qsizetype>(units.size()))).text;
}

QString someName()
{
    const QString name = someText().simplified();
    return name.isEmpty() ? u"name"_s : name;
}

QStringList someTexts()
{
    QStringList all;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        all += someText();
    return all;
}

QUuid someUuid()
{
    const auto bits = *rc::gen::arbitrary<quint64>();
    return QUuid::createUuidV5(QUuid(), QByteArray::number(bits));
}

ServerProfile someServer()
{
    ServerProfile server;
    server.uuid = someUuid();
    server.name = someName();
    server.address = someText();
    server.file = someText();
    server.model = someText();
    server.hasKey = *rc::gen::arbitrary<bool>();
    server.keyVariable = someText();
    server.contextLength = *rc::gen::inRange(0, 1'000'000);
    server.arguments = someText();
    return server;
}

Persona somePersona()
{
    Persona persona;
    persona.uuid = someUuid();
    persona.name = someName();
    persona.picture = someText();
    persona.system = someText();
    if (*rc::gen::arbitrary<bool>())
        persona.server = someUuid();
    persona.model = someText();
    if (*rc::gen::arbitrary<bool>())
        persona.options = uR"({"model/temperature":0.25,"model/stop":["a","b"]})"_s;
    if (!persona.options.isEmpty())
        persona.options = QString::fromUtf8(
            QJsonDocument::fromJson(persona.options.toUtf8()).toJson(QJsonDocument::Compact));
    return persona;
}

ToolServer someToolServer()
{
    ToolServer server;
    server.uuid = someUuid();
    server.name = someName();
    server.program = someText();
    server.arguments = someTexts();
    server.enabled = *rc::gen::arbitrary<bool>();
    for (const QString& name : someTexts())
        server.trusted.append({name, *rc::gen::arbitrary<bool>() ? someText() : QString()});
    return server;
}

QByteArray file(const QByteArray& profiles, const QByteArray& version = "1")
{
    return "{\"motcua\": " + version + ", \"profiles\": [" + profiles + "]}";
}

/// The profiles of a file that must be sound.
std::vector<Profile> taken(const QByteArray& json)
{
    const auto read = readProfiles(json);
    INFO((read ? QString() : read.error().message).toStdString());
    REQUIRE(read);
    return *read;
}

/// The sentence of a file that must not be.
QString refusal(const QByteArray& json)
{
    const auto read = readProfiles(json);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Error::Kind::Invalid);
    return read.error().message;
}

} // namespace

SCENARIO("Kinds of profiles keep their names", "[settings][profiles]")
{
    for (const ProfileKind kind :
         {ProfileKind::Server, ProfileKind::Persona, ProfileKind::Prompt, ProfileKind::ToolServer})
        CHECK(profileKindNamed(nameOf(kind)) == kind);
    CHECK(nameOf(ProfileKind::ToolServer) == u"tools"_s);
    CHECK(profileKindNamed(u"widget") == ProfileKind::Server);
}

SCENARIO("What is stored of a profile is what it was", "[settings][profiles]")
{
    holds("servers", [] {
        ServerProfile server = someServer();
        server.id = ProfileId(3);
        RC_ASSERT(readServer(toProfile(server)) == server);
        RC_ASSERT(toProfile(server).kind == ProfileKind::Server);
    });
    holds("personas", [] {
        const Persona persona = somePersona();
        RC_ASSERT(readPersona(toProfile(persona)) == persona);
    });
    holds("prompts", [] {
        const Prompt prompt{ProfileId(9), someUuid(), someName(), someText()};
        RC_ASSERT(readPrompt(toProfile(prompt)) == prompt);
    });
    holds("servers of tools", [] {
        const ToolServer server = someToolServer();
        RC_ASSERT(readToolServer(toProfile(server)) == server);
    });
}

SCENARIO("A body that is broken or of another kind reads as what has not been said",
         "[settings][profiles]")
{
    Profile profile;
    profile.uuid = QUuid::createUuidV5(QUuid(), u"x"_s);
    profile.name = u"n"_s;
    for (const QString& body :
         {QString(), u"{"_s, u"[1]"_s, u"null"_s, u"{\"unknown\":1}"_s,
          u"{\"address\":5,\"contextLength\":\"x\",\"arguments\":{},\"text\":[],\"options\":7,"
          "\"server\":\"no\",\"enabled\":\"no\",\"trusted\":{\"a\":1}}"_s}) {
        profile.body = body;
        ServerProfile server;
        server.uuid = profile.uuid;
        server.name = profile.name;
        CHECK(readServer(profile) == server);
        CHECK(readPersona(profile) == Persona{{}, profile.uuid, u"n"_s, {}, {}, {}, {}, {}});
        CHECK(readPrompt(profile) == Prompt{{}, profile.uuid, u"n"_s, {}});
        CHECK(readToolServer(profile) == ToolServer{{}, profile.uuid, u"n"_s, {}, {}, true, {}});
    }
    profile.body = u"{\"contextLength\":-4}"_s;
    CHECK(readServer(profile).contextLength == 0);
}

SCENARIO("What one person writes another reads, but for keys and for what would run",
         "[settings][profiles]")
{
    holds("a file of profiles", [] {
        std::vector<Profile> given;
        std::vector<Profile> expected;
        const auto add = [&](const Profile& profile, Profile arriving) {
            given.push_back(profile);
            arriving.position = static_cast<int>(
                std::count_if(expected.begin(), expected.end(),
                              [&](const Profile& p) { return p.kind == arriving.kind; }));
            expected.push_back(arriving);
        };
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            const ServerProfile server = someServer();
            ServerProfile bare = server;
            bare.hasKey = false;
            bare.keyVariable.clear();
            bare.arguments.clear();
            add(toProfile(server), toProfile(bare));
            const Persona persona = somePersona();
            add(toProfile(persona), toProfile(persona));
            const Prompt prompt{{}, someUuid(), someName(), someText()};
            add(toProfile(prompt), toProfile(prompt));
            const ToolServer tools = someToolServer();
            ToolServer asleep = tools;
            asleep.enabled = false;
            asleep.trusted.clear();
            add(toProfile(tools), toProfile(asleep));
        }
        for (size_t i = 0; i < given.size(); ++i) {
            // Names are cut at 200, and two random uuids may be the same.
            RC_PRE(given[i].name.size() <= 200);
            for (size_t j = 0; j < i; ++j)
                RC_PRE(given[i].uuid != given[j].uuid);
        }
        const QByteArray json = writeProfiles(given);
        const auto read = readProfiles(json);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == expected);
        RC_ASSERT(writeProfiles(*readProfiles(writeProfiles(*read))) == writeProfiles(*read));
    });
}

SCENARIO("No key leaves, and a file cannot make one be used or a program run",
         "[settings][profiles]")
{
    ServerProfile server;
    server.uuid = QUuid::createUuidV5(QUuid(), u"s"_s);
    server.name = u"work"_s;
    server.hasKey = true;
    server.keyVariable = u"CANARY_VARIABLE"_s;
    server.arguments = u"--rpc elsewhere:1"_s;
    Profile stored = toProfile(server);
    stored.body.replace(u"{"_s, u"{\"key\":\"canary\","_s);
    const QByteArray json = writeProfiles({stored});
    CHECK_FALSE(json.toLower().contains("canary"));
    CHECK_FALSE(json.contains("hasKey"));
    CHECK_FALSE(json.contains("rpc"));

    const auto hostile = taken(file(
        R"({"kind":"server","name":"s","body":{"address":"http://x","hasKey":true,"keyVariable":"A_KEY","arguments":"--rpc x"}},
           {"kind":"tools","name":"t","body":{"program":"/bin/rm","arguments":["-r"],"enabled":true,"trusted":["x"]}})"));
    const ServerProfile read = readServer(hostile[0]);
    CHECK_FALSE(read.hasKey);
    CHECK(read.keyVariable.isEmpty());
    CHECK(read.arguments.isEmpty());
    CHECK(read.address == u"http://x"_s);
    const ToolServer tools = readToolServer(hostile[1]);
    CHECK_FALSE(tools.enabled);
    CHECK(tools.trusted.isEmpty());
    CHECK(tools.arguments == QStringList{u"-r"_s});
}

SCENARIO("A file written by hand needs no uuid and gets the same one each time",
         "[settings][profiles]")
{
    const QByteArray json = file(R"({"kind":"prompt","name":" Short\n answer ","body":{"text":"T"}},
                                    {"kind":"prompt","name":"Other","body":{"text":"T","more":1}})");
    const auto first = taken(json);
    REQUIRE(first.size() == 2);
    CHECK(first[0].name == u"Short answer"_s);
    CHECK_FALSE(first[0].uuid.isNull());
    CHECK(first[0].uuid != first[1].uuid);
    CHECK(first == taken(json));
    CHECK(first[1].position == 1);
    CHECK(first[1].body == u"{\"text\":\"T\"}"_s);
    CHECK(taken(file("")).empty());
}

SCENARIO("Text from elsewhere is fit for the database and names are short", "[settings][profiles]")
{
    const auto read =
        taken(file(R"({"kind":"prompt","name":"a\u0000b","body":{"text":"\ud800"}})"));
    CHECK(read[0].name == u"a\u2400b"_s);
    CHECK(readPrompt(read[0]).text == u"\uFFFD"_s);
    const QByteArray longName(1'000'000, 'n');
    CHECK(taken(file("{\"kind\":\"prompt\",\"name\":\"" + longName + "\",\"body\":{}}"))[0]
              .name.size() == 200);
}

SCENARIO("A file that cannot be read says what is wrong with it", "[settings][profiles]")
{
    CHECK(refusal("").contains(u"byte 0"));
    CHECK(refusal("no JSON").contains(u"whole JSON"));
    CHECK(refusal(file("").chopped(1)).contains(u"whole JSON"));
    for (const char* other :
         {"[]", "{}", "{\"motcua\":1}", "{\"profiles\":[]}", "{\"motcua\":\"1\",\"profiles\":[]}",
          "{\"motcua\":0,\"profiles\":[]}", "{\"motcua\":1,\"profiles\":{}}",
          "{\"motcua\":-1e300,\"profiles\":[]}"})
        CHECK(refusal(other).contains(u"no Motcua profiles"));
    CHECK(refusal(file("", "2")).contains(u"newer version"));
    CHECK(refusal(file("", "1e300")).contains(u"newer version"));
    CHECK(refusal(QByteArray(100'000, '[')).contains(u"nested"));
    CHECK(refusal(QByteArray(16'000'001, ' ')).contains(u"16 MB"));

    const QByteArray sound = R"({"kind":"prompt","name":"p","body":{}})";
    CHECK(refusal(file(sound + ",5")) == u"Profile 2: it is no object."_s);
    CHECK(refusal(file(sound + R"(,{"kind":"widget","name":"p","body":{}})")) ==
          u"Profile 2: “widget” is no kind of profile this version knows."_s);
    CHECK(refusal(file(R"({"name":"p","body":{}})")).startsWith(u"Profile 1: “”"));
    CHECK(refusal(file(R"({"kind":"prompt","name":" ","body":{}})")).contains(u"no name"));
    CHECK(refusal(file(R"({"kind":"prompt","name":"p"})")).contains(u"“body”"));
    CHECK(refusal(file(R"({"kind":"prompt","name":"p","body":{"text":5}})")) ==
          u"Profile 1: “text” must be a text."_s);
    CHECK(refusal(file(R"({"kind":"persona","name":"p","body":{"server":"x"}})")) ==
          u"Profile 1: “server” must be a UUID."_s);
    CHECK(refusal(file(R"({"kind":"persona","name":"p","body":{"options":[]}})")) ==
          u"Profile 1: “options” must be an object."_s);
    CHECK(refusal(file(R"({"kind":"tools","name":"p","body":{"arguments":["a",1]}})")) ==
          u"Profile 1: “arguments” must be a list of texts."_s);
    CHECK(refusal(file(R"({"kind":"prompt","uuid":"5","name":"p","body":{}})")) ==
          u"Profile 1: “uuid” must be a UUID."_s);
    const QByteArray same =
        R"({"kind":"prompt","uuid":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","name":"p","body":{}})";
    CHECK(refusal(file(sound + "," + same + "," + same)) ==
          u"Profiles 2 and 3 have the same UUID; one of them must go."_s);
    QByteArray many;
    for (int i = 0; i < 10'001; ++i)
        many += "1,";
    CHECK(refusal(file(many.chopped(1))).contains(u"10000"));
}
