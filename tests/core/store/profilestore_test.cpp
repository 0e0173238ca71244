// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/store/storefixture.h"
#include "store/journal.h"
#include "store/profilestore.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Profile profile(ProfileKind kind, const QString& name, const QString& body = u"{}"_s)
{
    Profile made;
    made.kind = kind;
    made.name = name;
    made.body = body;
    return made;
}

QStringList namesOf(Connection& c, ProfileKind kind)
{
    QStringList names;
    const auto all = ProfileStore(c).all(kind);
    REQUIRE(all);
    for (const Profile& one : *all)
        names << one.name;
    return names;
}

} // namespace

SCENARIO("Profiles are added, changed, ordered and removed, and every step can be undone",
         "[store][profiles]")
{
    StoreFixture store;
    Connection& c = store.connection();
    ProfileStore profiles(c);
    const auto first = profiles.save(profile(ProfileKind::Persona, u" Người  soát "_s), 1);
    REQUIRE(first);
    CHECK(first->id.isValid());
    CHECK_FALSE(first->uuid.isNull());
    CHECK(first->name == u"Người soát");
    const auto second = profiles.save(profile(ProfileKind::Persona, u"Dịch"_s, u"{\"a\":1}"_s), 2);
    REQUIRE(second);
    CHECK(second->position == 1);
    std::vector<QStringList> states{logicalDump(c)};
    const auto step = [&](bool done) {
        REQUIRE(done);
        states.push_back(logicalDump(c));
    };
    Profile changed = *second;
    changed.name = u"Dịch thuật"_s;
    changed.body = u"{\"a\":2}"_s;
    changed.uuid = QUuid::createUuid(); // not what a change may touch
    step(profiles.save(changed, 3).has_value());
    CHECK(profiles.find(second->id)->uuid == second->uuid);
    step(profiles.reorder(ProfileKind::Persona, {second->id}, 4).has_value());
    CHECK(namesOf(c, ProfileKind::Persona) == QStringList{u"Dịch thuật"_s, u"Người soát"_s});
    step(profiles.remove(first->id, 5).has_value());
    CHECK(namesOf(c, ProfileKind::Persona) == QStringList{u"Dịch thuật"_s});

    Journal journal(c);
    CHECK(journal.state()->undo == u"Remove persona “Người soát”");
    for (size_t i = states.size() - 1; i > 0; --i) {
        const auto touched = journal.undo();
        REQUIRE(touched);
        CHECK(touched->profiles);
        CHECK(touched->threads.empty());
        CHECK(logicalDump(c) == states[i - 1]);
    }
    store.reopen();
    Journal again(store.connection());
    for (size_t i = 1; i < states.size(); ++i) {
        REQUIRE(again.redo());
        CHECK(logicalDump(store.connection()) == states[i]);
    }
}

SCENARIO("No two profiles of a kind have one name", "[store][profiles]")
{
    StoreFixture store;
    ProfileStore profiles(store.connection());
    const auto known = profiles.save(profile(ProfileKind::Server, u"Địa phương"_s), 1);
    REQUIRE(known);
    for (const QString& name : {u"địa phương"_s, u" ĐỊA  PHƯƠNG"_s, QString(), u" \n"_s}) {
        const auto refused = profiles.save(profile(ProfileKind::Server, name), 2);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Kind::Invalid);
        CHECK(refused.error().message.endsWith(u'.'));
    }
    CHECK(profiles.save(profile(ProfileKind::Prompt, u"Địa phương"_s), 3));
    Profile same = *known;
    same.name = u"ĐỊA PHƯƠNG"_s; // its own name in another case
    CHECK(profiles.save(same, 4));
    const auto prompt = profiles.save(profile(ProfileKind::Prompt, u"khác"_s), 4);
    Profile moved = *prompt;
    moved.kind =
        ProfileKind::Server; // a change keeps the kind, so it is among prompts that its name counts
    moved.name = u"địa phương"_s;
    CHECK(profiles.save(moved, 4).error().kind == Error::Kind::Invalid);
    Profile taken = profile(ProfileKind::Server, u"anders"_s);
    taken.uuid = known->uuid;
    CHECK(profiles.save(taken, 5).error().kind == Error::Kind::Invalid);
    CHECK(profiles.remove(ProfileId(99), 6).error().kind == Error::Kind::NotFound);
    CHECK(namesOf(store.connection(), ProfileKind::Server) == QStringList{u"ĐỊA PHƯƠNG"_s});
}

SCENARIO("A file of profiles changes those that are known and adds the others", "[store][profiles]")
{
    StoreFixture store;
    Connection& c = store.connection();
    ProfileStore profiles(c);
    const auto known = profiles.save(profile(ProfileKind::Prompt, u"Tóm tắt"_s), 1);
    REQUIRE(profiles.save(profile(ProfileKind::Persona, u"Lan"_s), 2));
    const QStringList before = logicalDump(c);
    Profile newer = profile(ProfileKind::Prompt, u"Tóm tắt ngắn"_s, u"{\"text\":\"x\"}"_s);
    newer.uuid = known->uuid;
    const auto taken = profiles.import(
        {newer, profile(ProfileKind::Persona, u"LAN"_s), profile(ProfileKind::Persona, u"lan"_s)},
        3);
    REQUIRE(taken);
    CHECK(taken->front().id == known->id);
    CHECK(namesOf(c, ProfileKind::Prompt) == QStringList{u"Tóm tắt ngắn"_s});
    CHECK(namesOf(c, ProfileKind::Persona) == QStringList{u"Lan"_s, u"LAN (2)"_s, u"lan (3)"_s});
    REQUIRE(Journal(c).undo());
    CHECK(logicalDump(c) == before);
    THEN("a file with one that has no name changes nothing")
    {
        CHECK(
            profiles
                .import({profile(ProfileKind::Persona, u"Ba"_s), profile(ProfileKind::Persona, {})},
                        4)
                .error()
                .kind == Error::Kind::Invalid);
        CHECK(logicalDump(c) == before);
    }
}

SCENARIO("A file never changes a server or server of tools that is here", "[store][profiles]")
{
    StoreFixture store;
    Connection& c = store.connection();
    ProfileStore profiles(c);
    ServerProfile server;
    server.name = u"Work"_s;
    server.address = u"http://127.0.0.1:9/v1"_s;
    server.hasKey = true;
    server.keyVariable = u"WORK_KEY"_s;
    server.arguments = u"-ngl 99"_s;
    const Profile kept = *profiles.save(toProfile(server), 1);
    ToolServer tools;
    tools.name = u"Files"_s;
    tools.program = u"/usr/bin/files"_s;
    tools.trusted = {{u"read"_s, u"print"_s}};
    const Profile keptTools = *profiles.save(toProfile(tools), 2);
    Persona persona;
    persona.name = u"Clerk"_s;
    persona.server = kept.uuid;
    const Profile clerk = *profiles.save(toProfile(persona), 3);
    // As others see them, the persona first.
    std::vector<Profile> file = *readProfiles(writeProfiles({clerk, kept, keptTools}));
    const QStringList before = logicalDump(c);

    WHEN("they are the same but for what is ours")
    {
        file[1].name = u"Their name for it"_s;
        const auto taken = profiles.import(file, 4);
        REQUIRE(taken);
        CHECK((*taken)[1] == kept);
        CHECK((*taken)[2] == keptTools);
        CHECK(readPersona((*taken)[0]).server == kept.uuid);
        CHECK(*profiles.find(kept.id) == kept);
        CHECK(*profiles.find(keptTools.id) == keptTools);
    }
    WHEN("they are others under the same uuid")
    {
        ServerProfile elsewhere = readServer(file[1]);
        elsewhere.address = u"http://192.0.2.1/v1"_s;
        file[1] = toProfile(elsewhere);
        ToolServer another = readToolServer(file[2]);
        another.program = u"/bin/rm"_s;
        file[2] = toProfile(another);
        const auto taken = profiles.import(file, 4);
        REQUIRE(taken);
        CHECK(*profiles.find(kept.id) == kept);
        CHECK(*profiles.find(keptTools.id) == keptTools);
        const ServerProfile added = readServer((*taken)[1]);
        CHECK(added.id != kept.id);
        CHECK(added.uuid != kept.uuid);
        CHECK(added.address == elsewhere.address);
        CHECK(readPersona((*taken)[0]).server == added.uuid);
        CHECK(namesOf(c, ProfileKind::Server) == QStringList{u"Work"_s, u"Work (2)"_s});
        CHECK(namesOf(c, ProfileKind::ToolServer) == QStringList{u"Files"_s, u"Files (2)"_s});
        CHECK_FALSE(readToolServer((*taken)[2]).enabled);
        AND_WHEN("the file comes again")
        {
            REQUIRE(profiles.import(file, 5));
            CHECK(namesOf(c, ProfileKind::Server).size() == 2);
            CHECK(namesOf(c, ProfileKind::ToolServer).size() == 2);
        }
        AND_WHEN("it is taken back")
        {
            REQUIRE(Journal(c).undo());
            CHECK(logicalDump(c) == before);
        }
    }
    WHEN("something of another kind has the uuid")
    {
        Profile prompt = profile(ProfileKind::Prompt, u"Short"_s, u"{\"text\":\"x\"}"_s);
        prompt.uuid = kept.uuid;
        const auto taken = profiles.import({prompt}, 4);
        REQUIRE(taken);
        CHECK(taken->front().kind == ProfileKind::Prompt);
        CHECK(*profiles.find(kept.id) == kept);
    }
}
