// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/samples.h"
#include "assistants/avatar.h"
#include "assistants/draftshelf.h"
#include "support/wait.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("A draft is kept until it says what is saved", "[assistants][drafts]")
{
    Drafts drafts;
    const ProfileValue saved = somePersona();
    ProfileValue edited = withName(saved, u"Another name"_s);
    drafts.keep({edited}, &saved);
    REQUIRE(drafts.find(uuidOf(saved)));
    CHECK(nameOf(drafts.find(uuidOf(saved))->value) == u"Another name"_s);

    drafts.keep({saved}, &saved);
    CHECK_FALSE(drafts.contains(uuidOf(saved)));

    WHEN("only a key was typed")
    {
        const ProfileValue server = someServer();
        drafts.keep({server, u"secret"_s}, &server);
        CHECK(drafts.contains(uuidOf(server)));
        drafts.keep({server, u""_s}, &server); // to be forgotten: that is to be saved too
        CHECK(drafts.contains(uuidOf(server)));
    }
    WHEN("something was never saved")
    {
        drafts.keep({somePrompt()}, nullptr);
        drafts.keep({someTools()}, nullptr);
        drafts.keep({somePrompt()}, nullptr);
        CHECK(drafts.fresh(ProfileKind::Prompt).size() == 2);
        CHECK(drafts.fresh(ProfileKind::ToolServer).size() == 1);
        CHECK(drafts.fresh(ProfileKind::Persona).empty());
    }
}

SCENARIO("Drafts follow what is stored", "[assistants][drafts]")
{
    Drafts drafts;
    const Persona saved = somePersona();
    const ProfileValue edited = withName(saved, u"Another name"_s);
    const ProfileValue before = saved;
    drafts.keep({edited}, &before);

    WHEN("what it was made of is removed, it is something new")
    {
        drafts.follow(ProfileKind::Persona, {});
        REQUIRE(drafts.fresh(ProfileKind::Persona).size() == 1);
        CHECK_FALSE(idOf(drafts.fresh(ProfileKind::Persona).front()).isValid());
    }
    WHEN("the same was stored by another way, it is needless")
    {
        drafts.follow(ProfileKind::Persona, {edited});
        CHECK(drafts.isEmpty());
    }
    WHEN("another kind changed, it stays")
    {
        drafts.follow(ProfileKind::Server, {});
        CHECK(drafts.contains(saved.uuid));
        CHECK(drafts.fresh(ProfileKind::Persona).empty());
    }
}

SCENARIO("Drafts come back after a restart, and a key never does", "[assistants][drafts]")
{
    Drafts drafts;
    ServerProfile server = someServer();
    server.address = u"localhost:8080 is what I was ty"_s;
    drafts.keep({server, u"sk-canary-1234"_s}, nullptr);
    const Persona persona = somePersona(u"Thư ký “một cửa”"_s);
    const ProfileValue before = withName(persona, u"x"_s);
    drafts.keep({persona}, &before);

    const QVariantMap remembered = drafts.remembered();
    const QByteArray all = QJsonDocument::fromVariant(remembered).toJson();
    CHECK_FALSE(all.contains("canary"));
    Drafts next;
    next.restore(remembered);
    REQUIRE(next.find(server.uuid));
    CHECK(next.find(server.uuid)->key.isNull());
    CHECK(next.find(server.uuid)->value == ProfileValue(server));
    REQUIRE(next.find(persona.uuid));
    CHECK(next.find(persona.uuid)->value == ProfileValue(persona));
    CHECK(next.fresh(ProfileKind::Server).size() == 1);
    CHECK(next.fresh(ProfileKind::Persona).empty());

    next = {};
    next.restore(
        {{u"no uuid"_s, QVariantMap{{u"body"_s, u"{}"_s}}}, {QUuid::createUuid().toString(), 7}});
    CHECK(next.isEmpty());
}

SCENARIO("The shelf of drafts remembers shortly after an edit, and tells the other windows",
         "[assistants][drafts]")
{
    const TempFolder folder;
    const QString file = folder.path(u"settings.ini"_s);
    const auto remembered = [&file] { // of a copy: one file is shared within a process
        const TempFolder other;
        const QString copy = other.path(u"settings.ini"_s);
        QFile::copy(file, copy);
        return SettingsStore(copy).remembered(u"assistantDrafts"_s).toMap();
    };
    const Prompt prompt = somePrompt();
    QObject here;
    {
        SettingsStore store(file);
        DraftShelf shelf(store);
        QSignalSpy changed(&shelf, &DraftShelf::changed);
        shelf.keep({prompt}, nullptr, &here);
        shelf.keep({prompt}, nullptr, &here); // the same: nobody is told
        REQUIRE(changed.count() == 1);
        CHECK(changed[0][0].toUuid() == prompt.uuid);
        CHECK(changed[0][1].value<const QObject*>() == &here);
        CHECK(remembered().isEmpty());
        CHECK(waitUntil([&] { return remembered().size() == 1; }));
        shelf.keep({withName(prompt, u"Later"_s)}, nullptr, &here);
    } // ends before the pause is over
    SettingsStore store(file);
    DraftShelf again(store);
    REQUIRE(again.find(prompt.uuid));
    CHECK(nameOf(again.find(prompt.uuid)->value) == u"Later"_s);
    again.forget(prompt.uuid, &here);
    CHECK(waitUntil([&] { return remembered().isEmpty(); }));
}

SCENARIO("Drafts of a version before are found", "[assistants][drafts]")
{
    const TempFolder folder;
    const Prompt prompt = somePrompt();
    SettingsStore store(folder.path(u"settings.ini"_s));
    Drafts before;
    before.keep({prompt}, nullptr);
    store.remember(u"assistants"_s, QVariantMap{{u"drafts"_s, before.remembered()}});
    {
        const DraftShelf shelf(store);
        CHECK(shelf.contains(prompt.uuid));
    }
    store.remember(u"assistants"_s, QVariantMap{}); // as a window that is closed writes it now
    CHECK(DraftShelf(store).contains(prompt.uuid));
}

SCENARIO("A copy is something new without a key, and its name is free", "[assistants]")
{
    ServerProfile server = someServer(u"Office"_s);
    server.hasKey = true;
    CHECK(freeName(u"Office"_s, {u"office"_s, u"Office 2"_s}) == u"Office 3"_s);
    CHECK(freeName(u"Office"_s, {}) == u"Office"_s);
    const ProfileValue copy = duplicateOf(server, u"Office 2"_s);
    CHECK(uuidOf(copy) != server.uuid);
    CHECK_FALSE(idOf(copy).isValid());
    CHECK_FALSE(std::get<ServerProfile>(copy).hasKey);
    CHECK(std::get<ServerProfile>(copy).address == server.address);
}

SCENARIO("A picture is one emoji or up to two letters", "[assistants]")
{
    CHECK(pictureText({}, u"clerk"_s) == u"C"_s);
    CHECK(pictureText(u"vt"_s, u"clerk"_s) == u"VT"_s);
    CHECK(pictureText(u"abcdef"_s, {}) == u"AB"_s);
    CHECK(pictureText(u"👩‍⚖️ x"_s, {}) ==
          u"👩‍⚖️"_s); // one character to people, several code points
    CHECK(pictureText(u"đơn"_s, {}) == u"ĐƠ"_s);
    CHECK(pictureText({}, {}).isEmpty());
}
