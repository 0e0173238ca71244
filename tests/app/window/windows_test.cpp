// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows on the same data.
#include "actions/actions.h"
#include "app/window/house.h"

#include <QPointer>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("A second window shows the same answer as it grows, and closing one leaves the other",
         "[window][windows]")
{
    House house;
    MainWindow& first = house.application->window();
    first.chat().send(u"Why?"_s);
    REQUIRE(waitUntil([&] { return house.fake->last() != nullptr; }));
    house.fake->last()->say(u"Because "_s);

    first.actions().action("app.newWindow"_L1)->trigger();
    REQUIRE(house.application->windowCount() == 2);
    // The one looked at, as soon as the desktop says so.
    REQUIRE(waitUntil([&] { return &house.application->window() != &first; }));
    MainWindow& second = house.application->window();
    REQUIRE(waitUntil([&] { return House::shown(second, 0) == u"Why?"_s; }));
    CHECK(second.chat().thread() == first.chat().thread());
    CHECK(second.size() == first.size());

    house.fake->last()->say(u"of the rain."_s);
    house.fake->last()->end(Outcome{});
    for (MainWindow* window : {&first, &second}) {
        REQUIRE(waitUntil([&] {
            return House::shown(*window, 1) == u"Because of the rain."_s &&
                   window->chat().isReady();
        }));
    }

    WHEN("the first is closed, the second goes on")
    {
        const QPointer<MainWindow> gone(&first);
        first.close();
        CHECK(house.application->windowCount() == 1);
        REQUIRE(waitUntil([&] { return !gone; }));
        CHECK(second.isVisible());
        second.chat().send(u"And then?"_s);
        REQUIRE(waitUntil([&] { return House::shown(second, 2) == u"And then?"_s; }));
    }
    WHEN("another thread is opened in one, the other stays")
    {
        const ThreadId thread = first.chat().thread();
        second.chat().newThread();
        CHECK(first.chat().thread() == thread);
        CHECK_FALSE(second.chat().thread().isValid());
    }
    WHEN("the program is to end")
    {
        const QPointer<MainWindow> gone(&first);
        second.actions().action("app.quit"_L1)->trigger();
        CHECK(house.application->windowCount() == 1);
        CHECK_FALSE(second.isVisible());
        CHECK((!gone || !gone->isVisible()));
    }
}

SCENARIO("A window opened before the data is there is told when it comes", "[window][windows]")
{
    const TempFolder folder;
    Application application(*Home::at(folder.path(u"home"_s)), std::make_unique<ScriptedDialogs>());
    application.start();
    MainWindow& second = application.openWindow();
    REQUIRE(waitUntil([&] { return second.isReady(); }));
    CHECK(application.windowCount() == 2);
}
