// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of its own accord about servers and tool servers.
#include "app/window/house.h"
#include "studio/assistants.h"
#include "widgets/notificationbar.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

// The tests' main() takes the keychain away.
SCENARIO("The window says that a key will be forgotten, in whatever room the person is",
         "[window][assistants]")
{
    House house;
    ServerProfile server;
    server.name = u"Work"_s;
    server.address = u"http://127.0.0.1:9/v1"_s;
    REQUIRE(waitFor(house.studio().assistants().save(server, u"sk-canary"_s)));
    const auto* bar = house.window().findChild<NotificationBar*>();
    REQUIRE(bar);
    REQUIRE(waitUntil([bar] { return bar->text().contains(u"“Work”"_s); }));
    CHECK(bar->text().contains(u"forgotten"_s));
    CHECK_FALSE(bar->text().contains(u"canary"_s));
}

SCENARIO("The window says which tools are missing, and why", "[window][assistants]")
{
    House house;
    ToolServer server;
    server.name = u"Files"_s;
    server.program = u"/nowhere/tools"_s;
    REQUIRE(waitFor(house.studio().assistants().save(server)));
    REQUIRE(waitFor(house.studio().assistants().tools({})));
    const auto* bar = house.window().findChild<NotificationBar*>();
    REQUIRE(bar);
    REQUIRE(waitUntil([bar] { return bar->text().contains(u"“Files”"_s); }));
    CHECK(bar->text().contains(u"/nowhere/tools"_s));
}
